import type { Check } from './check.ts'

/** Words whose letters come from several scripts: one may be a slip, a whole sentence of them hides something. */
const most = 1

const words = /[\p{L}\p{M}]+/gu
/** Arabic joins what it is put before to a Latin name (الـBBC, بـGoogle), so one change of script is a word. */
const arabic = /\p{Script=Arabic}/u
const latin = /\p{Script=Latin}/u
const alike = /[\p{Script=Cyrillic}\p{Script=Greek}]/u

/** Whether a word changes between scripts as no writer does. */
function isMixed(word: string): boolean {
  const kinds = [...word].map((letter) =>
    arabic.test(letter) ? 'a' : latin.test(letter) ? 'l' : alike.test(letter) ? 'c' : '',
  )
  const changes = kinds
    .filter(Boolean)
    .join('')
    .replace(/(.)\1+/g, '$1')
  return changes.length > 2 || (changes.length === 2 && changes.includes('c'))
}

/** Tricks with look-alike letters, by which words are kept from being found. */
export const mixedScripts: Check = {
  id: 'mixed-scripts',
  title: { ar: 'خلط الحروف', en: 'Mixed scripts' },
  run(_context, { text, name }) {
    const mixed = (text.match(words) ?? []).filter(isMixed).length
    if (mixed <= most && !(name.match(words) ?? []).some(isMixed)) return null
    return {
      action: 'hold',
      check: 'mixed-scripts',
      reason: {
        ar: 'في التعليق كلمات مكتوبة بحروف من لغات مختلفة، فيراجعه مشرف أولًا',
        en: 'the comment has words in letters of several scripts, so a moderator looks at it first',
      },
    }
  },
}
