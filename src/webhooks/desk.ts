import * as z from 'zod'
import { eventNames } from '../base/outbox.ts'
import { allowedActs } from '../base/policy.ts'
import { operation } from '../desk/operation.ts'
import { addWebhook } from './add.ts'
import { changeWebhook, removeWebhook, renewSecret } from './change.ts'
import { listDeliveries, listWebhooks, readDelivery } from './list.ts'
import { webhookPolicy } from './policy.ts'
import { redeliver, sendTest } from './redeliver.ts'
import { deliveryStates, webhookInput, webhookStates } from './shape.ts'

const instant = z.iso.datetime()

const webhookAnswer = z.strictObject({
  id: z.string(),
  name: z.string(),
  url: z.url(),
  events: z.array(z.enum(eventNames)),
  state: z
    .enum(webhookStates)
    .describe('paused: a person stopped it; failing: it was stopped because nothing came through for three days'),
  failingSince: instant.nullable(),
  revision: z.int(),
  createdAt: instant,
  createdBy: z.string(),
  changedAt: instant,
})
const deliveryAnswer = z.strictObject({
  id: z.string().describe('Its webhook-id header, the same in every attempt'),
  webhook: z.string(),
  event: z.string(),
  at: instant.describe('When it happened'),
  state: z.enum(deliveryStates),
  attempts: z.int(),
  dueAt: instant.describe('When it is tried next, while it waits'),
  triedAt: instant.nullable(),
  status: z.int().nullable().describe('HTTP status of the last answer'),
  milliseconds: z.int().nullable(),
  trouble: z.string().nullable().describe('What went wrong last'),
})

const webhook: z.input<typeof webhookAnswer> = {
  id: '8b3n5x0r2d',
  name: 'تطبيق الجوال',
  url: 'https://app.example/hooks/isnad',
  events: ['story.published', 'story.corrected', 'story.withdrawn'],
  state: 'active',
  failingSince: null,
  revision: 1,
  createdAt: '2026-11-24T08:00:00.000Z',
  createdBy: 'سلمى الراوي',
  changedAt: '2026-11-24T08:00:00.000Z',
}
const delivery: z.input<typeof deliveryAnswer> = {
  id: 'msg_0xJ3k9vXq2mZ7Lr5Tn8W1A',
  webhook: webhook.id,
  event: 'story.published',
  at: '2026-11-25T09:00:00.000Z',
  state: 'delivered',
  attempts: 1,
  dueAt: '2026-11-25T09:00:01.200Z',
  triedAt: '2026-11-25T09:00:01.200Z',
  status: 204,
  milliseconds: 180,
  trouble: null,
}
const id = z.string().max(40).describe("The webhook's id")
const deliveryId = z.string().max(60).describe("The delivery's id")
const secret = z.string().describe('Signs every delivery; told this once')

