import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { openDatabase } from '../src/base/db.ts'

/** On PostgreSQL the tests of a run keep schemas for one another (src/base/testing-schemas.ts); its end drops them. */
export default function setUp(): (() => Promise<void>) | undefined {
  const databaseUrl = process.env['TEST_DATABASE_URL']
  if (!databaseUrl) return undefined
  const run = randomBytes(4).toString('hex')
  process.env['TEST_RUN'] = run
  return async () => {
    const db = openDatabase({ databaseUrl, data: '' })
    const { rows } = await sql<{ nspname: string }>`
      select nspname from pg_namespace where starts_with(nspname, ${`test_${run}_`})`.execute(db)
    for (const { nspname } of rows) await sql`drop schema ${sql.ref(nspname)} cascade`.execute(db)
    await db.destroy()
  }
}
