import { foldedFrequency as count } from '../words/folded-frequency.ts'

/* Suffix pronouns (Ryding 2005, 12.2), longest first. ه and ي are dealt with at the end of the word's own. */
const pronouns = ['هما', 'كما', 'هم', 'هن', 'كم', 'كن', 'ها', 'نا', 'ه', 'ك']
const rare = 3
/** Rare in news, and at the end of many a name (بلينكن). */
const second = new Set(['كما', 'كم', 'كن', 'نا'])
/** A noun is met with a pronoun less often than without; a verb may be met more often with it. */
const share = 0.3
const withArticle = (word: string) => count(word) + count(`ال${word}`)

/** Cuts a pronoun from the end of a folded word and gives it back the ending that it had before. */
export function cutPronoun(word: string): string {
  const times = count(word)
  for (const pronoun of pronouns) {
    if (!word.endsWith(pronoun)) continue
    const rest = word.slice(0, -pronoun.length)
    const before = wordBefore(rest, times, pronoun)
    if (before !== null) return before
  }
  return word
}

function wordBefore(rest: string, times: number, pronoun: string): string | null {
  const needed = Math.max(rare, times * share)
  if (rest.length < 3) return rest.length === 2 && count(rest) >= 200 && pronoun.length > 1 ? rest : null
  const alone = withArticle(rest)
  const short = pronoun.length === 1
  if (rest.endsWith('ت')) {
    const feminine = `${rest.slice(0, -1)}ه`
    if (
      count(feminine) >= (short ? Math.max(rare, times) : needed) &&
      count(feminine) >= (short ? 1 : 0.2) * count(rest)
    )
      return feminine
  }
  const hamza = rest.endsWith('اي') || rest.endsWith('او') ? `${rest.slice(0, -1)}ء` : null
  if (hamza && count(hamza) >= needed && count(hamza) >= count(rest)) return hamza
  if (short) return rest.endsWith('ات') && rest.length >= 5 && alone >= withArticle(rest + pronoun) ? rest : null
  if (count(rest) >= (second.has(pronoun) ? Math.max(needed, 20) : needed)) return rest
  if (rest.endsWith('و') && count(`${rest}ا`) >= needed) return `${rest}ا`
  if (/[ايو]$/.test(rest) && alone >= needed) return rest
  if (times > 0) return null
  return (rest.endsWith('ات') && rest.length >= 5) || (rest.length >= 4 && ['ها', 'هم', 'هما'].includes(pronoun))
    ? rest
    : null
}
