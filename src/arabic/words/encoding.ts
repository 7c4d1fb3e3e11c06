/**
 * How the word list lies on disk: words in order, each as one byte for how many letters it shares with the word before,
 * a byte for every further letter (its code less U+0600), and its count in base 128, most significant first, with the
 * high bit set. The three cannot be confused: shared < 0x20 < letters < 0x80 <= count.
 */
const firstLetter = 0x621
const lastLetter = 0x64a
const base = 0x600
const longestShared = 0x1f

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
    for (let index = shared; index < word.length; index += 1) bytes.push(word.charCodeAt(index) - base)
    const digits: number[] = []
    for (let rest = count; digits.length === 0 || rest > 0; rest = Math.floor(rest / 128)) digits.unshift(rest % 128)
    bytes.push(...digits.map((digit) => digit | 0x80))
    before = word
  }
  return Uint8Array.from(bytes)
}

/** The list as it lies in memory: letters of all words one after another, and where each begins. */
export type WordTable = { letters: Uint8Array; starts: Uint32Array; counts: Uint16Array }

export function decodeWords(bytes: Uint8Array): WordTable {
  const letters: number[] = []
  const starts = [0]
  const counts: number[] = []
  let begin = 0
  for (let at = 0; at < bytes.length;) {
    const shared = bytes[at++]!
    const own = letters.length
    for (let index = 0; index < shared; index += 1) letters.push(letters[begin + index]!)
    while (bytes[at]! < 0x80) letters.push(bytes[at++]!)
    let count = 0
    while (bytes[at]! >= 0x80) count = count * 128 + (bytes[at++]! & 0x7f)
    begin = own
    starts.push(letters.length)
    counts.push(count)
  }
  return { letters: Uint8Array.from(letters), starts: Uint32Array.from(starts), counts: Uint16Array.from(counts) }
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
    const difference = letters[start + index]! + base - word.charCodeAt(index)
    if (difference !== 0) return difference
  }
  return length - word.length
}

/** Every word of the list with its count, in order. */
export function eachIn({ letters, starts, counts }: WordTable, visit: (word: string, count: number) => void): void {
  for (let which = 0; which < counts.length; which += 1) {
    let word = ''
    for (let at = starts[which]!; at < starts[which + 1]!; at += 1) word += String.fromCharCode(letters[at]! + base)
    visit(word, counts[which]!)
  }
}
