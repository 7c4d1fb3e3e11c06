import type { Generated } from 'kysely'
import type { DoorName, Role } from './actor.ts'
import type { EventName } from './outbox.ts'

export type AuditLogTable = {
  id: Generated<number>
  at: string
  account: string | null
  name: string
  role: Role
  door: DoorName
  address: string | null
  act: string
  subject: string
  subject_id: string
  /** JSON */
  detail: string
}

export type OutboxTable = {
  id: Generated<number>
  at: string
  event: EventName
  /** JSON */
  payload: string
}

export type SecretsTable = { name: string; value: string }

export type IdempotencyKeysTable = { account: string; key: string; request: string; answer: string; at: string }
