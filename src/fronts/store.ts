import type { Insertable } from 'kysely'
import type { Context } from '../base/context.ts'
import type { Front } from './shape.ts'
import type { FrontHistoryTable } from './table.ts'

/** The one place that is no front: the breaking-news strip. */
export const breakingPlace = 'breaking'

type Stored = { place: string; revision: number; content: string; at: string; by: string }

export async function selectPlace(context: Context, place: string): Promise<Stored | null> {
  const row = await context.db.selectFrom('fronts').selectAll().where('place', '=', place).executeTakeFirst()
  return row ?? null
}

const frontOf = ({ place, revision, content, at, by }: Stored): Front => ({
  place,
  revision,
  slots: JSON.parse(content),
  at,
  by,
})

export async function selectFronts(context: Context): Promise<Map<string, Front>> {
  const rows = await context.db.selectFrom('fronts').selectAll().where('place', '!=', breakingPlace).execute()
  return new Map(rows.map((row) => [row.place, frontOf(row)]))
}

export async function selectFront(context: Context, place: string): Promise<Front> {
  const row = await selectPlace(context, place)
  return row ? frontOf(row) : { place, revision: 0, slots: [], at: null, by: null }
}

/**
 * Stores what stands at a place over the revision it was read at.
 * @returns false when somebody stored another one meanwhile
 */
export async function storePlace(
  context: Context,
  row: Stored & { next_end: string | null },
  readAt: number,
): Promise<boolean> {
  const { place: _place, ...changes } = row
  const result = await context.db
    .insertInto('fronts')
    .values(row)
    .onConflict((conflict) => conflict.column('place').doUpdateSet(changes).where('fronts.revision', '=', readAt))
    .returning('revision')
    .executeTakeFirst()
  return result !== undefined
}

/** Places on which something has ended. */
export async function selectOver(
  context: Context,
  now: string,
): Promise<{ place: string; revision: number; content: string; next_end: string }[]> {
  return context.db
    .selectFrom('fronts')
    .select(['place', 'revision', 'content', 'next_end'])
    .where('next_end', '<=', now)
    .$narrowType<{ next_end: string }>()
    .execute()
}

/** Takes out what has ended; nobody's revision moves. @returns false when somebody else was first */
export async function updateEnded(
  context: Context,
  { place, revision, next_end: ended }: { place: string; revision: number; next_end: string },
  left: { content: string; next_end: string | null },
): Promise<boolean> {
  const result = await context.db
    .updateTable('fronts')
    .set(left)
    .where('place', '=', place)
    .where('revision', '=', revision)
    .where('next_end', '=', ended)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function insertFrontHistory(
  context: Context,
  row: Insertable<FrontHistoryTable>,
  keep: number,
): Promise<void> {
  await context.db.insertInto('front_history').values(row).execute()
  await context.db
    .deleteFrom('front_history')
    .where('place', '=', row.place)
    .where('revision', '<=', row.revision - keep)
    .execute()
}

export type FrontHistoryRow = { revision: number; back: number | null; content: string; at: string; by: string }

/** Newest first. */
export async function selectFrontHistory(context: Context, place: string, limit: number): Promise<FrontHistoryRow[]> {
  return context.db
    .selectFrom('front_history')
    .select(['revision', 'back', 'content', 'at', 'by'])
    .where('place', '=', place)
    .orderBy('revision', 'desc')
    .limit(limit)
    .execute()
}

export async function selectFrontRevision(
  context: Context,
  place: string,
  revision: number,
): Promise<FrontHistoryRow | null> {
  const row = await context.db
    .selectFrom('front_history')
    .select(['revision', 'back', 'content', 'at', 'by'])
    .where('place', '=', place)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return row ?? null
}

export async function insertPreview(
  context: Context,
  row: { token: string; place: string; content: string; expires_at: string },
): Promise<void> {
  await context.db.insertInto('front_previews').values(row).execute()
}

export async function selectPreview(
  context: Context,
  token: string,
  now: string,
): Promise<{ place: string; content: string } | null> {
  const row = await context.db
    .selectFrom('front_previews')
    .select(['place', 'content'])
    .where('token', '=', token)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row ?? null
}

export async function deletePreviews(context: Context, until: string): Promise<void> {
  await context.db.deleteFrom('front_previews').where('expires_at', '<=', until).execute()
}
