import { matches } from '../matches.ts'
import type { Rule } from '../rule.ts'

const message = { ar: 'حرف خفي لا معنى له هنا.', en: 'An invisible character that means nothing here.' }
/** The non-joiner is spelling in Persian words, the joiner in emoji and in the era’s ه‍. */
const invisible =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u180E\u200B\u2028\u2029\u2060-\u2065\u206A-\u206F\uFEFF\uFFF9-\uFFFC\uFFFD]|(?<![یپچژگ\p{L}])\u200C|\u200C(?!\p{L})|(?<![\p{Extended_Pictographic}\uFE0F\p{Emoji_Modifier}ه])\u200D/gu

export const invisibleCharacters: Rule = {
  id: 'invisible-characters',
  title: { ar: 'حروف خفية', en: 'Invisible characters' },
  reason: {
    ar: 'تأتي مع النسخ وتقطع الكلمة في البحث وعند القراءة الصوتية.',
    en: 'They come with copying, and cut the word in two for search and for screen readers.',
  },
  source: 'Unicode in XML and other Markup Languages (Unicode Technical Report #20)',
  severity: 'error',
  on: true,
  examples: [
    { text: 'الوسا\u200Bطة', found: '\u200B', suggestion: '' },
    { text: 'الوسا\u0007طة', found: '\u0007', suggestion: '' },
  ],
  counterExamples: ['الوساطة', 'می\u200Cشود', '👩\u200D🚒', 'عام 1446ه\u200D', 'سطر\nسطر\tثالث'],
  find: ({ text }) =>
    matches(text, invisible, message, ([found]) => [/[\u000B\u000C\u0085\u2028\u2029]/.test(found) ? ' ' : '']),
}
