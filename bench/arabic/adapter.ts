import { analyse, stem as stemOf, tokenOf } from '../../src/arabic/analyse.ts'
import { suggest as suggestForm } from '../../src/arabic/spelling/suggest.ts'
import { quoted as quotedOf } from '../../src/arabic/attribution/quoted.ts'
import { statements as statementsOf } from '../../src/arabic/attribution/statements.ts'
import { dates as datesOf } from '../../src/arabic/find-dates.ts'
import { sameName as sameNameOf } from '../../src/arabic/names/same-name.ts'

/** What anyone may measure on other data, whatever the inside looks like. A feature that is not there yet throws. */
export type Article = { title: string; content: string; source: string; date: string }
/** Offsets in UTF-16 units. */
export type Statement = { start: number; end: number; speaker: string; verb: string; direct: boolean }
export type Mention = { start: number; end: number; kind: 'person' | 'organisation' | 'place'; name: string }
export type DateFound = { start: number; end: number; calendar: string; iso: string; agrees: boolean | null }

const notBuilt = (): never => {
  throw new Error('not built yet')
}

/** What is ranked, and what a query becomes: stems. The exact form of a word lies in the index beside it and only lifts. */
export const tokenise = (text: string): string[] => analyse(text).map(({ stem }) => tokenOf(stem))
export const stem = (word: string): string => stemOf(word)
/** The right form of a word between its neighbours, or null when it stands. */
export const suggest = (word: string, previous: string, next: string): string | null =>
  suggestForm(word, previous, next)
/** 0..1: are these two spellings of one name? */
export const sameName = (a: string, b: string): number => sameNameOf(a, b)
/** 0..1: the same text? */
export const duplicate = (_a: Article, _b: Article): number => notBuilt()
/** 0..1: the same event? */
export const sameStory = (_a: Article, _b: Article): number => notBuilt()
/** The speaker of what stands in quotation marks; null when it is no speech. */
export const quoted = (text: string, at: number, length: number): null | { speaker: string } =>
  quotedOf(text, at, length)
export const statements = (text: string): Statement[] => statementsOf(text)
export const mentions = (_text: string): Mention[] => notBuilt()
/** Dates of either calendar, and whether two that name one day agree by Umm al-Qura. */
export const dates = (text: string): DateFound[] => datesOf(text)
