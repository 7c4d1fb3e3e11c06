import { sql } from 'kysely'
import type { Context } from '../base/context.ts'
import { isPostgres, type Database } from '../base/db.ts'
import type { PublishedContent, Teaser } from '../stories/shape.ts'
import { setTable, type IndexSet } from './state-store.ts'
import { quoted } from './tsquery.ts'

export type IndexRow = { key: number; number: number; tokens: readonly string[]; places: Uint8Array }

/** A tsvector takes 1 MiB less one byte of words, and a word of at most 2,046 bytes. */
const largestVector = 900_000

/** 2^20 keys are 32 days: PostgreSQL finds the newest hits of a common word by them. */
const blockBits = 20
export const blockOf = (key: number): number => Math.floor(key / 2 ** blockBits)
export const blockToken = (block: number): string => `%${block}`

/**
 * From so many stories together on, FTS5 may hold this many bytes of words before it writes them out: one sorted piece
 * a transaction, where its usual 1 MiB makes several that must be merged later.
 */
const manyStories = 50
const indexMemory = 8 * 1024 * 1024

/** @param rows in the order of their keys: FTS5 writes out what it holds whenever a key is smaller than the last */
export async function insertRows({ db }: Context, set: IndexSet, rows: readonly IndexRow[]): Promise<void> {
  if (rows.length === 0) return
  const index = setTable('index', set)
  if (isPostgres(db)) {
    const vectors = rows.map(
      ({ key, tokens }) => sql`(${key}::bigint, ${plainVector([blockToken(blockOf(key)), ...tokens])}::tsvector)`,
    )
    await sql`insert into ${index} (key, words) values ${sql.join(vectors)}`.execute(db)
  } else {
    if (rows.length >= manyStories)
      await sql`insert into ${index} (${sql.ref(`search_${set}_index`)}, rank)
        values ('hashsize', ${sql.lit(indexMemory)})`.execute(db)
    for (const some of parts(rows)) {
      const values = some.map(({ key, tokens }) => sql`(${key}, ${tokens.join(' ')})`)
      await sql`insert into ${index} (rowid, words) values ${sql.join(values)}`.execute(db)
    }
  }
  const bytes = isPostgres(db) ? (places: Uint8Array) => Buffer.from(places.buffer) : (places: Uint8Array) => places
  for (const some of parts(rows)) {
    const values = some.map(({ key, number, places }) => sql`(${key}, ${number}, ${bytes(places)})`)
    await sql`insert into ${setTable('stories', set)} (key, number, words) values ${sql.join(values)}`.execute(db)
  }
}

/** Rows of one statement: fewer would be more statements, other numbers of rows other statements. */
const rowsTogether = 50

function parts<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsTogether) }, (_, index) =>
    rows.slice(index * rowsTogether, (index + 1) * rowsTogether),
  )
}

/** A tsvector of words without places or weights, each once, as far as they fit into one. */
export function plainVector(words: readonly string[]): string {
  const kept: string[] = []
  let bytes = 0
  for (const word of words) {
    bytes += Buffer.byteLength(word) + 2
    if (bytes > largestVector) break
    kept.push(quoted(word))
  }
  return kept.join(' ')
}

/** @returns the keys they had */
export async function deleteRows({ db }: Context, set: IndexSet, numbers: readonly number[]): Promise<number[]> {
  if (numbers.length === 0) return []
  const { rows } = await sql<{ key: number }>`delete from ${setTable('stories', set)}
    where number in (${sql.join(numbers)}) returning key`.execute(db)
  const keys = rows.map(({ key }) => Number(key))
  if (keys.length > 0)
    await sql`delete from ${setTable('index', set)}
      where ${sql.ref(isPostgres(db) ? 'key' : 'rowid')} in (${sql.join(keys)})`.execute(db)
  return keys
}

/** Those of some keys that are taken. */
export async function selectTaken(context: Context, set: IndexSet, keys: readonly number[]): Promise<Set<number>> {
  const { rows } = await sql<{ key: number }>`select key from ${setTable('stories', set)}
    where key in ${listOf(context, keys)}`.execute(context.db)
  return new Set(rows.map(({ key }) => Number(key)))
}

/** The first and the last key; null for an index without stories. */
export async function selectEnds(db: Database, set: IndexSet): Promise<{ first: number; last: number } | null> {
  const table = setTable('stories', set)
  const { rows } = await sql<{ first: number | null; last: number | null }>`
    select (select min(key) from ${table}) as first, (select max(key) from ${table}) as last`.execute(db)
  const { first, last } = rows[0]!
  return first === null || last === null ? null : { first: Number(first), last: Number(last) }
}

export type PlacedStory = { key: number; number: number; words: Uint8Array }

/** The words in their places of some stories. */
export async function selectPlaces(context: Context, set: IndexSet, keys: readonly number[]): Promise<PlacedStory[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<PlacedStory>`select key, number, words from ${setTable('stories', set)}
    where key in ${listOf(context, keys)}`.execute(context.db)
  return rows
}

type Shown = { key: number; teaser: Teaser; content: PublishedContent; words: Uint8Array }

/** What a page of results shows: in the order of the keys given, those that are still public. */
export async function selectShown(context: Context, set: IndexSet, keys: readonly number[]): Promise<Shown[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<{ key: number; teaser: string; content: string; words: Uint8Array }>`
    select hit.key, hit.words, published_stories.teaser, story_versions.content from ${setTable('stories', set)} as hit
    join published_stories on published_stories.number = hit.number
    join story_versions on story_versions.story = published_stories.id
      and story_versions.version = published_stories.version
    where hit.key in ${listOf(context, keys)} and published_stories.state = 'published'`.execute(context.db)
  const found = new Map(
    rows.map(({ key, teaser, content, words }): [number, Shown] => [
      Number(key),
      {
        key: Number(key),
        words,
        teaser: JSON.parse(teaser) as Teaser,
        content: JSON.parse(content) as PublishedContent,
      },
    ]),
  )
  return keys.flatMap((key) => found.get(key) ?? [])
}

/** A list of numbers of any length as one parameter, so that the statement stays the same. */
export function listOf({ db }: Context, numbers: readonly number[]) {
  return isPostgres(db)
    ? sql`(select unnest(${`{${numbers.join(',')}}`}::bigint[]))`
    : sql`(select value from json_each(${JSON.stringify(numbers)}))`
}
