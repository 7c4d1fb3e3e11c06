import { matches } from '../matches.ts'
import type { Rule } from '../rule.ts'

const message = {
  ar: 'واو العطف تتصل بالكلمة التي بعدها.',
  en: 'The conjunction و is written together with the word after it.',
}
/** A و alone before a word of two letters or more; not after a single letter, a full stop or the word for “letter”. */
const detached =
  /(?<![\p{L}\p{M}\p{N}\u0640]|(?<![\p{L}\p{M}])\p{L}\.? ?|حرف(?:ا|ي)? )و[ \u00A0]+(?=\p{Script=Arabic}\p{M}{0,4}\p{Script=Arabic}|[«“])/gu

export const detachedWaw: Rule = {
  id: 'detached-waw',
  title: { ar: 'واو العطف المنفصلة', en: 'Detached و' },
  reason: {
    ar: 'الواو حرف واحد، والحرف الواحد لا يقوم بنفسه في الكتابة؛ وإن فُصلت بقيت وحدها في آخر السطر.',
    en: 'A word of one letter does not stand alone in Arabic writing; detached, the و is left behind at the end of a line.',
  },
  source: 'عبد العليم إبراهيم، الإملاء والترقيم في الكتابة العربية: الفصل والوصل',
  severity: 'error',
  on: true,
  examples: [
    { text: 'وصل الرئيس و وزير المالية إلى المرفأ.', found: 'و ', suggestion: 'و' },
    { text: 'و أضاف أن الأفران فُتحت.', found: 'و ', suggestion: 'و' },
    { text: 'قرأ «الشراع» و «المزولة».', found: 'و ', suggestion: 'و' },
  ],
  counterExamples: [
    'وصل الرئيس ووزير المالية.',
    'و) بند أخير',
    'تبدأ الكلمة بحرف و في أولها.',
    'قال م. و. سالم إن البند أ و ب سقطا.',
    'شارك و20 عاملًا.',
    'عمرو سالم',
  ],
  find: ({ text }) => matches(text, detached, message, () => ['و']),
}
