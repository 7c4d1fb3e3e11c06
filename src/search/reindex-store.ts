import { sql } from 'kysely'
import type { Context } from '../base/context.ts'
import { isPostgres } from '../base/db.ts'
import type { PublishedContent, StoryContent } from '../stories/shape.ts'
import type { Indexed } from './index-stories.ts'
import { setTable, type IndexSet } from './state-store.ts'
import { deleteRows } from './store.ts'

const shown = sql`published_stories.state = 'published'`

export async function selectPublicCount({ db }: Context): Promise<number> {
  const { rows } = await sql<{
    stories: number
  }>`select count(*) as stories from published_stories where ${shown}`.execute(db)
  return Number(rows[0]?.stories ?? 0)
}

export async function selectIndexed({ db }: Context, set: IndexSet): Promise<number> {
  const { rows } = await sql<{ stories: number }>`select count(*) as stories from ${setTable('stories', set)}`.execute(
    db,
  )
  return Number(rows[0]?.stories ?? 0)
}

/**
 * The next public stories after a place, the newest first: how many, those that are not in the set yet, and the place
 * of the last; null when there are none.
 */
export async function selectPublicAfter(
  context: Context,
  set: IndexSet,
  place: string,
  limit: number,
): Promise<{ read: number; missing: Indexed[]; last: string | null }> {
  const [at = '', id = ''] = place.split(' ')
  const before = place === '' ? sql`` : sql`and (published_at, id) < (${at}, ${id})`
  const { rows } = await sql<{ id: string; number: number; published_at: string; here: number | null }>`
    select page.id, page.number, page.published_at, here.number as here from
      (select id, number, published_at from published_stories where ${shown} ${before}
       order by published_at desc, id desc limit ${limit}) as page
    left join ${setTable('stories', set)} as here on here.number = page.number
    order by page.published_at desc, page.id desc`.execute(context.db)
  const last = rows.at(-1)
  return {
    read: rows.length,
    missing: await contentsOf(
      context,
      rows.filter(({ here }) => here === null).map(({ number }) => Number(number)),
    ),
    last: last ? `${last.published_at} ${last.id}` : null,
  }
}

/** Public stories that are not in a set, wherever they stand. */
export async function selectMissing(context: Context, set: IndexSet, limit: number): Promise<Indexed[]> {
  const { rows } = await sql<{ number: number }>`select number from published_stories where ${shown} and not exists
    (select 1 from ${setTable('stories', set)} as here where here.number = published_stories.number)
    limit ${limit}`.execute(context.db)
  return contentsOf(
    context,
    rows.map(({ number }) => Number(number)),
  )
}

async function contentsOf({ db }: Context, numbers: readonly number[]): Promise<Indexed[]> {
  if (numbers.length === 0) return []
  const { rows } = await sql<{ number: number; content: string }>`
    select published_stories.number, story_versions.content from published_stories
    join story_versions on story_versions.story = published_stories.id
      and story_versions.version = published_stories.version
    where published_stories.number in (${sql.join(numbers)})`.execute(db)
  return rows.map(({ number, content }) => ({
    number: Number(number),
    content: JSON.parse(content) as PublishedContent,
  }))
}

const mostOrphans = 1000

/** Numbers in a set that no public story has. @param limit at most so many */
export async function selectOrphans({ db }: Context, set: IndexSet, limit: number): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`select number from ${setTable('stories', set)} as here where not exists
    (select 1 from published_stories where published_stories.number = here.number and ${shown})
    limit ${limit}`.execute(db)
  return rows.map(({ number }) => Number(number))
}

export async function deleteOrphans(context: Context, set: IndexSet): Promise<void> {
  for (;;) {
    const numbers = await selectOrphans(context, set, mostOrphans)
    await deleteRows(context, set, numbers)
    if (numbers.length < mostOrphans) return
  }
}

/** Those of some numbers that are in a set. */
export async function selectIndexedNumbers(
  { db }: Context,
  set: IndexSet,
  numbers: readonly number[],
): Promise<Set<number>> {
  if (numbers.length === 0) return new Set()
  const key = sql.ref(isPostgres(db) ? 'words.key' : 'words.rowid')
  const { rows } = await sql<{ number: number }>`select here.number from ${setTable('stories', set)} as here
    join ${setTable('index', set)} as words on ${key} = here.key
    where here.number in (${sql.join(numbers)})`.execute(db)
  return new Set(rows.map(({ number }) => Number(number)))
}

/** What SQLite says of the index; nothing when all is well. */
export async function selectIndexDamage({ db }: Context, set: IndexSet): Promise<string[]> {
  if (isPostgres(db)) return []
  const index = `search_${set}_index`
  try {
    await sql`insert into ${sql.table(index)} (${sql.ref(index)}) values ('integrity-check')`.execute(db)
    return []
  } catch (error) {
    return [`${index}: ${(error as Error).message}`]
  }
}

/** Working texts that the newsroom's own index has, after one. */
export async function selectWorkingAfter(
  { db }: Context,
  after: string,
  limit: number,
): Promise<{ id: string; content: StoryContent }[]> {
  const rows = await db
    .selectFrom('working_stories')
    .innerJoin('stories', 'stories.id', 'working_stories.story')
    .select(['stories.id', 'stories.content'])
    .where('stories.id', '>', after)
    .orderBy('stories.id')
    .limit(limit)
    .execute()
  return rows.map(({ id, content }) => ({ id, content: JSON.parse(content) as StoryContent }))
}
