import type { BylineEntry } from '../people/shape.ts'
import type { SourceLink } from '../sources/shape.ts'
import type { Block, Run } from '../stories/shape.ts'
import type { Link } from './sources.ts'

/** One block of a page on its way to becoming one of the story, or to being left out. */
export type Piece = {
  block: Block
  /** Its words, as they stood. */
  text: string
  /** Above the headline, between headline and text, in the text, or below it. */
  where: 'over' | 'head' | 'body' | 'tail'
  /** A blank line, or markup, parts it from the piece before. */
  gap: boolean
  /** The address of a figure's picture, as the page names it. */
  picture: string | null
  links: Link[]
  /** The share of its letters that are links, 0..1; null where the page shows no links (plain text). */
  linked: number | null
  /** The markup says that it is the standfirst, names the author, stands over the headline as its kicker. */
  standfirst?: boolean
  author?: boolean
  kicker?: boolean
  /** Readability takes it for a part of the article. */
  readable?: boolean
}

/** What a page said about its story outside of the text. */
export type Found = {
  byline: BylineEntry[]
  sources: SourceLink[]
  topics: string[]
  published: string | null
  dateline: string
  dropped: string[]
  /** The page shows, or names, a picture of its author. */
  authorPhoto: boolean
}

export const nothingFound = (): Found => ({
  byline: [],
  sources: [],
  topics: [],
  published: null,
  dateline: '',
  dropped: [],
  authorPhoto: false,
})

export const textOf = (runs: Run[]): string => runs.map((run) => run.text).join('')

/** A piece of plain words. */
export function paragraphPiece(text: string, where: Piece['where'], gap = true): Piece {
  return { block: { type: 'paragraph', runs: [{ text }] }, text, where, gap, picture: null, links: [], linked: null }
}

/** Could the line be a headline or a subheading: short, and no sentence that ends? */
export function isHeadlineLike(text: string): boolean {
  return text.length <= 160 && !/[.،؛,;:…][”"»)]?$/u.test(text)
}

/** Is it surely running text, even if cut short: long, and ended or divided by its punctuation? */
export const isSentence = (text: string): boolean =>
  text.length >= 60 && (!isHeadlineLike(text) || /[،,]/.test(text) || text.length >= 120)
