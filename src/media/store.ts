import type { Insertable, Selectable } from 'kysely'
import type { Context } from '../base/context.ts'
import type { Place } from '../base/cursor.ts'
import { isPostgres } from '../base/db.ts'
import { shownSize } from './geometry.ts'
import type { Media, MediaText } from './shape.ts'
import type { MediaTable } from './table.ts'
import { numbersWith } from './words-store.ts'

function mediaOf(row: Selectable<MediaTable>): Media {
  const { usage_terms, focus_x, focus_y, crop_x, crop_y, crop_width, crop_height, number: _number, ...rest } = row
  const { width, height, created_at, created_by, date_created, digital_source_type, ...same } = rest
  const crop = { x: crop_x, y: crop_y, width: crop_width, height: crop_height }
  return {
    ...same,
    ...shownSize({ width, height }, crop),
    original: { width, height },
    usageTerms: usage_terms,
    focus: { x: focus_x, y: focus_y },
    crop,
    dateCreated: date_created,
    digitalSourceType: digital_source_type,
    createdAt: created_at,
    createdBy: created_by,
  }
}

/** The columns that people's words and choices stand in. */
function columnsOf({ alt, caption, credit, creator, copyright, usageTerms, focus, crop }: MediaText) {
  return {
    alt,
    caption,
    credit,
    creator,
    copyright,
    usage_terms: usageTerms,
    focus_x: focus.x,
    focus_y: focus.y,
    crop_x: crop.x,
    crop_y: crop.y,
    crop_width: crop.width,
    crop_height: crop.height,
  }
}

function rowOf(media: Media): Insertable<MediaTable> {
  const { id, hash, format, bytes, revision, headline, source, account } = media
  return {
    id,
    hash,
    format,
    bytes,
    revision,
    headline,
    source,
    account,
    width: media.original.width,
    height: media.original.height,
    date_created: media.dateCreated,
    digital_source_type: media.digitalSourceType,
    created_at: media.createdAt,
    created_by: media.createdBy,
    ...columnsOf(media),
  }
}

/** @returns false when the same bytes are here already */
export async function insertMedia(context: Context, media: Media): Promise<boolean> {
  const result = await context.db
    .insertInto('media')
    .values(rowOf(media))
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0
}

/** Stores texts, focus and crop as the next revision. @returns false when somebody else changed it meanwhile */
export async function updateMedia(context: Context, from: Media, text: MediaText): Promise<boolean> {
  const result = await context.db
    .updateTable('media')
    .set({ ...columnsOf(text), revision: from.revision + 1 })
    .where('id', '=', from.id)
    .where('revision', '=', from.revision)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}

export async function deleteMedia(context: Context, id: string): Promise<void> {
  await context.db.deleteFrom('media').where('id', '=', id).execute()
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

/** Pictures with the numbers that the index of words goes by. */
export async function selectNumbered(
  context: Context,
  which: { ids: readonly string[] } | { numbers: readonly number[] },
): Promise<{ number: number; media: Media }[]> {
  const query = context.db.selectFrom('media').selectAll()
  const rows =
    'ids' in which ? query.where('id', 'in', [...which.ids]) : query.where('number', 'in', [...which.numbers])
  return (await rows.execute()).map((row) => ({ number: Number(row.number), media: mediaOf(row) }))
}

/** One picture that is about to be deleted; on PostgreSQL whoever wants to use it waits. */
export async function selectNumberedToChange(
  context: Context,
  id: string,
): Promise<{ number: number; media: Media } | null> {
  const query = context.db.selectFrom('media').selectAll().where('id', '=', id)
  const row = await (isPostgres(context.db) ? query.forUpdate() : query).executeTakeFirst()
  return row ? { number: Number(row.number), media: mediaOf(row) } : null
}

export async function selectMediaByHash(context: Context, hash: string): Promise<Media | null> {
  const row = await context.db.selectFrom('media').selectAll().where('hash', '=', hash).executeTakeFirst()
  return row ? mediaOf(row) : null
}

export type MediaFilter = {
  /** Folded words, all of which a picture must have. */
  words?: readonly string[]
  /** Whose account took it in. */
  account?: string
  /** Only pictures that have no such text. */
  without?: 'alt' | 'credit'
}

/** Most pictures with the words of a search that are looked at; the newest of them. */
export const maximumHits = 5000

/** Newest first. @param before the last one of the page before */
export async function selectNewest(
  context: Context,
  before: Place | null,
  limit: number,
  { words = [], account, without }: MediaFilter = {},
): Promise<Media[]> {
  let query = context.db
    .selectFrom('media')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (before)
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('created_at', 'id'), '<', tuple(before.at, before.id)))
  if (account !== undefined) query = query.where('account', '=', account)
  if (without) query = query.where(without, '=', '')
  if (words.length > 0) query = query.where('number', 'in', numbersWith(context, words, maximumHits))
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
