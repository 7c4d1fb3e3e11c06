import { sql } from 'kysely'
import type { Context } from '../base/context.ts'
import { isPostgres } from '../base/db.ts'
import { plainVector } from './store.ts'
import { quoted } from './tsquery.ts'
import { setTable, type IndexSet } from './state-store.ts'

/** @param words each once */
export async function upsertWorking(context: Context, story: string, words: readonly string[]): Promise<void> {
  const number = (await numberOf(context, story)) ?? (await newNumber(context, story))
  if (isPostgres(context.db)) {
    await sql`insert into working_index (number, words) values (${number}::bigint, ${plainVector(words)}::tsvector)
      on conflict (number) do update set words = excluded.words`.execute(context.db)
    return
  }
  await sql`delete from working_index where rowid = ${number}`.execute(context.db)
  await sql`insert into working_index (rowid, words) values (${number}, ${words.join(' ')})`.execute(context.db)
}

export async function deleteWorking(context: Context, story: string): Promise<void> {
  const number = await numberOf(context, story)
  if (number === null) return
  const { db } = context
  if (isPostgres(db)) await sql`delete from working_index where number = ${number}`.execute(db)
  else await sql`delete from working_index where rowid = ${number}`.execute(db)
  await db.deleteFrom('working_stories').where('number', '=', number).execute()
}

async function numberOf({ db }: Context, story: string): Promise<number | null> {
  const row = await db.selectFrom('working_stories').select('number').where('story', '=', story).executeTakeFirst()
  return row ? Number(row.number) : null
}

async function newNumber({ db }: Context, story: string): Promise<number> {
  const row = await db.insertInto('working_stories').values({ story }).returning('number').executeTakeFirstOrThrow()
  return Number(row.number)
}

/** A word in all the forms that are looked for: any of these tokens, the last of them also as beginnings. */
export type WorkingWord = { tokens: readonly string[]; beginnings: readonly string[] }

/** Ids of stories whose working text has all the words, the newest. @param owner only of this account */
export async function selectWorkingIds(
  { db }: Context,
  words: readonly WorkingWord[],
  { owner, limit }: { owner: string | null; limit: number },
): Promise<string[]> {
  const own =
    owner === null
      ? sql``
      : sql`and exists (select 1 from stories where stories.id = working_stories.story and stories.owner = ${owner})`
  const [word, any, all, beginning] = isPostgres(db)
    ? [quoted, ' | ', ' & ', ':*']
    : [(token: string) => `"${token.replaceAll('"', '""')}"`, ' OR ', ' AND ', '*']
  const question = words
    .map(({ tokens, beginnings }) => [...tokens.map(word), ...beginnings.map((token) => word(token) + beginning)])
    .map((forms) => `(${forms.join(any)})`)
    .join(all)
  const hits = isPostgres(db)
    ? sql`select number from working_index where words @@ ${question}::tsquery`
    : sql`select rowid as number from working_index where working_index match ${question}`
  const { rows } = await sql<{ story: string }>`select working_stories.story from (${hits}) as hit
    join working_stories on working_stories.number = hit.number
    where true ${own} order by working_stories.number desc limit ${limit}`.execute(db)
  return rows.map(({ story }) => story)
}

/** Ids of public stories by their keys in one set of the index. */
export async function selectIds({ db }: Context, set: IndexSet, keys: readonly number[]): Promise<string[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<{ id: string }>`select published_stories.id from ${setTable('stories', set)} as hit
    join published_stories on published_stories.number = hit.number
    where hit.key in (${sql.join(keys)})`.execute(db)
  return rows.map(({ id }) => id)
}
