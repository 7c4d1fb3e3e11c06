import { analyse, eachWord, exactMark, tokenOf, type AnalysedWord } from '../arabic/analyse.ts'
import { wordNumber } from '../arabic/word-number.ts'
import type { Block, PublishedContent } from '../stories/shape.ts'
import { blockText } from '../stories/text.ts'

/** What a story is found by, in the order in which its words are kept. */
export const fields = ['headline', 'standfirst', 'people', 'topics', 'captions', 'body'] as const
export type Field = (typeof fields)[number]

/** Words kept in their places, of each field and of the body. All words are found; those beyond only rank lower. */
const mostPlaces = 600
const mostBodyPlaces = 8000
/** Different tokens of one story that are indexed: the longest story must not hold up everybody else. */
const mostTokens = 20_000

/**
 * What stands before a token that is found only by what it is: a word of the headline, the author, the source, the
 * section; a word is found everywhere without one.
 */
export const marks = { headline: '^', author: '@', source: '~', section: '#' } as const

export type StoryWords = {
  /** The words as they go into the index, each once; and what it is found by beside them, marked. */
  tokens: string[]
  names: string[]
  /** Words in their places, packed by `packPlaces`. */
  places: Uint8Array
  /** How often each exact form is written how: the folded word, as a token, to how it stands in the text. */
  written: Map<string, string>
  /** Words of the body. */
  length: number
}

/** The analysed words of a story, the same for both databases. */
export function wordsOf(content: PublishedContent): StoryWords {
  const tokens = new Set<string>()
  const names = new Set<string>(namesOf(content))
  const written = new Map<string, string>()
  const places: number[][] = []
  textsOf(content).forEach((texts, field) => {
    const limit = fields[field] === 'body' ? mostBodyPlaces : mostPlaces
    const numbers: number[] = []
    for (const text of texts) {
      if (numbers.length >= limit && tokens.size >= mostTokens) break
      eachWord(text, (word, start, end) => {
        const stem = word.tokens[0]!
        const exact = word.tokens.length > 1 ? word.tokens[1]! : stem
        if (field === 0 && !word.stop) names.add(marks.headline + stem)
        if (numbers.length < limit) numbers.push(word.number)
        if (tokens.size >= mostTokens) return
        tokens.add(stem)
        if (written.has(exact)) return
        tokens.add(exact)
        written.set(exact, text.slice(start, end))
      })
      // Ends a text: nothing stands beside what another paragraph says.
      if (numbers.length < limit) numbers.push(0)
    }
    places.push(numbers)
  })
  return { tokens: [...tokens], names: [...names], places: packPlaces(places), written, length: places.at(-1)!.length }
}

/** A word as it stands in the index: its stem, and its exact form, which is the same token where they do not differ. */
export function tokensOf(word: AnalysedWord): { stem: string; exact: string } {
  const stem = tokenOf(word.stem)
  return { stem, exact: word.word === word.stem ? stem : exactMark + tokenOf(word.word) }
}

/** The texts of each field, in the order of their words. */
export function textsOf(content: PublishedContent): string[][] {
  const speakers = content.body.flatMap(speakersOf)
  return [
    [content.kicker, content.headline],
    [content.standfirst],
    [...content.byline.map(({ name }) => name), ...new Set(speakers)],
    [...content.topics, content.dateline],
    content.body.flatMap((block) => (block.type === 'figure' ? [block.caption, block.alt] : [])),
    content.body.filter(({ type }) => type !== 'figure').map(blockText),
  ]
}

function speakersOf(block: Block): string[] {
  if (block.type === 'quotation' || block.type === 'pull-quote') return block.speaker ? [block.speaker] : []
  if (block.type !== 'paragraph') return []
  return block.runs.flatMap(({ quotation }) => quotation?.speaker ?? [])
}

/** Tokens of what filters ask for: who wrote it, where it came from, where it stands. */
function namesOf(content: PublishedContent): string[] {
  const marked = (mark: string, names: readonly string[]) =>
    names.flatMap((name) => analyse(name).map((word) => mark + tokenOf(word.stem)))
  return [
    ...marked(
      marks.author,
      content.byline.map(({ name }) => name),
    ),
    ...marked(
      marks.source,
      content.sources.flatMap(({ name }) => name ?? []),
    ),
    ...(content.section ? [sectionToken(content.section)] : []),
  ]
}

export const sectionToken = (id: string): string => marks.section + id

export const numberOf = ({ word, stem }: Pick<AnalysedWord, 'word' | 'stem'>): number => wordNumber(word, stem)

/** How many words each field has, then all of them, as 32-bit numbers. */
function packPlaces(places: readonly number[][]): Uint8Array {
  const packed = new Uint32Array(places.reduce((sum, { length }) => sum + length, places.length))
  let at = places.length
  places.forEach((numbers, field) => {
    packed[field] = numbers.length
    packed.set(numbers, at)
    at += numbers.length
  })
  return new Uint8Array(packed.buffer)
}

/** The numbers of `packPlaces`: first the lengths of the fields. */
export function unpackPlaces(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >> 2)
}
