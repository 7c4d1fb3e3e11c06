import { frequency } from '../words/frequency.ts'
import { articleLength } from './proclitics.ts'

const heads = ['', 'ال', 'و', 'وال', 'ب', 'بال', 'ل', 'لل', 'ف', 'ك']

/** In how many articles a word stands, bare and with the clitics that are met before it. */
export const withRelatives = (bare: string): number => heads.reduce((all, head) => all + frequency(head + bare), 0)

/** The word without its article; without a و where what remains is the better known. */
export function bareOf(word: string): string {
  const article = articleLength(word)
  if (article > 0) return word.slice(article)
  return word.length >= 4 && word[0] === 'و' && frequency(word.slice(1)) > frequency(word) ? word.slice(1) : word
}
