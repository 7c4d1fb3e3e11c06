// How well the search itself answers, fields, phrases and all: questions to paragraphs and headlines to bodies, on the
// data beside the repository (their own headlines are not in the index).
import { existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { importJsonl } from '../src/archive/import-jsonl.ts'
import { operator } from '../src/base/actor.ts'
import { closeContext, type Context } from '../src/base/context.ts'
import { countWords } from '../src/search/count-words.ts'
import { searchStories } from '../src/search/search.ts'
import { ours } from './arabic/methods.ts'
import { byBm25, mean, success, type Task } from './arabic/ranking.ts'
import { readArticles, readQuestions, readStretches } from './arabic/read-data.ts'
import { usualFolder } from './arabic/tasks.ts'
import type { Measured } from './claim.ts'
import { benchId } from './stories.ts'

/** @param databases how to open an empty site of a name on each there is */
export async function measureQuality(
  databases: readonly { name: string; open: (site: string) => Promise<Context> }[],
): Promise<Measured[]> {
  if (!existsSync(usualFolder)) return []
  const { paragraphs, questions } = await readQuestions(usualFolder)
  const articles = await readArticles(usualFolder)
  const asked: Task = {
    documents: paragraphs,
    queries: questions.map(({ question, paragraph, article }) => ({
      text: question,
      right: paragraph,
      group: article,
    })),
  }
  const headlines: Task = {
    documents: [...articles.map(({ content }) => content), ...paragraphs, ...(await readStretches(usualFolder, 200))],
    queries: articles.map(({ title }, index) => ({ text: title, right: index, group: index })),
  }
  const rows: Measured[] = []
  const first: number[] = []
  for (const { name, open } of databases)
    for (const [index, { what, task }] of [
      { what: 'question to paragraph', task: asked },
      { what: 'headline to body', task: headlines },
    ].entries()) {
      const context = await open(`quality_${index}`)
      const ranks = await bySearch(context, task).finally(() => closeContext(context))
      const score = mean(ranks)
      first[index] ??= score
      const alone = mean(byBm25(task, ours))
      rows.push({
        what: `${what} through the search, ${name} (${task.queries.length} among ${task.documents.length}): MRR@10 / success@10`,
        floor: `the same words by BM25 alone ${alone.toFixed(3)}`,
        ours: `${score.toFixed(3)} / ${(100 * success(ranks, 10)).toFixed(1)} %`,
        promise:
          index === 0 ? 'PostgreSQL within 0.03 of SQLite' : 'better than by words alone (≥ 0.68 of 30,000 articles)',
        kept: index === 0 ? Math.abs(score - first[index]!) <= 0.03 : score > alone,
      })
    }
  return rows
}

/** Of each question the reciprocal rank of the right story among the first ten; 0 where it is not. */
async function bySearch(context: Context, task: Task): Promise<number[]> {
  const lines = task.documents.map((text, number) => ({
    type: 'story',
    id: benchId(number),
    state: 'published',
    publishedAt: '2026-01-01T00:00:00.000Z',
    content: {
      headline: '—',
      body: text
        .split(/\n+/)
        .filter((part) => part.trim() !== '')
        .map((part) => ({ type: 'paragraph', runs: [{ text: part.trim().slice(0, 20_000) }] })),
    },
  }))
  const stream = Readable.from(lines.map((line) => Buffer.from(`${JSON.stringify(line)}\n`)))
  const done = await importJsonl(context, operator('bench'), { stream }, {})
  if (done.refused > 0) throw new Error(JSON.stringify(done.reasons[0]))
  await countWords(context, { alone: true })
  const ranks: number[] = []
  for (const { text, right } of task.queries) {
    const { items } = await searchStories(context, { query: text, limit: 10 })
    const place = items.findIndex(({ id }) => id === benchId(right))
    ranks.push(place < 0 ? 0 : 1 / (place + 1))
  }
  return ranks
}
