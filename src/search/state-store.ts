import { sql } from 'kysely'
import { analyserVersion } from '../arabic/analyse.ts'
import type { Context } from '../base/context.ts'
import { isPostgres } from '../base/db.ts'
import type { SearchStateTable } from './table.ts'

/** One of the two sets of tables that an index is kept in. */
export type IndexSet = 'a' | 'b'

/** Changes with what is kept of a word, and with how texts become words. */
export const indexVersion = 2 + 100 * analyserVersion

export type IndexState = SearchStateTable

/** @param name index, stories, words, spellings, uncounted */
export function setTable(name: 'index' | 'stories' | 'words' | 'spellings' | 'uncounted', set: IndexSet) {
  return sql.table(`search_${set}_${name}`)
}

export async function selectState({ db }: Context): Promise<IndexState> {
  return db.selectFrom('search_state').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
}

export async function updateState({ db }: Context, change: Partial<IndexState>): Promise<void> {
  await db.updateTable('search_state').set(change).where('id', '=', 1).execute()
}

/** Any numbers that nobody else uses for advisory locks in this database. */
const locks = { index: 7_215_020, words: 7_215_021 }

/** Whoever writes a story into the index waits for who makes it anew, and not for others who write. */
export async function lockShared({ db }: Context): Promise<void> {
  if (isPostgres(db)) await sql`select pg_advisory_xact_lock_shared(${sql.lit(locks.index)})`.execute(db)
}

/**
 * Whether this transaction has the lock now. It never waits for it: who waited would stand before those who write, and
 * they may wait for each other.
 */
export async function tryLock({ db }: Context, name: keyof typeof locks): Promise<boolean> {
  if (!isPostgres(db)) return true
  const { rows } = await sql<{
    got: boolean
  }>`select pg_try_advisory_xact_lock(${sql.lit(locks[name])}) as got`.execute(db)
  return rows[0]?.got === true
}

/** Takes everything out of one set. */
export async function emptySet({ db }: Context, set: IndexSet): Promise<void> {
  const others = ['stories', 'words', 'spellings', 'uncounted'] as const
  if (isPostgres(db)) {
    await sql`truncate ${sql.join([setTable('index', set), ...others.map((name) => setTable(name, set))])}`.execute(db)
    return
  }
  const index = `search_${set}_index`
  await sql`insert into ${sql.table(index)} (${sql.ref(index)}) values ('delete-all')`.execute(db)
  for (const name of others) await sql`delete from ${setTable(name, set)}`.execute(db)
}
