import type { Digits } from '../digits.ts'
import type { MonthNames } from '../months.ts'
import type { HouseName, Severity } from './rule.ts'

/** «…», “…” or "…". */
export const quotationMarks = ['guillemets', 'curly', 'straight'] as const
export type QuotationMarks = (typeof quotationMarks)[number]

/** What a newsroom has chosen; null where it has not, then a rule only asks a text to agree with itself. */
export type HouseStyle = {
  digits: Digits | null
  months: MonthNames | null
  quotationMarks: QuotationMarks | null
  /** Of words that are spelled differently from country to country: the id of the pair and the form chosen. */
  spellings: Readonly<Record<string, string>>
  /** What differs from a rule's own default. */
  rules: Readonly<Record<string, { on?: boolean | undefined; severity?: Severity | undefined }>>
}

export const noHouseStyle: HouseStyle = { digits: null, months: null, quotationMarks: null, spellings: {}, rules: {} }

/** A finding that is not to be shown: what it is about, under one rule. */
export type Ignored = { rule: string; text: string }

export type CheckOptions = {
  style?: Partial<HouseStyle>
  names?: readonly HouseName[]
  ignored?: readonly Ignored[]
}
