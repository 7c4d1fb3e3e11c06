import { sql } from 'kysely'
import type { Context } from '../base/context.ts'
import { inTransaction, isPostgres } from '../base/db.ts'
import { longestWord, plainVector, quoted } from './store.ts'

/** @param words each once */
export async function upsertWorking(context: Context, story: string, words: readonly string[]): Promise<void> {
  const number = (await numberOf(context, story)) ?? (await newNumber(context, story))
  if (isPostgres(context.db)) {
    // Which words there are is all that is asked of it.
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

/**
 * Ids of stories that have all the words; public and working ones, the newest of each. In the working ones, of which
 * there are few, the last word may be the beginning of one; in an archive that would cost more the larger it is.
 */
export async function selectStoryIds(
  { db }: Context,
  words: readonly string[],
  { open, owner, limit }: { open: boolean; owner: string | null; limit: number },
): Promise<string[]> {
  const own =
    owner === null
      ? sql``
      : sql`and exists (select 1 from working_stories join stories on stories.id = working_stories.story
          where working_stories.number = hit.number and stories.owner = ${owner})`
  if (isPostgres(db)) {
    const query = words.map((word) => quoted(word.slice(0, longestWord))).join(' & ')
    const beginning = query + (open ? ':*' : '')
    return inTransaction(db, async (transaction) => {
      // The planner does not count what unpacking a row's words costs, and would rather do it to all of them.
      await sql`set local enable_seqscan = off`.execute(transaction)
      const { rows } = await sql<{ id: string }>`
      with shown as materialized (select number from search_index where words @@ ${query}::tsquery),
        working as materialized (select number from working_index as hit where words @@ ${beginning}::tsquery ${own})
      (select published_stories.id from published_stories
       join (select number from shown order by number desc limit ${limit}) as hit using (number))
      union
      (select working_stories.story as id from working_stories
       join (select number from working order by number desc limit ${limit}) as hit using (number))`.execute(
        transaction,
      )
      return rows.map(({ id }) => id)
    })
  }
  const query = words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' ')
  const beginning = query + (open ? '*' : '')
  const { rows } = await sql<{ id: string }>`
    select published_stories.id from
      (select rowid from search_index where search_index match ${query} order by rowid desc limit ${limit}) as hit
      join published_stories on published_stories.number = hit.rowid
    union
    select working_stories.story as id from
      (select number from (select rowid as number from working_index where working_index match ${beginning}) as hit
        where true ${own} order by number desc limit ${limit}) as hit
      join working_stories on working_stories.number = hit.number`.execute(db)
  return rows.map(({ id }) => id)
}
