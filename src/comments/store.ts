import { sql, type Insertable, type Updateable } from 'kysely'
import type { Context } from '../base/context.ts'
import type { CommentRow } from './shown.ts'
import type { CommentDecisionsTable, CommentReportsTable, CommentsTable } from './table.ts'

export async function insertComments(context: Context, rows: readonly Insertable<CommentsTable>[]): Promise<void> {
  if (rows.length > 0) await context.db.insertInto('comments').values(rows).execute()
}

export async function selectComment(context: Context, id: string): Promise<CommentRow | null> {
  return (await context.db.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** The same, locked until the end of the transaction. */
export async function takeComment(context: Context, id: string): Promise<CommentRow | null> {
  // A write that changes nothing holds the row on both databases.
  const row = await context.db
    .updateTable('comments')
    .set({ id })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

export async function selectComments(context: Context, ids: readonly string[]): Promise<Map<string, CommentRow>> {
  if (ids.length === 0) return new Map()
  const rows = await context.db
    .selectFrom('comments')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export async function updateComment(context: Context, id: string, changes: Updateable<CommentsTable>): Promise<void> {
  await context.db.updateTable('comments').set(changes).where('id', '=', id).execute()
}

export async function insertDecision(context: Context, row: Insertable<CommentDecisionsTable>): Promise<void> {
  await context.db.insertInto('comment_decisions').values(row).execute()
}

/** Notes that solutions were used. @returns the nonces that nobody had used before */
export async function spend(
  context: Context,
  proofs: readonly { nonce: string; expiresAt: string }[],
): Promise<Set<string>> {
  if (proofs.length === 0) return new Set()
  // In one order, so that two processes that meet the same solutions do not wait for each other.
  const rows = [...proofs]
    .sort((a, b) => (a.nonce < b.nonce ? -1 : 1))
    .map(({ nonce, expiresAt }) => ({ nonce, expires_at: expiresAt }))
  const fresh = await context.db
    .insertInto('comment_spent')
    .values(rows)
    .onConflict((conflict) => conflict.column('nonce').doNothing())
    .returning('nonce')
    .execute()
  return new Set(fresh.map(({ nonce }) => nonce))
}

export async function deleteSpent(context: Context, before: string): Promise<void> {
  await context.db.deleteFrom('comment_spent').where('expires_at', '<', before).execute()
}

/** How many comments say the same since then, by fingerprint. */
export async function countSameTexts(
  context: Context,
  fingerprints: readonly string[],
  since: string,
): Promise<Map<string, number>> {
  const rows = await context.db
    .selectFrom('comments')
    .select(['fingerprint', (select) => select.fn.countAll<number>().as('count')])
    .where('fingerprint', 'in', [...new Set(fingerprints)])
    .where('created_at', '>=', since)
    .groupBy('fingerprint')
    .execute()
  return new Map(rows.map((row) => [row.fingerprint, Number(row.count)]))
}

/** Of these keys those that are banned now, each with the end of its ban. */
export async function selectBans(
  context: Context,
  keys: readonly string[],
  now: string,
): Promise<Map<string, string | null>> {
  if (keys.length === 0) return new Map()
  const rows = await context.db
    .selectFrom('comment_bans')
    .select(['key_hash', 'until'])
    .where('key_hash', 'in', [...new Set(keys)])
    .where((where) => where.or([where('until', 'is', null), where('until', '>', now)]))
    .execute()
  return new Map(rows.map((row) => [row.key_hash, row.until]))
}

export async function insertReport(context: Context, row: Insertable<CommentReportsTable>): Promise<void> {
  await context.db.insertInto('comment_reports').values(row).execute()
}

/** One more report that waits, or one more reader who recommends a comment that is public. @returns its story, or null */
export async function raise(context: Context, id: string, column: 'reports' | 'recommended'): Promise<string | null> {
  const row = await context.db
    .updateTable('comments')
    .set({ [column]: sql`${sql.ref(column)} + 1` })
    .where('id', '=', id)
    .where('state', '=', 'published')
    .returning('story')
    .executeTakeFirst()
  return row?.story ?? null
}
