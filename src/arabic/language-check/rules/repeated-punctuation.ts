import { matches } from '../matches.ts'
import type { Rule } from '../rule.ts'

const message = {
  ar: 'علامة ترقيم مكررة أو مختلطة.',
  en: 'A punctuation mark repeated, or two that do not go together.',
}
/** Two marks or more; ؟! stays, and so does the stop of an abbreviation (أ.ف.ب.،) or of an ellipsis. */
const run =
  /(?<![\s.])[،؛:,;](?:[ \u00A0]*[،؛,;.])+|(?<![\s.])[؟?!](?:[ \u00A0]*[؟?!.،؛])+|(?<!(?:^|[^\p{L}\p{M}])\p{L}|[\s.])\.(?!\.)(?:[ \u00A0]*[،؛])+/gmu

export const repeatedPunctuation: Rule = {
  id: 'repeated-punctuation',
  title: { ar: 'علامات ترقيم مكررة', en: 'Repeated punctuation' },
  reason: {
    ar: 'علامة واحدة تكفي، وتكرارها زلّة أو انفعال، والخبر لا ينفعل.',
    en: 'One mark is enough; more are a slip or an emotion, and news has none.',
  },
  source: 'أحمد زكي باشا، الترقيم وعلاماته في اللغة العربية (1912)',
  severity: 'error',
  on: true,
  examples: [
    { text: 'عاد الصيادون،، ثم هدأ', found: '،،', suggestion: '،' },
    { text: 'هل عادوا؟؟', found: '؟؟', suggestion: '؟' },
    { text: 'هدأ البحر!!!', found: '!!!', suggestion: '!' },
    { text: 'هدأ البحر.، وعادوا', found: '.،', suggestion: '،' },
    { text: 'عادوا،. ثم', found: '،.', suggestion: '،' },
  ],
  counterExamples: ['حقًا؟!', 'قالت أ.ف.ب.، أمس', 'سكت...، ثم مضى', 'قال: «نعم».', 'هدأ البحر...'],
  find: ({ text }) =>
    matches(text, run, message, ([found]) => {
      const marks = found.replace(/\s/g, '')
      if (/^[؟?]!$|^![؟?]$/.test(marks)) return null
      const first = marks[0]!
      return [first === '.' ? marks[1]! : first, ...(first === '.' ? ['.'] : [])]
    }),
}
