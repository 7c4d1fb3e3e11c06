import type { Database } from './db.ts'

/** What others may be told of, by webhook. */
export const eventNames = ['story.published', 'story.corrected', 'story.withdrawn', 'comment.received'] as const
export type EventName = (typeof eventNames)[number]

/** The same for many events of one kind at once. */
export async function emitAll(
  transaction: Database,
  at: string,
  event: EventName,
  payloads: readonly object[],
): Promise<void> {
  if (payloads.length === 0) return
  const rows = payloads.map((payload) => ({ at, event, payload: JSON.stringify(payload) }))
  await transaction.insertInto('outbox').values(rows).execute()
}

/**
 * Puts an event into the outbox, in the transaction that makes it true: it is told if and only if that is stored.
 * The worker delivers it afterwards, as often as it takes.
 */
export async function emit(transaction: Database, at: string, event: EventName, payload: object): Promise<void> {
  await transaction
    .insertInto('outbox')
    .values({ at, event, payload: JSON.stringify(payload) })
    .execute()
}
