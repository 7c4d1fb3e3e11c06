/** One form of something that is written in several ways, where it stands. */
export type Occurrence<F extends string> = { offset: number; length: number; form: F }

/**
 * Of things written in several ways, those to write otherwise: against the house's choice, or else against the form
 * that the text has most often (of equals, first). None where the text agrees with itself and the house chose nothing.
 */
export function oddOnes<F extends string, O extends { form: F }>(
  occurrences: readonly O[],
  chosen: F | null | undefined,
): { keep: F; odd: O[]; byHouse: boolean } | null {
  if (occurrences.length === 0) return null
  const counts = new Map<F, number>()
  for (const { form } of occurrences) counts.set(form, (counts.get(form) ?? 0) + 1)
  const usual = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0]
  const keep = chosen ?? usual
  const odd = occurrences.filter(({ form }) => form !== keep)
  return odd.length > 0 ? { keep, odd, byHouse: Boolean(chosen) } : null
}

/** A text against itself is a hint; against the house, a warning. */
export const gravity = (byHouse: boolean) => (byHouse ? ({ severity: 'warning' } as const) : {})
