import type { Context } from '../base/context.ts'

export async function insertRemoved(context: Context, row: { hash: string; at: string }): Promise<void> {
  await context.db
    .insertInto('removed_originals')
    .values(row)
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
}

export async function selectRemoved(context: Context, limit: number): Promise<string[]> {
  const rows = await context.db.selectFrom('removed_originals').select('hash').orderBy('at').limit(limit).execute()
  return rows.map((row) => row.hash)
}

export async function deleteRemoved(context: Context, hash: string): Promise<void> {
  await context.db.deleteFrom('removed_originals').where('hash', '=', hash).execute()
}
