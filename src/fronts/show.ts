import type { Context } from '../base/context.ts'
import { mediaByIds } from '../media/read.ts'
import { pictureAddress } from '../media/picture-address.ts'
import { searchStories } from '../search/search.ts'
import { listStories } from '../stories/read.ts'
import type { Teaser } from '../stories/shape.ts'
import { storiesOf, whatStands } from './read.ts'
import { mustBePlace } from './rules.ts'
import type { Front, Slot } from './shape.ts'
import { selectFront, selectFrontHistory } from './store.ts'

/** A story as the newsroom picks it: what its card needs, and no more. */
export type Candidate = Pick<Teaser, 'id' | 'headline' | 'kicker' | 'language' | 'section' | 'kind' | 'publishedAt'> & {
  /** Address of a small picture. */
  picture: string | null
}

/** One place of a front: what was put there by hand, and what stands there now. */
export type ShownPlace = { slot: Slot | null; story: Candidate | null }

export type ShownFront = Front & {
  places: ShownPlace[]
  history: { revision: number; at: string; by: string; stories: number }[]
  /** Whether undoing leads anywhere. */
  undoable: boolean
}

const historyLength = 20

/** A front as its editor sees it. @throws Refused('missing') */
export async function showFront(context: Context, place: string): Promise<ShownFront> {
  await mustBePlace(context, place)
  const front = await selectFront(context, place)
  const pinned = await storiesOf(context, front.slots)
  const standing = await whatStands(context, place, pinned)
  const candidates = new Map((await candidatesOf(context, standing)).map((one) => [one.id, one]))
  const rows = await selectFrontHistory(context, place, historyLength)
  return {
    ...front,
    places: standing.map((teaser, index) => ({
      slot: pinned[index] ? (front.slots[index] ?? null) : null,
      story: teaser ? candidates.get(teaser.id)! : null,
    })),
    history: rows.map(({ revision, at, by, content }) => ({
      revision,
      at,
      by,
      stories: (JSON.parse(content) as unknown[]).filter(Boolean).length,
    })),
    undoable: rows[0] !== undefined && (rows[0].back !== null || front.slots.length > 0),
  }
}

/**
 * Public stories that may be put in front: the newest, of the section when the front is one's, or what a search finds.
 * @param options.cursor the `next` of the page before
 */
export async function listCandidates(
  context: Context,
  place: string,
  options: { query?: string | undefined; cursor?: string | undefined; limit: number },
): Promise<{ items: Candidate[]; next: string | null }> {
  if (options.query) {
    const { items } = await searchStories(context, { query: options.query, limit: options.limit })
    return { items: await candidatesOf(context, items), next: null }
  }
  const section = place === 'home' ? undefined : place.slice('section:'.length)
  const page = await listStories(context, { section, before: options.cursor, limit: options.limit })
  return { items: await candidatesOf(context, page.items), next: page.next }
}

export async function candidatesOf(context: Context, teasers: readonly (Teaser | null)[]): Promise<Candidate[]> {
  const shown = teasers.filter((teaser) => teaser !== null)
  const media = await mediaByIds(
    context,
    shown.flatMap((teaser) => teaser.picture?.media ?? []),
  )
  return shown.map(({ id, headline, kicker, language, section, kind, publishedAt, picture }) => {
    const photo = picture && media.get(picture.media)
    return {
      id,
      headline,
      kicker,
      language,
      section,
      kind,
      publishedAt,
      picture: photo ? pictureAddress(photo, 192, '3x2', 'webp') : null,
    }
  })
}
