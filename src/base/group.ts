/** How a group gathers, times in milliseconds. */
export type Gathering = {
  /** Items of one run. */
  most: number
  /** So many waiting are company enough: they go at once. */
  enough: number
  /** Otherwise they go when so long nobody else came … */
  quiet: number
  /** … and so long after the start of the run before, so that many small runs do not keep everybody else waiting. */
  apart: number
  /** However others keep coming, nobody waits longer than this for company. */
  longest: number
}

/**
 * Gathers what comes one by one and does it together: one run at a time, and what comes meanwhile is the next one. Work
 * that costs the same for one as for many, a commit to disk, is so shared by all who wait for it.
 * @param run answers for each item in order, with a value or with the error that this one item meets. When all of it
 * fails, each item is done alone, so that none falls with another.
 */
export function grouped<Item, Value>(
  run: (items: Item[]) => Promise<(Value | Error)[]>,
  { most, enough, quiet, apart, longest }: Gathering,
): { add(item: Item): Promise<Value>; readonly waiting: number } {
  type Waiting = { item: Item; came: number; settle(value: Value | Error): void }
  let waiting: Waiting[] = []
  let running = false
  let timer: NodeJS.Timeout | null = null
  let lastStart = Number.NEGATIVE_INFINITY
  let lastCame = 0

  function schedule(): void {
    if (timer) clearTimeout(timer)
    timer = null
    if (running || waiting.length === 0) return
    const now = performance.now()
    const due = Math.min(Math.max(lastCame + quiet, lastStart + apart), waiting[0]!.came + longest)
    if (waiting.length < enough && now < due) {
      timer = setTimeout(schedule, due - now)
      return
    }
    running = true
    // At the end of this turn, so that what arrives together goes together.
    setImmediate(() => void start())
  }

  async function start(): Promise<void> {
    lastStart = performance.now()
    const taken = waiting.slice(0, most)
    waiting = waiting.slice(most)
    await work(taken)
    running = false
    schedule()
  }

  async function work(taken: Waiting[]): Promise<void> {
    try {
      const values = await run(taken.map(({ item }) => item))
      for (const [index, { settle }] of taken.entries()) settle(values[index]!)
    } catch (error) {
      if (taken.length === 1) taken[0]!.settle(error as Error)
      else for (const each of taken) await work([each])
    }
  }

  return {
    get waiting() {
      return waiting.length
    },
    add: (item) =>
      new Promise<Value>((resolve, reject) => {
        const settle = (value: Value | Error) => (value instanceof Error ? reject(value) : resolve(value))
        lastCame = performance.now()
        waiting.push({ item, came: lastCame, settle })
        schedule()
      }),
  }
}
