import { sql } from 'kysely'
import type { Context } from '../base/context.ts'
import { isPostgres } from '../base/db.ts'

export type MediaWords = { number: number; words: readonly string[] }

/** PostgreSQL takes words of at most 2,046 bytes; ours have at most 64 letters. */
const quoted = (word: string) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** Puts the words of pictures into the index, in place of those that were there. */
export async function replaceWords(context: Context, all: readonly MediaWords[]): Promise<void> {
  if (all.length === 0) return
  await deleteWords(
    context,
    all.map(({ number }) => number),
  )
  if (isPostgres(context.db)) {
    const rows = all.map(
      ({ number, words }) => sql`(${number}::bigint, ${[...new Set(words)].map(quoted).join(' ')}::tsvector)`,
    )
    await sql`insert into media_index (number, words) values ${sql.join(rows)}`.execute(context.db)
    return
  }
  for (const { number, words } of all)
    await sql`insert into media_index (rowid, words) values (${number}, ${words.join(' ')})`.execute(context.db)
}

export async function deleteWords(context: Context, numbers: readonly number[]): Promise<void> {
  const number = sql.ref(isPostgres(context.db) ? 'number' : 'rowid')
  await sql`delete from media_index where ${number} in (${sql.join(numbers)})`.execute(context.db)
}

/**
 * The numbers of pictures that have all the words, newest first, as a part of a query; the last word may be the
 * beginning of one, since it is still being typed.
 */
export function numbersWith(context: Context, words: readonly string[], limit: number) {
  const last = words.length - 1
  // A single letter begins nearly everything.
  const open = (word: string, index: number) => index === last && word.length > 1
  if (isPostgres(context.db)) {
    const query = words.map((word, index) => quoted(word) + (open(word, index) ? ':*' : '')).join(' & ')
    return sql<number>`(select number from media_index where words @@ ${query}::tsquery order by number desc limit ${limit})`
  }
  const query = words.map((word, index) => `"${word.replaceAll('"', '""')}"${open(word, index) ? '*' : ''}`).join(' ')
  return sql<number>`(select rowid from media_index where media_index match ${query} order by rowid desc limit ${limit})`
}

/** Numbers of pictures whose words are not in the index, in order. @param after the last one of the page before */
export async function selectUnindexed(context: Context, after: number, limit: number): Promise<number[]> {
  const number = sql.ref(isPostgres(context.db) ? 'media_index.number' : 'media_index.rowid')
  const { rows } = await sql<{ number: number }>`
    select number from media where number > ${after}
      and not exists (select 1 from media_index where ${number} = media.number)
    order by number limit ${limit}`.execute(context.db)
  return rows.map((row) => Number(row.number))
}
