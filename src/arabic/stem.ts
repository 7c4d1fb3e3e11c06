import { singularOf } from './stemming/broken-plural.ts'
import { cutPronoun } from './stemming/enclitics.ts'
import { cutEnding } from './stemming/ending.ts'
import { withoutVowels } from './stemming/foreign-name.ts'
import { cutNumber } from './stemming/number.ts'
import { cutProclitics } from './stemming/proclitics.ts'
import { knownInside } from './stemming/unknown.ts'
import { perfectOf } from './stemming/verb.ts'
import { isStopWord } from './stop-words.ts'
import { foldedFrequency as count } from './words/folded-frequency.ts'

/** Nothing longer is a word of Arabic with all that is written together with it. */
const longestStemmed = 24

/**
 * The stem of a folded Arabic word: one for الوزارة, ووزارة and وزارتها, and for what is nearer to it than another word.
 * A letter is cut only where the word list says that a word of its own is left (`words/README.md`), so وزارة keeps its و
 * and بلينكن its ب. It is a key to compare by, not always a word. Words that are everywhere are their own stem.
 */
export function lightStem(word: string): string {
  if (word.length > longestStemmed || isStopWord(word)) return word
  const known = word.length < 5 || count(word) > 0
  const alone = cutProclitics(known ? word : knownInside(word))
  if (alone === 'الله') return alone
  const stem = cutEnding(singularOf(perfectOf(cutNumber(cutProclitics(cutNumber(cutPronoun(alone)))))))
  return known || count(alone) > 0 || count(stem) > 0 ? stem : withoutVowels(stem)
}
