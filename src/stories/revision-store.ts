import type { Insertable } from 'kysely'
import type { Context } from '../base/context.ts'
import type { Place } from '../base/cursor.ts'
import { unpackContent } from './packed-content.ts'
import type { SavedRevision, StoryContent } from './shape.ts'
import type { StoryRevisionsTable } from './table.ts'

const columns = ['revision', 'started_at', 'at', 'account', 'by', 'act', 'kept', 'words'] as const

export type LatestRevision = Pick<StoryRevisionsTable, 'revision' | 'started_at' | 'account' | 'act' | 'kept' | 'words'>

/** The newest saved version of a story; null for one that came from an archive and was not touched since. */
export async function selectLatestRevision({ db }: Context, story: string): Promise<LatestRevision | null> {
  const row = await db
    .selectFrom('story_revisions')
    .select(columns)
    .where('story', '=', story)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export async function insertRevision({ db }: Context, row: Insertable<StoryRevisionsTable>): Promise<void> {
  await db.insertInto('story_revisions').values(row).execute()
}

/** Puts a later save in the place of an earlier one. */
export async function replaceRevision(
  { db }: Context,
  story: string,
  revision: number,
  values: Pick<StoryRevisionsTable, 'revision' | 'at' | 'by' | 'kept' | 'words' | 'content'>,
): Promise<void> {
  await db
    .updateTable('story_revisions')
    .set(values)
    .where('story', '=', story)
    .where('revision', '=', revision)
    .execute()
}

export async function markKept({ db }: Context, story: string, revision: number): Promise<void> {
  await db
    .updateTable('story_revisions')
    .set({ kept: 1 })
    .where('story', '=', story)
    .where('revision', '=', revision)
    .execute()
}

/** Newest first. */
export async function selectRevisions(
  { db }: Context,
  story: string,
  before: Place | null,
  limit: number,
): Promise<SavedRevision[]> {
  let query = db.selectFrom('story_revisions').select(columns).where('story', '=', story)
  if (before) query = query.where('revision', '<', Number(before.id))
  const rows = await query.orderBy('revision', 'desc').limit(limit).execute()
  return rows.map(({ revision, at, by, act, kept, words }) => ({ revision, at, by, act, words, kept: kept === 1 }))
}

export async function selectRevision(
  { db }: Context,
  story: string,
  revision: number,
): Promise<(SavedRevision & { content: StoryContent }) | null> {
  const row = await db
    .selectFrom('story_revisions')
    .select([...columns, 'content'])
    .where('story', '=', story)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (!row) return null
  const { at, by, act, words } = row
  return { revision, at, by, act, words, kept: row.kept === 1, content: unpackContent(row.content) }
}
