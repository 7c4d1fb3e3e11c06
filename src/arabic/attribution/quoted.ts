import type { Attribution } from './attributions.ts'
import { isWord, longestTitle, type Item } from './items.ts'
import { nounPhraseAt } from './noun-phrase.ts'
import { bodies, namedKinds, opensClause, isStop } from './particles.ts'
import { everyQuotation, quotationsOf, type Quotation } from './quotations.ts'
import { read, type Reading } from './reading.ts'
import { sentencesOf, type Sentence } from './sentences.ts'
import { nameOf } from './statements.ts'
import { leadSubject } from './subject.ts'
import { verbFormOf } from './verbs.ts'

/** Fewer words than this are speech only where a colon or a word like قائلا says so. */
const shortest = 3
/** A name that begins with its kind has fewer words than this; so many without a verb of saying are speech all the same. */
const longestName = 8
/** So many words that no verb of saying introduces go on with what was said in the sentence before. */
const goingOn = 6

/**
 * Whether what stands in quotation marks is speech, and whose.
 * @param at where the opening mark stands, in UTF-16 units · @param length marks included
 * @returns null for a name, a title or a word set apart; else the speaker's name as written in the text, `@` when the
 * subject is dropped and the verb stands alone
 */
export function quoted(text: string, at: number, length: number): null | { speaker: string } {
  const target: Quotation = { start: at, end: at + length, inside: [] }
  const around = everyQuotation(quotationsOf(text)).filter((one) => one.start !== at || one.end !== target.end)
  if (around.some((one) => one.start < at && one.end > target.end)) return null
  const sentences = sentencesOf(text)
  const index = sentences.findIndex((one) => one.start <= at && one.end >= at)
  const sentence = sentences[index]
  if (!sentence) return null
  const others = sentence.quotations.filter((one) => one.end <= at || one.start >= target.end)
  const own = read(
    sentence,
    [...others, target].toSorted((a, b) => a.start - b.start),
  )
  return quotedIn(text, target, own, () => (index > 0 ? read(sentences[index - 1]!) : null))
}

/** The same for a quotation of a sentence that was read already. @param previous the sentence before, if any */
export function quotedIn(
  text: string,
  target: Quotation,
  sentence: Reading,
  previous: () => Reading | null,
): null | { speaker: string } {
  const { items, attributions } = sentence
  const place = items.findIndex((item) => item.quotation === target)
  if (place < 0) return null
  const before = attributions.findLast((one) => !one.after && one.at < place)
  const after = attributions.find((one) => one.at > place && one.at <= place + 3 && (one.after || one.opener === null))
  const introduced = before ? introducedBy(items, before, place) : false
  const words = items[place]!.words
  const says = (one: Attribution) => ({ speaker: one.speaker ? nameOf(text, items, one.speaker) : '@' })
  if (before && introduced === 'announced') return says(before)
  if (words < shortest && !(words > 1 && before && beginsSentence.test(firstWord(sentence, target)))) return null
  if (words < longestTitle && isNamed(items, place, Boolean(introduced))) return null
  if (before?.speaker && before.speaker.from <= place && before.speaker.to > place) return null
  if (isListOfNames(text, target, sentence, introduced ? 3 : 2)) return null
  if (introduced) return says(before!)
  if (words < longestName && startsAsName(sentence, target)) return null
  if (after?.speaker) return says(after)
  if (before) return says(before)
  return headed(text, items, place) ?? continued(text, previous(), items, place) ?? unattributed(text, items, place)
}

/**
 * How a verb leads to the quotation: `announced` by a colon or by the verb itself (قائلا «…»), `told` right after أن or
 * the speaker's name.
 */
function introducedBy(items: readonly Item[], verb: Attribution, place: number): false | 'announced' | 'told' {
  const last = items[place - 1]!
  const opener = verb.opener ?? place
  if (last.word === ':' && opener >= place - 1) return 'announced'
  if (verb.at === place - 1 && verb.participle) return 'announced'
  if (verb.at === place - 1 || opener === place - 1 || opener === place) return 'told'
  return opensClause(last.word) ? 'told' : false
}

/** So many names or more, one after the other, with commas and nothing that makes a sentence: «باكستان، الهند، نيبال». */
function isListOfNames(text: string, target: Quotation, sentence: Sentence, least: number): boolean {
  const inside = sentence.tokens.filter((token) => token.start > target.start && token.end < target.end)
  return (
    text.slice(target.start, target.end).split(/[،,]/).length >= least &&
    inside.every(
      (token) => token.sign || !(isStop(token.word) || opensClause(token.word) || /^(?:في|من)$/.test(token.word)),
    )
  )
}

/** A name rather than speech: after a word for what bears it (صحيفة «…»، ما يعرف بـ«…»), or before what is told (لإذاعة «…» إن). */
function isNamed(items: readonly Item[], place: number, introduced: boolean): boolean {
  const before = items[place - 1]
  if (!isWord(before)) return false
  if (before.word === 'ل') return true
  const kind = before.word === 'ب' ? (items[place - 2]?.word ?? '') : before.word
  if (introduced && /^(?:ال|لل)/.test(kind)) return false
  const bare = kind.replace(/^(?:و?بال|و?ال|لل|[وفبل](?=..))/, '')
  return [kind, bare].some((word) => namedKinds.has(word) || bodies.has(word))
}

/** Futures and denials make a sentence of two words (سيرد فورا). */
const beginsSentence = /^(?:سي|ست|سن|لن$|لم$|ليس)/

const firstWord = (sentence: Sentence, target: Quotation): string =>
  sentence.tokens.find((token) => token.start > target.start && !token.sign)?.word ?? ''

/** Titles, kinds of bodies and parts of names that a quotation of few words begins with when it is a name. */
function startsAsName(sentence: Sentence, target: Quotation): boolean {
  const first = firstWord(sentence, target)
  return (
    /^(?:ابو|ابي|ام|عبد|بن|اللواء|العميد|العقيد|المقدم|الرائد|النقيب|الشيخ|الامير|الدكتور|السيد|\d.*)$/.test(first) ||
    namedKinds.has(first) ||
    bodies.has(first)
  )
}

/** فلان: «…» at the head of a paragraph. */
function headed(text: string, items: readonly Item[], place: number): null | { speaker: string } {
  if (place < 2 || place > 9 || items[place - 1]!.word !== ':') return null
  const name = nounPhraseAt(items, 0)
  return name && name.to === place - 1 && !verbFormOf(items[0]!.word) ? { speaker: nameOf(text, items, name) } : null
}

/** A sentence that is nothing but the quotation goes on with what the sentence before began. */
function continued(
  text: string,
  previous: Reading | null,
  items: readonly Item[],
  place: number,
): null | { speaker: string } {
  if (!previous || place > 0 || items[place]!.words < goingOn) return null
  const last = previous.attributions.findLast((one) => !one.after)
  return last ? { speaker: last.speaker ? nameOf(text, previous.items, last.speaker) : '@' } : null
}

/** Words of somebody's own without a verb of saying: of whom the sentence is about, if anybody's. */
function unattributed(text: string, items: readonly Item[], place: number): null | { speaker: string } {
  if (items[place]!.words < longestName) return null
  const lead = leadSubject(items)
  return { speaker: lead && lead.to <= place ? nameOf(text, items, lead) : '@' }
}
