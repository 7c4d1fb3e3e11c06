import type { Updateable } from 'kysely'
import { announce } from '../base/changes.ts'
import type { Context } from '../base/context.ts'
import type { Words } from '../base/refused.ts'
import type { CommentState } from './shape.ts'
import type { CommentRow } from './shown.ts'
import { insertDecision, updateComment } from './store.ts'
import { tagOf } from './store-comments.ts'
import { tellOfReplies } from './subscribe.ts'
import type { CommentsTable } from './table.ts'

/** Who decided what, as it is kept with the comment. */
export type Decision = {
  /** publish, refuse, hold, remove, restore, edit, delete … */
  act: string
  state: CommentState
  by: { account: string | null; name: string }
  /** For who wrote it; null for none. */
  reason?: Words | null
  /** For colleagues. */
  note?: string
  /** Of the act it is part of: what can be taken back has one. */
  batch?: string
}

/** What of a comment a decision changes besides its state: kept, so that it can stand again. */
export type Before = Pick<CommentRow, 'reason' | 'decided_at' | 'decided_by' | 'answer' | 'correction'>

const beforeOf = ({ reason, decided_at, decided_by, answer, correction }: CommentRow): Before => ({
  reason,
  decided_at,
  decided_by,
  answer,
  correction,
})

/**
 * Moves a comment into a state, whoever decided so: keeps the decision, tells those who wait for replies when it becomes
 * public, and has the pages made anew that show it. Inside the transaction that took the comment.
 * @param changes what else changes with it
 */
export async function settleComment(
  inside: Context,
  row: CommentRow,
  decision: Decision,
  changes: Updateable<CommentsTable> = {},
): Promise<CommentRow> {
  const at = inside.now().toISOString()
  const { act, state, by, reason = null, note = '', batch } = decision
  const becomesPublic = state === 'published' && row.state !== 'published'
  const settled: CommentRow = {
    ...row,
    state,
    reason: reason === null ? null : JSON.stringify(reason),
    decided_at: at,
    decided_by: by.name,
    changed_at: at,
    ...(becomesPublic && row.published_at === null && { published_at: at }),
    ...(changes as Partial<CommentRow>),
  }
  const { id: _id, ...columns } = settled
  await updateComment(inside, row.id, columns)
  await insertDecision(inside, {
    comment: row.id,
    at,
    account: by.account,
    by: by.name,
    act,
    before: row.state,
    after: state,
    reason: settled.reason,
    note,
    batch: batch ?? null,
    was: batch === undefined ? null : JSON.stringify(beforeOf(row)),
    undone_at: null,
  })
  // Who waits for replies hears of each once.
  if (becomesPublic && row.published_at === null) await tellOfReplies(inside, [settled])
  const isSeen = state === 'published' || row.state === 'published'
  await announce(inside.db, [...(isSeen ? [tagOf(row)] : []), 'desk:comments'])
  return settled
}
