import { matches } from '../matches.ts'
import type { Rule } from '../rule.ts'

const message = { ar: 'تطويل داخل الكلمة.', en: 'Tatweel inside a word.' }
const spare = { ar: 'تطويل زائد.', en: 'Tatweel that is not needed.' }
/** Between two letters: the stretched word is another word to a search. Before a mark it carries the mark. */
const inside = /(?<=\p{L}\p{M}{0,4})\u0640+(?=\p{L})/gu
/** More than one where one joins a letter to a number, or stands behind the era's ه. */
const tooMany = /(?<=\p{L}\p{M}{0,4}\u0640)\u0640+(?!\p{L}|\p{M}|\u0640)/gu
/** At the end of a word of three letters or more: neither an era nor a letter that joins a number (الـ20، بـ«المزولة»). */
const atEnd =
  /(?<=\p{L}\p{M}{0,4}\p{L}\p{M}{0,4}(?!هـ)\p{L}\p{M}{0,4})\u0640(?![\u0640\p{L}\p{M}\p{N}«“"(]|[ \u00A0][\p{N}«“"(])/gu

export const tatweel: Rule = {
  id: 'tatweel',
  title: { ar: 'التطويل (الكشيدة)', en: 'Tatweel (kashida)' },
  reason: {
    ar: 'التطويل زينة تُترك للخط والتنضيد؛ وفي النص يُفسد البحث والقراءة الآلية. ويبقى في 1436هـ وفي «الـ20».',
    en: 'Stretching is the typesetter’s ornament; in the text it breaks search and speech. It stays in 1436هـ and in الـ20.',
  },
  source:
    'The Unicode Standard, Arabic: U+0640 is not to be part of the spelling; W3C, Text Layout Requirements for the Arabic Script',
  severity: 'warning',
  on: true,
  examples: [
    { text: 'قـــال سالم', found: 'ـــ', suggestion: '' },
    { text: 'عام 1436هــ في المرفأ', found: 'ـ', suggestion: '' },
    { text: 'عاد الصيادونـ أمس', found: 'ـ', suggestion: '' },
  ],
  counterExamples: [
    'عام 1436هـ',
    'عام 1436 هـ/2015م',
    'الـ20 من الشهر',
    'بـ«المزولة»',
    'الـ 20',
    'تُكتب الشدة هكذا: ـّ',
    'البند هـ',
  ],
  find: ({ text }) => [
    ...matches(text, inside, message, () => ['']),
    ...matches(text, tooMany, spare, () => ['']),
    ...matches(text, atEnd, spare, () => ['']),
  ],
}
