import { textNumber } from '../arabic/word-number.ts'

/** Words of so many letters may be misspelled for each other. */
const shortest = 3
const longest = 24

/** Whether a word of the archive may be offered for one that was misspelled: letters only. */
export function isSpelled(word: string): boolean {
  return word.length >= shortest && word.length <= longest && /^\p{L}+$/u.test(word)
}

/**
 * Numbers that two words share when one is a misspelling of the other: of the word, of the word without each one of its
 * letters (a letter too many, one left out, one for another, two that changed places; the idea is W. Garbe's symmetric
 * deletion, https://github.com/wolfgarbe/SymSpell), and of its sound.
 * @param word folded
 */
export function spellingsOf(word: string): number[] {
  const numbers = new Set([textNumber(word), textNumber(`~${soundOf(word)}`)])
  for (let at = 0; at < word.length; at += 1) numbers.add(textNumber(word.slice(0, at) + word.slice(at + 1)))
  return [...numbers]
}

/** Letters of one sound in the names of other languages, and those that only lengthen a vowel. */
const sounds: [RegExp, string][] = [
  [/[اويىهةءئؤ]/g, ''],
  [/[صثش]/g, 'س'],
  [/[طة]/g, 'ت'],
  [/[ضظذ]/g, 'د'],
  [/[غجقكگ]/g, 'ك'],
  [/[ڤف]/g, 'ف'],
  [/[پ]/g, 'ب'],
  [/[چ]/g, 'س'],
  [/(.)\1+/g, '$1'],
]

/** What is left of a name however it was written down by ear: زيلينسكي and زيلنسكي, شولتز and شولتس are one. */
export function soundOf(word: string): string {
  const rest = sounds.reduce((sound, [letters, letter]) => sound.replace(letters, letter), word.replace(/ز/g, 'س'))
  // Of two consonants there are too many words.
  return rest.length >= 3 ? rest : word
}

/** What letter stands for what letter by ear or by a slip of the pen. */
const alike = ['ايوىهةءئؤ', 'سصثشزذ', 'تطث', 'دضظذ', 'غجقكخ', 'حهخع', 'بپن', 'فڤ']

/**
 * How far one spelling is from another: letters left out, added, exchanged or in each other's place (Damerau's distance,
 * optimal string alignment); letters that are alike count half.
 */
export function distance(one: string, other: string): number {
  const width = other.length + 1
  let before: number[] = []
  let last = Array.from({ length: width }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row]
    for (let column = 1; column < width; column += 1) {
      const [a, b] = [one[row - 1]!, other[column - 1]!]
      const exchange = a === b ? 0 : alike.some((letters) => letters.includes(a) && letters.includes(b)) ? 0.5 : 1
      let least = Math.min(last[column - 1]! + exchange, last[column]! + gap(a), next[column - 1]! + gap(b))
      if (row > 1 && column > 1 && a === other[column - 2] && b === one[row - 2])
        least = Math.min(least, before[column - 2]! + 0.75)
      next.push(least)
    }
    ;[before, last] = [last, next]
  }
  return last[width - 1]!
}

const gap = (letter: string) => ('اويىهةء'.includes(letter) ? 0.5 : 1)
