import { AsyncLocalStorage } from 'node:async_hooks'
import { join } from 'node:path'
import { Kysely, PostgresAdapter, sql, type KyselyPlugin } from 'kysely'
import type { Tables } from '../tables.ts'
import { postgresDialect } from './postgres.ts'
import type { Settings } from './settings.ts'
import { sqliteDialect } from './sqlite.ts'

export type Database = Kysely<Tables>

const insideTransaction = new AsyncLocalStorage<true>()

/** Asking the outer database inside a transaction waits for ever on SQLite, and reads stale rows on PostgreSQL. */
const guard: KyselyPlugin = {
  transformQuery({ node }) {
    if (insideTransaction.getStore()) throw new Error('the outer database was used inside a transaction')
    return node
  },
  transformResult: async ({ result }) => result,
}

/** Opens the site's database: PostgreSQL when the settings name one, otherwise the SQLite file in the data folder. */
export function openDatabase(settings: Pick<Settings, 'databaseUrl' | 'data'>): Database {
  const dialect = settings.databaseUrl
    ? postgresDialect(settings.databaseUrl)
    : sqliteDialect(join(settings.data, 'isnad.sqlite'))
  return new Kysely<Tables>({ dialect, plugins: [guard] })
}

/** Runs work in one transaction; all of it is stored, or nothing. */
export async function inTransaction<T>(db: Database, work: (transaction: Database) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db)
  return db
    .transaction()
    .execute((transaction) =>
      insideTransaction.run(true, () => work(transaction.withoutPlugins() as unknown as Database)),
    )
}

/** Any numbers that nobody else uses for advisory locks in this database. */
const locks = {
  migrations: 7_215_001,
  samples: 7_215_002,
  changes: 7_215_003,
  imports: 7_215_004,
  accounts: 7_215_005,
  originals: 7_215_007,
  settings: 7_215_008,
  sections: 7_215_009,
  redirects: 7_215_010,
  'house-style': 7_215_013,
  names: 7_215_014,
}

/**
 * Waits until no other transaction holds this lock, and holds it until the end of this one. A transaction on SQLite
 * holds the whole database already.
 */
export async function lock(transaction: Database, name: keyof typeof locks): Promise<void> {
  if (isPostgres(transaction)) await sql`select pg_advisory_xact_lock(${locks[name]})`.execute(transaction)
}

/** Whether this database is PostgreSQL: for the few statements that the two say differently. */
export function isPostgres(db: Kysely<any>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}
