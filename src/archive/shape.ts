import * as z from 'zod'
import { isDay } from '../arabic/dates.ts'
import { isId } from '../base/id.ts'
import { siteChoices } from '../base/site-settings.ts'
import { mediaInput, mediaMetadata, pictureFormats } from '../media/shape.ts'
import { personInput } from '../people/shape.ts'
import { sectionInput } from '../sections/shape.ts'
import { correctionNotice, storyContent, storyStates } from '../stories/shape.ts'

// The lines of an archive (docs/story-format.md).

const id = z.string().refine(isId, 'must be an id: ten of 0-9 a-h j k m n p-t v-z')
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256: 64 of 0-9 a-f')
const yearsTaken = 'must be a time of the years 1000 to 2999 (UTC)'
/** Pages and archives of days can write no other years. */
const isInCalendar = (text: string) => isDay(text.slice(0, 10))
const who = z.string().max(200)
const remark = z.string().max(50_000)
/** The one form in which times are stored, so that they sort as text: 2026-01-31T08:00:00.000Z */
const instant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString())
  .refine(isInCalendar, yearsTaken)
const storedInstant = z.iso
  .datetime({ precision: 3, abort: true, error: 'must be a time like 2026-01-31T08:00:00.000Z' })
  .refine(isInCalendar, yearsTaken)
const notice = correctionNotice.extend({ at: z.iso.datetime({ abort: true }).refine(isInCalendar, yearsTaken) })

export const siteLine = siteChoices.extend({ type: z.literal('site') })
export const sectionLine = sectionInput.extend({
  type: z.literal('section'),
  /** The section that took over the stories of one that was closed. */
  movedTo: sectionInput.shape.parent,
})
export const personLine = personInput.required({ id: true }).extend({
  type: z.literal('person'),
  createdAt: instant.optional(),
  changedAt: instant.optional(),
})
export const mediaLine = mediaInput.extend({
  ...mediaMetadata.shape,
  type: z.literal('media'),
  id,
  hash: sha256,
  format: z.enum(pictureFormats),
  width: z.int().min(1),
  height: z.int().min(1),
  bytes: z.int().min(1),
  revision: z.int().min(1).default(1),
  createdAt: instant.optional(),
  createdBy: who.optional(),
})

/** What a version holds: PublishedContent. Nothing may be left out, because the hash covers all of it. */
const versionContent = storyContent.omit({ notes: true }).extend({
  id,
  slug: z.string().min(1).max(200),
  section: z.string().max(40),
  publishedAt: storedInstant,
  updatedAt: storedInstant.nullable(),
  corrections: z.array(notice).max(1000),
})

const versionNumber = z.int().min(1)

export const storyLine = z.strictObject({
  type: z.literal('story').default('story'),
  id: id.optional(),
  state: z.enum(storyStates).default('draft'),
  revision: z.int().min(1).default(1),
  version: versionNumber.nullish(),
  createdAt: instant.optional(),
  changedAt: instant.optional(),
  publishedAt: instant.nullish(),
  updatedAt: instant.nullish(),
  owner: z.string().max(80).nullish(),
  ownerName: who.optional(),
  contentRevision: z.int().min(1).optional(),
  lastSavedBy: who.optional(),
  pending: z.boolean().optional(),
  scheduledAt: instant.nullish(),
  scheduledBy: who.nullish(),
  scheduleException: z.string().max(1000).nullish(),
  embargoUntil: instant.nullish(),
  content: storyContent,
  corrections: z.array(notice).max(1000).optional(),
  versions: z
    .array(
      z.strictObject({
        version: versionNumber,
        act: z.enum(['publish', 'update', 'correct', 'retract', 'withdraw']),
        at: instant,
        by: who,
        why: remark,
        sha256,
        content: versionContent,
      }),
    )
    .max(10_000)
    .optional(),
  history: z
    .array(
      z.strictObject({
        at: instant,
        by: who,
        act: z.string().max(60),
        note: remark,
        version: versionNumber.nullable(),
      }),
    )
    .max(100_000)
    .optional(),
})

export type StoryLine = z.output<typeof storyLine>
export type SiteLine = z.output<typeof siteLine>
export type SectionLine = z.output<typeof sectionLine>
export type PersonLine = z.output<typeof personLine>
export type MediaLine = z.output<typeof mediaLine>
