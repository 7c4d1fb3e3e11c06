import * as z from 'zod'
import { doors, roles } from '../base/actor.ts'

/** An act that was tried and not allowed; what was tried stands in its detail. */
export const refusedAct = 'refused'

const moment = z.iso
  .datetime({ offset: true, error: 'must be an instant such as 2026-11-25T09:00:00Z' })
  .transform((text) => new Date(text).toISOString())
const word = (most: number) => z.string().trim().min(1).max(most)

/** What lines of the log are asked for; all that is given must be so. */
export const auditFilter = z.strictObject({
  account: word(80).optional().describe('By the account with this id'),
  door: z.enum(doors).optional().describe('Through this door'),
  act: word(80).optional().describe('This act, such as story.publish'),
  subject: word(40).optional().describe('Done to this kind of thing, such as story'),
  id: word(200).optional().describe('Done to the thing with this id'),
  from: moment.optional().describe('At or after this instant'),
  until: moment.optional().describe('Before this instant'),
  q: word(200).optional().describe('With these words in name, address, act, id or detail, however they are spelled'),
})
export type AuditFilter = z.output<typeof auditFilter>

export const auditLine = z.strictObject({
  id: z.int(),
  at: z.iso.datetime(),
  account: z.string().nullable().describe('Null for the machine itself'),
  name: z.string().describe('How whoever did it was called then'),
  role: z.enum(roles),
  door: z.enum(doors),
  address: z.string().nullable(),
  act: z.string(),
  subject: z.string(),
  subjectId: z.string(),
  detail: z.record(z.string(), z.unknown()),
})
export type AuditLine = z.output<typeof auditLine>
