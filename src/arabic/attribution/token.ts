import { fold } from '../normalise.ts'

/**
 * A word or one sign of a text. `word` is the folded form (of a sign: the sign itself), `written` what stands in the
 * text; offsets are UTF-16 units.
 */
export type Token = { start: number; end: number; word: string; written: string; sign: boolean }

const pieces = /[\p{L}\p{M}\p{N}\u0640\u200C\u200D]{1,64}|\n|[^\s\p{Cf}\p{Cc}]/gu
const inWord = /^[\p{L}\p{M}\p{N}\u0640\u200C\u200D]/u

/**
 * The words and signs of a text, in order. Digits with a separator between them (1,250 and 1.5) are one word, so that
 * no sentence ends inside a number. Line feeds are signs, for they end paragraphs.
 */
export function tokensOf(text: string): Token[] {
  const found: Token[] = []
  const folds = new Map<string, string>()
  for (const match of text.matchAll(pieces)) {
    const written = match[0]
    const start = match.index
    if (!inWord.test(written)) {
      found.push({ start, end: start + written.length, word: written, written, sign: true })
      continue
    }
    const separator = found.at(-1)
    const number = found.at(-2)
    if (
      separator &&
      number &&
      separator.end === start &&
      number.end === separator.start &&
      joinsNumber(separator, number, written)
    ) {
      found.length -= 2
      const whole = text.slice(number.start, start + written.length)
      found.push({ start: number.start, end: start + written.length, word: fold(whole), written: whole, sign: false })
      continue
    }
    let word = folds.get(written)
    if (word === undefined) folds.set(written, (word = fold(written)))
    found.push({ start, end: start + written.length, word, written, sign: false })
  }
  return found
}

const digits = /^\p{N}/u
const joinsNumber = (separator: Token, number: Token, written: string): boolean =>
  /^[.,٫٬:/]$/.test(separator.word) && digits.test(number.written) && digits.test(written)
