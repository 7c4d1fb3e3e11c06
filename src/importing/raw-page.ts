import { Refused } from '../base/refused.ts'
import type { StoryKind } from '../stories/shape.ts'
import type { Found, Piece } from './piece.ts'

/** A page read by its own kind's rules, before what all kinds share: dateline, quotations, limits, what is missing. */
export type RawPage = {
  headline: string
  kicker: string
  standfirst: string
  kind: StoryKind
  /** As the page declares it; '' when it does not. */
  language: string
  /** Whose page it is, as far as it says. */
  outlet: { name: string | null; url: string | null }
  pieces: Piece[]
  found: Found
}

export const tooLong = () =>
  new Refused('too-large', {
    ar: 'نصّ الصفحة أطول مما تتسع له مادة واحدة',
    en: 'The text of the page is longer than one story may be',
  })
