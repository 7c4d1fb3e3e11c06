import { sql, type Insertable, type Selectable } from 'kysely'
import type { Context } from '../base/context.ts'
import type { Delivery, DeliveryState } from './shape.ts'
import type { WebhookDeliveriesTable } from './table.ts'

const shown = [
  'number',
  'id',
  'webhook',
  'event',
  'at',
  'state',
  'attempts',
  'due_at',
  'tried_at',
  'status',
  'milliseconds',
  'trouble',
] as const

type Row = Pick<Selectable<WebhookDeliveriesTable>, (typeof shown)[number]>

function deliveryOf({ number: _number, due_at: dueAt, tried_at: triedAt, ...row }: Row): Delivery {
  return { ...row, dueAt, triedAt }
}

/** Whether there is anything to take; a look is no write. */
export async function hasEvents(context: Context): Promise<boolean> {
  return (await context.db.selectFrom('outbox').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** Takes events out of the outbox, in the transaction that puts them to deliveries; no other process gets the same. */
export async function takeFromOutbox(
  inside: Context,
  limit: number,
): Promise<{ id: number; at: string; event: string; payload: string }[]> {
  const rows = await inside.db
    .deleteFrom('outbox')
    .where('id', 'in', (query) => query.selectFrom('outbox').select('id').orderBy('id').limit(limit))
    .returningAll()
    .execute()
  return rows.sort((one, other) => one.id - other.id)
}

export async function insertDelivery(
  context: Context,
  row: Pick<Insertable<WebhookDeliveriesTable>, 'id' | 'webhook' | 'event' | 'at' | 'body' | 'due_at'>,
): Promise<void> {
  await context.db
    .insertInto('webhook_deliveries')
    .values({ ...row, state: 'waiting', attempts: 0, tried_at: null, status: null, milliseconds: null, trouble: null })
    .execute()
}

/** The active webhooks that have something due. */
export async function selectDueWebhooks(context: Context, now: string, limit: number): Promise<string[]> {
  const rows = await context.db
    .selectFrom('webhook_deliveries')
    .innerJoin('webhooks', 'webhooks.id', 'webhook_deliveries.webhook')
    .select('webhook_deliveries.webhook')
    .distinct()
    .where('webhook_deliveries.state', '=', 'waiting')
    .where('webhook_deliveries.due_at', '<=', now)
    .where('webhooks.state', '=', 'active')
    .where((row) => row.or([row('webhooks.claimed_until', 'is', null), row('webhooks.claimed_until', '<=', now)]))
    .limit(limit)
    .execute()
  return rows.map((row) => row.webhook)
}

export async function selectDue(
  context: Context,
  webhook: string,
  now: string,
): Promise<{ id: string; body: string; attempts: number; url: string } | null> {
  const row = await context.db
    .selectFrom('webhook_deliveries')
    .innerJoin('webhooks', 'webhooks.id', 'webhook_deliveries.webhook')
    .select(['webhook_deliveries.id', 'webhook_deliveries.body', 'webhook_deliveries.attempts', 'webhooks.url'])
    .where('webhook_deliveries.webhook', '=', webhook)
    .where('webhook_deliveries.state', '=', 'waiting')
    .where('webhook_deliveries.due_at', '<=', now)
    .orderBy('webhook_deliveries.number')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** How an attempt ended. */
export type DeliveryResult = {
  state: DeliveryState
  attempts: number
  due_at: string
  tried_at: string
  status: number | null
  milliseconds: number
  trouble: string | null
}

export async function updateDelivery(context: Context, id: string, result: DeliveryResult): Promise<void> {
  await context.db
    .updateTable('webhook_deliveries')
    .set(result)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}

/** Sends it once more, with all its attempts before it. */
export async function makeDue(context: Context, id: string, now: string): Promise<void> {
  await context.db
    .updateTable('webhook_deliveries')
    .set({ state: 'waiting', attempts: 0, due_at: now })
    .where('id', '=', id)
    .execute()
}

/** Gives up what is waiting for a webhook. */
export async function failWaiting(context: Context, webhook: string): Promise<void> {
  await context.db
    .updateTable('webhook_deliveries')
    .set({ state: 'failed' })
    .where('webhook', '=', webhook)
    .where('state', '=', 'waiting')
    .execute()
}

/**
 * The deliveries of a webhook, newest first.
 * @param before only those with a smaller number
 */
export async function selectDeliveries(
  context: Context,
  webhook: string,
  { before, state, limit }: { before: number | null; state: DeliveryState | undefined; limit: number },
): Promise<{ number: number; delivery: Delivery }[]> {
  let query = context.db
    .selectFrom('webhook_deliveries')
    .select(shown)
    .where('webhook', '=', webhook)
    .orderBy('number', 'desc')
    .limit(limit)
  if (before !== null) query = query.where('number', '<', before)
  if (state) query = query.where('state', '=', state)
  return (await query.execute()).map((row) => ({ number: row.number, delivery: deliveryOf(row) }))
}

export async function selectDelivery(context: Context, id: string): Promise<(Delivery & { body: string }) | null> {
  const row = await context.db
    .selectFrom('webhook_deliveries')
    .select([...shown, 'body'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { body, ...rest } = row
  return { ...deliveryOf(rest), body }
}

/** How many deliveries of each webhook stand in which state. */
export async function countDeliveries(
  context: Context,
): Promise<{ webhook: string; state: DeliveryState; count: number }[]> {
  const rows = await context.db
    .selectFrom('webhook_deliveries')
    .select(['webhook', 'state', sql<number>`count(*)`.as('count')])
    .groupBy(['webhook', 'state'])
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

export async function deleteOldDeliveries(context: Context, state: DeliveryState, before: string): Promise<void> {
  await context.db.deleteFrom('webhook_deliveries').where('state', '=', state).where('at', '<', before).execute()
}
