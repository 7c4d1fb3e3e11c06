import { matches } from '../matches.ts'
import type { Rule } from '../rule.ts'

const message = { ar: 'مسافة مكررة.', en: 'More than one space.' }

export const repeatedSpaces: Rule = {
  id: 'repeated-spaces',
  title: { ar: 'مسافات مكررة', en: 'Repeated spaces' },
  reason: {
    ar: 'تظهر فجوةً في السطر حيث لا يجمعها المتصفح: في العناوين المصدَّرة والرسائل والنصوص المجردة.',
    en: 'They show as gaps wherever no browser folds them: in exports, letters and plain text.',
  },
  source: 'W3C, Text Layout Requirements for the Arabic Script',
  severity: 'warning',
  on: true,
  examples: [{ text: 'عاد  الصيادون', found: '  ', suggestion: ' ' }],
  counterExamples: ['عاد الصيادون', '  في أول السطر', 'عمود\tعمود'],
  find: ({ text }) => matches(text, /(?<=\S)[ \u00A0]{2,}(?=\S)/g, message, () => [' ']),
}
