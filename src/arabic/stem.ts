import { singularOf } from './stemming/broken-plural.ts'
import { cutPronoun } from './stemming/enclitics.ts'
import { cutEnding } from './stemming/ending.ts'
import { cutNumber } from './stemming/number.ts'
import { cutProclitics } from './stemming/proclitics.ts'
import { knownInside } from './stemming/unknown.ts'
import { perfectOf } from './stemming/verb.ts'
import { isStopWord } from './stop-words.ts'
import { foldedFrequency } from './words/folded-frequency.ts'

/** Nothing longer is a word of Arabic with all that is written together with it. */
const longestStemmed = 24

/**
 * The stem of a folded Arabic word: one for الوزارة, ووزارة and وزارتها, and for what is nearer to it than another word.
 * A letter is cut only where the word list says that a word of its own is left (`words/README.md`), so وزارة keeps its و
 * and بلينكن its ب. It is a key to compare by, not always a word. Words that are everywhere are their own stem.
 */
export function lightStem(word: string): string {
  if (word.length > longestStemmed || isStopWord(word)) return word
  let stem = word.length >= 5 && foldedFrequency(word) === 0 ? knownInside(word) : word
  stem = cutNumber(cutPronoun(cutProclitics(stem)))
  if (stem === 'الله') return stem
  stem = perfectOf(cutNumber(cutProclitics(stem)))
  return cutEnding(singularOf(stem))
}
