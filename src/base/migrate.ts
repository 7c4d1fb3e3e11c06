import { sql, type Kysely } from 'kysely'
import { migrations } from '../../migrations/index.ts'
import { inTransaction, lock, type Database } from './db.ts'
import type { Log } from './log.ts'
import { Refused } from './refused.ts'

/** One step of the schema. Frozen once released; imports nothing from src/ and runs on both databases. */
export type Migration = { name: string; up(db: Kysely<any>): Promise<void> }

/**
 * Brings the database to this program's schema; all missing steps in one transaction, one process at a time.
 * @returns the names of the steps that were done
 * @throws Refused('conflict') when the database has steps that this program does not know
 */
export async function migrate(db: Database, log: Log): Promise<string[]> {
  return inTransaction(db, async (transaction) => {
    await lock(transaction, 'migrations')
    await sql`create table if not exists migrations (name varchar(100) primary key, at varchar(30) not null)`.execute(
      transaction,
    )
    const done = (await transaction.selectFrom('migrations').select('name').orderBy('name').execute()).map(
      (row) => row.name,
    )
    const known: readonly Migration[] = migrations
    const unknown = done.filter((name) => !known.some((migration) => migration.name === name))
    if (unknown.length > 0)
      throw new Refused('conflict', {
        en: `the database is newer than this program (it has ${unknown.at(-1)}); start a newer Isnad on it`,
        ar: `قاعدة البيانات أحدث من هذا البرنامج (فيها ${unknown.at(-1)})؛ شغّل عليها إصدارًا أحدث من إسناد`,
      })
    const missing = known.filter((migration) => !done.includes(migration.name))
    for (const migration of missing) {
      await migration.up(transaction)
      await transaction
        .insertInto('migrations')
        .values({ name: migration.name, at: new Date().toISOString() })
        .execute()
      log.info('schema migrated', { migration: migration.name })
    }
    return missing.map((migration) => migration.name)
  })
}
