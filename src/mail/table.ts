import type { Generated } from 'kysely'

export type MailOutboxTable = {
  id: Generated<number>
  recipient: string
  subject: string
  text: string
  html: string
  /** Where such letters are stopped, with one click (RFC 8058). */
  unsubscribe: string | null
  created_at: string
  attempts: number
  next_at: string
}
