import { matches } from '../matches.ts'
import type { Rule } from '../rule.ts'

const arabic: Record<string, string> = { ',': '،', ';': '؛', '?': '؟' }
/**
 * A Latin comma, semicolon or question mark after an Arabic word (and what closes or counts behind it), with the spaces
 * round it. Before a digit only where a space follows: 1,250 and ١,٢٥٠ are numbers.
 */
const latin =
  /(?<=\p{Script=Arabic}[\p{M}»”")\]]{0,4})(?<![٠-٩۰-۹])([ \u00A0]*)([,;?])(?![,;?=&/])([ \u00A0]*)(?=([^\s]?))/gu
const afterNumber = /(?<=[\p{N}٪%])()([,;?])([ \u00A0]+)(?=(\p{Script=Arabic}))/gu

export const latinPunctuation: Rule = {
  id: 'latin-punctuation',
  title: { ar: 'علامات ترقيم لاتينية في نص عربي', en: 'Latin punctuation in Arabic text' },
  reason: {
    ar: 'الفاصلة والفاصلة المنقوطة وعلامة الاستفهام في العربية ، ؛ ؟، واللاتينية منها تميل إلى الجهة الأخرى.',
    en: 'Arabic writes ، ؛ ؟; the Latin marks lean the other way.',
  },
  source: 'W3C, Text Layout Requirements for the Arabic Script; Unicode U+060C, U+061B, U+061F',
  severity: 'error',
  on: true,
  examples: [
    { text: 'عاد الصيادون, ثم هدأ البحر.', found: ', ', suggestion: '، ' },
    { text: 'عاد الصيادون ,ثم هدأ البحر.', found: ' ,', suggestion: '، ' },
    { text: 'هل عادوا?', found: '?', suggestion: '؟' },
    { text: 'عاد سالم; وماجد', found: '; ', suggestion: '؛ ' },
    { text: 'عاد في 2024, ثم هدأ', found: ', ', suggestion: '، ' },
  ],
  counterExamples: [
    'بلغ العدد 1,250 شخصًا',
    'بلغ ١,٢٥٠ شخصًا',
    'example.com/?q=سؤال',
    'قالت Reuters, AP إن',
    'سالم، ماجد؛ نعم؟',
  ],
  find: ({ text }) =>
    [latin, afterNumber].flatMap((pattern) =>
      matches(
        text,
        pattern,
        (match) => ({
          ar: `في النص العربي ${arabic[match[2]!]} لا ${match[2]}`,
          en: `Arabic text takes ${arabic[match[2]!]}, not ${match[2]}`,
        }),
        (match) => {
          // A space follows unless the line ends, or another mark leans on this one.
          const space = match[3] || (/[\p{L}\p{N}«“(]/u.test(match[4]!) ? ' ' : '')
          return [arabic[match[2]!]! + space]
        },
      ),
    ),
}
