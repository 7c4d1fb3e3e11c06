import type { Quotation } from './quotations.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './token.ts'

/** A word or sign of the sentence's own voice; a whole quotation is one item, with the number of words in it. */
export type Item = Token & { quotation: Quotation | null; words: number }

/** What stands in no quotation, and each outermost quotation as one item. */
export function itemsOf(sentence: Pick<Sentence, 'tokens' | 'quotations'>): Item[] {
  const found: Item[] = []
  let next = 0
  for (const token of sentence.tokens) {
    while (next < sentence.quotations.length && sentence.quotations[next]!.end <= token.start) next += 1
    const quotation = sentence.quotations[next]
    if (!quotation || token.start < quotation.start) {
      found.push({ ...token, quotation: null, words: token.sign ? 0 : 1 })
      continue
    }
    const last = found.at(-1)
    if (last?.quotation === quotation) {
      if (!token.sign) last.words += 1
    } else
      found.push({
        ...token,
        end: quotation.end,
        word: '',
        written: '',
        sign: true,
        quotation,
        words: token.sign ? 0 : 1,
      })
  }
  return found
}

/** Up to so many words a quotation names a thing rather than says something. */
export const longestName = 3

export const isWord = (item: Item | undefined): item is Item => item !== undefined && !item.sign
/** A quotation long enough to be what somebody said. */
export const isSpeechLong = (item: Item | undefined): boolean =>
  item !== undefined && item.quotation !== null && item.words >= longestName

/** A title in quotation marks has fewer words than this. */
export const longestTitle = 6
/** Names that are letters: single ones (أ. ف. ب) and short ones without a space (بي.بي.سي). */
export const longestInitial = 3

/** The word without the و or ف joined to it; words of two letters after it are left alone (وفد). */
export function unjoined(word: string): string {
  return /^[وف].../.test(word) ? word.slice(1) : word
}
