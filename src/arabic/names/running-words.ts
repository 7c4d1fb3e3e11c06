import type { RunningWord } from './titles.ts'

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640\u200C\u200D]*/gu
const marks = /[\p{M}\u0640\u200C\u200D]+/gu

/** The words of a text, each also without vowel signs and tatweel. Offsets in UTF-16 units. */
export function runningWords(text: string): RunningWord[] {
  const words: RunningWord[] = []
  for (const { 0: found, index } of text.matchAll(word))
    words.push({ start: index, end: index + found.length, bare: found.replace(marks, '') })
  return words
}

/** The words of a name as they are compared letter by letter: without vowel signs and tatweel, one space between. */
export const bareForm = (name: string): string =>
  runningWords(name)
    .map(({ bare }) => bare)
    .join(' ')
