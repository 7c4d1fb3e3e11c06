import { isWord, unjoined, type Item } from './items.ts'
import { nounPhraseAt, type Span } from './noun-phrase.ts'
import { adverbs, auxiliaries, bodies, leads, opensClause, roles, isStop } from './particles.ts'
import { isJoined, verbFormOf, type Verb } from './verbs.ts'

/** A verb of which nothing is known but that a noun may follow its subject. */
const anyVerb: Verb = { manner: 'say', needs: 'nothing', object: true }
/** In words, how far before its verb a subject may begin. */
const furthest = 30
/** Where a clause may begin again. */
const breaks = /^[،,؛;:–—-]$/

/** Whether a name may begin with this word: a title, a body, a definite noun; a verb of doing never does. */
const beginsName = (word: string): boolean => {
  const bare = unjoined(word)
  return /^(?:ال|لل)/.test(bare) || roles.has(bare) || bodies.has(bare)
}

/**
 * A subject that stands before its verb: الوزير يؤكد…، كانت الوزارة قد أعلنت…، أن المدير أوضح…، أما المدير فيرى.
 * @param sure only where أن or كان or a title shows it to be a name
 */
export function subjectBefore(items: readonly Item[], verb: number, sure: boolean): Span | null {
  let end = verb
  while (end > 0 && /^[وف]?ل?قد$|^ان$/.test(items[end - 1]!.word)) end -= 1
  let start = end
  let opened = false
  while (start > 0 && verb - start < furthest) {
    const { word, sign } = items[start - 1]!
    if (sign ? breaks.test(word) : opensClause(word)) {
      opened = !sign
      break
    }
    start -= 1
  }
  while (
    start < end &&
    isWord(items[start]) &&
    (leads.has(items[start]!.word) || auxiliaries.has(items[start]!.word))
  ) {
    opened = true
    start += 1
  }
  if (start >= end || (isJoined(items[verb]!.word) && !(opened && items[verb]!.word.startsWith('ف')))) return null
  const name = nounPhraseAt(items, start)
  if (name?.to !== end || name.from !== start) return null
  const first = items[start]!
  if (first.quotation) return name
  return opened || beginsName(first.word) || (!sure && end - start <= 3) ? name : null
}

/**
 * Whom a sentence is about before anybody says anything: the subject of its first verb (التقى الوزير … وقال), or the
 * name it opens with.
 */
export function leadSubject(items: readonly Item[]): Span | null {
  let at = 0
  const comma = items.slice(0, 7).findIndex((item) => /^[،,]$/.test(item.word))
  if (comma > 0 && comma < items.length - 2 && (isStop(items[0]!.word) || /^و?في$/.test(items[0]!.word))) at = comma + 1
  if (/^و?من$/.test(items[at]?.word ?? '') && /^(?:جانب|جهه|ناحيه|جهت|ناحيت)/.test(items[at + 1]?.word ?? ''))
    at += /^اخري?$/.test(items[at + 2]?.word ?? '') ? 3 : 2
  while (isWord(items[at]) && [leads, auxiliaries, adverbs].some((list) => list.has(items[at]!.word))) at += 1
  if (/^[،,]$/.test(items[at]?.word ?? '')) at += 1
  if (at > 0 && opensClause(items[at]?.word ?? '')) at += 1
  const first = items[at]
  if (!isWord(first)) return null
  if (beginsName(first.word)) return nounPhraseAt(items, at)
  if (verbFormOf(first.word)?.participle) return null
  if (isStop(first.word) || /^و?(?:في|من)$/.test(first.word)) return null
  return nounPhraseAt(items, at + 1, anyVerb)
}
