import { noHouseStyle, type HouseStyle } from './house-style.ts'
import type { CheckedText, CheckedWord, HouseName, MarkedQuotation } from './rule.ts'

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640\u200C\u200D]*/gu
const marks = /[\p{M}\u0640\u200C\u200D]+/gu

/** A text made ready for the rules. */
export function checkedText(
  text: string,
  style: Partial<HouseStyle> = {},
  names: readonly HouseName[] = [],
  quotations: readonly MarkedQuotation[] = [],
): CheckedText {
  return { text, words: wordsOf(text), style: { ...noHouseStyle, ...style }, names, quotations }
}

function wordsOf(text: string): CheckedWord[] {
  const words: CheckedWord[] = []
  for (const { 0: found, index } of text.matchAll(word))
    words.push({ start: index, end: index + found.length, text: found, bare: found.replace(marks, '') })
  return words
}
