import type { Insertable, Selectable } from 'kysely'
import type { Context } from '../base/context.ts'
import type { HistoryEntry, PublishedContent, StoryVersion } from './shape.ts'
import { parts } from './store.ts'
import type { StoryVersionsTable } from './table.ts'

// What was published of a story, and its history: rows that are only ever added.

export async function insertHistory(context: Context, story: string, entries: readonly HistoryEntry[]): Promise<void> {
  await insertHistories(
    context,
    entries.map((entry) => ({ story, ...entry })),
  )
}

/** History of several stories at once, each in its order. */
export async function insertHistories(
  context: Context,
  entries: readonly (HistoryEntry & { story: string })[],
): Promise<void> {
  for (const part of parts(entries)) await context.db.insertInto('story_history').values(part).execute()
}

export async function selectHistory(context: Context, story: string): Promise<HistoryEntry[]> {
  return context.db
    .selectFrom('story_history')
    .select(['at', 'by', 'act', 'note', 'version'])
    .where('story', '=', story)
    .orderBy('id')
    .execute()
}

/** The newest entries, the newest first. */
export async function selectLastHistory({ db }: Context, story: string, limit: number): Promise<HistoryEntry[]> {
  return db
    .selectFrom('story_history')
    .select(['at', 'by', 'act', 'note', 'version'])
    .where('story', '=', story)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export async function insertVersions(context: Context, rows: readonly Insertable<StoryVersionsTable>[]): Promise<void> {
  for (const part of parts(rows)) await context.db.insertInto('story_versions').values(part).execute()
}

export async function selectVersions(context: Context, story: string): Promise<StoryVersion[]> {
  const rows = await context.db
    .selectFrom('story_versions')
    .selectAll()
    .where('story', '=', story)
    .orderBy('version')
    .execute()
  return rows.map((row) => ({ ...row, content: JSON.parse(row.content) as PublishedContent }))
}

/** What was published of a story, the newest first, without the texts. */
export async function selectVersionHeads(
  { db }: Context,
  story: string,
): Promise<Omit<StoryVersion, 'content' | 'story'>[]> {
  return db
    .selectFrom('story_versions')
    .select(['version', 'act', 'at', 'by', 'why', 'sha256'])
    .where('story', '=', story)
    .orderBy('version', 'desc')
    .execute()
}

export async function selectVersion({ db }: Context, story: string, version: number): Promise<PublishedContent | null> {
  const row = await db
    .selectFrom('story_versions')
    .select('content')
    .where('story', '=', story)
    .where('version', '=', version)
    .executeTakeFirst()
  return row ? (JSON.parse(row.content) as PublishedContent) : null
}

/** Version rows of several stories, their content still as text, in order. */
export async function selectVersionRows(
  context: Context,
  stories: readonly string[],
): Promise<Selectable<StoryVersionsTable>[]> {
  if (stories.length === 0) return []
  const query = context.db.selectFrom('story_versions').selectAll().where('story', 'in', stories)
  return query.orderBy('story').orderBy('version').execute()
}

/** History of several stories, each in its order. */
export async function selectHistories(
  context: Context,
  stories: readonly string[],
): Promise<(HistoryEntry & { story: string })[]> {
  if (stories.length === 0) return []
  return context.db
    .selectFrom('story_history')
    .select(['story', 'at', 'by', 'act', 'note', 'version'])
    .where('story', 'in', stories)
    .orderBy('story')
    .orderBy('id')
    .execute()
}
