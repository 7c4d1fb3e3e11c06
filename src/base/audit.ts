import type { Actor } from './actor.ts'
import type { Context } from './context.ts'

/** One act as the audit log keeps it. */
export type Act = {
  /** noun.verb: story.publish, account.role, settings.change */
  act: string
  /** What it was done to: story, account, media, section … and its id. */
  subject: string
  id: string
  /** What else somebody who looks into it later must know; no secrets. Stored as JSON. */
  detail?: Record<string, unknown>
}

/**
 * Writes an act into the audit log, in the transaction that does it. The log is append-only: the database itself refuses
 * to change or remove a line.
 */
export async function audit(context: Context, by: Actor, { act, subject, id, detail = {} }: Act): Promise<void> {
  await context.db
    .insertInto('audit_log')
    .values({
      at: context.now().toISOString(),
      account: by.account,
      name: by.name,
      role: by.role,
      door: by.door,
      address: by.address,
      act,
      subject,
      subject_id: id,
      detail: JSON.stringify(detail),
    })
    .execute()
}
