import type { Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { listSections } from '../sections/read.ts'
import { teasersByIds } from '../stories/read.ts'
import { sectionPlace, type Slot, type Slots } from './shape.ts'

/** @throws Refused('missing') when there is no such front */
export async function mustBePlace(context: Context, place: string): Promise<void> {
  if (place === 'home') return
  if ((await listSections(context)).some(({ id }) => sectionPlace(id) === place)) return
  throw new Refused('missing', { en: `there is no front ${place}`, ar: `لا توجد واجهة باسم ${place}` })
}

/** @throws Refused('invalid') when a story stands in two places */
export function mustStandOnce(slots: Slots): void {
  const ids = slots.flatMap((slot) => (slot ? [slot.story] : []))
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice)
    throw new Refused('invalid', {
      en: `story ${twice} stands in two places`,
      ar: `المادة ${twice} موضوعة في مكانين`,
    })
}

/**
 * Only what readers can open may be put in front. What stood there already and is public no more simply leaves.
 * @param before what stood there
 * @returns the slots without what has ended or left, without empty ones at the end
 * @throws Refused('unmet') naming a story that is not public
 */
export async function publicSlots(context: Context, slots: Slots, before: Slots): Promise<Slots> {
  const now = context.now().toISOString()
  const ids = slots.flatMap((slot) => (slot ? [slot.story] : []))
  const open = new Set((await teasersByIds(context, ids)).map(({ id }) => id))
  const stood = new Set(before.map((slot) => slot?.story))
  for (const id of ids)
    if (!open.has(id) && !stood.has(id))
      throw new Refused('unmet', {
        en: `story ${id} is not published: it cannot be put in front`,
        ar: `المادة ${id} غير منشورة، فلا توضع في الواجهة`,
      })
  return trimmed(slots.map((slot) => (slot && open.has(slot.story) && !isOver(slot, now) ? slot : null)))
}

export function isOver(slot: Slot, now: string): boolean {
  return slot.until !== null && slot.until <= now
}

export function trimmed(slots: Slots): Slots {
  return slots.slice(0, slots.findLastIndex((slot) => slot !== null) + 1)
}

/** When the first of them leaves by itself; null when none does. */
export function nextEnd(slots: Slots): string | null {
  return slots.flatMap((slot) => slot?.until ?? []).sort()[0] ?? null
}
