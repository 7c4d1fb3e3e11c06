import type { Selectable } from 'kysely'
import type { Context } from '../base/context.ts'
import type { WrittenLetter } from './letter.ts'
import type { MailOutboxTable } from './table.ts'

export type WaitingMail = Selectable<MailOutboxTable>

export async function insertMail(
  context: Context,
  recipient: string,
  { subject, text, html, unsubscribe }: WrittenLetter,
  at: string,
): Promise<void> {
  await context.db
    .insertInto('mail_outbox')
    .values({ recipient, subject, text, html, unsubscribe, created_at: at, attempts: 0, next_at: at })
    .execute()
}

/** Letters whose time has come, the oldest first. */
export async function selectDueMail(context: Context, at: string, limit: number): Promise<WaitingMail[]> {
  return context.db
    .selectFrom('mail_outbox')
    .selectAll()
    .where('next_at', '<=', at)
    .orderBy('next_at')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Puts the next attempt off. @returns false when another process has taken the letter meanwhile */
export async function claimMail(context: Context, mail: WaitingMail, nextAt: string): Promise<boolean> {
  const result = await context.db
    .updateTable('mail_outbox')
    .set({ attempts: mail.attempts + 1, next_at: nextAt })
    .where('id', '=', mail.id)
    .where('attempts', '=', mail.attempts)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}

export async function deleteMail(context: Context, id: number): Promise<void> {
  await context.db.deleteFrom('mail_outbox').where('id', '=', id).execute()
}
