import { isWord, longestInitial, longestName, unjoined, type Item } from './items.ts'
import { adverbs, bodies, namedKinds, occasions, relatives, roles } from './particles.ts'
import { endsName, isTaken, needsNext } from './name-ends.ts'
import type { Verb } from './verbs.ts'

/** Items from `from` up to, not including, `to`. */
export type Span = { from: number; to: number }

const longest = 18
const tanwin = /\u064B/
const initials = /^(?:[\u0621-\u064A]|اد|dr|mr)$/

/**
 * The name of whoever is meant, beginning at `from` or after the adverbs there: office, name, body, agency
 * (وزير الخارجية الأميركي أنتوني بلينكن). Null when none stands there, as after a verb whose subject is dropped.
 * @param verb the verb before it, where there is one: what it takes ends the name (أكد الوزير التزام بلاده، وعد الوزير بحل)
 */
export function nounPhraseAt(items: readonly Item[], from: number, verb?: Verb): Span | null {
  let start = from
  while (isWord(items[start]) && standsBetween(items[start]!)) start += 1
  if (start > from && items[start - 1]!.word === 'امس' && items[start]?.word === 'الاول') start += 1
  if (items[start]?.word === 'ل' && items[start + 1]?.quotation && isWord(items[start + 2])) start += 2
  let at = start
  let role = false
  while (at < items.length && at - start < longest) {
    const item = items[at]!
    const before = at > start ? items[at - 1] : undefined
    if (item.sign) {
      if (takesSign(items, at, start) && !(at === start && verb?.manner === 'describe')) at += 1
      else break
      continue
    }
    const word = item.word
    const bare = unjoined(word)
    if (
      word === 'علي' &&
      /^(?:المشرف|المشرفه|القايم)$/.test(items[at - (before?.word === 'العام' ? 2 : 1)]?.word ?? '') &&
      isWord(items[at + 1])
    ) {
      at += 2
      continue
    }
    if (/^[وف]?(?:في|من)$/.test(word)) {
      const next = items[at + 1]
      const may = word === 'في' ? role : before !== undefined && (roles.has(before.word) || before.word === 'كل')
      if (!may || !isWord(next) || occasions.has(next.word) || adverbs.has(next.word) || relatives.has(next.word)) break
      at += 2
      continue
    }
    if (
      endsName(items, at, start, verb !== undefined) ||
      (before && !needsNext(before.word) && verb && isTaken(verb, word, role ? null : items[start]!.word))
    )
      break
    role ||= roles.has(bare) || bodies.has(bare)
    at += 1
  }
  while (at > start && items[at - 1]!.sign && !items[at - 1]!.quotation) at -= 1
  return at > start ? { from: start, to: at } : null
}

/** What stands between a verb and its subject: قال أمس فلان، رد عليه فلان. */
const standsBetween = ({ word, written }: Item): boolean =>
  (adverbs.has(word) && !tanwin.test(written)) || /^(?:علي|الي|في|عن|مع)(?:ه|ها|هم|هما|هن|نا)$/.test(word)

/** A name in quotation marks after its kind (صحيفة «كذا») or alone, and the full stop of a title (د. محمد). */
function takesSign(items: readonly Item[], at: number, start: number): boolean {
  const item = items[at]!
  const before = at > start ? items[at - 1] : undefined
  if (item.quotation)
    return (
      item.words < longestName + 1 &&
      (!before || before.word === 'ال' || bodies.has(before.word) || namedKinds.has(before.word))
    )
  return (
    item.word === '.' &&
    before !== undefined &&
    isWord(items[at + 1]) &&
    (initials.test(before.word) || (before.word.length <= longestInitial && items[at + 1]!.start === item.end))
  )
}
