import type { Generated } from 'kysely'
import type { DeliveryState, WebhookState } from './shape.ts'

export type WebhooksTable = {
  id: string
  name: string
  url: string
  /** JSON: a list of event names. */
  events: string
  /** whsec_… */
  secret: string
  /** The secret before, while both are signed with. */
  secret_before: string | null
  secret_before_until: string | null
  state: WebhookState
  /** Since when no delivery has come through; null while they do. */
  failing_since: string | null
  /** Until when one process has it for itself. */
  claimed_until: string | null
  revision: number
  created_at: string
  created_by: string
  changed_at: string
}

export type WebhookDeliveriesTable = {
  number: Generated<number>
  /** The same in every attempt, so that a receiver can drop doubles. */
  id: string
  webhook: string
  event: string
  at: string
  /** What is sent, byte for byte. */
  body: string
  state: DeliveryState
  attempts: number
  due_at: string
  tried_at: string | null
  /** HTTP status of the last answer. */
  status: number | null
  milliseconds: number | null
  /** What went wrong last, in short. */
  trouble: string | null
}
