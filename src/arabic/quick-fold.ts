/** Longest text that is folded quickly, in UTF-16 units; a paragraph is far shorter. */
const longest = 8192
/** Code units looked up: Latin, Arabic, general punctuation. */
const tableSize = 0x2100
const unknown = 0
const dropped = 0xffff
const space = 0x20

/**
 * Letters that fold one by one, whatever stands beside them: ASCII, the letters, vowel signs, digits and punctuation of
 * Arabic, spaces, joiners, marks of direction, quotation marks and dashes.
 */
const candidates = [
  [0x09, 0x0d],
  [0x20, 0x7e],
  [0xa0, 0xa0],
  [0xab, 0xab],
  [0xbb, 0xbb],
  [0x060c, 0x060d],
  [0x061b, 0x061c],
  [0x061e, 0x066d],
  [0x0670, 0x0671],
  [0x0679, 0x06bf],
  [0x06cc, 0x06cc],
  [0x06d4, 0x06d4],
  [0x06f0, 0x06f9],
  [0x200c, 0x200f],
  [0x2010, 0x2022],
] as const

export type QuickFolder = {
  /** The folded text; null when it holds anything out of the ordinary and must be folded the slow way. */
  fold(text: string): string | null
  /** The words of a text that was folded quickly: what `words` finds in it. */
  words(folded: string): string[]
}

/**
 * A much faster way to the same result for ordinary texts: one look-up a letter.
 * @param slow folds any text · @param isWord whether a folded letter is part of a word. Both are asked once for each
 * ordinary letter, at the first use.
 * @param longestWord in letters; a longer one comes in pieces
 */
export function quickFolder(
  slow: (text: string) => string,
  isWord: (letter: string) => boolean,
  longestWord: number,
): QuickFolder {
  let table: Uint16Array | null = null
  let pattern: RegExp | null = null
  const folded = new Uint16Array(longest)
  return {
    fold(text) {
      if (text.length > longest) return null
      table ??= tableOf(slow)
      let length = 0
      let afterSpace = true
      for (let index = 0; index < text.length; index += 1) {
        const unit = text.charCodeAt(index)
        const letter = unit < tableSize ? table[unit]! : unknown
        if (letter === unknown) return null
        if (letter === dropped || (letter === space && afterSpace)) continue
        afterSpace = letter === space
        folded[length++] = letter
      }
      if (length > 0 && afterSpace) length -= 1
      return String.fromCharCode.apply(null, folded.subarray(0, length) as unknown as number[])
    },
    words(text) {
      pattern ??= patternOf((table ??= tableOf(slow)), isWord, longestWord)
      return text.match(pattern) ?? []
    },
  }
}

function tableOf(slow: (text: string) => string): Uint16Array {
  const table = new Uint16Array(tableSize)
  for (const [first, last] of candidates)
    for (let unit = first; unit <= last; unit += 1) {
      const between = slow(`ب${String.fromCharCode(unit)}ب`)
      if (between.length === 2) table[unit] = dropped
      else if (between.length === 3) table[unit] = between.charCodeAt(1)
    }
  return table
}

function patternOf(table: Uint16Array, isWord: (letter: string) => boolean, longestWord: number): RegExp {
  const letters = [...new Set(table)]
    .filter((unit) => unit !== unknown && unit !== dropped)
    .map((unit) => String.fromCharCode(unit))
  const escaped = letters.filter(isWord).map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return new RegExp(`[${escaped.join('')}]{1,${longestWord}}`, 'g')
}
