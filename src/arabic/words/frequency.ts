import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { countIn, decodeWords, eachIn, type WordTable } from './encoding.ts'

let table: WordTable | null = null

/** The list, read at the first question. */
export const wordTable = (): WordTable =>
  (table ??= decodeWords(brotliDecompressSync(readFileSync(new URL('words.br', import.meta.url)))))

/**
 * In how many of about 10,000 articles of the Arabic Wikipedia a word stands, 0 when in fewer than three. The word is
 * taken as it is written, hamza and ta marbuta kept, without marks and tatweel.
 */
export const frequency = (word: string): number => countIn(wordTable(), word)

/** Every word of the list and its number of articles. */
export const eachCounted = (visit: (word: string, articles: number) => void): void => eachIn(wordTable(), visit)
