import { sql } from 'kysely'
import type { Context } from '../base/context.ts'
import { isPostgres } from '../base/db.ts'
import type { Teaser } from '../stories/shape.ts'

export type IndexedWords = { number: number; headline: string[]; standfirst: string[]; names: string[]; body: string[] }

/** PostgreSQL keeps positions up to this number, and a word of at most 2,046 bytes. */
const lastPosition = 16383
export const longestWord = 200
/** A tsvector takes 1 MiB less one byte of words and places; a story of nothing but rare words has more. */
const largestVector = 900_000

/**
 * From so many stories together on, FTS5 may hold this many bytes of words before it writes them out: one sorted piece
 * a transaction, where its usual 1 MiB makes several that must be merged later.
 */
const manyStories = 50
const indexMemory = 8 * 1024 * 1024

export async function insertWords(context: Context, all: readonly IndexedWords[]): Promise<void> {
  if (all.length === 0) return
  if (isPostgres(context.db)) {
    const rows = all.map((words) => sql`(${words.number}::bigint, ${vectorOf(words)}::tsvector)`)
    await sql`insert into search_index (number, words) values ${sql.join(rows)}`.execute(context.db)
    return
  }
  if (all.length >= manyStories)
    await sql`insert into search_index (search_index, rank) values ('hashsize', ${sql.lit(indexMemory)})`.execute(
      context.db,
    )
  for (const words of all) {
    const [headline, standfirst, names, body] = [words.headline, words.standfirst, words.names, words.body].map(
      (list) => list.join(' '),
    )
    await sql`insert into search_index (rowid, headline, standfirst, names, body)
      values (${words.number}, ${headline}, ${standfirst}, ${names}, ${body})`.execute(context.db)
  }
}

/** A tsvector as PostgreSQL reads it, from our own words: headline A, names B, standfirst C, body D. */
function vectorOf(words: IndexedWords): string {
  const places = new Map<string, string[]>()
  let position = 0
  let bytes = 0
  for (const [list, weight] of [
    [words.headline, 'A'],
    [words.names, 'B'],
    [words.standfirst, 'C'],
    [words.body, 'D'],
  ] as const)
    for (const word of list) {
      position = Math.min(position + 1, lastPosition)
      const key = word.slice(0, longestWord)
      const known = places.get(key)
      bytes += known ? 2 : Buffer.byteLength(key) + 6
      if (bytes > largestVector) break
      if (!known) places.set(key, [`${position}${weight}`])
      else if (known.length < 255) known.push(`${position}${weight}`)
    }
  return [...places].map(([word, at]) => `${quoted(word)}:${at.join(',')}`).join(' ')
}

/** A tsvector of words without places or weights, each once, as far as they fit into one. */
export function plainVector(words: readonly string[]): string {
  const kept: string[] = []
  let bytes = 0
  for (const word of new Set(words.map((word) => word.slice(0, longestWord)))) {
    bytes += Buffer.byteLength(word) + 2
    if (bytes > largestVector) break
    kept.push(quoted(word))
  }
  return kept.join(' ')
}

/** A word as PostgreSQL reads it in a tsvector or tsquery. */
export function quoted(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}

export async function deleteWords(context: Context, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return
  if (isPostgres(context.db))
    await sql`delete from search_index where number in (${sql.join(numbers)})`.execute(context.db)
  else await sql`delete from search_index where rowid in (${sql.join(numbers)})`.execute(context.db)
}

/** Most hits that are counted; beyond it the count is "at least". */
const countedHits = 1000

/** Stories that have all the words, best first. */
export async function selectHits(
  context: Context,
  words: readonly string[],
  page: { limit: number; offset: number },
): Promise<{ items: Teaser[]; total: number }> {
  if (isPostgres(context.db)) {
    const query = words.map((word) => quoted(word.slice(0, longestWord))).join(' & ')
    const hits = await sql<{ teaser: string }>`
      select published_stories.teaser from search_index
      join published_stories on published_stories.number = search_index.number
      where search_index.words @@ ${query}::tsquery
      order by ts_rank(search_index.words, ${query}::tsquery) desc, published_stories.published_at desc
      limit ${page.limit} offset ${page.offset}`.execute(context.db)
    const count = await sql<{ total: number }>`select count(*) as total from
      (select 1 from search_index where words @@ ${query}::tsquery limit ${countedHits}) as found`.execute(context.db)
    return answer(hits.rows, count.rows)
  }
  const query = words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' ')
  const hits = await sql<{ teaser: string }>`
    select published_stories.teaser from
      (select rowid, bm25(search_index, 8, 3, 4, 1) as score from search_index where search_index match ${query}
       order by score limit ${page.limit} offset ${page.offset}) as hit
    join published_stories on published_stories.number = hit.rowid
    order by hit.score, published_stories.published_at desc`.execute(context.db)
  const count = await sql<{ total: number }>`select count(*) as total from
    (select 1 from search_index where search_index match ${query} limit ${countedHits}) as found`.execute(context.db)
  return answer(hits.rows, count.rows)
}

function answer(rows: { teaser: string }[], count: { total: number }[]): { items: Teaser[]; total: number } {
  return { items: rows.map((row) => JSON.parse(row.teaser) as Teaser), total: Number(count[0]?.total ?? 0) }
}
