import type { Selectable } from 'kysely'
import type { Words } from '../base/refused.ts'
import type { Verdict } from './checks/check.ts'
import type { Comment, CommentKind, CommentState } from './shape.ts'
import type { CommentsTable } from './table.ts'

export type CommentRow = Selectable<CommentsTable>

/** What is kept of a comment, as verbs and the desk see it. */
export type KeptComment = Comment & {
  kind: CommentKind
  state: CommentState
  root: string
  language: 'ar' | 'en'
  version: number | null
  block: number | null
  passage: string
  /** The rule, for the one who wrote it. */
  reason: Words | null
  verdicts: Verdict[]
  proof: boolean
  keyHash: string | null
  reports: number
  account: string | null
  origin: string | null
  answer: string
  correction: number | null
  publishedAt: string | null
  decidedAt: string | null
  decidedBy: string | null
  changedAt: string
}

export function shownComment(row: CommentRow): Comment {
  return {
    id: row.id,
    story: row.story,
    parent: row.parent,
    depth: row.depth,
    name: row.name,
    text: row.text,
    direction: row.direction,
    recommended: row.recommended,
    staff: row.account !== null,
    createdAt: row.created_at,
    editedAt: row.edited_at,
  }
}

export function keptComment(row: CommentRow): KeptComment {
  return {
    ...shownComment(row),
    kind: row.kind,
    state: row.state,
    root: row.root,
    language: row.language,
    version: row.version,
    block: row.block,
    passage: row.passage,
    reason: row.reason === null ? null : (JSON.parse(row.reason) as Words),
    verdicts: JSON.parse(row.verdicts) as Verdict[],
    proof: row.proof === 1,
    keyHash: row.key_hash,
    reports: row.reports,
    account: row.account,
    origin: row.origin,
    answer: row.answer,
    correction: row.correction,
    publishedAt: row.published_at,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
    changedAt: row.changed_at,
  }
}