/** Webhooks: set up in the studio only, since whoever has their secret can speak for this site. */
export const webhookOperations = [
  operation({
    key: 'GET /webhooks',
    summary: 'All webhooks, with how many of their deliveries stand where',
    access: 'newsroom:read',
    input: z.strictObject({}),
    answer: z.strictObject({
      items: z.array(
        z.strictObject({
          ...webhookAnswer.shape,
          deliveries: z.strictObject({ waiting: z.int(), delivered: z.int(), failed: z.int() }),
        }),
      ),
      may: z.array(z.string()),
    }),
    example: {
      items: [{ ...webhook, deliveries: { waiting: 0, delivered: 12, failed: 1 } }],
      may: ['read', 'change', 'redeliver'],
    },
    refusals: ['forbidden'],
    async run(context, by) {
      return { items: await listWebhooks(context, by), may: allowedActs(webhookPolicy, by, null) }
    },
  }),
  operation({
    key: 'POST /webhooks',
    summary: 'Tells an address outside of what happens from now on',
    access: 'session',
    input: webhookInput,
    answer: z.strictObject({ ...webhookAnswer.shape, secret }),
    example: { ...webhook, secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=' },
    refusals: ['invalid', 'forbidden', 'unmet'],
    async run(context, by, input) {
      const added = await addWebhook(context, by, input)
      return { ...added.webhook, secret: added.secret }
    },
  }),
  operation({
    key: 'PUT /webhooks/{id}',
    summary: 'Changes a webhook, pauses it, or lets it go on',
    access: 'session',
    input: z.strictObject({ id, ...webhookInput.shape, active: z.boolean(), revision: z.int().min(1) }),
    answer: webhookAnswer,
    example: webhook,
    refusals: ['invalid', 'forbidden', 'missing', 'conflict'],
    run: (context, by, { id: which, ...input }) => changeWebhook(context, by, which, input),
  }),
  operation({
    key: 'DELETE /webhooks/{id}',
    summary: 'Ends a webhook; what waits for it is not sent',
    access: 'session',
    input: z.strictObject({ id }),
    answer: z.strictObject({ id: z.string() }),
    example: { id: webhook.id },
    refusals: ['forbidden', 'missing'],
    async run(context, by, input) {
      await removeWebhook(context, by, input.id)
      return input
    },
  }),
  operation({
    key: 'POST /webhooks/{id}/secret',
    summary: 'Gives it a new secret; for a day the one before signs too',
    access: 'session',
    input: z.strictObject({ id }),
    answer: z.strictObject({ id: z.string(), secret }),
    example: { id: webhook.id, secret: 'whsec_bTkQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=' },
    refusals: ['forbidden', 'missing'],
    run: async (context, by, input) => ({ ...input, secret: await renewSecret(context, by, input.id) }),
  }),
  operation({
    key: 'POST /webhooks/{id}/test',
    summary: 'Sends it an event that means nothing, to try the receiver',
    access: 'newsroom:write',
    input: z.strictObject({ id }),
    answer: z.strictObject({ delivery: z.string() }),
    example: { delivery: delivery.id },
    refusals: ['forbidden', 'missing', 'conflict'],
    idempotent: true,
    run: async (context, by, input) => ({ delivery: await sendTest(context, by, input.id) }),
  }),
  operation({
    key: 'GET /webhooks/{id}/deliveries',
    summary: 'What was sent to it, newest first',
    access: 'newsroom:read',
    input: z.strictObject({
      id,
      state: z.enum(deliveryStates).optional().describe('Only those that stand so'),
      limit: z.coerce.number().int().min(1).max(100).default(20).describe('How many at most'),
      cursor: z.string().max(200).optional().describe('The `next` of the page before'),
    }),
    answer: z.strictObject({ items: z.array(deliveryAnswer), next: z.string().nullable() }),
    example: { items: [delivery], next: null },
    refusals: ['invalid', 'forbidden', 'missing'],
    run: (context, by, { id: which, ...filter }) => listDeliveries(context, by, which, filter),
  }),
  operation({
    key: 'GET /webhooks/{id}/deliveries/{delivery}',
    summary: 'One delivery, with the very text that is sent',
    access: 'newsroom:read',
    input: z.strictObject({ id, delivery: deliveryId }),
    answer: z.strictObject({ ...deliveryAnswer.shape, body: z.string() }),
    example: {
      ...delivery,
      body: '{"type":"story.published","timestamp":"2026-11-25T09:00:00.000Z","data":{"story":"7k2m9x4qpt","version":1}}',
    },
    refusals: ['forbidden', 'missing'],
    run: (context, by, input) => readDelivery(context, by, input.id, input.delivery),
  }),
  operation({
    key: 'POST /webhooks/{id}/deliveries/{delivery}/redeliver',
    summary: 'Sends it once more, at once, with the id it had',
    access: 'newsroom:write',
    input: z.strictObject({ id, delivery: deliveryId }),
    answer: z.strictObject({ delivery: z.string() }),
    example: { delivery: delivery.id },
    refusals: ['forbidden', 'missing', 'conflict'],
    idempotent: true,
    async run(context, by, input) {
      await redeliver(context, by, input.id, input.delivery)
      return { delivery: input.delivery }
    },
  }),
]
