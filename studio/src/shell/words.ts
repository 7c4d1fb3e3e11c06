import { englishPlural, plural, type ArabicForms, type EnglishForms } from '../../../src/arabic/plural.ts'
import { formatNumber } from '../../../src/arabic/digits.ts'
import { currentDigits } from './site.ts'
import { useLanguage } from './language.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- the arguments of a sentence are its own
type Sentence = string | ((...given: any[]) => string) | { readonly [key: string]: Sentence }
export type Dictionary = { readonly [key: string]: Sentence }

/** What must be said in English too: the same sentences, asked the same way. */
type Same<D> = {
  readonly [K in keyof D]: D[K] extends string
    ? string
    : D[K] extends (...given: infer Given) => string
      ? (...given: Given) => string
      : Same<D[K]>
}

export type Words<D extends Dictionary> = { ar: D; en: Same<D> }

/** What one area of the studio says, in both languages. A key that one of them lacks does not compile. */
export function defineWords<const D extends Dictionary>(words: Words<D>): Words<D> {
  return words
}

/** The words of an area in the interface's language. */
export function useWords<D extends Dictionary>(words: Words<D>): Same<D> {
  return words[useLanguage()] as Same<D>
}

/** One of six forms with the number in the site's digits; for the Arabic half of a dictionary. */
export const arabicCount = (count: number, forms: ArabicForms): string => plural(count, forms, currentDigits())

/** One or other; for the English half of a dictionary. */
export const englishCount = (count: number, forms: EnglishForms): string => englishPlural(count, forms)

/** A name within a sentence of the other direction, kept from mixing with it. */
export const apart = (name: string): string => `\u2068${name}\u2069`

/** A number in the interface's digits. */
export const writtenNumber = (value: number): string => formatNumber(value, currentDigits())

export { useLanguage }
