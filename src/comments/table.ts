import type { Generated } from 'kysely'
import type { AppealState, CommentKind, CommentState, PolicyScope, ReportReason, ReportState } from './shape.ts'

export type CommentsTable = {
  id: string
  story: string
  kind: CommentKind
  /** The comment it answers. */
  parent: string | null
  /** The first comment of its thread; its own id where it is that. */
  root: string
  /** 0 for the first of a thread, at most 2. */
  depth: number
  /** When its thread began. */
  thread_at: string
  /** Its place inside the thread: of every reply on the way to it, time and id. Empty for the first. */
  path: string
  name: string
  text: string
  /** Of the interface it was written in. */
  language: 'ar' | 'en'
  /** By the letters of the text. */
  direction: 'rtl' | 'ltr'
  /** The version of the story it was written under; null where that is not known. */
  version: number | null
  /** Of a correction request: the block of that version's body, counted from 0. */
  block: number | null
  /** The words it is about, as they stood there. */
  passage: string
  state: CommentState
  /** JSON: Words, the rule, for the one who wrote it; null while there is none to tell. */
  reason: string | null
  /** JSON: Verdict[] of checks/check.ts */
  verdicts: string
  /** 0 or 1: whether work was proved. */
  proof: number
  /** SHA-256 of the key in the browser, hex. */
  key_hash: string | null
  /** What the same text has in common, however it is spelled. */
  fingerprint: string
  recommended: number
  /** Reports that nobody has looked at yet. */
  reports: number
  /** Of the newsroom: the account that wrote it. */
  account: string | null
  /** For one that came from elsewhere, from where and its id there: wordpress:17. */
  origin: string | null
  /** What the newsroom told who asked for a correction. */
  answer: string
  /** The version of the story that carries the correction asked for. */
  correction: number | null
  created_at: string
  edited_at: string | null
  published_at: string | null
  decided_at: string | null
  decided_by: string | null
  changed_at: string
}

export type CommentDecisionsTable = {
  id: Generated<number>
  comment: string
  at: string
  account: string | null
  by: string
  act: string
  before: CommentState
  after: CommentState
  /** JSON: Words, as told to who wrote it */
  reason: string | null
  /** For colleagues. */
  note: string
  /** Decisions of one act have the same. */
  batch: string | null
  /** JSON: what stood before, so that it can stand again; null where that is not possible. */
  was: string | null
  undone_at: string | null
}

export type CommentReportsTable = {
  id: string
  comment: string
  story: string
  at: string
  reason: ReportReason
  text: string
  state: ReportState
  decided_at: string | null
  decided_by: string | null
  /** The act that decided it. */
  batch: string | null
  /** Why it was decided so, as it is kept. */
  ground: Generated<string>
}

export type CommentAppealsTable = {
  comment: string
  at: string
  text: string
  state: AppealState
  /** For who wrote it. */
  answer: string
  decided_at: string | null
  decided_by: string | null
}

/** What who wrote a comment is told when it is refused. */
export type CommentTemplatesTable = { id: string; position: number; ar: string; en: string; at: string; by: string }

export type CommentSubscriptionsTable = {
  id: string
  comment: string
  email: string
  key_hash: string | null
  language: 'ar' | 'en'
  created_at: string
  confirmed_at: string | null
}

export type CommentBansTable = {
  id: string
  key_hash: string
  /** The comment it was for. */
  comment: string | null
  reason: string
  at: string
  /** Null: it has no end. */
  until: string | null
  account: string | null
  by: string
}

/** `subject` is a section's or a story's id, empty for the site; `policy` is JSON: Partial<CommentingPolicy>. */
export type CommentPoliciesTable = { scope: PolicyScope; subject: string; policy: string; at: string; by: string }

export type CommentSpentTable = { nonce: string; expires_at: string }

/** `period`: the half day, 2026-11-25T12. */
export type CommentSaltsTable = { period: string; salt: string }

/** How often a sender (a hash that is forgotten) did something; `at` is the last time. */
export type CommentRatesTable = { sender: string; what: string; at: string; count: number }

export type CommentWordsTable = { word: string; action: 'hold' | 'refuse'; at: string; by: string }

/** At most one row, whose id is `site`; `milliseconds` is the time limit. */
export type CommentCheckTable = {
  id: string
  url: string
  secret: string
  milliseconds: number
  on_failure: 'hold' | 'go-on'
  at: string
  by: string
}
