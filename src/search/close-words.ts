import { analyse, exactMark, type AnalysedWord } from '../arabic/analyse.ts'
import type { Context } from '../base/context.ts'
import { distance, isSpelled, spellingsOf } from './spellings.ts'
import type { IndexSet } from './state-store.ts'
import { tokensOf } from './story-words.ts'
import { selectSpelled } from './words-store.ts'

/** A word that so many stories have is not looked up: it is meant as it was written. */
const wellKnown = 5
/** Words of a question that are looked up, and words of the archive that are looked at for each. */
const mostWords = 4
const mostLooked = 400
/** How much more often the close word must stand in the archive to be offered as what was meant. */
const oftenerBy = 3

/** A word of the archive that is close to one asked for; `sure` when it may be offered as what was meant. */
export type Close = { word: AnalysedWord; written: string; sure: boolean }

/** For words that no or few stories have, the word of the archive that is closest. */
export async function closeWords(
  context: Context,
  set: IndexSet,
  words: readonly AnalysedWord[],
  stories: (token: string) => number,
): Promise<Map<AnalysedWord, Close>> {
  const found = new Map<AnalysedWord, Close>()
  const rare = words.filter((word) => isSpelled(word.word) && stories(tokensOf(word).stem) < wellKnown)
  for (const word of rare.slice(0, mostWords)) {
    const had = stories(tokensOf(word).stem)
    // Of short words nearly every one is close to some other; and a word that is known is meant, unless it only sounds so.
    const most = word.word.length <= 4 || had > 0 ? 0.75 : 1.5
    const best = (await selectSpelled(context, set, spellingsOf(word.word), mostLooked))
      .map((known) => {
        const letters = known.word.startsWith(exactMark) ? known.word.slice(exactMark.length) : known.word
        return { ...known, far: distance(word.word, letters), analysed: analyse(known.written)[0] }
      })
      .filter(
        ({ far, analysed, stories: many }) => far <= most && analysed && analysed.stem !== word.stem && many >= had,
      )
      .sort((one, other) => one.far - other.far || other.stories - one.stories || (one.word < other.word ? -1 : 1))[0]
    if (best) found.set(word, { word: best.analysed!, written: best.written, sure: best.stories >= oftenerBy * had })
  }
  return found
}

/** The question with other words in place of some. @param meant the folded word to what stands in its place */
export function meantQuery(query: string, meant: ReadonlyMap<string, string>): string {
  let text = ''
  let at = 0
  for (const { start, end, word } of analyse(query)) {
    const other = meant.get(word)
    if (other === undefined || start < at) continue
    text += query.slice(at, start) + other
    at = end
  }
  return text + query.slice(at)
}
