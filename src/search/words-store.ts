import { sql } from 'kysely'
import type { Context } from '../base/context.ts'
import { isPostgres } from '../base/db.ts'
import { setTable, type IndexSet } from './state-store.ts'

/** A word of the archive, and in how many stories it stands. */
export type KnownWord = { word: string; stories: number; written: string }

export async function insertUncounted({ db }: Context, set: IndexSet, words: string): Promise<void> {
  await sql`insert into ${setTable('uncounted', set)} (words) values (${words})`.execute(db)
}

/** The oldest words that are not counted yet. */
export async function selectUncounted(
  { db }: Context,
  set: IndexSet,
  limit: number,
): Promise<{ id: number; words: string }[]> {
  const { rows } = await sql<{ id: number; words: string }>`
    select id, words from ${setTable('uncounted', set)} order by id limit ${limit}`.execute(db)
  return rows
}

/** @param rest what is left to be counted of them; null when all of it is */
export async function replaceUncounted(
  { db }: Context,
  set: IndexSet,
  ids: readonly number[],
  rest: string | null,
): Promise<void> {
  const [first, ...others] = rest === null ? [undefined, ...ids] : ids
  const table = setTable('uncounted', set)
  if (first !== undefined) await sql`update ${table} set words = ${rest} where id = ${first}`.execute(db)
  if (others.length > 0) await sql`delete from ${table} where id in (${sql.join(others)})`.execute(db)
}

export async function selectWords(
  { db }: Context,
  set: IndexSet,
  words: readonly string[],
): Promise<Map<string, KnownWord>> {
  if (words.length === 0) return new Map()
  const list = isPostgres(db)
    ? sql`(select value from json_array_elements_text(${JSON.stringify(words)}::json))`
    : sql`(select value from json_each(${JSON.stringify(words)}))`
  const { rows } = await sql<KnownWord>`select word, stories, written from ${setTable('words', set)}
    where word in ${list}`.execute(db)
  return new Map(rows.map((row) => [row.word, { ...row, stories: Number(row.stories) }]))
}

/** Adds to the stories of words; how a word is written is what most of the stories say that were counted together. */
export async function addWords({ db }: Context, set: IndexSet, words: readonly KnownWord[]): Promise<void> {
  if (words.length === 0) return
  const table = setTable('words', set)
  const given = JSON.stringify(words.map(({ word, stories, written }) => [word, stories, written]))
  const values = isPostgres(db)
    ? sql`select value ->> 0, (value ->> 1)::bigint, value ->> 2 from json_array_elements(${given}::json)`
    : sql`select value ->> 0, value ->> 1, value ->> 2 from json_each(${given}) where true`
  await sql`insert into ${table} (word, stories, written) ${values}
    on conflict (word) do update set stories = ${sql.ref(`search_${set}_words.stories`)} + excluded.stories,
      written = case when excluded.written <> '' and excluded.stories >= ${sql.ref(`search_${set}_words.stories`)}
        then excluded.written else ${sql.ref(`search_${set}_words.written`)} end`.execute(db)
}

export async function insertSpellings(
  { db }: Context,
  set: IndexSet,
  spellings: readonly { spelling: number; word: string }[],
): Promise<void> {
  if (spellings.length === 0) return
  // In the order of the table: pages of it that were read are not read again.
  const ordered = spellings.toSorted((one, other) => one.spelling - other.spelling)
  const given = JSON.stringify(ordered.map(({ spelling, word }) => [spelling, word]))
  const values = isPostgres(db)
    ? sql`select (value ->> 0)::bigint, value ->> 1 from json_array_elements(${given}::json)`
    : sql`select value ->> 0, value ->> 1 from json_each(${given}) where true`
  await sql`insert into ${setTable('spellings', set)} (spelling, word) ${values} on conflict do nothing`.execute(db)
}

/** Words of the archive that may be meant by one of some spellings. */
export async function selectSpelled(
  { db }: Context,
  set: IndexSet,
  spellings: readonly number[],
  limit: number,
): Promise<KnownWord[]> {
  const list = isPostgres(db)
    ? sql`(select unnest(${`{${spellings.join(',')}}`}::bigint[]))`
    : sql`(select value from json_each(${JSON.stringify(spellings)}))`
  const { rows } = await sql<KnownWord>`
    select known.word, known.stories, known.written from
      (select distinct word from (select word from ${setTable('spellings', set)} where spelling in ${list}
        limit ${limit}) as near) as found
    join ${setTable('words', set)} as known on known.word = found.word`.execute(db)
  return rows.map((row) => ({ ...row, stories: Number(row.stories) }))
}

/** Words that begin so, of the first of them in the alphabet the most frequent. */
export async function selectBeginning(
  { db }: Context,
  set: IndexSet,
  beginning: string,
  { looked, limit }: { looked: number; limit: number },
): Promise<KnownWord[]> {
  const { rows } = await sql<KnownWord>`select word, stories, written from
    (select word, stories, written from ${setTable('words', set)}
     where word >= ${beginning} and word < ${`${beginning}\u{10FFFF}`} and written <> '' limit ${looked}) as found
    order by stories desc, word limit ${limit}`.execute(db)
  return rows.map((row) => ({ ...row, stories: Number(row.stories) }))
}
