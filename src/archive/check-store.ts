import { sql, type Selectable } from 'kysely'
import type { Context } from '../base/context.ts'
import { isPostgres } from '../base/db.ts'
import { indexedNumbers, orphansOfIndex } from '../search/check.ts'
import type { CorrectionsTable, PublishedStoriesTable } from '../stories/table.ts'

/** What SQLite says of its own file; nothing when all is well. PostgreSQL looks after itself. */
export async function selectDamage({ db }: Context): Promise<string[]> {
  if (isPostgres(db)) return []
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(20)`.execute(db)
  const lines = rows.flatMap((row) => row.integrity_check.split('\n'))
  const damage = lines.filter((line) => line !== '' && line !== 'ok' && !line.startsWith('***'))
  return damage
}

/** What readers see of a story, as it is stored. */
export type StoredShown = {
  story: Omit<Selectable<PublishedStoriesTable>, 'number'>
  people: { person: string; published_at: string }[]
  topics: { topic: string; published_at: string }[]
  corrections: Omit<Selectable<CorrectionsTable>, 'story'>[]
  indexed: boolean
}

export async function selectShown(context: Context, ids: readonly string[]): Promise<Map<string, StoredShown>> {
  if (ids.length === 0) return new Map()
  const { db } = context
  const rows = await db.selectFrom('published_stories').selectAll().where('id', 'in', ids).execute()
  const people = await db.selectFrom('story_people').selectAll().where('story', 'in', ids).execute()
  const topics = await db.selectFrom('story_topics').selectAll().where('story', 'in', ids).execute()
  const corrections = await db
    .selectFrom('corrections')
    .selectAll()
    .where('story', 'in', ids)
    .orderBy('version')
    .execute()
  const numbers = rows.map((row) => row.number)
  const indexed = await indexedNumbers(context, numbers)
  return new Map(
    rows.map(({ number, ...story }) => [
      story.id,
      {
        story,
        people: without(people, story.id),
        topics: without(topics, story.id),
        corrections: without(corrections, story.id),
        indexed: indexed.has(number),
      },
    ]),
  )
}

function without<Row extends { story: string }>(rows: readonly Row[], id: string): Omit<Row, 'story'>[] {
  return rows.filter((row) => row.story === id).map(({ story: _story, ...rest }) => rest)
}

/** Most lines of one kind that a check tells. */
const told = 100

/** Rows of a table that point to a row that is not there: the table, the row, and what it points to. */
export type Dangling = { table: string; row: string; to: string; readersSee: boolean }

export async function selectDangling(context: Context): Promise<Dangling[]> {
  const { db } = context
  const found: Dangling[] = []
  for (const [table, column, to, key, readersSee] of [
    ['published_stories', 'id', 'stories', 'id', true],
    ['story_topics', 'topic', 'topics', 'slug', true],
    ['people', 'portrait', 'media', 'id', true],
    ['topics', 'merged_into', 'topics', 'slug', true],
    ['sections', 'parent', 'sections', 'id', true],
    ['sections', 'moved_to', 'sections', 'id', true],
    ['media_uses', 'media', 'media', 'id', false],
    ['story_versions', 'story', 'stories', 'id', false],
    ['story_history', 'story', 'stories', 'id', false],
    ['story_revisions', 'story', 'stories', 'id', false],
    ['story_people', 'story', 'published_stories', 'id', false],
    ['story_topics', 'story', 'published_stories', 'id', false],
    ['corrections', 'story', 'published_stories', 'id', false],
  ] as const) {
    const { rows } = await sql<{
      row: string
    }>`select distinct ${sql.ref(`${table}.${column}`)} as row from ${sql.table(table)}
      where ${sql.ref(`${table}.${column}`)} is not null and not exists
        (select 1 from ${sql.table(to)} as target where ${sql.ref(`target.${key}`)} = ${sql.ref(`${table}.${column}`)})
      limit ${told}`.execute(db)
    found.push(...rows.map(({ row }) => ({ table, row: String(row), to, readersSee })))
  }
  const { table, numbers } = await orphansOfIndex(context, told)
  for (const number of numbers) found.push({ table, row: String(number), to: 'published_stories', readersSee: true })
  return found
}
