import * as z from 'zod'
import { quotationMarks } from '../arabic/language-check/house-style.ts'
import { severities } from '../arabic/language-check/rule.ts'

export const languageLimits = {
  /** One text to check, in UTF-16 units: some 15,000 words, more than any story. */
  text: 100_000,
  /** Findings in one answer, the first. */
  findings: 1000,
  /** Letters of an ignored finding's words. */
  about: 300,
  ignoredInStory: 500,
  ignoredInHouse: 5000,
} as const

const ruleId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(60)

/** What the newsroom has chosen; what is left out of a change stays. */
export const houseStyleChanges = z.strictObject({
  digits: z.enum(['arabic', 'latin']).nullable().optional(),
  months: z.enum(['gregorian', 'levantine', 'maghrebi']).nullable().optional(),
  quotationMarks: z.enum(quotationMarks).nullable().optional(),
  spellings: z
    .record(z.string().max(40), z.string().max(40).nullable())
    .optional()
    .describe('the form chosen of a word that is spelled in several ways; null: none'),
  rules: z
    .record(ruleId, z.strictObject({ on: z.boolean().optional(), severity: z.enum(severities).optional() }).nullable())
    .optional()
    .describe('what differs from a rule’s own default; null: nothing any more'),
})
export type HouseStyleChanges = z.output<typeof houseStyleChanges>

export const houseStyle = z.strictObject({
  digits: z.enum(['arabic', 'latin']).nullable(),
  months: z.enum(['gregorian', 'levantine', 'maghrebi']).nullable(),
  quotationMarks: z.enum(quotationMarks).nullable(),
  spellings: z.record(z.string(), z.string()),
  rules: z.record(z.string(), z.strictObject({ on: z.boolean().optional(), severity: z.enum(severities).optional() })),
})

/** A finding that is not told any more, and who said so. `story` is null where it is so in every story. */
export const ignoredFinding = z.strictObject({
  id: z.string(),
  story: z.string().nullable(),
  rule: z.string(),
  text: z.string(),
  at: z.string(),
  by: z.string(),
})
export type IgnoredFinding = z.output<typeof ignoredFinding>

/**
 * Where in a story a text stands. A field; or in a block of the body (by index) its caption, its alternative text, or
 * its text: `line` counts the paragraphs, list items or cells of the block, a table's head first.
 */
export const textPlace = z.union([
  z.strictObject({ field: z.enum(['kicker', 'headline', 'standfirst']) }),
  z.strictObject({
    block: z.number().int().min(0),
    part: z.enum(['text', 'caption', 'alt']),
    line: z.number().int().min(0),
  }),
])
export type TextPlace = z.output<typeof textPlace>
