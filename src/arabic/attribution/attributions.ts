import { isSpeechLong, isWord, longestTitle, unjoined, type Item } from './items.ts'
import { nounPhraseAt, type Span } from './noun-phrase.ts'
import { auxiliaries, leads, negations, opensClause, relatives } from './particles.ts'
import { sourcePhraseAt } from './source-phrases.ts'
import { leadSubject, subjectBefore } from './subject.ts'
import { isFeminine, isJoined, verbFormOf, verbWithObjectOf, type Manner, type VerbForm } from './verbs.ts'

/**
 * One place where a sentence says who said something. `at` is its verb (or وفق, نقلا عن), `speaker` the name, null when
 * it is dropped and the sentence does not have it before; `opener` the item with which begins what was said, or null
 * where that is a noun; `after` when it tells of what stands before it (…، بحسب ما أفاد ناشطون).
 */
export type Attribution = {
  at: number
  manner: Manner | 'source'
  speaker: Span | null
  named: boolean
  opener: number | null
  participle: boolean
  after: boolean
  nested: boolean
}

const reach = 18
const impersonal = /^[وف]?(?:يذكر|يعتقد|يتوقع|يظن|يرجح|يعلن|يتمني|يري|تبين|يتبين)$/

/** Who is said to have said what, in the order of a sentence. */
export function attributionsOf(items: readonly Item[]): Attribution[] {
  const found: Attribution[] = []
  let lead: Span | null | undefined
  const first = firstWordOf(items)
  const inherited = (at: number, participle = false) => {
    const near = found.at(-1)
    if (near?.speaker && near.speaker.to <= at && near.speaker.to >= at - 2) return near.speaker
    const agrees = (one: Attribution) => !participle || isFeminine(items[one.at]!.word) === isFeminine(items[at]!.word)
    const last = found.findLast((one) => !one.nested && !one.after)
    if (last && !agrees(last)) {
      const other = found.findLast((one) => one.nested && agrees(one))
      if (other) return other.speaker
    }
    return last ? last.speaker : lead === undefined ? (lead = leadSubject(items)) : lead
  }
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at]!
    if (item.sign) continue
    const source = sourcePhraseAt(items, at)
    if (source) {
      const speaker = source.speaker ?? inherited(at)
      found.push({
        at,
        manner: 'source',
        speaker,
        named: source.speaker !== null,
        opener: null,
        participle: false,
        after: !source.first,
        nested: false,
      })
      if (source.speaker) at = Math.max(at, source.speaker.to - 1)
      continue
    }
    const form = verbFormOf(item.word) ?? verbWithObjectOf(item.word)
    if (!form || negations.has(items[at - 1]?.word ?? '') || !isVerbHere(items, at, form)) continue
    const opener = openerAfter(items, at)
    if (form.participle) {
      found.push({
        at,
        manner: form.verb.manner,
        speaker: inherited(at, true),
        named: false,
        opener,
        participle: true,
        after: false,
        nested: false,
      })
      continue
    }
    const own =
      carried(items, at) ??
      subjectBefore(items, at, true) ??
      nounPhraseAt(items, at + 1, form.verb) ??
      subjectBefore(items, at, false)
    if (!own && impersonal.test(item.word) && opener === at + 1) continue
    const speaker = own ?? (at === first ? null : inherited(at))
    const nested = own !== null && own.to <= at && opensClause(items[own.from - 1]?.word ?? '')
    found.push({
      at,
      manner: form.verb.manner,
      speaker,
      named: own !== null,
      opener,
      participle: false,
      after: false,
      nested,
    })
  }
  return found
}

/** The first word that is more than what leads into a sentence. */
function firstWordOf(items: readonly Item[]): number {
  return items.findIndex((item) => !item.sign && !leads.has(item.word) && !auxiliaries.has(item.word))
}

/** نقلت الوكالة عن الوزير قوله: whom she quotes is the speaker. */
function carried(items: readonly Item[], verb: number): Span | null {
  if (!/^[وف]?(?:[يت]?نقل|نقلت|نقلوا)$/.test(items[verb]!.word)) return null
  for (let at = verb + 1; at < Math.min(items.length, verb + 10); at += 1) {
    if (items[at]!.word === 'عن') return nounPhraseAt(items, at + 1)
    if (opensClause(items[at]!.word) || items[at]!.word === ':') return null
  }
  return null
}

/** Where what was said begins: أن and its kin, a colon, a quotation long enough, before the next verb of saying. */
function openerAfter(items: readonly Item[], verb: number): number | null {
  for (let at = verb + 1; at < Math.min(items.length, verb + reach); at += 1) {
    const item = items[at]!
    if (opensClause(item.word) || item.word === ':' || isSpeechLong(item)) return at
    if (isWord(item) && isJoined(item.word) && verbFormOf(item.word)!.verb.needs === 'nothing') return null
  }
  return null
}

/** Many of these words are others too (بين، رد، طالب، كتب): what stands around tells. */
function isVerbHere(items: readonly Item[], at: number, form: VerbForm): boolean {
  const item = items[at]!
  const next = items[at + 1]
  if (!next) return false
  const opens = opensClause(next.word) || next.word === ':' || isSpeechLong(next)
  if (form.participle) return isParticipleHere(items, at, opens)
  const needs = form.verb.needs
  if (opensClause(next.word) || next.word === ':' || (isSpeechLong(next) && needs === 'nothing')) return true
  if (form.verb.manner === 'describe' && (next.quotation || next.word.startsWith('ب'))) return true
  if (needs === 'nothing' && verbFormOf(item.word))
    return !relatives.has(items[at - 1]?.word ?? '') || openerAfter(items, at) !== null
  const begins = beginsClause(items, at)
  if (isSpeechLong(next)) return begins
  const subject = nounPhraseAt(items, at + 1, form.verb)
  if (subject && isSpeechLong(items[subject.to]) && needs === 'clause' && (begins || form.verb.manner === 'think'))
    return true
  if (!begins) return false
  for (let ahead = at + 1; ahead < Math.min(items.length, at + reach); ahead += 1) {
    const one = items[ahead]!
    if (opensClause(one.word) || one.word === ':' || (one.quotation && one.words >= longestTitle)) return true
    if (typeof needs === 'object' && meets(one.word, needs.preposition)) return true
    if (isWord(one) && isJoined(one.word)) return false
  }
  return false
}

/** مؤكدا says it by its form; مؤكدة may be an adjective (معلومات مؤكدة) unless what follows, or a comma, shows otherwise. */
function isParticipleHere(items: readonly Item[], at: number, opens: boolean): boolean {
  const [before, item, next] = [items[at - 1], items[at]!, items[at + 1]]
  if (before?.word === 'غير') return false
  if (opens || /.ا$/.test(item.word) || /^(?:الي|علي|عن)$/.test(next?.word ?? '')) return true
  return /^[،,]$/.test(before?.word ?? '') && /^(?:من|في|خلال|ب.+|ل.+)$/.test(next?.word ?? '')
}

const meets = (word: string, preposition: string): boolean =>
  preposition.length === 1 ? word.startsWith(preposition) && word.length > 3 : word === preposition

function beginsClause(items: readonly Item[], at: number): boolean {
  const before = items[at - 1]
  if (!before || before.sign || isJoined(items[at]!.word)) return true
  const word = unjoined(before.word)
  return leads.has(before.word) || leads.has(word) || auxiliaries.has(before.word) || word === 'قد'
}
