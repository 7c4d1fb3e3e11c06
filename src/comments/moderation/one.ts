import type { Actor } from '../../base/actor.ts'
import type { Context } from '../../base/context.ts'
import { mustBeAllowed } from '../../base/policy.ts'
import type { Words } from '../../base/refused.ts'
import { readStory } from '../../stories/read.ts'
import type { CorrectionNotice } from '../../stories/shape.ts'
import { blockText } from '../../stories/text.ts'
import { ancestorsOf } from '../place.ts'
import { commentPolicy } from '../policy.ts'
import type { CommentState, ReportReason, ReportState } from '../shape.ts'
import { selectComment, selectComments } from '../store.ts'
import { selectDecisions } from './decision-store.ts'
import { answered, queuedComments, type Answered, type QueuedComment } from './queued.ts'
import { countOfKey } from './queue-store.ts'
import { selectReports } from './report-store.ts'
import { mustBeThere } from './seen.ts'

/** A comment with all that is known of it. */
export type CommentInContext = QueuedComment & {
  /** What it stands under, from the beginning of the thread. */
  thread: Answered[]
  /** Of a correction request: the paragraph it is about, as it reads now. */
  paragraph: string | null
  /** Corrections of its story, newest first: one of them may answer it. */
  corrections: CorrectionNotice[]
  decisions: {
    at: string
    by: string
    act: string
    before: CommentState
    after: CommentState
    reason: Words | null
    note: string
    undone: boolean
  }[]
  reported: {
    at: string
    reason: ReportReason
    text: string
    state: ReportState
    decidedBy: string | null
    ground: string
  }[]
  /** How many comments of the same key stand so. */
  fromKey: { state: CommentState; count: number }[]
}

/** @throws Refused('forbidden' | 'missing') */
export async function readCommentInContext(context: Context, by: Actor, id: string): Promise<CommentInContext> {
  mustBeAllowed(commentPolicy, 'list', by, null)
  const row = mustBeThere(await selectComment(context, id))
  const above = ancestorsOf(row)
  const [queued, around, story, decisions, reports, fromKey] = await Promise.all([
    queuedComments(context, [row]),
    selectComments(context, above),
    readStory(context, row.story),
    selectDecisions(context, id),
    selectReports(context, [id]),
    row.key_hash === null ? [] : countOfKey(context, row.key_hash),
  ])
  const block = row.block === null ? undefined : story?.body[row.block]
  return {
    ...queued[0]!,
    thread: above.flatMap((one) => {
      const found = around.get(one)
      return found ? [answered(found)] : []
    }),
    paragraph: block ? blockText(block) : null,
    corrections: story?.corrections.toReversed() ?? [],
    decisions: decisions.map(({ at, by: name, act, before, after, reason, note, undone_at }) => ({
      at,
      by: name,
      act,
      before,
      after,
      reason: reason === null ? null : (JSON.parse(reason) as Words),
      note,
      undone: undone_at !== null,
    })),
    reported: reports.map(({ at, reason, text, state, decided_by, ground }) => ({
      at,
      reason,
      text,
      state,
      decidedBy: decided_by,
      ground,
    })),
    fromKey,
  }
}
