import type { Measured } from '../claim.ts'
import { light, normalised, ours, snowball } from './methods.ts'
import { against, byBm25, mean, success, type Task } from './ranking.ts'
import { readArticles, readQuestions, readStretches } from './read-data.ts'

const stretch = 200

/**
 * Headline to body, by tokens alone: the articles of T3, many of them of the same event, among the paragraphs of T1 and
 * stretches of T4's running news. Far fewer than the 30,000 that the promise is about, so the figures lie higher; what
 * tells is the distance to the baselines. @param folder where the data is
 */
export async function headlines(folder: string, say: (line: string) => void): Promise<Measured[]> {
  const articles = await readArticles(folder)
  const { paragraphs } = await readQuestions(folder)
  const documents = [
    ...articles.map(({ content }) => content),
    ...paragraphs,
    ...(await readStretches(folder, stretch)),
  ]
  const task: Task = {
    documents,
    queries: articles.map(({ title }, index) => ({ text: title, right: index, group: index })),
  }
  const other = await snowball([...documents, ...articles.map(({ title }) => title)], say)
  const told = (ranks: readonly number[]) => `${mean(ranks).toFixed(3)} / ${(100 * success(ranks, 10)).toFixed(1)} %`
  const mine = byBm25(task, ours)
  const lights = byBm25(task, light)
  const beside = [light, ...(other ? [other] : []), normalised].map(
    (method) => `${method.name} ${told(byBm25(task, method))}`,
  )
  return [
    {
      what: `headline to body (${articles.length} among ${documents.length}), BM25: MRR@10 / success@10`,
      floor: beside.join(', '),
      ours: `${told(mine)}; against light10 ${against(mine, lights, task)}`,
      promise: 'better than light10 (0.640 / 88 % of 30,000 articles)',
      kept: mean(mine) > mean(lights),
    },
  ]
}
