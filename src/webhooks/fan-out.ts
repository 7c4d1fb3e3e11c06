import { randomBytes } from 'node:crypto'
import { transact, type Context } from '../base/context.ts'
import { hasEvents, insertDelivery, takeFromOutbox } from './delivery-store.ts'
import { selectWebhooks } from './store.ts'

/** Events taken in one transaction. */
const batch = 100

/**
 * Makes a delivery of each event in the outbox for each webhook that wants it. Event and deliveries change places in
 * one transaction: nothing is lost or made twice, however many processes do this and whenever one is killed.
 */
export async function fanOut(context: Context): Promise<void> {
  if (!(await hasEvents(context))) return
  for (let taken = batch; taken === batch;)
    taken = await transact(context, async (inside) => {
      const events = await takeFromOutbox(inside, batch)
      if (events.length === 0) return 0
      const webhooks = (await selectWebhooks(inside)).filter((webhook) => webhook.state === 'active')
      for (const { event, at, payload } of events)
        for (const webhook of webhooks)
          if ((webhook.events as readonly string[]).includes(event))
            await queue(inside, webhook.id, { event, at, data: JSON.parse(payload) })
      return events.length
    })
}

/** Puts one event into a webhook's queue. @returns the delivery's id */
export async function queue(
  inside: Context,
  webhook: string,
  { event, at, data }: { event: string; at: string; data: unknown },
): Promise<string> {
  const id = `msg_${randomBytes(16).toString('base64url')}`
  await insertDelivery(inside, {
    id,
    webhook,
    event,
    at,
    body: JSON.stringify({ type: event, timestamp: at, data }),
    due_at: inside.now().toISOString(),
  })
  return id
}
