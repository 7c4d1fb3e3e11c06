/** How a group gathers. */
export type Gathering = {
  /** Items of one run. */
  most: number
  /** How long after the start of a run the next one waits for company, in milliseconds. */
  linger: number
  /** So many waiting are company enough. */
  enough: number
}

/**
 * Gathers what comes one by one and does it together: one run at a time, and what comes meanwhile is the next one. Work
 * that costs the same for one as for many, a commit to disk, is so shared by all who wait for it.
 * @param run answers for each item in order, with a value or with the error that this one item meets. When all of it
 * fails, each item is done alone, so that none falls with another.
 */
export function grouped<Item, Value>(
  run: (items: Item[]) => Promise<(Value | Error)[]>,
  { most, linger, enough }: Gathering,
): { add(item: Item): Promise<Value>; readonly waiting: number } {
  type Waiting = { item: Item; settle(value: Value | Error): void }
  let waiting: Waiting[] = []
  let running = false
  let timer: NodeJS.Timeout | null = null
  let lastStart = Number.NEGATIVE_INFINITY

  function schedule(): void {
    if (running || waiting.length === 0) return
    const left = lastStart + linger - performance.now()
    if (waiting.length >= enough || left <= 0) {
      if (timer) clearTimeout(timer)
      timer = null
      running = true
      // At the end of this turn, so that what arrives together goes together.
      setImmediate(() => void start())
    } else timer ??= setTimeout(() => ((timer = null), schedule()), left)
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
        waiting.push({ item, settle })
        schedule()
      }),
  }
}
