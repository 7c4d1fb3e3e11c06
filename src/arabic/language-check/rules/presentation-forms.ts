import { normalForm } from '../../normalise.ts'
import { matches } from '../matches.ts'
import type { Rule } from '../rule.ts'

const message = {
  ar: 'حروف بأشكال العرض، تأتي من ملفات قديمة ومن PDF.',
  en: 'Presentation forms, as old files and PDF have them.',
}
/** The ornate brackets, ﷺ, ﷻ, ﷼ and their like are set on purpose. */
const forms = /[\uFB50-\uFD3D\uFD50-\uFDCE\uFDF0-\uFDF9\uFE70-\uFEFC]+/g

export const presentationForms: Rule = {
  id: 'presentation-forms',
  title: { ar: 'أشكال العرض', en: 'Presentation forms' },
  reason: {
    ar: 'تبدو كالحروف وليست إياها: لا يجدها البحث ولا تُرسم بخط الموقع.',
    en: 'They look like letters and are others: no search finds them, and the site’s typeface does not draw them.',
  },
  source: 'The Unicode Standard, Arabic Presentation Forms A and B',
  severity: 'error',
  on: true,
  examples: [{ text: 'قال \uFEB3\uFE8E\uFEDF\uFEE2 أمس', found: '\uFEB3\uFE8E\uFEDF\uFEE2', suggestion: 'سالم' }],
  counterExamples: ['قال سالم أمس', 'النبي ﷺ', '﴿اقرأ﴾'],
  find: ({ text }) =>
    matches(text, forms, message, ([found]) => [normalForm(found, 'NFKC').replace(/[ \u0640](?=\p{M})/gu, '')]),
}
