import type { Selectable } from 'kysely'
import type { Context } from '../base/context.ts'
import type { CommentSubscriptionsTable } from './table.ts'

export type SubscriptionRow = Selectable<CommentSubscriptionsTable>

export async function insertSubscription(context: Context, row: SubscriptionRow): Promise<void> {
  await context.db.insertInto('comment_subscriptions').values(row).execute()
}

export async function selectSubscription(context: Context, id: string): Promise<SubscriptionRow | null> {
  return (
    (await context.db.selectFrom('comment_subscriptions').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
  )
}

/** Whether this browser has confirmed this address before. */
export async function isConfirmed(context: Context, email: string, keyHash: string): Promise<boolean> {
  const row = await context.db
    .selectFrom('comment_subscriptions')
    .select('id')
    .where('email', '=', email)
    .where('key_hash', '=', keyHash)
    .where('confirmed_at', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Confirms a subscription, and what else the same browser asked for with the same address. */
export async function confirmSubscription(
  context: Context,
  { id, email, key_hash }: Pick<SubscriptionRow, 'id' | 'email' | 'key_hash'>,
  at: string,
): Promise<void> {
  await context.db
    .updateTable('comment_subscriptions')
    .set({ confirmed_at: at })
    .where((where) =>
      where.or([where('id', '=', id), where.and([where('email', '=', email), where('key_hash', '=', key_hash)])]),
    )
    .where('confirmed_at', 'is', null)
    .execute()
}

/** How often an address was given and not confirmed. */
export async function countUnconfirmed(context: Context, email: string): Promise<number> {
  const row = await context.db
    .selectFrom('comment_subscriptions')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('email', '=', email)
    .where('confirmed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Confirmed ones of these comments. */
export async function selectSubscribers(context: Context, comments: readonly string[]): Promise<SubscriptionRow[]> {
  if (comments.length === 0) return []
  return context.db
    .selectFrom('comment_subscriptions')
    .selectAll()
    .where('comment', 'in', [...new Set(comments)])
    .where('confirmed_at', 'is not', null)
    .execute()
}

export async function selectSubscriptionsOf(context: Context, email: string): Promise<SubscriptionRow[]> {
  return context.db
    .selectFrom('comment_subscriptions')
    .selectAll()
    .where('email', '=', email)
    .orderBy('created_at')
    .execute()
}

export async function deleteSubscriptionsOf(context: Context, email: string): Promise<void> {
  await context.db.deleteFrom('comment_subscriptions').where('email', '=', email).execute()
}

export async function deleteSubscriptionsTo(context: Context, comments: readonly string[]): Promise<void> {
  if (comments.length > 0)
    await context.db
      .deleteFrom('comment_subscriptions')
      .where('comment', 'in', [...comments])
      .execute()
}

/** Those that nobody confirmed. */
export async function deleteUnconfirmed(context: Context, before: string): Promise<void> {
  await context.db
    .deleteFrom('comment_subscriptions')
    .where('confirmed_at', 'is', null)
    .where('created_at', '<', before)
    .execute()
}
