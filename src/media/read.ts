import type { Context } from '../base/context.ts'
import { cursorOf, placeOf } from '../base/cursor.ts'
import type { Media } from './shape.ts'
import { selectMedia, selectNewest } from './store.ts'

/** One picture, or null when there is none with this id. */
export async function readMedia(context: Context, id: string): Promise<Media | null> {
  return (await mediaByIds(context, [id])).get(id) ?? null
}

/** Pictures by their ids; ids that are nobody's are left out. */
export async function mediaByIds(context: Context, ids: readonly string[]): Promise<Map<string, Media>> {
  const unique = [...new Set(ids)]
  for (const id of unique) context.depends(`media:${id}`)
  return new Map((await selectMedia(context, unique)).map((media) => [media.id, media]))
}

/**
 * Pictures, newest first.
 * @param options.before the `next` of the page before · @param options.limit how many at most, 50 if not said
 * @throws Refused('invalid') when `before` is not a `next` from here
 */
export async function listMedia(
  context: Context,
  options: { before?: string | null; limit?: number } = {},
): Promise<{ items: Media[]; next: string | null }> {
  const limit = options.limit ?? 50
  const found = await selectNewest(context, options.before ? placeOf(options.before) : null, limit + 1)
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, next: found.length > limit && last ? cursorOf({ at: last.createdAt, id: last.id }) : null }
}
