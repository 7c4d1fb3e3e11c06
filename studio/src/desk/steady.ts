type Row = { id: string }

export type Steady<R extends Row> = {
  /** In the order in which they are on the screen, each as it is now; `gone` no longer belongs here. */
  rows: { row: R; gone: boolean }[]
  /** How many came, left or moved since. */
  waiting: number
}

/**
 * Keeps a list still under somebody's eyes: what is on the screen stays where it is and is brought up to date in
 * place; what came to the end, by reading on, is added there; everything else waits.
 * @param shown what is on the screen, in its order
 * @param latest the list as it is now
 */
export function steadied<R extends Row>(shown: readonly R[], latest: readonly R[]): Steady<R> {
  const now = new Map(latest.map((row, index) => [row.id, { row, index }]))
  const known = new Set(shown.map(({ id }) => id))
  const lastKnown = latest.findLastIndex(({ id }) => known.has(id))
  const rows = shown.map((row) => ({ row: now.get(row.id)?.row ?? row, gone: !now.has(row.id) }))
  const gone = rows.filter((each) => each.gone).length
  const read = shown.length === 0 ? [...latest] : latest.slice(lastKnown + 1).filter(() => lastKnown >= 0)
  const arrived = latest.filter(({ id }, index) => index < lastKnown && !known.has(id)).length
  return {
    rows: [...rows, ...read.map((row) => ({ row, gone: false }))],
    waiting: gone + arrived + movedUp(shown, latest, known, now),
  }
}

/** How many stand nearer to the top than on the screen; the others only made room. */
function movedUp<R extends Row>(
  shown: readonly R[],
  latest: readonly R[],
  known: ReadonlySet<string>,
  now: ReadonlyMap<string, unknown>,
): number {
  const before = shown.filter(({ id }) => now.has(id))
  const after = new Map(latest.filter(({ id }) => known.has(id)).map(({ id }, index) => [id, index]))
  return before.filter(({ id }, index) => after.get(id)! < index).length
}
