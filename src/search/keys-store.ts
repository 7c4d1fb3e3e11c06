import { sql } from 'kysely'
import type { Context } from '../base/context.ts'
import { inTransaction, isPostgres, type Database } from '../base/db.ts'
import { setTable, type IndexSet } from './state-store.ts'
import { blockOf, blockToken, selectEnds } from './store.ts'
import { quoted } from './tsquery.ts'

/** Stories that have all of some words, and one of each group: the newest of them. */
export type Ask = {
  all: readonly string[]
  groups?: readonly (readonly string[])[]
  limit: number
  /** How many stories have the rarest of the words; null when that is not known. */
  stories: number | null
}

/** Keys from the first, and before the last. */
export type Span = { from: number; until: number }

/**
 * The keys of stories that answer each question, the newest first. Every question reads no more than the postings of
 * its words, in the index alone.
 */
export async function selectKeys(
  context: Context,
  set: IndexSet,
  asks: readonly Ask[],
  span: Span | null,
): Promise<number[][]> {
  if (asks.length === 0) return []
  if (isPostgres(context.db)) return selectOnPostgres(context, set, asks, span)
  const found: number[][] = []
  for (const ask of asks) found.push(await selectOnSqlite(context, set, ask, span))
  return found
}

async function selectOnSqlite({ db }: Context, set: IndexSet, ask: Ask, span: Span | null): Promise<number[]> {
  const word = (token: string) => `"${token.replaceAll('"', '""')}"`
  const question = [
    ...ask.all.map(word),
    ...(ask.groups ?? []).map((group) => `(${group.map(word).join(' OR ')})`),
  ].join(' AND ')
  const index = setTable('index', set)
  if (question === '') return newestOfAll(db, set, ask.limit, span)
  const within = span ? sql`and rowid >= ${span.from} and rowid < ${span.until}` : sql``
  // As one text: a row a key would cost more than finding it.
  const { rows } = await sql<{ keys: string | null }>`select group_concat(rowid) as keys from
    (select rowid from ${index} where ${index} match ${question} ${within}
     order by rowid desc limit ${ask.limit})`.execute(db)
  return numbersOf(rows[0]?.keys)
}

/** Where nothing but a time is asked for. */
async function newestOfAll(db: Database, set: IndexSet, limit: number, span: Span | null): Promise<number[]> {
  const { from, until } = span ?? { from: 0, until: Number.MAX_SAFE_INTEGER }
  const { rows } = await sql<{ key: number }>`select key from ${setTable('stories', set)}
    where key >= ${from} and key < ${until} order by key desc limit ${limit}`.execute(db)
  return rows.map(({ key }) => Number(key))
}

const numbersOf = (keys: string | null | undefined): number[] =>
  keys ? (JSON.parse(`[${keys}]`) as number[]).sort((a, b) => b - a) : []

/** PostgreSQL reads all postings of a word at once, and looks up each: of more than so many it is asked month by month. */
const readAtOnce = 5000
/** Months that are asked for together at most. */
const mostBlocks = 500

async function selectOnPostgres(
  context: Context,
  set: IndexSet,
  asks: readonly Ask[],
  span: Span | null,
): Promise<number[][]> {
  return inTransaction(context.db, async (db) => {
    // The planner does not count what unpacking a row's words costs, and would rather do it to all of them.
    await sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`.execute(db)
    const ends = await selectEnds(db, set)
    if (!ends) return asks.map(() => [])
    const from = Math.max(ends.first, span?.from ?? 0)
    const until = Math.min(ends.last + 1, span?.until ?? Number.MAX_SAFE_INTEGER)
    const found: number[][] = []
    for (const ask of asks) found.push(from < until ? await newest(db, set, ask, { from, until }, span !== null) : [])
    return found
  })
}

async function newest(db: Database, set: IndexSet, ask: Ask, span: Span, narrow: boolean): Promise<number[]> {
  if (ask.all.length === 0 && !ask.groups?.length) return newestOfAll(db, set, ask.limit, span)
  const [first, last] = [blockOf(span.from), blockOf(span.until - 1)]
  const blocks = last - first + 1
  // A filter alone may be in all of them.
  const expected = ask.stories ?? 20 * readAtOnce
  if (expected <= readAtOnce && !(narrow && blocks <= mostBlocks)) return newestIn(db, set, ask, span, null)
  const found: number[] = []
  let many = Math.max(1, Math.ceil((2 * ask.limit * blocks) / Math.max(expected, 1)))
  for (let end = last; end >= first && found.length < ask.limit;) {
    many = Math.min(many, mostBlocks, end - first + 1)
    const months = Array.from({ length: many }, (_, index) => end - index)
    found.push(...(await newestIn(db, set, { ...ask, limit: ask.limit - found.length }, span, months)))
    end -= many
    many *= 2
  }
  return found
}

async function newestIn(db: Database, set: IndexSet, ask: Ask, span: Span, months: number[] | null): Promise<number[]> {
  const question = [
    ...(months ? [months.map(blockToken)] : []),
    ...ask.all.map((word) => [word]),
    ...(ask.groups ?? []),
  ]
    .map((group) => `(${group.map(quoted).join('|')})`)
    .join('&')
  const { rows } = await sql<{ keys: string | null }>`
    with hit as materialized (select key from ${setTable('index', set)} where words @@ ${question}::tsquery)
    select string_agg(key::text, ',') as keys from
      (select key from hit where key >= ${span.from} and key < ${span.until} order by key desc limit ${ask.limit}) as newest`.execute(
    db,
  )
  return numbersOf(rows[0]?.keys)
}
