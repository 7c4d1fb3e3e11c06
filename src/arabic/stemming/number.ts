import { foldedFrequency as count } from '../words/folded-frequency.ts'

const rare = 3
const share = 0.3
const withArticle = (word: string) => count(word) + count(`ال${word}`)

/**
 * Cuts the endings of number and case from a folded word: dual ان ين تان تين, plural ون ين ات (and وا of verbs), the ا of
 * the accusative (Ryding 2005, 7.2–7.4). لبنان, قانون and فلسطين are not duals or plurals: what would stay is no word
 * that is met as often, nor is the other case of the same plural met.
 */
export function cutNumber(word: string): string {
  const times = withArticle(word)
  if (/ت[اي]ن$/.test(word) && word.length >= 5) {
    const feminine = `${word.slice(0, -3)}ه`
    if (withArticle(feminine) >= Math.max(rare, times)) return feminine
  }
  if (word.endsWith('ات') && word.length >= 4) return cutFemininePlural(word, times)
  if (/([اوي]ن|وا)$/.test(word) && word.length >= 5) return cutMasculinePlural(word, times)
  if (word.endsWith('ا') && word.length >= 4) return cutAccusative(word)
  return word
}

function cutFemininePlural(word: string, times: number): string {
  const rest = word.slice(0, -2)
  const masculine = withArticle(rest)
  const feminine = withArticle(`${rest}ه`)
  const needed = Math.max(rare, times * 0.2)
  if (rest.length === 2) return feminine >= needed ? `${rest}ه` : word
  if (masculine + feminine >= needed) return feminine > masculine ? `${rest}ه` : rest
  return rest.length >= 4 || (times === 0 && rest.length >= 3) ? rest : word
}

function cutMasculinePlural(word: string, times: number): string {
  const rest = word.slice(0, -2)
  const ending = word.slice(-2)
  // A foreign name (بوتين) takes no article: then the singular must be met far more often.
  const needed = count(`ال${word}`) > 0 || ending === 'وا' ? share : 3
  if (withArticle(rest) >= Math.max(rare, times * needed)) return rest
  if (ending !== 'ان' && withArticle(`${rest}ون`) > 0 && withArticle(`${rest}ين`) > 0) return rest
  const defective = `${rest}ي`
  if (ending !== 'ان' && count(defective) >= Math.max(rare, times)) return defective
  return times === 0 && word.length >= 6 && (ending === 'ون' || ending === 'وا') ? rest : word
}

function cutAccusative(word: string): string {
  const rest = word.slice(0, -1)
  const times = count(word)
  if (withArticle(rest) >= Math.max(rare, times)) return rest
  return times === 0 && word.length >= 6 && !rest.endsWith('ي') ? rest : word
}
