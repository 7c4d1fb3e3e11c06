import { fold } from '../../src/arabic/normalise.ts'

const articles = ['وال', 'بال', 'كال', 'فال', 'لل', 'ال']
const endings = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي']

/**
 * The light10 stemmer as it is published (Larkey, Ballesteros and Connell 2007, "Light Stemming for Arabic Information
 * Retrieval"): و when three letters or more stay, one article when two or more stay, then every ending once in this
 * order when two or more stay. The baseline to beat.
 */
export function light10(folded: string): string {
  let word = folded
  if (word.length > 3 && word.startsWith('و')) word = word.slice(1)
  const article = articles.find((each) => word.startsWith(each))
  if (article && word.length >= article.length + 2) word = word.slice(article.length)
  for (const ending of endings)
    if (word.endsWith(ending) && word.length >= ending.length + 2) word = word.slice(0, -ending.length)
  return word
}

/** Words as every engine cuts them, folded: what the baselines stand on. */
export const plainWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
