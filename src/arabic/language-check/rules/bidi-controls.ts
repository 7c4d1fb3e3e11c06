import { matches } from '../matches.ts'
import type { Rule } from '../rule.ts'

const message = { ar: 'حرف خفي يتحكم في اتجاه النص.', en: 'An invisible character that controls direction.' }
/**
 * Marks, embeddings, overrides and isolates. Intl itself writes U+200F and U+061C beside the digits, signs and strokes
 * of Arabic dates and numbers; those stand.
 */
const control = /[\u061C\u200E\u200F](?<![\p{N}/٪%].)(?![\p{N}/٪%+-])|[\u202A-\u202E\u2066-\u2069]/gu

export const bidiControls: Rule = {
  id: 'bidi-controls',
  title: { ar: 'حروف التحكم في الاتجاه', en: 'Direction controls' },
  reason: {
    ar: 'الاتجاه من شأن الصفحة لا النص؛ والحرف الخفي يبقى بعد النسخ فيقلب الأقواس والأرقام.',
    en: 'Direction belongs to the page, not to the text; left behind by copying, the control turns brackets and numbers around.',
  },
  source: 'Unicode Standard Annex #9; Unicode in XML and other Markup Languages (Unicode Technical Report #20)',
  severity: 'warning',
  on: true,
  examples: [{ text: 'قال \u202Bسالم\u202C أمس', found: '\u202B', suggestion: '' }],
  counterExamples: ['في 20\u200F/8\u200F/2024', 'تراجع \u061C-5', 'بلغ 7\u061C٪', 'قال سالم أمس'],
  find: ({ text }) => matches(text, control, message, () => ['']),
}
