import type { Found, Rule } from '../rule.ts'

const message = { ar: 'تطويل داخل الكلمة.', en: 'Tatweel inside a word.' }
const spare = { ar: 'تطويل زائد.', en: 'Tatweel that is not needed.' }
const letterAtEnd = /[\p{L}--\u0640]\p{M}{0,4}$/v
/** A word that is no mere letter or clitic: at its end nothing is left to be joined (عند، not الـ، بـ، 1436هـ). */
const wordAtEnd = /(?:[\p{L}--\u0640]\p{M}{0,4}){3}$/v
const clitic = /(?:^|[^\p{L}\p{M}])[وفأ]?[بك]?ال$/u
/** What a letter may be joined to: a number, a mark that opens, also after a space. */
const joined = /^[ \u00A0]?[\p{N}\p{Script=Latin}«“"(]/u

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
    'بالـ20 من الشهر وبالـ«مزولة»',
  ],
  find({ text }) {
    const found: Found[] = []
    for (const { 0: run, index } of text.matchAll(/\u0640+/g)) {
      const before = text.slice(Math.max(0, index - 12), index)
      const after = text.slice(index + run.length, index + run.length + 2)
      // Before a mark it carries the mark; behind no letter it is a line somebody drew.
      if (!letterAtEnd.test(before) || /^\p{M}/u.test(after)) continue
      if (/^\p{L}/u.test(after)) found.push(without(index, run.length, message))
      else if (wordAtEnd.test(before) && !clitic.test(before) && !joined.test(after))
        found.push(without(index, run.length, spare))
      else if (run.length > 1) found.push(without(index + 1, run.length - 1, spare))
    }
    return found
  },
}

const without = (offset: number, length: number, why: Found['message']): Found => ({
  offset,
  length,
  message: why,
  suggestions: [''],
})
