import type { Context } from '../base/context.ts'
import { remember } from '../base/remember.ts'
import { listStories, teasersByIds } from '../stories/read.ts'
import type { Teaser } from '../stories/shape.ts'
import { chooseFront, chooseList } from './choose.ts'
import { isOver } from './rules.ts'
import { frontSlots, type Slots } from './shape.ts'
import { selectFronts } from './store.ts'

const fronts = remember('fronts', selectFronts)

/** Newest stories that the automatic choice of the front page is made from. */
export const newestLimit = 24

/**
 * The stories that editors put into the places of a front, by place; null where the choice is automatic, where a pin has
 * ended, and where the story is public no more.
 */
export async function pinnedStories(context: Context, place: string): Promise<(Teaser | null)[]> {
  const front = (await fronts(context)).get(place)
  return front ? storiesOf(context, front.slots) : []
}

/** The same of slots that are not saved. */
export async function storiesOf(context: Context, slots: Slots): Promise<(Teaser | null)[]> {
  const now = context.now().toISOString()
  const standing = slots.map((slot) => (slot && !isOver(slot, now) ? slot.story : null))
  const ids = standing.filter((id) => id !== null)
  if (ids.length === 0) return []
  const teasers = new Map((await teasersByIds(context, ids)).map((teaser) => [teaser.id, teaser]))
  return standing.map((id) => (id === null ? null : (teasers.get(id) ?? null)))
}

/** What would stand in each place of a front, with these stories chosen. */
export async function whatStands(
  context: Context,
  place: string,
  pinned: readonly (Teaser | null)[],
): Promise<(Teaser | null)[]> {
  if (place === 'home') {
    const { items } = await listStories(context, { limit: newestLimit })
    const { lead, seconds } = chooseFront(items, { pinned })
    return Array.from({ length: frontSlots }, (_, index) => (index === 0 ? lead : (seconds[index - 1] ?? null)))
  }
  const section = place.slice('section:'.length)
  const { items } = await listStories(context, { section, limit: frontSlots * 2 })
  const all = chooseList(items, pinned)
  return Array.from({ length: frontSlots }, (_, index) => all[index] ?? null)
}
