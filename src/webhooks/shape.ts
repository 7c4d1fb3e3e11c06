import * as z from 'zod'
import { cleanLine } from '../arabic/normalise.ts'
import { eventNames } from '../base/outbox.ts'

/** active: it is told · paused: a person stopped it · failing: it was stopped because nothing came through for days */
export const webhookStates = ['active', 'paused', 'failing'] as const
export type WebhookState = (typeof webhookStates)[number]

export const deliveryStates = ['waiting', 'delivered', 'failed'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** Webhooks that a site may have. */
export const mostWebhooks = 50

/** What is told: the events of the outbox, and a test that somebody asked for. */
export const testEvent = 'webhook.test'

const address = z
  .url({ protocol: /^https?$/, error: 'must be a full https address' })
  .max(2000)
  .refine((text) => {
    const url = URL.parse(text)
    return !url || (url.username === '' && url.password === '' && url.hash === '')
  }, 'must have no user, password or fragment')
  .transform((text) => URL.parse(text)?.href ?? text)

export const webhookInput = z.strictObject({
  name: z.string().transform(cleanLine).pipe(z.string().min(1).max(80)),
  url: address.describe('Where it is sent: https, at a public address'),
  events: z
    .array(z.enum(eventNames))
    .min(1)
    .max(eventNames.length)
    .transform((given) => eventNames.filter((event) => given.includes(event))),
})
export type WebhookInput = z.input<typeof webhookInput>

/** A webhook as it is shown: all but its secret. */
export type Webhook = z.output<typeof webhookInput> & {
  id: string
  state: WebhookState
  /** Since when nothing has come through; null while all is well. */
  failingSince: string | null
  revision: number
  createdAt: string
  createdBy: string
  changedAt: string
}

export type Delivery = {
  id: string
  webhook: string
  event: string
  at: string
  state: DeliveryState
  attempts: number
  /** When it is tried next, while it waits. */
  dueAt: string
  triedAt: string | null
  status: number | null
  milliseconds: number | null
  trouble: string | null
}
