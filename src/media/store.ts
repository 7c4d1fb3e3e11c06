import type { Insertable, Selectable } from 'kysely'
import type { Context } from '../base/context.ts'
import type { Place } from '../base/cursor.ts'
import type { Media, MediaText } from './shape.ts'
import type { MediaTable } from './table.ts'

function mediaOf(row: Selectable<MediaTable>): Media {
  const { usage_terms, focus_x, focus_y, created_at, created_by: _createdBy, ...same } = row
  return { ...same, usageTerms: usage_terms, focus: { x: focus_x, y: focus_y }, createdAt: created_at }
}

/** The columns that people's words and choices stand in. */
function columnsOf({ alt, caption, credit, creator, copyright, usageTerms, focus }: MediaText) {
  return { alt, caption, credit, creator, copyright, usage_terms: usageTerms, focus_x: focus.x, focus_y: focus.y }
}

function rowOf(media: Media, by: string): Insertable<MediaTable> {
  const { id, hash, format, width, height, bytes, revision, createdAt } = media
  return {
    id,
    hash,
    format,
    width,
    height,
    bytes,
    revision,
    created_at: createdAt,
    created_by: by,
    ...columnsOf(media),
  }
}

/** @returns false when the same bytes are here already */
export async function insertMedia(context: Context, media: Media, by: string): Promise<boolean> {
  const result = await context.db
    .insertInto('media')
    .values(rowOf(media, by))
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0
}

/** Stores texts and focus as the next revision. @returns false when somebody else changed it meanwhile */
export async function updateMedia(context: Context, from: Media, text: MediaText): Promise<boolean> {
  const result = await context.db
    .updateTable('media')
    .set({ ...columnsOf(text), revision: from.revision + 1 })
    .where('id', '=', from.id)
    .where('revision', '=', from.revision)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}

export async function selectMedia(context: Context, ids: readonly string[]): Promise<Media[]> {
  if (ids.length === 0) return []
  return (
    await context.db
      .selectFrom('media')
      .selectAll()
      .where('id', 'in', [...ids])
      .execute()
  ).map(mediaOf)
}

export async function selectMediaByHash(context: Context, hash: string): Promise<Media | null> {
  const row = await context.db.selectFrom('media').selectAll().where('hash', '=', hash).executeTakeFirst()
  return row ? mediaOf(row) : null
}

/** Newest first. @param before the last one of the page before */
export async function selectNewest(context: Context, before: Place | null, limit: number): Promise<Media[]> {
  let query = context.db
    .selectFrom('media')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (before)
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('created_at', 'id'), '<', tuple(before.at, before.id)))
  return (await query.execute()).map(mediaOf)
}

/** In the order of hashes. @param after the last hash of the page before, '' for the first */
export async function selectByHashAfter(context: Context, after: string, limit: number): Promise<Media[]> {
  const query = context.db.selectFrom('media').selectAll().where('hash', '>', after).orderBy('hash').limit(limit)
  return (await query.execute()).map(mediaOf)
}

export async function countMedia(context: Context): Promise<number> {
  const row = await context.db
    .selectFrom('media')
    .select((select) => select.fn.countAll<number>().as('media'))
    .executeTakeFirstOrThrow()
  return Number(row.media)
}
