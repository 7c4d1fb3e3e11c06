import { DatabaseSync } from 'node:sqlite'
import { Bm25, reciprocalRank } from './bm25.ts'
import { pairedBootstrap, type Compared } from './bootstrap.ts'
import type { Method } from './methods.ts'

/** Queries, each with the number of the document that is right, and a group: queries of one group are drawn together. */
export type Task = { documents: readonly string[]; queries: readonly { text: string; right: number; group: number }[] }

/** Reciprocal rank among the first ten of every query, by plain BM25. */
export function byBm25({ documents, queries }: Task, { tokens }: Method): number[] {
  const index = new Bm25(documents.map(tokens))
  return queries.map(({ text, right }) => reciprocalRank(index.search(tokens(text), 10), right))
}

/** The same by SQLite's FTS5 and its own bm25(). */
export function byFts5({ documents, queries }: Task, { tokens }: Method): number[] {
  const database = new DatabaseSync(':memory:')
  try {
    database.exec(`create virtual table words using fts5(body, tokenize = "unicode61 remove_diacritics 0")`)
    const insert = database.prepare('insert into words (rowid, body) values (?, ?)')
    database.exec('begin')
    documents.forEach((text, number) => insert.run(number + 1, tokens(text).join(' ')))
    database.exec('commit')
    const ask = database.prepare('select rowid from words where words match ? order by rank, rowid limit 10')
    return queries.map(({ text, right }) => {
      const words = [...new Set(tokens(text))]
      if (words.length === 0) return 0
      const rows = ask.all(words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' OR ')) as { rowid: number }[]
      const place = rows.findIndex(({ rowid }) => rowid - 1 === right)
      return place < 0 ? 0 : 1 / (place + 1)
    })
  } finally {
    database.close()
  }
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
export const success = (ranks: readonly number[], within: number): number =>
  ranks.filter((rank) => rank >= 1 / within - 1e-9).length / Math.max(1, ranks.length)

export const compare = (ours: readonly number[], theirs: readonly number[], { queries }: Task): Compared =>
  pairedBootstrap(
    ours,
    theirs,
    queries.map(({ group }) => group),
  )

/** The difference to a baseline with its interval, and how likely it is that there is none. */
export function against(ours: readonly number[], theirs: readonly number[], task: Task): string {
  const { difference, low, high, chance } = compare(ours, theirs, task)
  const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`
  return `${signed(difference)} [${signed(low)}, ${signed(high)}], p ${chance.toFixed(3)}`
}
