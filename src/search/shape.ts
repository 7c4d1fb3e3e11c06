import type { Teaser } from '../stories/shape.ts'

/** What is stated in docs/settings.md. */
export const searchLimits = {
  /** Longest question that is looked at, in UTF-16 units, and most different words of it. */
  query: 500,
  words: 20,
  /** Pages of results, hits that are counted, and stories with only some of the words. */
  pages: 50,
  counted: 1000,
  filled: 100,
  /** Of the hits of common words: the newest, and the newest with the words in the headline, are ranked. */
  ranked: 400,
  rankedHeadlines: 200,
  /** Stories with all words of a phrase, the newest, that are looked at for it. */
  phrase: 3000,
  /** A word that more stories have is only looked for together with others. */
  common: 5000,
} as const

/** A question in its parts, as the fields of the form give it; the words may hold filters of their own. */
export type Asked = {
  query: string
  author?: string | undefined
  /** A section's id. */
  section?: string | undefined
  source?: string | undefined
  /** Days, months or years: 2026-11-23, 2026-11, 2026. Both are part of the time asked for. */
  from?: string | undefined
  until?: string | undefined
}

/** A piece of text, and whether it is one of the words that were asked for. */
export type Marked = { text: string; mark: boolean }

export type Hit = Teaser & {
  found: {
    headline: Marked[]
    /** The place in the story that answers best. */
    passage: Marked[]
    /** Whether it has all the words. */
    whole: boolean
  }
}

export type SearchResult = {
  items: Hit[]
  /** Stories that have all the words; counting stops at 1,000. */
  total: number
  /** Stories with only some of the words, or with a word close to one asked for, that follow them. */
  filled: number
  /** The question with words of the archive in place of unknown ones; null when there is nothing better. */
  meant: string | null
}
