import { fold } from '../normalise.ts'
import { letterBase } from './encoding.ts'
import { wordTable } from './frequency.ts'

/** Twice as many places as words, a power of two. */
const places = 1 << 18
const mostCounted = 0xffff

/** A hash table by the folded form: at each place one word of the list more one, and what all that fold alike count. */
type FoldedTable = { letters: Uint8Array; starts: Uint32Array; words: Uint32Array; sums: Uint16Array }

let table: FoldedTable | null = null

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), over the letters. */
const step = (hash: number, letter: number) => Math.imul(hash ^ letter, 0x01000193)
const seed = 0x811c9dc5

function made(): FoldedTable {
  const { letters: written, starts, counts } = wordTable()
  const letters = written.map(foldedLetter())
  const words = new Uint32Array(places)
  const sums = new Uint16Array(places)
  for (let word = 0; word < counts.length; word += 1) {
    const start = starts[word]!
    const end = starts[word + 1]!
    let hash = seed
    for (let at = start; at < end; at += 1) hash = step(hash, letters[at]!)
    let place = (hash ^ (hash >>> 15)) & (places - 1)
    while (words[place] !== 0 && !sameLetters(letters, starts, words[place]! - 1, start, end))
      place = (place + 1) & (places - 1)
    words[place] = word + 1
    sums[place] = Math.min(mostCounted, sums[place]! + counts[word]!)
  }
  return { letters, starts, words, sums }
}

/** Every letter of the list folds to one letter. */
function foldedLetter(): (letter: number) => number {
  const folded = Uint8Array.from({ length: 0x80 }, (_, letter) => {
    const to = fold(String.fromCharCode(letterBase + letter))
    return to.length === 1 ? to.charCodeAt(0) - letterBase : letter
  })
  return (letter) => folded[letter]!
}

function sameLetters(letters: Uint8Array, starts: Uint32Array, word: number, start: number, end: number): boolean {
  const other = starts[word]!
  if (starts[word + 1]! - other !== end - start) return false
  for (let at = start; at < end; at += 1) if (letters[other + at - start] !== letters[at]) return false
  return true
}

/**
 * `frequency` of all spellings that fold to one: the sum over إتفاق and اتفاق for اتفاق. With `from` and `to`, of that part
 * of the word: cutting it out first would cost more than finding it.
 */
export function foldedFrequency(folded: string, from = 0, to = folded.length): number {
  const { letters, starts, words, sums } = (table ??= made())
  const length = to - from
  let hash = seed
  for (let at = from; at < to; at += 1) hash = step(hash, folded.charCodeAt(at) - letterBase)
  for (let place = (hash ^ (hash >>> 15)) & (places - 1); words[place] !== 0; place = (place + 1) & (places - 1)) {
    const word = words[place]! - 1
    const start = starts[word]!
    if (starts[word + 1]! - start !== length) continue
    let at = 0
    while (at < length && letters[start + at] === folded.charCodeAt(from + at) - letterBase) at += 1
    if (at === length) return sums[place]!
  }
  return 0
}
