import { formatNumber, type Digits } from './digits.ts'

/**
 * The forms Arabic counts with: 0, 1, 2, 3–10, 11–99, and 100, 101, 102 (and by hundreds) and fractions.
 * `#` stands for the number; leave it out where the words alone say it (دقيقة واحدة, دقيقتان).
 */
export type ArabicForms = { zero: string; one: string; two: string; few: string; many: string; other: string }
export type EnglishForms = { zero?: string; one: string; other: string }

const arabicRules = new Intl.PluralRules('ar')
const englishRules = new Intl.PluralRules('en')

/** The right one of six forms for a count (CLDR rules for Arabic), with the number in the newsroom's digits. */
export function plural(count: number, forms: ArabicForms, digits: Digits): string {
  return forms[arabicRules.select(count)].replaceAll('#', () => formatNumber(count, digits))
}

/** The same for English: one, other, and if given a form for none. */
export function englishPlural(count: number, forms: EnglishForms): string {
  const form =
    count === 0 && forms.zero !== undefined
      ? forms.zero
      : englishRules.select(count) === 'one'
        ? forms.one
        : forms.other
  return form.replaceAll('#', () => formatNumber(count, 'latin'))
}
