import type { Actor } from '../base/actor.ts'
import type { Context } from '../base/context.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { mustExist } from './change.ts'
import { countDeliveries, selectDeliveries, selectDelivery } from './delivery-store.ts'
import { webhookPolicy } from './policy.ts'
import type { Delivery, DeliveryState, Webhook } from './shape.ts'
import { selectWebhooks } from './store.ts'

export type Counts = Record<DeliveryState, number>

/** All webhooks with how many of their deliveries stand where. @throws Refused('forbidden') */
export async function listWebhooks(context: Context, by: Actor): Promise<(Webhook & { deliveries: Counts })[]> {
  mustBeAllowed(webhookPolicy, 'read', by, null)
  const counts = await countDeliveries(context)
  const of = (webhook: string): Counts => {
    const none: Counts = { waiting: 0, delivered: 0, failed: 0 }
    for (const row of counts) if (row.webhook === webhook) none[row.state] = row.count
    return none
  }
  return (await selectWebhooks(context)).map((webhook) => ({ ...webhook, deliveries: of(webhook.id) }))
}

/**
 * What was sent to a webhook, newest first.
 * @param options.cursor the `next` of the page before
 * @throws Refused('forbidden' | 'missing' | 'invalid')
 */
export async function listDeliveries(
  context: Context,
  by: Actor,
  webhook: string,
  { cursor, state, limit }: { cursor?: string | undefined; state?: DeliveryState | undefined; limit: number },
): Promise<{ items: Delivery[]; next: string | null }> {
  mustBeAllowed(webhookPolicy, 'read', by, null)
  await mustExist(context, webhook)
  const before = cursor === undefined ? null : numberOf(cursor)
  const rows = await selectDeliveries(context, webhook, { before, state, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const more = rows.length > limit
  return {
    items: shown.map((row) => row.delivery),
    next: more ? Buffer.from(`delivery ${shown.at(-1)!.number}`).toString('base64url') : null,
  }
}

function numberOf(cursor: string): number {
  const [, number] = /^delivery (\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (number !== undefined) return Number(number)
  throw new Refused('invalid', { en: 'cursor: is none of this list', ar: 'cursor: مؤشر الصفحة غير صالح' })
}

/** One delivery with the very text that is sent. @throws Refused('forbidden' | 'missing') */
export async function readDelivery(
  context: Context,
  by: Actor,
  webhook: string,
  id: string,
): Promise<Delivery & { body: string }> {
  mustBeAllowed(webhookPolicy, 'read', by, null)
  const delivery = await selectDelivery(context, id)
  if (delivery?.webhook === webhook) return delivery
  throw new Refused('missing', { en: `there is no delivery ${id}`, ar: `لا يوجد إرسال بالمعرّف ${id}` })
}
