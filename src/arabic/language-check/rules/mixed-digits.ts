import { inDigits, toArabicDigits, toLatinDigits, type Digits } from '../../digits.ts'
import { oddOnes, type Occurrence } from '../odd-ones.ts'
import type { Rule } from '../rule.ts'

/** A number with its separators; none that belongs to Latin words, addresses and names (F-16, COVID-19, example.com/7). */
const number =
  /(?<![\p{Script=Latin}\p{N}@_/=#.+&-]|\p{Script=Latin}[ \u00A0-])[0-9٠-٩]+(?:[.,٫٬][0-9٠-٩]+)*(?![\p{Script=Latin}@_=\p{N}]|-\p{Script=Latin}|\.\p{Script=Latin})/gu

export const mixedDigits: Rule = {
  id: 'mixed-digits',
  title: { ar: 'أرقام من نظامين', en: 'Two sets of digits' },
  reason: {
    ar: 'نظام واحد في المادة كلها، ٠١٢٣ أو 0123، كما اختارت الصحيفة.',
    en: 'One set throughout a story, ٠١٢٣ or 0123, as the house chose.',
  },
  source: 'Unicode CLDR, Arabic: default numbering systems by country (arab, latn)',
  severity: 'warning',
  on: true,
  examples: [
    { text: 'وصل 12 زورقًا و٣٠ صيادًا و4 مراكب', found: '٣٠', suggestion: '30' },
    { text: 'بلغ 1,250.5 طن', found: '1,250.5', suggestion: '١٬٢٥٠٫٥', style: { digits: 'arabic' } },
  ],
  counterExamples: [
    'وصل 12 زورقًا و30 صيادًا',
    'وصل ١٢ زورقًا',
    'بلغ ١٢ طائرة F-16 و٣ صواريخ',
    'في ٢٠٢٤ زار example.com/7',
  ],
  find({ text, style }) {
    const numbers: Occurrence<Digits>[] = []
    for (const { 0: found, index } of text.matchAll(number))
      numbers.push({ offset: index, length: found.length, form: /[0-9]/.test(found) ? 'latin' : 'arabic' })
    const unlike = oddOnes<Digits, Occurrence<Digits>>(numbers, style.digits)
    if (!unlike) return []
    return unlike.odd.map(({ offset, length }) => ({
      offset,
      length,
      message: unlike.byHouse ? byHouse : mixed,
      suggestions: [written(text.slice(offset, offset + length), unlike.keep)],
    }))
  },
}

const byHouse = { ar: 'الصحيفة اختارت الأرقام الأخرى.', en: 'The house writes the other digits.' }
const mixed = { ar: 'في النص أرقام من نظامين.', en: 'The text has two sets of digits.' }

/** With the separators that go with the digits: 1,250.5 and ١٬٢٥٠٫٥. */
function written(text: string, digits: Digits): string {
  if (digits === 'latin') return toLatinDigits(text).replace(/٬/g, ',').replace(/٫/g, '.')
  return toArabicDigits(
    inDigits(text, 'latin')
      .replace(/,(?=\d{3}(?!\d))/g, '٬')
      .replace(/\.(?=\d+$)/, '٫'),
  )
}
