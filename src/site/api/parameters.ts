import * as z from 'zod'

/** What the operations take. The description of each becomes part of the interface's. */

/** Letters, digits and hyphens of any language: all that ids and slugs are made of. */
const word = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((text) => /^[\p{L}\p{M}\p{N}-]*$/u.test(text), 'must be letters, digits and hyphens')

export const limit = z.coerce
  .number('must be a whole number from 1 to 100')
  .int()
  .min(1)
  .max(100)
  .default(20)
  .describe('How many at most')
  .meta({ example: 20 })

/** A day, or an instant with its zone; as a UTC instant. A day begins at midnight UTC. */
const moment = z
  .union(
    [z.iso.date(), z.iso.datetime({ offset: true })],
    'must be a date such as 2026-11-23 or an instant such as 2026-11-23T09:00:00Z',
  )
  .transform((text) => new Date(text).toISOString())

export const storyFilter = {
  section: word(40).optional().describe('Only of the section with this id').meta({ example: 'economy' }),
  person: word(40).optional().describe('Only by the person with this id').meta({ example: 'layla-haddad' }),
  topic: word(200).optional().describe('Only about the topic with this slug').meta({ example: 'ميناء-الرمل' }),
  from: moment
    .optional()
    .describe('Only published at or after this day (UTC) or instant')
    .meta({ example: '2026-11-01' }),
  until: moment
    .optional()
    .describe('Only published before this day (UTC) or instant')
    .meta({ example: '2026-11-23T09:00:00Z' }),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as ar')
    .max(35)
    .optional()
    .describe('Only in this language (BCP 47)')
    .meta({ example: 'ar' }),
}

export const storyId = word(80).describe("The story's id").meta({ example: '7k2m9x4qpt' })
export const personId = word(40).describe("The person's id").meta({ example: 'layla-haddad' })
export const query = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text), 'must be plain text')
  .describe('Words that stories must have')
  .meta({ example: 'ميناء الرمل' })
