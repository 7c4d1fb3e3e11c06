import { matches } from '../matches.ts'
import type { Rule } from '../rule.ts'

/** A mark that leans on the word before it. An ellipsis, a decimal (.5) and a name like ‎.NET may stand apart. */
const before =
  /(?<=[^\s\p{Script=Latin}«“([])[ \t\u00A0]+([،؛؟!]|:(?![ \u00A0]?\p{N})|\.(?![.\p{L}\p{N}])|[)\]](?!\p{N}))(?=([\p{L}«“(]?))/gu
/** Behind these a word stands apart, also one that was joined to them: « ،ثم» becomes «، ثم». */
const leans = /[،؛؟!:]/
/** A mark that opens leans on the word after it. */
const after = /[«“([][ \t\u00A0]+(?=[\p{Script=Arabic}\p{N}])/gu

export const spaceBeforePunctuation: Rule = {
  id: 'space-before-punctuation',
  title: { ar: 'مسافة قبل علامة الترقيم', en: 'Space before a punctuation mark' },
  reason: {
    ar: 'علامة الترقيم تلتصق بما قبلها، وقوس الفتح بما بعده؛ وإلا نزلت العلامة وحدها إلى أول السطر.',
    en: 'A mark leans on the word before it, and what opens leans on the word after it; otherwise the mark falls to the start of a line alone.',
  },
  source: 'أحمد زكي باشا، الترقيم وعلاماته في اللغة العربية (1912)',
  severity: 'error',
  on: true,
  examples: [
    { text: 'عاد الصيادون ، ثم هدأ البحر.', found: ' ،', suggestion: '،' },
    { text: 'عاد الصيادون ،ثم هدأ البحر.', found: ' ،', suggestion: '، ' },
    { text: 'انتهى العمل .', found: ' .', suggestion: '.' },
    { text: 'وصل ( أمس) إلى المرفأ', found: '( ', suggestion: '(' },
  ],
  counterExamples: [
    'عاد الصيادون، ثم هدأ البحر.',
    'سكت ... ثم مضى',
    'بُني على ‎.NET في عام',
    '«Il a dit : non»',
    'انتهت 2 : 1',
    'الخيارات: 1) البقاء 2) الرحيل',
  ],
  find: ({ text }) => [
    ...matches(text, before, message, ([, mark, next]) => [mark! + (next && leans.test(mark!) ? ' ' : '')]),
    ...matches(text, after, messageAfter, (match) => [match[0][0]!]),
  ],
}

const message = { ar: 'لا مسافة قبل علامة الترقيم.', en: 'No space before a punctuation mark.' }
const messageAfter = { ar: 'لا مسافة بعد علامة الفتح.', en: 'No space after an opening mark.' }
