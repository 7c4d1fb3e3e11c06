import { createHash } from 'node:crypto'
import { cleanLine, cleanText, tokens } from '../arabic/normalise.ts'
import { plural } from '../arabic/plural.ts'
import { Refused, type Words } from '../base/refused.ts'
import { commentLimits } from './shape.ts'

/** More marks than any script stacks on a letter would run into the lines around it. */
const stackedMarks = new RegExp(String.raw`(\p{M}{${commentLimits.marks}})\p{M}+`, 'gu')
/** A mark without a letter would stand on what is before the text. */
const leadingMarks = /^\p{M}+/gmu
const manyBreaks = /\n{3,}/g
/** What bytes that are no UTF-8 become on their way in. */
const replacement = /\uFFFD+/g

const withoutExcess = (text: string) =>
  text.replace(replacement, '').replace(stackedMarks, '$1').replace(leadingMarks, '').trim()

/** A text of a reader as it is kept: nothing invisible, no direction of its own, no towers of marks or of lines. */
export function cleanComment(text: string): string {
  const lines = withoutExcess(cleanText(text)).replace(manyBreaks, '\n\n').split('\n')
  const rest = lines.splice(commentLimits.lines - 1)
  return [...lines, rest.filter(Boolean).join(' ')].join('\n').trim()
}

/** A name in any script, on one line. */
export function cleanName(text: string): string {
  return withoutExcess(cleanLine(text))
}

/** Letters as people count them are not worth their price here: code points. */
export const lengthOf = (text: string): number => [...text].length

/** @throws Refused('invalid') when it is empty or longer than it may be */
export function within(text: string, most: number, what: Words): string {
  if (text === '') throw new Refused('invalid', { en: `${what.en} is missing`, ar: `${what.ar} مطلوب` })
  return notLonger(text, most, what)
}

const letters = { zero: '# حرف', one: 'حرف', two: 'حرفين', few: '# أحرف', many: '# حرفًا', other: '# حرف' }

/** @throws Refused('invalid') */
export function notLonger(text: string, most: number, what: Words): string {
  const length = lengthOf(text)
  if (length <= most) return text
  throw new Refused('invalid', {
    en: `${what.en} is longer than ${most} letters (${length})`,
    ar: `${what.ar} أطول من ${plural(most, letters, 'latin')} (${length})`,
  })
}

/** The same for texts that say the same, however they are spelled and spaced. */
export function fingerprintOf(text: string): string {
  return createHash('sha256').update(tokens(text).join(' ')).digest('hex').slice(0, 32)
}

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu
const letter = /\p{L}/gu

/**
 * The direction of a comment: that of most of its letters, so that a Latin name or an address at its beginning does not
 * turn an Arabic sentence around. Without letters it is that of the interface.
 */
export function directionOfComment(text: string, language: 'ar' | 'en'): 'rtl' | 'ltr' {
  const all = text.match(letter)?.length ?? 0
  if (all === 0) return language === 'ar' ? 'rtl' : 'ltr'
  return (text.match(rightToLeft)?.length ?? 0) * 2 >= all ? 'rtl' : 'ltr'
}
