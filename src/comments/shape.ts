import * as z from 'zod'

/**
 * received: stored, and its checks are still under way · waiting: for a moderator, as the policy or the missing proof of
 * work has it · held: for a moderator, because a check said so · published · refused: by a check or a moderator ·
 * removed: by a moderator, after it was published · deleted: by who wrote it · answered: a correction request that the
 * newsroom has dealt with.
 */
export const commentStates = [
  'received',
  'waiting',
  'held',
  'published',
  'refused',
  'removed',
  'deleted',
  'answered',
] as const
export type CommentState = (typeof commentStates)[number]

/** A correction request says that something in the story is wrong; only the newsroom sees it. */
export const commentKinds = ['comment', 'correction'] as const
export type CommentKind = (typeof commentKinds)[number]

export const reportReasons = ['abuse', 'spam', 'personal-data', 'off-topic', 'illegal', 'other'] as const
export type ReportReason = (typeof reportReasons)[number]

/** open: nobody has looked yet · upheld: the comment went · dismissed: it stays. */
export const reportStates = ['open', 'upheld', 'dismissed'] as const
export type ReportState = (typeof reportStates)[number]

/** open: nobody has looked yet · granted: the comment stands after all · dismissed: the decision stands. */
export const appealStates = ['open', 'granted', 'dismissed'] as const
export type AppealState = (typeof appealStates)[number]

export const commentLimits = {
  /** In letters, after cleaning. */
  name: 60,
  text: 4000,
  passage: 600,
  report: 1000,
  appeal: 1000,
  email: 200,
  houseRules: 2000,
  /** Replies stand at most so deep under the first comment of a thread. */
  depth: 2,
  /** Marks on one letter; more are left out. */
  marks: 4,
  /** Lines of one text; what is on more of them stands on the last. */
  lines: 60,
  /** One posted form, in bytes. */
  bytes: 64 * 1024,
  /** Shown on one page. */
  page: 50,
  /** How long who wrote it may change or delete a comment, in milliseconds. */
  editing: 15 * 60_000,
  /** How long a challenge is good, in milliseconds. */
  challenge: 5 * 60_000,
} as const

/** off: none may be written · moderated: each waits for a moderator · open: published at once unless a check says no. */
export const commentingModes = ['off', 'moderated', 'open'] as const
export type CommentingMode = (typeof commentingModes)[number]

const rules = z.string().trim().max(commentLimits.houseRules)

/** How readers may comment. */
export const commentingPolicy = z.strictObject({
  mode: z.enum(commentingModes),
  /** Days after the first publication of a story when its comments close; null: never. */
  closeAfterDays: z.number().int().min(1).max(3650).nullable(),
  /** Seconds that must lie between two comments of one sender under one story; 0: none. A sender is known for 12 hours. */
  slowModeSeconds: z.number().int().min(0).max(43_200),
  order: z.enum(['oldest', 'newest']),
  /** Shown above the form; empty for none. */
  houseRules: z.strictObject({ ar: rules, en: rules }),
})
export type CommentingPolicy = z.output<typeof commentingPolicy>

/** What a section or a story says otherwise; what is left out is as above it. */
export const policyChanges = commentingPolicy.partial()
export type PolicyChanges = z.output<typeof policyChanges>

export const defaultPolicy: CommentingPolicy = {
  mode: 'moderated',
  closeAfterDays: null,
  slowModeSeconds: 0,
  order: 'oldest',
  houseRules: { ar: '', en: '' },
}

export const policyScopes = ['site', 'section', 'story'] as const
export type PolicyScope = (typeof policyScopes)[number]

/** A comment as readers see it. */
export type Comment = {
  id: string
  story: string
  parent: string | null
  depth: number
  name: string
  text: string
  direction: 'rtl' | 'ltr'
  recommended: number
  /** Written by the newsroom. */
  staff: boolean
  createdAt: string
  editedAt: string | null
}
