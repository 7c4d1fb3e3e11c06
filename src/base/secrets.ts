import { randomBytes } from 'node:crypto'
import type { Database } from './db.ts'

/**
 * A random secret that this site keeps in its database, made when first asked for: every process of the site gets the
 * same one, and nobody has to configure it.
 * @returns 32 bytes as hex
 */
export async function secretFor(db: Database, name: string): Promise<string> {
  await db
    .insertInto('secrets')
    .values({ name, value: randomBytes(32).toString('hex') })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  const row = await db.selectFrom('secrets').select('value').where('name', '=', name).executeTakeFirstOrThrow()
  return row.value
}
