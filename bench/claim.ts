/** One line of the table: what was measured, what it is measured against, what is promised. */
export type Measured = {
  what: string
  /** The floor or anchor of the same run, as text with its unit. */
  floor: string
  ours: string
  /** The promise, as text. */
  promise: string
  kept: boolean | null
}

export type Bench = {
  /** Data folder of a site with 1,000, and one with 100,000 stories. */
  small: string
  large: string
  largeStories: number
  say(line: string): void
}

export type Claim = { name: string; measure(bench: Bench): Promise<Measured[]> }

export const share = (ratio: number) => (ratio >= 0.1 ? `${ratio.toFixed(2)} ×` : `1/${(1 / ratio).toFixed(0)}`)
export const perSecond = (value: number) => `${Math.round(value).toLocaleString('en')}/s`
