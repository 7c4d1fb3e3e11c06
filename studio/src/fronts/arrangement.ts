import { frontSlots, type Slots } from '../../../src/fronts/shape.ts'

/** All places of a front, those that are left to the automatic choice as null. */
export function places(slots: Slots): Slots {
  return Array.from({ length: frontSlots }, (_, index) => slots[index] ?? null)
}

/** The place a story stands in, or -1. */
export const placeOf = (slots: Slots, story: string) => slots.findIndex((slot) => slot?.story === story)

/**
 * Puts a story into a place. What stood there moves down, and so on to the next free place; out of a full front the last
 * one falls. A story that stands elsewhere already leaves its place, and keeps its end.
 */
export function put(slots: Slots, story: string, index: number): Slots {
  const from = placeOf(slots, story)
  const slot = (from === -1 ? null : slots[from]) ?? { story, until: null }
  const next = places(slots)
  if (from !== -1) next[from] = null
  const free = next.indexOf(null, index)
  next.splice(free === -1 ? next.length - 1 : free, 1)
  next.splice(index, 0, slot)
  return next
}

/** Changes places with the neighbour above (-1) or below (1). */
export function moveBy(slots: Slots, index: number, by: -1 | 1): Slots {
  const next = places(slots)
  const to = index + by
  if (to < 0 || to >= next.length) return next
  ;[next[index], next[to]] = [next[to]!, next[index]!]
  return next
}

/** Leaves a place to the automatic choice. */
export function clear(slots: Slots, index: number): Slots {
  return places(slots).with(index, null)
}

/** Says when a story leaves its place by itself; null: when somebody moves it. */
export function pin(slots: Slots, index: number, until: string | null): Slots {
  const slot = slots[index]
  return slot ? places(slots).with(index, { ...slot, until }) : places(slots)
}

/** The place that `add` would take: the first free one, else the last. */
export function firstFree(slots: Slots): number {
  const free = places(slots).indexOf(null)
  return free === -1 ? frontSlots - 1 : free
}

export const same = (one: Slots, other: Slots) => JSON.stringify(places(one)) === JSON.stringify(places(other))
