import { arabicGivenNames, namesOfGod } from './own-names-arabic.ts'
import { foreignGivenNames, places } from './own-names-foreign.ts'
import { plainName } from './name-letters.ts'

/** Which name a word is: two words with one number are spellings of one name. */
type Own = { name: number; kind: 'arabic' | 'foreign' | 'place' }

let known: Map<string, Own> | null = null

/**
 * The name that a word is known as, or undefined.
 * @param word one word of a name, as `plainName` gives it
 */
export function ownName(word: string): Own | undefined {
  known ??= readNames()
  return known.get(word)
}

function readNames(): Map<string, Own> {
  const names = new Map<string, Own>()
  let next = 0
  const take = (list: string, kind: Own['kind'], prefix = '') => {
    for (const group of list.trim().split(/\s+/)) {
      const spellings = group.split('/').map((spelling) => prefix + plainName(spelling.replaceAll('_', '')))
      const before = spellings.map((spelling) => names.get(spelling)).find(Boolean)
      const own = before ?? { name: next++, kind }
      for (const spelling of spellings) names.set(spelling, own)
    }
  }
  take(arabicGivenNames, 'arabic')
  take(namesOfGod, 'arabic', 'عبد')
  take(foreignGivenNames, 'foreign')
  take(places, 'place')
  return names
}
