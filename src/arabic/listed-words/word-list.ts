import { frequency } from '../words/frequency.ts'
import { behindProclitics, compareRuns, endings, lengthsOf, runsOf, type Runs } from './forms.ts'
import { arabicReadings, latinReading, visibleLetters } from './letters.ts'

/** A listed word that stands in a text: as it is listed, and as it was written there. */
export type ListedWordFound = { listed: string; written: string }

export type WordList = { find(text: string): ListedWordFound[] }

/** `feminine`: ends in ة, or in ه that may be one · `onLine`: only meant where the word has its hamza on the line. */
type Listed = { entry: string; runs: Runs; articles: number; feminine: 'ة' | 'ه' | ''; onLine: boolean }
/** Several words, each as it may be spelled. */
type Phrase = { entry: string; parts: ReadonlyMap<string, Listed[]>[] }
/** A word of a text; `gap` is what stands between it and the one before. */
type Part = { word: string; gap: string }

/** Letters that a word is split into at most, with its proclitics. */
const mostParts = 24
/** Letters of the longest proclitic and some that are repeated. */
const longestAround = 8
/** Signs that may stand between two letters of a split word. */
const widestGap = 3

/**
 * A list of words that is looked for in texts however they hide there: behind و ف ب ل ك ال and their combinations, with
 * tashkeel, tatweel and invisible signs, with any hamza, ta marbuta or alef maqsura, with letters repeated or split by
 * points or spaces, with letters of other scripts that look like them. A word that merely contains a listed one is
 * another word; so is one that is more usual itself than the listed one behind a clitic (بعير is no عير with ب), by the
 * counts of `words/`. Takes time in proportion to the text, whatever it is.
 * @param entries words or phrases of any script; those without a letter are left out
 */
export function wordList(entries: readonly string[]): WordList {
  const arabic = new Map<string, Listed[]>()
  const latin = new Map<string, string>()
  const phrases: Phrase[] = []
  for (const entry of entries) {
    const parts = partsOf(visibleLetters(entry)).map(({ word }) => word)
    if (parts.length > 1) phrases.push({ entry, parts: parts.map((part) => byLetters(listedAs(part, part))) })
    else if (parts[0] !== undefined) {
      for (const listed of listedAs(entry, parts[0]))
        arabic.set(listed.runs.letters, [...(arabic.get(listed.runs.letters) ?? []), listed])
      if (arabicReadings(parts[0]).length === 0) latin.set(runsOf(latinReading(parts[0])).letters, entry)
    }
  }
  const phrasesByFirst = new Map<string, Phrase[]>()
  for (const phrase of phrases)
    for (const letters of phrase.parts[0]!.keys())
      phrasesByFirst.set(letters, [...(phrasesByFirst.get(letters) ?? []), phrase])
  if (arabic.size + latin.size + phrases.length === 0) return { find: () => [] }
  const longest = longestAround + Math.max(0, ...entries.map((entry) => entry.length))
  const single = (word: string, split: boolean) => {
    const readings = arabicReadings(word)
    if (readings.length === 0) return latin.get(runsOf(latinReading(word)).letters)
    for (const reading of readings) {
      const found = matching(arabic, reading, word, split)
      if (found) return found.entry
    }
    return undefined
  }
  return {
    find(text) {
      const parts = partsOf(visibleLetters(text))
      const found = new Map<string, ListedWordFound>()
      const add = (listed: string, written: string) => found.set(listed, found.get(listed) ?? { listed, written })
      parts.forEach((part, at) => {
        const one = single(part.word, false)
        if (one !== undefined) return add(one, part.word)
        const joined = joinedFrom(parts, at, longest, (word) => single(word, true))
        if (joined) add(joined.listed, joined.written)
      })
      if (phrases.length === 0) return [...found.values()]
      const readings = parts.map(({ word }) => arabicReadings(word))
      const isPart = (part: Phrase['parts'][number], at: number) =>
        readings[at]!.some((reading) => matching(part, reading, parts[at]!.word, false))
      const places = new Map<Phrase, number>()
      for (const [at, ways] of readings.entries())
        for (const letters of new Set(ways.flatMap(lettersOf)))
          for (const phrase of phrasesByFirst.get(letters) ?? [])
            if (!places.has(phrase) && at + phrase.parts.length <= parts.length)
              if (phrase.parts.every((part, index) => isPart(part, at + index))) places.set(phrase, at)
      for (const phrase of phrases) {
        const at = places.get(phrase)
        if (at === undefined) continue
        const written = parts.slice(at, at + phrase.parts.length).map(({ word }) => word)
        add(phrase.entry, written.join(' '))
      }
      return [...found.values()]
    },
  }
}

