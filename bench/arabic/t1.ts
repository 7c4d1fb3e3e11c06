import type { Measured } from '../claim.ts'
import { light, normalised, ours, snowball } from './methods.ts'
import { against, compare, byBm25, byFts5, mean, success, type Task } from './ranking.ts'
import { readQuestions } from './read-data.ts'

/** T1: question to paragraph, OR query. @param folder where the data is */
export async function questions(folder: string, say: (line: string) => void): Promise<Measured[]> {
  const { paragraphs, questions: asked } = await readQuestions(folder)
  const task: Task = {
    documents: paragraphs,
    queries: asked.map(({ question, paragraph, article }) => ({ text: question, right: paragraph, group: article })),
  }
  const other = await snowball([...paragraphs, ...asked.map(({ question }) => question)], say)
  const baselines = [light, ...(other ? [other] : []), normalised]
  const mine = byBm25(task, ours)
  const lights = byBm25(task, light)
  const told = baselines.map((method) => `${method.name} ${mean(byBm25(task, method)).toFixed(3)}`).join(', ')
  const fts = { mine: byFts5(task, ours), light: byFts5(task, light) }
  return [
    {
      what: `T1 question to paragraph (${asked.length} questions, ${paragraphs.length} paragraphs), BM25: MRR@10`,
      floor: told,
      ours: `${mean(mine).toFixed(3)}; success@1 ${success(mine, 1).toFixed(3)}, @5 ${success(mine, 5).toFixed(3)}`,
      promise: '≥ 0.822',
      kept: mean(mine) >= 0.822,
    },
    {
      what: 'T1 against light10, paired bootstrap over articles, one-sided p',
      floor: '—',
      ours: against(mine, lights, task),
      promise: 'p < 0.05',
      kept: compare(mine, lights, task).chance < 0.05,
    },
    {
      what: 'T1 by FTS5’s bm25: MRR@10',
      floor: `light10 ${mean(fts.light).toFixed(3)}`,
      ours: `${mean(fts.mine).toFixed(3)}; ${against(fts.mine, fts.light, task)}`,
      promise: '≥ 0.822',
      kept: mean(fts.mine) >= 0.822,
    },
  ]
}
