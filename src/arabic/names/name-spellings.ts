import { frequency } from '../words/frequency.ts'
import { arabicLikeness } from './arabic-pattern.ts'
import { isDerived, isInflection } from './inflection.ts'
import { plainName } from './name-letters.ts'
import { ownName } from './own-names.ts'
import { sameName } from './same-name.ts'
import { soundKey } from './sound-key.ts'
import { adjoining, afterTitles, isTitle, type RunningWord } from './titles.ts'

/** A name that the same text writes another way more often: where, how it stands, and the other way. */
export type NameSpelling = { offset: number; length: number; found: string; usual: string }

/** Words of more articles than this are words of the language, whatever they look like. */
const common = 70
/** Of two that look like forms of one verb: seen in more articles than this, they are. */
const verb = 15
const shortest = 4
const arabicLetters = /^[\u0621-\u064Aپڤچگژ]+$/
/** Words with one key that are compared with each other; a text that has more is no news. */
const mostTogether = 12
const sure = 0.6

type Spelling = {
  word: string
  plain: string
  places: RunningWord[]
  /** Places where the word follows a title, an office or a given name: so it is a name. */
  named: number
}

/**
 * Names that a text spells in two ways, without knowing any of them: words that are rare in Arabic and sound alike, of
 * which at least one follows a title, an office or a given name. Each place of the rarer spelling is found.
 * Arabic names, where a vowel makes another name, and inflected words are left alone.
 */
export function nameSpellings(text: string, words: readonly RunningWord[]): NameSpelling[] {
  const spellings = spellingsOf(text, words)
  const byKey = new Map<string, Spelling[]>()
  for (const spelling of spellings) {
    const key = soundKey(spelling.word)
    if (key.length < 2) continue
    const together = byKey.get(key)
    if (!together) byKey.set(key, [spelling])
    else if (together.length < mostTogether) together.push(spelling)
  }
  const found: NameSpelling[] = []
  for (const together of byKey.values())
    for (const [index, one] of together.entries())
      for (const other of together.slice(index + 1)) {
        if (!spelledTwice(one, other)) continue
        const [usual, odd] = usualFirst(one, other)
        for (const { start, end } of odd.places)
          found.push({ offset: start, length: end - start, found: text.slice(start, end), usual: usual.word })
      }
  return found
}

function spellingsOf(text: string, words: readonly RunningWord[]): Spelling[] {
  const begins = afterTitles(text, words)
  const spellings = new Map<string, Spelling>()
  for (const [at, { bare, start, end }] of words.entries()) {
    if (bare.length < shortest || frequency(bare) > common || !arabicLetters.test(bare) || isTitle(bare)) continue
    const previous = adjoining(text, words[at - 1], words[at]) ? words[at - 1]!.bare : ''
    const second = previous !== '' && begins[at - 1]
    const third = previous !== '' && begins[at - 2] && adjoining(text, words[at - 2], words[at - 1])
    const named = begins[at] || second || third || isGiven(previous)
    const spelling = spellings.get(bare) ?? { word: bare, plain: plainName(bare), places: [], named: 0 }
    spelling.places.push({ bare, start, end })
    if (named) spelling.named += 1
    spellings.set(bare, spelling)
  }
  return joinClitics(spellings)
}

const isGiven = (word: string) => word.length > 2 && !word.startsWith('ال') && ownName(plainName(word)) !== undefined

/** وبلينكن and لبلينكن are بلينكن where that stands in the text too; where it does not, وبيلنكن may be بيلنكن. */
function joinClitics(spellings: Map<string, Spelling>): Spelling[] {
  const maybe: Spelling[] = []
  for (const [whole, spelling] of spellings) {
    if (!/^[وفبلك]/.test(whole) || whole.length <= shortest) continue
    const word = whole.slice(1)
    const places = spelling.places.map(({ end }) => ({ bare: word, start: end - word.length, end }))
    const alone = spellings.get(word)
    if (alone) {
      alone.places.push(...places)
      spellings.delete(whole)
    } else if (whole.startsWith('و') && frequency(whole) === 0)
      maybe.push({ ...spelling, word, plain: plainName(word), places, named: 0 })
  }
  return [...spellings.values(), ...maybe]
}

function spelledTwice(one: Spelling, other: Spelling): boolean {
  if (one.plain === other.plain || one.named + other.named === 0) return false
  if (!couldBeForeign(one) || !couldBeForeign(other)) return false
  if (likeness(one) > 0.3 && likeness(other) > 0.3) return false
  if (isInflection(one.plain, other.plain)) return false
  const counts = [frequency(one.word), frequency(other.word)]
  const derived =
    isDerived(one.plain) && isDerived(other.plain) && Math.min(...counts) > 0 && Math.max(...counts) > verb
  return !derived && sameName(one.word, other.word) >= sure
}

function couldBeForeign({ word, plain }: Spelling): boolean {
  return frequency(word) <= common && ownName(plain)?.kind !== 'arabic'
}

/** The accusative of a word of the language ends like a foreign name: طفلًا. */
function likeness({ plain }: Spelling): number {
  const alone = plain.length > shortest ? plain.replace(/^و/, '') : plain
  return Math.max(...[plain, plain.replace(/ا$/, ''), alone.replace(/ا$/, '')].map(arabicLikeness))
}

function usualFirst(one: Spelling, other: Spelling): [Spelling, Spelling] {
  const ahead =
    one.places.length - other.places.length || one.named - other.named || frequency(one.word) - frequency(other.word)
  return ahead >= 0 ? [one, other] : [other, one]
}
