import { foldedFrequency as count } from '../words/folded-frequency.ts'

/*
 * What is written together with the word that follows, in this order: و or ف; then ب, ك, ل, or س before an imperfect;
 * then the article, which after ل loses its ا (Ryding 2005, "A Reference Grammar of Modern Standard Arabic", 2.8 and
 * 16.2). As the article comes last, a word that takes the article before its own و, ب or ك was born with it: البلاد.
 */
const article = 'ال'
const rare = 3

/** Whether a word is met with the article: then its first letter is its own, and it is no verb. */
export const takesArticle = (word: string, times: number): boolean => {
  const found = count(article + word)
  return found >= rare && found * 5 >= times
}

/** لباريس: prepositions do not stand together either; only before ل does it say nothing, as لل has the article. */
const takesPreposition = (word: string): boolean =>
  count(`ب${word}`) >= rare || (!word.startsWith('ل') && count(`ل${word}`) >= rare)

/** Cuts what stands before a folded word and is written with it, where the counts say that it is no part of it. */
export function cutProclitics(word: string): string {
  const afterAnd = cutConjunction(word)
  const afterPreposition = cutPreposition(afterAnd)
  return afterPreposition === afterAnd ? cutArticle(afterAnd) : afterPreposition
}

/**
 * Whether a word that is not known is a name after و or ل: foreign names that begin with these letters go on with a vowel
 * (ويليام, لافروف); those with ب and ف need not (بلينكن, فريدمان).
 */
const isUnknownAfter = (word: string, rest: string): boolean =>
  word.length >= 5 && !/^[اوي]/.test(rest) && count(word) === 0

function cutConjunction(word: string): string {
  const first = word[0]
  if (word.length < 4 || (first !== 'و' && first !== 'ف')) return word
  const rest = word.slice(1)
  const times = count(word)
  if (takesArticle(word, times)) return word
  if (rest.startsWith(article)) return rest
  const alone = count(rest)
  if (alone >= rare && alone >= (first === 'و' ? 1 : 3) * times) return rest
  return first === 'و' && isUnknownAfter(word, rest) ? rest : word
}

const imperfect = 'يتن'

/** With ب, ك, ل its article is cut, too. */
function cutPreposition(word: string): string {
  const first = word[0]!
  if (word.length < 4 || !'بكلس'.includes(first)) return word
  const rest = word.slice(1)
  const times = count(word)
  if (takesArticle(word, times)) return word
  if (first === 'س') {
    const verb = word.length >= 5 && imperfect.includes(rest[0]!)
    return verb && count(rest) >= Math.max(rare, 2 * times) ? rest : word
  }
  if (first === 'ل' && rest.startsWith('ل')) {
    const noun = rest.slice(1)
    const own = count(rest) + count(article + rest)
    const other = count(noun) + count(article + noun)
    if (word.length >= 5 && other >= own && (other > 0 || times === 0)) return noun
    return own > 0 ? rest : word
  }
  if (first !== 'ل' && rest.startsWith(article) && word.length >= 5) {
    const noun = rest.slice(2)
    if (noun.length >= 2 && (count(rest) >= rare || count(noun) >= rare)) return cutArticle(rest)
  }
  if (rest.length < 3 || takesPreposition(word)) return word
  // A rare word is met with ب or ل once in ten times or so; the lasting pairs (بسبب) are met often. A name that is not
  // known is likelier than a rare word that happens to have its preposition.
  const needed = Math.max(first === 'ل' ? rare : 10, (first === 'ك' ? 3 : times < 50 ? 1.5 : 1) * times)
  if (count(rest) >= needed) return rest
  return first === 'ل' && isUnknownAfter(word, rest) ? rest : word
}

function cutArticle(word: string): string {
  if (word.length < 4 || !word.startsWith(article) || word === 'الله') return word
  const rest = word.slice(2)
  const times = count(word)
  // الالتهاب, لالمانيا: what looks like an article is the word's own. Nothing takes two, and after ل it loses its ا.
  const own = count(article + word) + count(`ل${word}`)
  if (own >= rare && own * 15 >= times) return word
  return word.length >= 5 || count(rest) > 0 ? rest : word
}
