import * as z from 'zod'
import { daysOf } from '../../search/days.ts'

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

const name = z
  .string()
  .trim()
  .max(200)
  .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text), 'must be plain text')
const date = z
  .string()
  .refine((text) => daysOf(text) !== null, 'must be a day, a month or a year such as 2026-11-23, 2026-11 or 2026')

export const searchFilter = {
  author: name.optional().describe('Only with these names in the byline').meta({ example: 'ليلى حداد' }),
  section: storyFilter.section,
  source: name.optional().describe('Only from this source').meta({ example: 'وكالة الساحل' }),
  from: date
    .optional()
    .describe('Only published on this day or later, by the time zone of the site; of a month or year, its first day')
    .meta({ example: '2026-11' }),
  until: date.optional().describe('Only published on this day or before').meta({ example: '2026-11-23' }),
}

export const storyId = word(80).describe("The story's id").meta({ example: '7k2m9x4qpt' })
export const personId = word(40).describe("The person's id").meta({ example: 'layla-haddad' })
export const query = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text), 'must be plain text')
  .describe(
    'Words that stories must have; «words in quotation marks» stand beside each other as they are written. The filters can be written among them: الكاتب: القسم: المصدر: من: إلى: (author: section: source: from: to:)',
  )
  .meta({ example: 'ميناء الرمل' })
