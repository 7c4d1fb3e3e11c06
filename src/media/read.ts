import type { Context } from '../base/context.ts'
import { cursorOf, placeOf } from '../base/cursor.ts'
import { Refused } from '../base/refused.ts'
import { searchWords } from './find.ts'
import type { Media } from './shape.ts'
import { selectMedia, selectNewest, type MediaFilter } from './store.ts'

/** One picture, or null when there is none with this id. */
export async function readMedia(context: Context, id: string): Promise<Media | null> {
  return (await mediaByIds(context, [id])).get(id) ?? null
}

/** @throws Refused('missing') when there is no such picture */
export function mustBeHere(media: Media | null | undefined, id: string): Media {
  if (media) return media
  throw new Refused('missing', { en: `there is no picture ${id}`, ar: `لا توجد صورة بالرقم ${id}` })
}

/** Pictures by their ids; ids that are nobody's are left out. */
export async function mediaByIds(context: Context, ids: readonly string[]): Promise<Map<string, Media>> {
  const unique = [...new Set(ids)]
  for (const id of unique) context.depends(`media:${id}`)
  return new Map((await selectMedia(context, unique)).map((media) => [media.id, media]))
}

export type MediaQuery = Omit<MediaFilter, 'words'> & {
  /** Words to be found in headline, alt text, caption, credit, creator or source; the last one may be unfinished. */
  q?: string
  /** The `next` of the page before. */
  before?: string | null
  /** How many at most, 50 if not said. */
  limit?: number
}

/**
 * Pictures, newest first.
 * @throws Refused('invalid') when `before` is not a `next` from here
 */
export async function listMedia(
  context: Context,
  { q = '', before, limit = 50, ...filter }: MediaQuery = {},
): Promise<{ items: Media[]; next: string | null }> {
  const words = searchWords(q)
  // A question without a word in it (signs only) has no answer; one that was not asked has all.
  if (q.trim() && words.length === 0) return { items: [], next: null }
  const found = await selectNewest(context, before ? placeOf(before) : null, limit + 1, { ...filter, words })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, next: found.length > limit && last ? cursorOf({ at: last.createdAt, id: last.id }) : null }
}
