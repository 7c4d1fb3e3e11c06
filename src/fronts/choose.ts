import type { Teaser } from '../stories/shape.ts'
import { frontSlots } from './shape.ts'

export type FrontChoice = { lead: Teaser | null; seconds: Teaser[]; latest: Teaser[] }

/** How far back the lead may be looked for. */
const leadAmong = 6

/**
 * What stands at the top of the front page. Editors' choice comes first; the places they leave open are filled from the
 * newest stories as an editor in a hurry would: the lead is the newest report with a picture, the seconds come from as
 * many sections as there are, opinion waits further down.
 * @param pinned by place, the lead first; null leaves a place open
 */
export function chooseFront(
  newest: readonly Teaser[],
  { pinned = [], latest = 9 }: { pinned?: readonly (Teaser | null)[]; latest?: number } = {},
): FrontChoice {
  const placed = new Set(pinned.flatMap((teaser) => teaser?.id ?? []))
  const free = newest.filter(({ id }) => !placed.has(id))
  const lead =
    pinned[0] ??
    free.slice(0, leadAmong).find((teaser) => teaser.picture && teaser.kind !== 'opinion') ??
    free[0] ??
    null
  const rest = free.filter((teaser) => teaser !== lead)
  const places = Array.from({ length: frontSlots - 1 }, (_, index) => pinned[index + 1] ?? null)
  const open = places.filter((teaser) => !teaser).length
  const filling: Teaser[] = []
  const taken = new Set([lead, ...places].map((teaser) => teaser?.section))
  for (const teaser of rest) {
    if (filling.length === open) break
    if (taken.has(teaser.section) || teaser.kind === 'opinion') continue
    taken.add(teaser.section)
    filling.push(teaser)
  }
  for (const teaser of rest) if (filling.length < open && !filling.includes(teaser)) filling.push(teaser)
  const filled = filling.values()
  const seconds = places.flatMap((teaser) => teaser ?? filled.next().value ?? [])
  return { lead, seconds, latest: rest.filter((teaser) => !seconds.includes(teaser)).slice(0, latest) }
}

/** A list with the editors' choice in its first places; the others move up behind them. */
export function chooseList(newest: readonly Teaser[], pinned: readonly (Teaser | null)[]): Teaser[] {
  const placed = new Set(pinned.flatMap((teaser) => teaser?.id ?? []))
  const free = newest.filter(({ id }) => !placed.has(id)).values()
  const top = pinned.flatMap((teaser) => teaser ?? free.next().value ?? [])
  return [...top, ...free]
}
