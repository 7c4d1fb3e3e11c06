import { plainName } from './name-letters.ts'
import { namesOfGod } from './own-names-arabic.ts'
import { adjoining, type RunningWord } from './titles.ts'

/** The names of God that follow عبد, as `plainName` gives them. */
export const godsNames: ReadonlySet<string> = new Set(
  namesOfGod
    .trim()
    .split(/[\s/]+/)
    .map(plainName),
)

/**
 * A name made of two words, which is written apart or joined: عبد العزيز, أبو ظبي. `head` and `rest` as they would stand
 * apart, `key` the same for both ways of writing; `prefix` what hangs before it (و, لـ).
 */
export type CompoundName = {
  start: number
  end: number
  joined: boolean
  prefix: string
  head: string
  rest: string
  key: string
}

const prefixes = /^([وف]?[بلك]?)(عبد|[أا]بو|[أا]بي|[أا]با)$/
const together = /^([وف]?[بلك]?)(عبد|[أا]بو)(.{3,})$/

/** The compound names of a text, in its order. */
export function compoundNames(text: string, words: readonly RunningWord[]): CompoundName[] {
  const found: CompoundName[] = []
  for (const [at, { bare, start, end }] of words.entries()) {
    const letter = bare[0]!
    if (!'عأاوفبلك'.includes(letter)) continue
    const next = words[at + 1]
    const apart = prefixes.exec(bare)
    if (apart) {
      if (!next || !adjoining(text, words[at], next)) continue
      const [, prefix, head] = apart
      if (head === 'عبد' && !godsNames.has(plainName(next.bare))) continue
      found.push({
        start,
        end: next.end,
        joined: false,
        prefix: prefix!,
        head: head!,
        rest: next.bare,
        key: keyOf(head!, next.bare),
      })
      continue
    }
    const joined = together.exec(bare)
    if (!joined) continue
    const [, prefix, head, rest] = joined
    if (head === 'عبد' && !godsNames.has(plainName(rest!))) continue
    found.push({ start, end, joined: true, prefix: prefix!, head: head!, rest: rest!, key: keyOf(head!, rest!) })
  }
  return found
}

const keyOf = (head: string, rest: string) => `${head === 'عبد' ? head : 'ابو'} ${plainName(rest)}`
