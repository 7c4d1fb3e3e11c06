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
