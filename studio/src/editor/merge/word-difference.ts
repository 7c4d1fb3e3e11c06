import { diffArrays } from 'diff'

export type DifferencePart = { text: string; change: 'same' | 'added' | 'removed' }

/** Words with their marks and vowel signs, white space, and every other sign by itself. */
const pieces = (text: string) => text.match(/[\p{L}\p{N}\p{M}\u200C\u0640]+|\s+|[^\s\p{L}\p{N}\p{M}]/gu) ?? []

/** What changed between two texts, by words: a word whose one letter changed is another word, as a reader sees it. */
export function wordDifference(before: string, after: string): DifferencePart[] {
  if (before === after) return before ? [{ text: before, change: 'same' }] : []
  return diffArrays(pieces(before), pieces(after)).map(({ value, added, removed }) => ({
    text: value.join(''),
    change: added ? 'added' : removed ? 'removed' : 'same',
  }))
}
