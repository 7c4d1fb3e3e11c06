import { foldedFrequency as count } from '../words/folded-frequency.ts'

/** Letters that stay at least. */
const shortest = 3
const rare = 3

/**
 * Cuts the last ending: ه of the feminine, ي and يه of the adjective of relation (as light10 does: Larkey, Ballesteros and
 * Connell 2007), and before them the ا of a place whose people are called by it (فرنسا for فرنسي, سوريا for سوريه).
 */
export function cutEnding(word: string): string {
  let stem = cutPlace(word)
  if (stem.endsWith('ايه')) return stem.slice(0, -1)
  if (stem.endsWith('يه') && stem.length - 2 >= shortest) stem = stem.slice(0, -2)
  else {
    if (stem.endsWith('ه') && stem.length > shortest) stem = stem.slice(0, -1)
    if (stem.endsWith('ي') && stem.length > shortest) stem = stem.slice(0, -1)
  }
  // غذائي is folded with ي for its hamza; it belongs to غذاء.
  if (!/.ا[يو]$/.test(stem)) return stem
  const withHamza = `${stem.slice(0, -1)}ء`
  return count(withHamza) >= rare ? withHamza : stem
}

function cutPlace(word: string): string {
  if (word.length < 5 || !word.endsWith('ا')) return word
  const rest = word.slice(0, -1)
  if (rest.endsWith('ي')) return count(rest) >= rare ? rest : word
  const people = [`${rest}ي`, `${rest}يه`].reduce((sum, each) => sum + count(each) + count(`ال${each}`), 0)
  return people >= Math.max(rare, count(word) * 0.1) ? rest : word
}
