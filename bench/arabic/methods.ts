import pg from 'pg'
import { stem, tokenise } from './adapter.ts'
import { light10, plainWords } from './light10.ts'

/** A way to make tokens of a text, and a stem of a word. */
export type Method = { name: string; tokens(text: string): string[]; stem(word: string): string }

export const ours: Method = { name: 'ours', tokens: tokenise, stem }
export const normalised: Method = {
  name: 'normalisation only',
  tokens: plainWords,
  stem: (word) => plainWords(word)[0] ?? '',
}
export const light: Method = {
  name: 'light10',
  tokens: (text) => plainWords(text).map(light10),
  stem: (word) => light10(normalised.stem(word)),
}

const address = process.env['BENCH_DATABASE_URL'] ?? process.env['TEST_DATABASE_URL']

/**
 * Snowball's Arabic stemmer as PostgreSQL has it (dictionary arabic_stem), for the words of these texts.
 * @returns null, and says so, where no PostgreSQL is named by BENCH_DATABASE_URL or TEST_DATABASE_URL or none answers
 */
export async function snowball(texts: readonly string[], say: (line: string) => void): Promise<Method | null> {
  if (!address) {
    say('Snowball is left out: neither BENCH_DATABASE_URL nor TEST_DATABASE_URL is set')
    return null
  }
  const client = new pg.Client({ connectionString: address })
  try {
    await client.connect()
    const words = [...new Set(texts.flatMap(plainWords))]
    const { rows } = await client.query<{ word: string; stems: string[] | null }>(
      `select word, ts_lexize('arabic_stem', word) as stems from unnest($1::text[]) as word`,
      [words],
    )
    const stems = new Map(rows.map(({ word, stems }) => [word, stems?.[0] ?? word]))
    const stemOf = (word: string) => stems.get(word) ?? word
    return {
      name: 'Snowball (PostgreSQL)',
      tokens: (text) => plainWords(text).map(stemOf),
      stem: (word) => stemOf(normalised.stem(word)),
    }
  } catch (error) {
    say(`Snowball is left out: PostgreSQL does not answer (${(error as Error).message})`)
    return null
  } finally {
    await client.end().catch(() => {})
  }
}
