import type { Generated } from 'kysely'

export type MailOutboxTable = {
  id: Generated<number>
  recipient: string
  subject: string
  text: string
  html: string
  created_at: string
  attempts: number
  next_at: string
}
