/** A stream of numbers in [0, 1). */
export type Random = () => number

/** The same name always gives the same stream (FNV-1a into mulberry32), so a picture is the same picture every time. */
export function seeded(name: string): Random {
  let state = 2166136261
  for (const letter of name) state = Math.imul(state ^ letter.charCodeAt(0), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A number between the two, evenly spread. */
export const between = (random: Random, low: number, high: number) => low + (high - low) * random()

/** One of the list. */
export const oneOf = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T

/** The numbers 0 … count-1, each given to `make`. */
export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: Math.max(0, Math.round(count)) }, (_, index) => make(index))

/** Smooth noise over a line, about -1 … 1: four octaves of value noise with cubic steps. */
export function waviness(random: Random, octaves = 4): (x: number) => number {
  const lattice = times(256, () => random() * 2 - 1)
  const at = (index: number) => lattice[index & 255] as number
  const single = (x: number) => {
    const left = Math.floor(x)
    const t = x - left
    return at(left) + (at(left + 1) - at(left)) * t * t * (3 - 2 * t)
  }
  return (x) => {
    let sum = 0
    for (let octave = 0; octave < octaves; octave += 1) sum += single(x * 2 ** octave + octave * 57.3) / 2 ** octave
    return sum / 1.6
  }
}
