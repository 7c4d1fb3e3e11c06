import { nameInAddress } from './address.ts'
import { fold } from './normalise.ts'
import { longestWord, scan } from './scan.ts'
import { lightStem } from './stem.ts'
import { isStopWord } from './stop-words.ts'
import { wordNumber } from './word-number.ts'

/** Changes whenever the same text would give other tokens; an index made with another version must be made anew. */
export const analyserVersion = 2

/**
 * One word of a text. Offsets in UTF-16 units of the text given; `word` its folded exact form, `stem` what finds its kin;
 * `stop` for words that are everywhere.
 */
export type AnalysedWord = { start: number; end: number; word: string; stem: string; stop: boolean }

/** A word as it goes into an index: its tokens, the stem first, then its exact form marked where that differs. */
export type IndexedWord = {
  word: string
  stem: string
  stop: boolean
  tokens: readonly string[]
  /** Stands for it where places of words are kept: 24 bits of the stem, 8 of the exact form; never 0. */
  number: number
}

/** What is known of a word wherever it stands. One sign may stand for several words (ﷺ): the others are `more`. */
type Entry = Omit<IndexedWord, 'tokens'> & { tokens: readonly string[] | null; more: readonly Entry[] }

/** Stands before an exact form in an index: a letter that Arabic as it is written today does not have (U+066E). */
export const exactMark = 'ٮ'

let mostRemembered = 32_768
const longestRemembered = 32
/** Words met lately, and those before them: what is met again and again stays. */
let remembered = new Map<string, Entry | null>()
let before = new Map<string, Entry | null>()
const none: readonly Entry[] = []
const pieces = new RegExp(String.raw`[\p{L}\p{N}\p{M}]{1,${longestWord}}`, 'gu')
const arabicWord = new RegExp(String.raw`^[\u0621-\u064A]{1,${longestWord}}$`)
const address = /^[a-z0-9.@_%+-]*[.@][a-z0-9.@_%+-]*[a-z]$/

/**
 * The words of a text, in order. Takes time in proportion to the text, whatever it is: about a second for 10 MB.
 */
export function analyse(text: string): AnalysedWord[] {
  const found: AnalysedWord[] = []
  scan(text, (start, end, read) => {
    const entry = entryOf(read)
    if (!entry) return
    found.push({ start, end, word: entry.word, stem: entry.stem, stop: entry.stop })
    for (const { word, stem, stop } of entry.more) found.push({ start, end, word, stem, stop })
  })
  return found
}

/**
 * What goes into an index: of each word its stem and, where that differs, its exact form marked (so that exact outranks
 * kin). In order, repeats included; a token is of letters and digits only.
 */
export function indexTokens(text: string): string[] {
  const found: string[] = []
  scan(text, (_start, _end, read) => {
    const entry = entryOf(read)
    if (!entry) return
    found.push(...(entry.tokens ??= tokensOf(entry)))
    for (const other of entry.more) found.push(...tokensOf(other))
  })
  return found
}

/** Hands over the words of a text, in order, with their places in it. */
export function eachWord(text: string, found: (word: IndexedWord, start: number, end: number) => void): void {
  scan(text, (start, end, read) => {
    const entry = entryOf(read)
    if (!entry) return
    found(withTokens(entry), start, end)
    for (const word of entry.more) found(withTokens(word), start, end)
  })
}

function withTokens(entry: Entry): IndexedWord {
  entry.tokens ??= tokensOf(entry)
  return entry as IndexedWord
}

/** The stem of one word, as an index has it; of more than one word the first's. */
export const stem = (word: string): string => tokenOf(analyse(word)[0]?.stem ?? '')

/** The exact form of one word as it is marked in an index; of more than one word the first's. */
export const exactToken = (word: string): string => exactMark + tokenOf(analyse(word)[0]?.word ?? '')

/** Signs inside a word (3.5, aljazeera.net) become a letter, so that no engine parts it there. */
export const tokenOf = (word: string) => word.replace(/[^\p{L}\p{N}\p{M}]/gu, exactMark)

function entryOf(read: string): Entry | null {
  if (read.length > longestRemembered) return makeEntry(read)
  const known = remembered.get(read)
  if (known !== undefined) return known
  if (remembered.size >= mostRemembered) {
    before = remembered
    remembered = new Map()
  }
  const entry = before.get(read) ?? makeEntry(read)
  remembered.set(copyOf(read), entry)
  return entry
}

/** For work on a whole archive: so many words are remembered from now on, about 250 bytes each. */
export function rememberWords(count: number): void {
  mostRemembered = Math.max(mostRemembered, count)
}

/** A longer piece of a string keeps the whole in memory (V8 copies shorter ones); a copy does not. */
const longestCopied = 12
const copyOf = (text: string) =>
  text.length <= longestCopied ? text : Buffer.from(text, 'utf16le').toString('utf16le')

function makeEntry(read: string): Entry | null {
  const folded = fold(read)
  if (arabicWord.test(folded)) return entryOfWord(folded, lightStem(folded), isStopWord(folded), none)
  if (address.test(folded)) return entryOfWord(folded.slice(0, 254), nameInAddress(folded), false, none)
  if (/^[0-9]+\.[0-9]+$/.test(folded)) return entryOfWord(folded, folded, false, none)
  const [first, ...others] = (folded.match(pieces) ?? []).map((word) =>
    entryOfWord(word, /^[\u0621-\u064A]+$/.test(word) ? lightStem(word) : word, isStopWord(word), none),
  )
  return first ? { ...first, more: others } : null
}

const entryOfWord = (word: string, stem: string, stop: boolean, more: readonly Entry[]): Entry => ({
  word,
  stem,
  stop,
  tokens: null,
  number: wordNumber(word, stem),
  more,
})

const tokensOf = ({ word, stem }: Pick<Entry, 'word' | 'stem'>): string[] =>
  word === stem ? [tokenOf(stem)] : [tokenOf(stem), exactMark + tokenOf(word)]
