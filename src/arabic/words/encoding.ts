/**
 * How the word list lies on disk: how many words and how many letters (32 bits each, little-endian), then the words in
 * order, each as one byte for how many letters it shares with the word before, a byte for every further letter (its code
 * less U+0600), and its count in base 128, most significant first, with the high bit set. The three cannot be confused:
 * shared < 0x20 < letters < 0x80 <= count.
 */
const firstLetter = 0x621
const lastLetter = 0x64a
/** What is taken from the code of a letter so that it fits into a byte. */
export const letterBase = 0x600
const longestShared = 0x1f
const headerBytes = 8
const mostCounted = 0xffff

export type Counted = { word: string; count: number }

/** Whether a word can stand in the list: letters of the Arabic block only, and not more of them than one byte tells. */
export function canBeListed(word: string): boolean {
  for (let index = 0; index < word.length; index += 1) {
    const unit = word.charCodeAt(index)
    if (unit < firstLetter || unit > lastLetter) return false
  }
  return word.length > 0 && word.length <= longestShared
}

/** @param list in ascending order of code units, no word twice */
export function encodeWords(list: readonly Counted[]): Uint8Array {
  const bytes: number[] = []
  let before = ''
  for (const { word, count } of list) {
    let shared = 0
    while (shared < before.length && before[shared] === word[shared]) shared += 1
    bytes.push(shared)
    for (let index = shared; index < word.length; index += 1) bytes.push(word.charCodeAt(index) - letterBase)
    const digits: number[] = []
    for (let rest = Math.min(count, mostCounted); digits.length === 0 || rest > 0; rest = Math.floor(rest / 128))
      digits.unshift(rest % 128)
    bytes.push(...digits.map((digit) => digit | 0x80))
    before = word
  }
  const all = new Uint8Array(headerBytes + bytes.length)
  const header = new DataView(all.buffer)
  header.setUint32(0, list.length, true)
  header.setUint32(
    4,
    list.reduce((sum, { word }) => sum + word.length, 0),
    true,
  )
  all.set(bytes, headerBytes)
  return all
}

/** The list as it lies in memory: letters of all words one after another, and where each begins. */
export type WordTable = { letters: Uint8Array; starts: Uint32Array; counts: Uint16Array }

export function decodeWords(bytes: Uint8Array): WordTable {
  const header = new DataView(bytes.buffer, bytes.byteOffset)
  const words = header.getUint32(0, true)
  const letters = new Uint8Array(header.getUint32(4, true))
  const starts = new Uint32Array(words + 1)
  const counts = new Uint16Array(words)
  let at = headerBytes
  let before = 0
  let end = 0
  for (let word = 0; word < words; word += 1) {
    const start = end
    for (let shared = bytes[at++]!; shared > 0; shared -= 1) letters[end++] = letters[before++]!
    while (bytes[at]! < 0x80) letters[end++] = bytes[at++]!
    let count = 0
    while (bytes[at]! >= 0x80) count = count * 128 + (bytes[at++]! & 0x7f)
    counts[word] = count
    starts[word + 1] = end
    before = start
  }
  return { letters, starts, counts }
}

/** How often a word is counted; 0 when it is not in the list. A binary search. */
export function countIn(table: WordTable, word: string): number {
  let low = 0
  let high = table.counts.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const order = compare(table, middle, word)
    if (order === 0) return table.counts[middle]!
    if (order < 0) low = middle + 1
    else high = middle - 1
  }
  return 0
}

function compare({ letters, starts }: WordTable, which: number, word: string): number {
  const start = starts[which]!
  const length = starts[which + 1]! - start
  for (let index = 0; index < length && index < word.length; index += 1) {
    const difference = letters[start + index]! + letterBase - word.charCodeAt(index)
    if (difference !== 0) return difference
  }
  return length - word.length
}

/** Every word of the list with its count, in order. */
export function eachIn({ letters, starts, counts }: WordTable, visit: (word: string, count: number) => void): void {
  // One string to cut the words from: to put each together letter by letter takes several times as long.
  const units = new Uint16Array(letters)
  for (let at = 0; at < units.length; at += 1) units[at]! += letterBase
  const all = new TextDecoder('utf-16le').decode(units)
  for (let which = 0; which < counts.length; which += 1)
    visit(all.slice(starts[which]!, starts[which + 1]!), counts[which]!)
}
