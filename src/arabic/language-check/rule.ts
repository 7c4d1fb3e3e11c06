import type { Words } from '../../base/refused.ts'
import type { HouseStyle } from './house-style.ts'

/** error: wrong by the rules of writing · warning: very likely wrong, or against the house's choice · hint: look again. */
export const severities = ['error', 'warning', 'hint'] as const
export type Severity = (typeof severities)[number]

/**
 * What a rule found. Offset and length in UTF-16 units of the text, length never 0. Each suggestion replaces exactly
 * the span found, the likeliest first; none where only a person can decide.
 */
export type Found = {
  offset: number
  length: number
  message: Words
  suggestions: string[]
  /** Where it differs from the rule's: against a choice of the house, a hint becomes a warning. */
  severity?: Severity
}

/** A word of the text: `text` as it stands, `bare` without vowel signs and tatweel. Offsets in UTF-16 units. */
export type CheckedWord = { start: number; end: number; text: string; bare: string }

/** A name as the house writes it, and what it is known to be written like. */
export type HouseName = {
  name: string
  kind: 'person' | 'body' | 'place'
  /** Other forms that are met with: each becomes `name`. */
  variants: string[]
  /** Forms that must not be written at all. */
  never: string[]
  role?: string
}

/** Words that the editor has marked as somebody's. `speaker` is null while nobody is named. */
export type MarkedQuotation = { start: number; end: number; speaker: string | null }

/** A text as the rules see it, made once a check. Lines end in \n: each paragraph, headline or caption is one. */
export type CheckedText = {
  text: string
  words: readonly CheckedWord[]
  style: HouseStyle
  names: readonly HouseName[]
  quotations: readonly MarkedQuotation[]
}

/**
 * One thing that is looked at in the writing. Pure, in time proportional to the text, and sure of itself: a rule that
 * would often be wrong is a hint, or stays away. One test runs every rule's examples and counter-examples.
 */
export type Rule = {
  id: string
  title: Words
  /** Why it matters, for the page of the house style. */
  reason: Words
  /** Where the rule is written down. */
  source: string
  severity: Severity
  /** Whether it is on where the house has not chosen. */
  on: boolean
  /** `found` is the span, or the first of several; `suggestion` the first one offered. `style` and `names` where the rule needs them. */
  examples: readonly {
    text: string
    found: string
    suggestion?: string
    style?: Partial<HouseStyle>
    names?: readonly HouseName[]
  }[]
  counterExamples: readonly string[]
  find(checked: CheckedText): Found[]
}
