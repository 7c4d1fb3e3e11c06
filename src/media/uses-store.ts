import type { Context } from '../base/context.ts'
import { isPostgres } from '../base/db.ts'
import type { MediaUsesTable } from './table.ts'

type User = { kind: MediaUsesTable['kind']; id: string }

/** Rows of one statement. */
const rowsAtOnce = 500

export async function selectUsesBy(context: Context, { kind, id }: User): Promise<string[]> {
  const rows = await context.db
    .selectFrom('media_uses')
    .select('media')
    .where('kind', '=', kind)
    .where('subject', '=', id)
    .execute()
  return rows.map((row) => row.media)
}

export async function deleteUses(context: Context, { kind, id }: User, media: readonly string[]): Promise<void> {
  await context.db
    .deleteFrom('media_uses')
    .where('kind', '=', kind)
    .where('subject', '=', id)
    .where('media', 'in', [...media])
    .execute()
}

/** Which of these pictures are here, kept from being deleted until the transaction ends. */
export async function selectAndHold(context: Context, ids: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>()
  for (let start = 0; start < ids.length; start += rowsAtOnce) {
    const query = context.db
      .selectFrom('media')
      .select('id')
      .where('id', 'in', ids.slice(start, start + rowsAtOnce))
      // In one order, so that two transactions do not wait for each other in a ring.
      .orderBy('id')
    const rows = await (isPostgres(context.db) ? query.forKeyShare() : query).execute()
    for (const { id } of rows) found.add(id)
  }
  return found
}

export async function insertUses(context: Context, rows: readonly MediaUsesTable[]): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    await context.db
      .insertInto('media_uses')
      .values(rows.slice(start, start + rowsAtOnce))
      .execute()
}

export async function selectUses(context: Context, media: string, limit: number): Promise<MediaUsesTable[]> {
  return context.db
    .selectFrom('media_uses')
    .selectAll()
    .where('media', '=', media)
    .orderBy('kind')
    .orderBy('subject')
    .limit(limit)
    .execute()
}
