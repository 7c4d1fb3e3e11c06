// Stories for the search alone: as long as news, with the words of a large archive. Words are drawn with the
// frequencies of a language (Zipf) from made-up ones, half of them with a clitic, and each time the same.
import type { PublishedContent } from '../src/stories/shape.ts'
import { benchId, benchSections } from './stories.ts'

const letters = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي']
const prefixes = ['', '', 'ال', 'ال', 'و']
const suffixes = ['', '', '', 'ة', 'ات', 'ين', 'ها']
export const vocabularySize = 150_000

/** Mulberry32 (public domain algorithm by T. Ettinger): numbers 0..1 from a seed. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The word of a rank, 0 the most frequent; the frequent ones are shorter. */
export function wordOf(rank: number): string {
  const random = numbers(rank * 7919 + 1)
  const length = 3 + Math.floor(random() * (rank < 2000 ? 2 : 4))
  return Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join('')
}

/** A rank as often as its word stands in texts. */
export const drawRank = (random: () => number): number => Math.floor(vocabularySize ** random()) - 1

const known = new Map<number, string>()
function words(random: () => number, count: number): string {
  const drawn: string[] = []
  for (let index = 0; index < count; index += 1) {
    const rank = Math.max(0, drawRank(random))
    let word = known.get(rank)
    if (word === undefined) known.set(rank, (word = wordOf(rank)))
    const prefix = prefixes[Math.floor(random() * prefixes.length)]!
    drawn.push(prefix + word + suffixes[rank % suffixes.length]!)
  }
  return drawn.join(' ')
}

/** One story of about 350 words, one every five minutes back from the first day of 2026. */
export function corpusStory(number: number): PublishedContent {
  const random = numbers(number * 2_654_435_761)
  const paragraph = () => ({ type: 'paragraph' as const, runs: [{ text: `${words(random, 40)}.` }] })
  return {
    id: benchId(number),
    slug: 'x',
    kind: 'report',
    language: 'ar',
    kicker: '',
    headline: words(random, 9),
    standfirst: words(random, 20),
    byline: [
      {
        person: null,
        name: `${wordOf(60_000 + (number % 400))} ${wordOf(90_000 + (number % 400))}`,
        kind: 'person',
        role: 'reporter',
      },
    ],
    dateline: '',
    section: benchSections[number % benchSections.length]!,
    topics: [words(random, 1)],
    body: Array.from({ length: 8 }, paragraph),
    sources: [],
    publishedAt: new Date(Date.UTC(2026, 0, 1) - number * 300_000).toISOString(),
    updatedAt: null,
    corrections: [],
  }
}
