import type { Words } from '../../base/refused.ts'
import { normalForm } from '../normalise.ts'
import { isAn, wordThatDecides } from '../spelling/an.ts'
import { correct, type Correction, type SpellingKind } from '../spelling/suggest.ts'
import type { CheckedText, CheckedWord, Found } from './rule.ts'
import { versesOf } from './verses.ts'

/** After these a sentence begins, so that the word before does not govern the next. */
const sentenceBegins = /[!?؟:؛\n«“"]|\.(?=\s|$)/
/** أ.ف.ب, بي.في.ام: so short, and joined by a full stop. */
const longestInitial = 3
const marks = /[\p{M}\u0640\u200C\u200D]+/gu
const oneMark = /[\p{M}\u0640\u200C\u200D]/u

/** The vowel says that it is an alef: قَلَىٰ. */
const saidAsAlef = /ى\u0670|\u064Eى/

type Misspelled = Correction & { at: CheckedWord; bare: string }

/** Three rules ask for the same words of one text. */
const kept = new WeakMap<CheckedText, Misspelled[]>()

/** What one rule of spelling finds in a text. The names of the house list stand as the house writes them. */
export function misspelled(checked: CheckedText, kind: SpellingKind, message: (of: Misspelled) => Words): Found[] {
  let all = kept.get(checked)
  if (!all) kept.set(checked, (all = corrections(checked)))
  return all
    .filter((one) => one.kind === kind)
    .map((one) => ({
      offset: one.at.start,
      length: one.at.end - one.at.start,
      message: message(one),
      suggestions: one.forms.map((form) => likeWritten(one.at.text, one.bare, form)),
    }))
}

function corrections({ text, words, names }: CheckedText): Misspelled[] {
  const named = new Set(names.flatMap(({ name }) => name.split(/[\s\u00A0-]+/)))
  const bare = words.map(bareOf)
  const between = words.map((word, index) => (index === 0 ? '\n' : text.slice(words[index - 1]!.end, word.start)))
  const begins = between.map((signs) => sentenceBegins.test(signs))
  const isInVerse = versesOf(text)
  const found: Misspelled[] = []
  let sentence: string[] = []
  words.forEach((at, index) => {
    const word = bare[index]!
    if (begins[index]) sentence = []
    const previous = isAn(word) ? wordThatDecides(sentence.slice(-6)) : (sentence.at(-1) ?? '')
    sentence.push(word)
    const isInitial = word.length <= longestInitial && (between[index] === '.' || between[index + 1] === '.')
    if (isInitial || named.has(word) || isInVerse(at.start)) return
    const next = (begins[index + 1] ?? true) ? '' : bare[index + 1]!
    const correction = correct(word, previous, next)
    if (!correction || (correction.kind === 'alef-maqsura' && saidAsAlef.test(at.text))) return
    found.push({ ...correction, at, bare: word })
  })
  return found
}

/** Hamza and madda that were typed as marks of their own are part of the letter. */
const bareOf = ({ text, bare }: CheckedWord): string =>
  /[\u0653-\u0655]/.test(text) ? normalForm(text, 'NFC').replace(marks, '') : bare

/** A form with the vowel signs of the word as it was written, where letter stands for letter; not those of a letter that changes. */
function likeWritten(text: string, bare: string, form: string): string {
  if (text.length === bare.length || form.length !== bare.length || /[\u0653-\u0655]/.test(text)) return form
  let at = 0
  let changed = false
  return Array.from(text, (letter) => {
    if (oneMark.test(letter)) return changed ? '' : letter
    changed = form[at] !== letter
    return form[at++]
  }).join('')
}
