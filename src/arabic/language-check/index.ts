import { about } from './about.ts'
import { checkedText } from './checked-text.ts'
import type { CheckOptions } from './house-style.ts'
import type { Found, MarkedQuotation, Rule, Severity } from './rule.ts'
import { alefMaqsura } from './rules/alef-maqsura.ts'
import { ambiguousSource } from './rules/ambiguous-source.ts'
import { bidiControls } from './rules/bidi-controls.ts'
import { datesDisagree } from './rules/dates-disagree.ts'
import { detachedWaw } from './rules/detached-waw.ts'
import { dotsRule } from './rules/dots.ts'
import { hamza } from './rules/hamza.ts'
import { invisibleCharacters } from './rules/invisible-characters.ts'
import { latinPunctuation } from './rules/latin-punctuation.ts'
import { mixedDigits } from './rules/mixed-digits.ts'
import { mixedMonths } from './rules/mixed-months.ts'
import { mixedQuotationMarks } from './rules/mixed-quotation-marks.ts'
import { nameCompound } from './rules/name-compound.ts'
import { nameDroppedWord } from './rules/name-dropped-word.ts'
import { nameHouseList } from './rules/name-house-list.ts'
import { nameSpelledTwoWays } from './rules/name-spelled-two-ways.ts'
import { persianLetters } from './rules/persian-letters.ts'
import { presentationForms } from './rules/presentation-forms.ts'
import { quotationWithoutSpeaker } from './rules/quotation-without-speaker.ts'
import { regionalSpellingsRule } from './rules/regional-spellings.ts'
import { repeatedPunctuation } from './rules/repeated-punctuation.ts'
import { repeatedSpaces } from './rules/repeated-spaces.ts'
import { reversedQuotationMarks } from './rules/reversed-quotation-marks.ts'
import { severalSources } from './rules/several-sources.ts'
import { spaceAfterPunctuation } from './rules/space-after-punctuation.ts'
import { spaceBeforePunctuation } from './rules/space-before-punctuation.ts'
import { taMarbuta } from './rules/ta-marbuta.ts'
import { tanwin } from './rules/tanwin.ts'
import { tatweel } from './rules/tatweel.ts'
import { unbalancedQuotationMarks } from './rules/unbalanced-quotation-marks.ts'
import { weekdayDisagrees } from './rules/weekday-disagrees.ts'

/**
 * Every rule, the more specific first: where the corrections of two would fall on the same letters, the one that stands
 * higher here is shown, and the other once that is mended.
 */
export const rules: readonly Rule[] = [
  detachedWaw,
  presentationForms,
  persianLetters,
  bidiControls,
  invisibleCharacters,
  tatweel,
  hamza,
  taMarbuta,
  alefMaqsura,
  latinPunctuation,
  repeatedPunctuation,
  dotsRule,
  reversedQuotationMarks,
  unbalancedQuotationMarks,
  mixedQuotationMarks,
  spaceBeforePunctuation,
  spaceAfterPunctuation,
  repeatedSpaces,
  datesDisagree,
  weekdayDisagrees,
  mixedMonths,
  mixedDigits,
  nameHouseList,
  nameDroppedWord,
  nameCompound,
  nameSpelledTwoWays,
  regionalSpellingsRule,
  tanwin,
  quotationWithoutSpeaker,
  ambiguousSource,
  severalSources,
]

/**
 * One thing found in a text: which rule, how grave by house style, and where. `text` is the span as it stands, `about` the
 * words by which it can be ignored.
 */
export type LanguageFinding = Told & { text: string; about: string }

export type TextCheck = CheckOptions & { quotations?: readonly MarkedQuotation[]; most?: number | undefined }

/**
 * What the rules find in a text, in the order of the text. Pure and deterministic; takes time in proportion to the text.
 * @param text lines are paragraphs; offsets are UTF-16 units of it as given
 * @param options.most so many at most, the first
 */
export function checkText(text: string, options: TextCheck = {}): LanguageFinding[] {
  const work = checking(text, options)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** The same for a server: whoever else waits gets a turn after each rule. */
export async function checkTextInTurns(text: string, options: TextCheck = {}): Promise<LanguageFinding[]> {
  const work = checking(text, options)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Gives way after each rule. */
function* checking(text: string, options: TextCheck): Generator<void, LanguageFinding[], void> {
  const checked = checkedText(text, options.style, options.names, options.quotations)
  const ignored = new Set(options.ignored?.map((one) => `${one.rule}\n${one.text}`))
  const withIgnored = new Set(options.ignored?.map(({ rule }) => rule))
  const told: Told[] = []
  for (const rule of rules) {
    const { on = rule.on, severity } = checked.style.rules[rule.id] ?? {}
    if (!on) continue
    for (const one of rule.find(checked)) {
      if (withIgnored.has(rule.id) && ignored.has(`${rule.id}\n${about(text, one.offset, one.length)}`)) continue
      told.push({ ...one, rule: rule.id, severity: severity ?? one.severity ?? rule.severity })
    }
    yield
  }
  return withoutOverlaps(told)
    .slice(0, options.most)
    .map((one) => ({
      ...one,
      text: text.slice(one.offset, one.offset + one.length),
      about: about(text, one.offset, one.length),
    }))
}

type Told = Found & { rule: string; severity: Severity }
const ranks = new Map(rules.map(({ id }, rank) => [id, rank]))
const rank = ({ rule }: Told) => ranks.get(rule)!

/**
 * Two corrections never touch the same letters, and one span is found once. What offers no correction speaks of a
 * passage and stands beside the corrections inside it.
 */
function withoutOverlaps(found: Told[]): Told[] {
  const sorted = found.toSorted((a, b) => a.offset - b.offset || rank(a) - rank(b) || b.length - a.length)
  const kept: Told[] = []
  const spans = new Set<string>()
  /** The last correction kept: those kept do not overlap, so it alone can touch the next. */
  let last: Told | null = null
  for (const one of sorted) {
    const span = `${one.offset} ${one.length}`
    if (spans.has(span)) continue
    if (one.suggestions.length > 0) {
      if (last && one.offset < last.offset + last.length) {
        if (rank(one) >= rank(last)) continue
        kept.splice(kept.lastIndexOf(last), 1)
      }
      last = one
    }
    spans.add(span)
    kept.push(one)
  }
  return kept
}
