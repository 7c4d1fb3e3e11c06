import { sql, type RawBuilder } from 'kysely'

/** Letters that Arabic spelling varies, and the one each is found by: as `fold` in src/arabic/normalise.ts. */
export const foldedLetters: readonly [string, string][] = [
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['آ', 'ا'],
  ['ٱ', 'ا'],
  ['ى', 'ي'],
  ['ئ', 'ي'],
  ['ؤ', 'و'],
  ['ة', 'ه'],
]

/** A column as `fold` would write it, as far as names are concerned: for lists that are short enough to be looked through. */
export function foldedColumn(column: string): RawBuilder<string> {
  return foldedLetters.reduce(
    (inner, [letter, folded]) => sql<string>`replace(${inner}, ${letter}, ${folded})`,
    sql<string>`lower(${sql.ref(column)})`,
  )
}

/** The pattern of LIKE that finds a folded text anywhere; its own signs mean themselves (`escape '\'`). */
export function anywhere(folded: string): string {
  return `%${folded.replace(/[\\%_]/g, '\\$&')}%`
}
