import { matches } from '../matches.ts'
import type { Found, Rule } from '../rule.ts'

const letter = String.raw`\p{Script=Arabic}`
/** ، ؛ before anything that begins a word; between two digits ، may be a decimal sign of old. */
const comma = new RegExp(String.raw`[،؛](?=[\p{L}«“(])|(?<!\p{N})[،؛](?=\p{N})`, 'gu')
const end = new RegExp(String.raw`(?<=[${letter}»”)])[؟!:](?=${letter})`, 'gu')
/** A full stop between two words. Initials and short forms (أ.ف.ب، د.محمد) are written without a space by some. */
const stop = new RegExp(
  String.raw`(?<=${letter}\p{M}{0,4}${letter}\p{M}{0,4}${letter}\p{M}{0,4}|[»”)])\.(?=${letter}{2}(?!\.))`,
  'gu',
)
const closing = new RegExp(String.raw`(?<=[\p{L}\p{N}.!؟])[»](?=${letter}{2})`, 'gu')

export const spaceAfterPunctuation: Rule = {
  id: 'space-after-punctuation',
  title: { ar: 'نقص المسافة بعد علامة الترقيم', en: 'No space after a punctuation mark' },
  reason: {
    ar: 'بلا مسافة تلتصق الجملتان، وتحسبهما المتصفحات ومحركات البحث كلمة واحدة.',
    en: 'Without the space two sentences run together, and browsers and search engines take them for one word.',
  },
  source: 'أحمد زكي باشا، الترقيم وعلاماته في اللغة العربية (1912)',
  severity: 'error',
  on: true,
  examples: [
    { text: 'عاد الصيادون،ثم هدأ البحر.', found: '،', suggestion: '، ' },
    { text: 'انتهى العمل.وقال سالم', found: '.', suggestion: '. ' },
    { text: 'قال سالم:نعود غدًا', found: ':', suggestion: ': ' },
  ],
  counterExamples: ['التقى د.محمد في أ.ف.ب أمس.', 'الساعة 10:30 في example.com', 'بلغ 1،5 مليون', 'قال «نعم»، ومضى.'],
  find: ({ text }): Found[] =>
    [comma, end, stop, closing].flatMap((pattern) => matches(text, pattern, message, (match) => [`${match[0]} `])),
}

const message = { ar: 'بعد علامة الترقيم مسافة.', en: 'A space follows a punctuation mark.' }
