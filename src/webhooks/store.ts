import type { Selectable } from 'kysely'
import type { Context } from '../base/context.ts'
import type { EventName } from '../base/outbox.ts'
import type { Webhook, WebhookState } from './shape.ts'
import type { WebhooksTable } from './table.ts'

function webhookOf(row: Selectable<WebhooksTable>): Webhook {
  return {
    id: row.id,
    name: row.name,
    url: row.url,
    events: JSON.parse(row.events) as EventName[],
    state: row.state,
    failingSince: row.failing_since,
    revision: row.revision,
    createdAt: row.created_at,
    createdBy: row.created_by,
    changedAt: row.changed_at,
  }
}

export async function insertWebhook(context: Context, webhook: Webhook, secret: string): Promise<void> {
  await context.db
    .insertInto('webhooks')
    .values({
      id: webhook.id,
      name: webhook.name,
      url: webhook.url,
      events: JSON.stringify(webhook.events),
      secret,
      secret_before: null,
      secret_before_until: null,
      state: webhook.state,
      failing_since: null,
      claimed_until: null,
      revision: webhook.revision,
      created_at: webhook.createdAt,
      created_by: webhook.createdBy,
      changed_at: webhook.changedAt,
    })
    .execute()
}

export async function selectWebhooks(context: Context): Promise<Webhook[]> {
  const rows = await context.db.selectFrom('webhooks').selectAll().orderBy('created_at').orderBy('id').execute()
  return rows.map(webhookOf)
}

export async function selectWebhook(context: Context, id: string): Promise<Webhook | null> {
  const row = await context.db.selectFrom('webhooks').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? webhookOf(row) : null
}

/** @returns false when it was changed by somebody else since it was read at `readAt` */
export async function updateWebhook(context: Context, webhook: Webhook, readAt: number): Promise<boolean> {
  const result = await context.db
    .updateTable('webhooks')
    .set({
      name: webhook.name,
      url: webhook.url,
      events: JSON.stringify(webhook.events),
      state: webhook.state,
      failing_since: webhook.failingSince,
      revision: webhook.revision,
      changed_at: webhook.changedAt,
    })
    .where('id', '=', webhook.id)
    .where('revision', '=', readAt)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}

/** The new secret; the one before stays good until then. */
export async function updateSecret(context: Context, id: string, secret: string, beforeUntil: string): Promise<void> {
  await context.db
    .updateTable('webhooks')
    .set((row) => ({ secret, secret_before: row.ref('secret'), secret_before_until: beforeUntil }))
    .where('id', '=', id)
    .execute()
}

/** What a delivery is signed with, the newest first. */
export async function selectSecrets(context: Context, id: string, now: string): Promise<string[]> {
  const row = await context.db
    .selectFrom('webhooks')
    .select(['secret', 'secret_before', 'secret_before_until'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return []
  const before = row.secret_before_until !== null && row.secret_before_until > now ? row.secret_before : null
  return before === null ? [row.secret] : [row.secret, before]
}

export async function deleteWebhook(context: Context, id: string): Promise<void> {
  await context.db.deleteFrom('webhook_deliveries').where('webhook', '=', id).execute()
  await context.db.deleteFrom('webhooks').where('id', '=', id).execute()
}

/** Notes whether deliveries come through; `since` is kept while they do not. @returns since when they do not */
export async function updateFailing(context: Context, id: string, since: string | null): Promise<string | null> {
  if (since === null) {
    await context.db
      .updateTable('webhooks')
      .set({ failing_since: null })
      .where('id', '=', id)
      .where('failing_since', 'is not', null)
      .execute()
    return null
  }
  await context.db
    .updateTable('webhooks')
    .set({ failing_since: since })
    .where('id', '=', id)
    .where('failing_since', 'is', null)
    .execute()
  const row = await context.db.selectFrom('webhooks').select('failing_since').where('id', '=', id).executeTakeFirst()
  return row?.failing_since ?? null
}

export async function updateState(context: Context, id: string, state: WebhookState, at: string): Promise<void> {
  await context.db
    .updateTable('webhooks')
    .set((row) => ({ state, changed_at: at, revision: row('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/**
 * Takes an active webhook for one process, or holds on to it.
 * @param held the time that this process holds it until; null to take one that nobody holds
 * @returns false when another process has it
 */
export async function claimWebhook(
  context: Context,
  id: string,
  { held, now, until }: { held: string | null; now: string; until: string },
): Promise<boolean> {
  const claim = context.db
    .updateTable('webhooks')
    .set({ claimed_until: until })
    .where('id', '=', id)
    .where('state', '=', 'active')
  const result = await (
    held === null
      ? claim.where((row) => row.or([row('claimed_until', 'is', null), row('claimed_until', '<=', now)]))
      : claim.where('claimed_until', '=', held)
  ).executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}

export async function releaseWebhook(context: Context, id: string, held: string): Promise<void> {
  await context.db
    .updateTable('webhooks')
    .set({ claimed_until: null })
    .where('id', '=', id)
    .where('claimed_until', '=', held)
    .execute()
}
