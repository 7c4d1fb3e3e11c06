import * as z from 'zod'
import { correctionNotice, storyContent, storyStates } from './shape.ts'

// What the newsroom's API asks and answers about stories.

export const instant = z.iso.datetime().describe('ISO 8601 instant in UTC with milliseconds')
export const storyId = z.string().min(1).max(40)
/** A browser tab, by a random id of its own. */
export const tab = z.string().regex(/^[\w-]{8,64}$/, '8 to 64 letters, digits, _ or -')
export const revision = z.int().min(1).describe('the revision the request was made from')

/** What a list of stories is narrowed by. */
export const storyFilter = z.strictObject({
  /** Words that a story must have; of one that is being written the last may be a beginning. Or a story’s id. */
  q: z.string().max(500).optional(),
  state: z.enum(storyStates).optional(),
  /** An account's id, or `me`. */
  owner: z.string().min(1).max(80).optional(),
  section: z.string().min(1).max(40).optional(),
  language: z.string().min(2).max(20).optional(),
})
export type StoryFilter = z.output<typeof storyFilter>

export const savedView = z.strictObject({ id: storyId, name: z.string(), filter: storyFilter })
export type SavedView = z.output<typeof savedView>

export const storyRow = z.strictObject({
  id: storyId,
  state: z.enum(storyStates),
  headline: z.string(),
  kicker: z.string(),
  section: z.string().nullable(),
  language: z.string(),
  owner: z.string().nullable(),
  ownerName: z.string(),
  revision,
  version: z.int().nullable(),
  pending: z.boolean().describe('public, and the working text says something else than readers see'),
  changedAt: instant,
  publishedAt: instant.nullable(),
  scheduledAt: instant.nullable(),
  embargoUntil: instant.nullable(),
  lock: z.strictObject({ name: z.string() }).nullable(),
})
export type StoryRow = z.output<typeof storyRow>

export const storyLock = z.strictObject({
  account: z.string().nullable(),
  name: z.string(),
  tab: z.string(),
  at: instant,
  expiresAt: instant,
})

export const publishedContent = storyContent.omit({ notes: true }).extend({
  id: storyId,
  slug: z.string(),
  section: z.string(),
  publishedAt: instant,
  updatedAt: instant.nullable(),
  corrections: z.array(correctionNotice),
})

export const historyEntry = z.strictObject({
  at: instant,
  by: z.string(),
  act: z.string(),
  note: z.string(),
  version: z.int().nullable(),
})

export const storyActNames = [
  'read',
  'see',
  'preview',
  'lock',
  'change',
  'change-figures',
  'restore',
  'submit',
  'embargo',
  'return',
  'approve',
  'schedule',
  'unschedule',
  'publish',
  'correct',
  'retract',
  'withdraw',
] as const

/** One story as the studio opens it. */
export const deskStory = z.strictObject({
  id: storyId,
  state: z.enum(storyStates),
  revision,
  version: z.int().nullable(),
  content: storyContent.describe('the working text; for who may not see it, what readers see'),
  published: publishedContent.nullable(),
  pending: z.boolean(),
  corrections: z.array(correctionNotice),
  owner: z.string().nullable(),
  ownerName: z.string(),
  lastSavedBy: z.string(),
  createdAt: instant,
  changedAt: instant,
  publishedAt: instant.nullable(),
  updatedAt: instant.nullable(),
  scheduledAt: instant.nullable(),
  scheduledBy: z.string().nullable(),
  embargoUntil: instant.nullable(),
  lock: storyLock.nullable(),
  presence: z.array(z.strictObject({ account: z.string(), name: z.string() })),
  history: z.array(historyEntry).describe('the last entries, the newest first'),
  may: z.array(z.enum(storyActNames)),
})
export type DeskStory = z.output<typeof deskStory>

/** Where a story stands after a move. */
export const storyStanding = z.strictObject({
  id: storyId,
  state: z.enum(storyStates),
  revision,
  version: z.int().nullable(),
  changedAt: instant,
  publishedAt: instant.nullable(),
  scheduledAt: instant.nullable(),
  embargoUntil: instant.nullable(),
  /** The address readers open; null while there is none. */
  url: z.url().nullable(),
  may: z.array(z.enum(storyActNames)),
})