/** A word as it is listed, and with a hamza on the line in place of ئ or ؤ. */
function listedAs(entry: string, word: string): Listed[] {
  const ending = word.at(-1)
  const feminine = ending === 'ة' || ending === 'ه' ? ending : ''
  return [...new Set([word, word.replace(/[ئؤ]/g, 'ء')])].flatMap((spelling, index) =>
    arabicReadings(spelling)
      .slice(0, 1)
      .map((reading) => ({ entry, runs: runsOf(reading), articles: frequency(word), feminine, onLine: index > 0 })),
  )
}

const byLetters = (listed: readonly Listed[]) => new Map(listed.map((each) => [each.runs.letters, [each]]))

/** The listed word that a word is, behind its proclitics and before its endings. @param split it was put together */
function matching(
  known: ReadonlyMap<string, Listed[]>,
  reading: string,
  word: string,
  split: boolean,
): Listed | undefined {
  const runs = runsOf(reading)
  for (const rest of behindProclitics(runs))
    for (const [letters, ending] of split ? [[rest.letters, ''] as const] : withoutEndings(rest.letters))
      for (const listed of known.get(letters) ?? []) {
        if (ending !== '' && letters.length < 3 && !listed.feminine) continue
        if (ending.startsWith('ا') && letters.endsWith('ه') && listed.feminine !== 'ة') continue
        if (listed.onLine && !word.includes('ء')) continue
        const how = compareRuns(listed.runs.lengths, lengthsOf(runs, rest))
        if (how === 'other') continue
        const sameEnd = listed.feminine !== 'ه' || !word.endsWith('ة')
        if (how === 'same' && ending === '' && rest.at === 0 && sameEnd) return listed
        const usual = split ? 0 : frequency(word)
        if (usual === 0 || usual <= listed.articles) return listed
      }
  return undefined
}

/** Letters under which a listed word stands that this may be. */
const lettersOf = (reading: string): string[] =>
  behindProclitics(runsOf(reading)).flatMap(({ letters }) => withoutEndings(letters).map(([each]) => each))

/** A word and what it is without each ending it may have; before an ending ة is written ت. */
function withoutEndings(letters: string): (readonly [string, string])[] {
  const all: (readonly [string, string])[] = [[letters, '']]
  for (const ending of endings) {
    if (!letters.endsWith(ending)) continue
    const rest = letters.slice(0, -ending.length)
    if (rest.length < 2) continue
    all.push([rest, ending])
    if (rest.endsWith('ت')) all.push([`${rest.slice(0, -1)}ه`, ending])
    if (ending === 'ا' || ending === 'ات') all.push([`${rest}ه`, ending])
  }
  return all
}

const word = /[\p{L}\p{N}|!@$]+/gu
const edges = /^[|!@$]+|[|!@$]+$/g

function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let end = 0
  for (const match of text.matchAll(word)) {
    const inner = match[0].replace(edges, '')
    if (inner === '') continue
    const start = match.index + match[0].indexOf(inner)
    parts.push({ word: inner, gap: text.slice(end, start) })
    end = start + inner.length
  }
  return parts
}

const isLetter = (part: string) => [...part].length === 1

/**
 * A listed word whose letters were parted, beginning at a place. Parts are put together when signs without a space stand
 * between them, when all are single letters, or when there are two or three and one is a single letter or no word.
 */
function joinedFrom(
  parts: readonly Part[],
  at: number,
  longest: number,
  listedAs: (word: string) => string | undefined,
): { listed: string; written: string } | null {
  let joined = parts[at]!.word
  let written = joined
  let singles = isLetter(joined)
  let unspaced = true
  let odd = singles || frequency(joined) === 0
  for (let next = at + 1; next < parts.length && next - at < mostParts; next += 1) {
    const { word: part, gap } = parts[next]!
    if (gap.length > widestGap) break
    unspaced &&= !/\s/.test(gap)
    singles &&= isLetter(part)
    odd ||= isLetter(part) || frequency(part) === 0
    joined += part
    written += gap + part
    if (joined.length > longest) break
    if (!unspaced && !singles && !(odd && next - at < 3)) {
      if (next - at >= 3) break
      continue
    }
    const listed = listedAs(joined)
    if (listed !== undefined) return { listed, written }
  }
  return null
}
