/** Drops of one tag at once, before they are spread out: what comes one by one is seen at once. */
const atOnce = 8
/** Between two drops of one tag in a flood, in milliseconds. */
const between = 500

type Flow = { left: number; last: number; timer: NodeJS.Timeout | null }

/**
 * Slows down drops of pages by tags that may change many times a second, so that a page whose comments come in a flood is
 * still made once and read often. The last change is always followed by a drop.
 * @param isFlooding which tags those are
 */
export function calmDrop(
  drop: (tags: readonly string[]) => void,
  isFlooding: (tag: string) => boolean,
): (tags: readonly string[]) => void {
  const flows = new Map<string, Flow>()

  function isDue(tag: string): boolean {
    const now = performance.now()
    const flow = flows.get(tag) ?? { left: atOnce, last: now, timer: null }
    flows.set(tag, flow)
    flow.left = Math.min(atOnce, flow.left + (now - flow.last) / between)
    flow.last = now
    if (flow.timer) return false
    if (flow.left >= 1) {
      flow.left -= 1
      return true
    }
    flow.timer = setTimeout(
      () => {
        flow.timer = null
        flow.left = 0
        flow.last = performance.now()
        drop([tag])
      },
      (1 - flow.left) * between,
    ).unref()
    return false
  }

  return (tags) => {
    const now = performance.now()
    // Tags that rest are forgotten.
    if (flows.size > 1000)
      for (const [tag, flow] of flows) if (!flow.timer && now - flow.last > atOnce * between) flows.delete(tag)
    const due = tags.filter((tag) => !isFlooding(tag) || isDue(tag))
    if (due.length > 0) drop(due)
  }
}
