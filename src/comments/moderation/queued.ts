import type { Context } from '../../base/context.ts'
import { teasersByIds } from '../../stories/read.ts'
import { selectAppeals } from '../appeal-store.ts'
import { shownAppeal, type Appeal } from '../appeal.ts'
import type { ReportReason } from '../shape.ts'
import { keptComment, type CommentRow, type KeptComment } from '../shown.ts'
import { selectBans, selectComments } from '../store.ts'
import { selectReports } from './report-store.ts'
import { possibleActs, type ModerationAct } from './shape.ts'

/** The comment that another answers, as far as it must be known to judge that. */
export type Answered = { id: string; name: string; text: string; direction: 'rtl' | 'ltr'; staff: boolean }

/** A comment as moderators see it, with what is around it. */
export type QueuedComment = Omit<KeptComment, 'keyHash'> & {
  /** Whether there is a key that can be banned. */
  key: boolean
  /** The end of a ban on its key: null for one without end, undefined in none. */
  banned: { until: string | null } | null
  answers: Answered | null
  /** Null when readers cannot see the story. */
  on: { headline: string; section: string } | null
  /** What readers have said against it, and nobody has looked at. */
  objections: { reason: ReportReason; text: string; at: string }[]
  appeal: Appeal | null
  /** What can be done with it now. */
  can: ModerationAct[]
}

/** Comments with what is around them, for many at the price of one. */
export async function queuedComments(context: Context, rows: readonly CommentRow[]): Promise<QueuedComment[]> {
  const ids = rows.map(({ id }) => id)
  const keys = rows.flatMap((row) => row.key_hash ?? [])
  const [parents, stories, bans, reports, appeals] = await Promise.all([
    selectComments(
      context,
      rows.flatMap(({ parent }) => parent ?? []),
    ),
    teasersByIds(context, [...new Set(rows.map(({ story }) => story))]),
    selectBans(context, keys, context.now().toISOString()),
    selectReports(
      context,
      rows.filter((row) => row.reports > 0).map(({ id }) => id),
      'open',
    ),
    selectAppeals(context, ids),
  ])
  const on = new Map(stories.map(({ id, headline, section }) => [id, { headline, section }]))
  return rows.map((row) => {
    const { keyHash, ...kept } = keptComment(row)
    const parent = row.parent === null ? undefined : parents.get(row.parent)
    const appeal = appeals.get(row.id)
    const until = keyHash === null ? undefined : bans.get(keyHash)
    return {
      ...kept,
      key: keyHash !== null,
      banned: until === undefined ? null : { until },
      answers: parent ? answered(parent) : null,
      on: on.get(row.story) ?? null,
      objections: reports
        .filter(({ comment }) => comment === row.id)
        .map(({ reason, text, at }) => ({ reason, text, at })),
      appeal: appeal ? shownAppeal(appeal) : null,
      can: possibleActs(row),
    }
  })
}

export const answered = ({ id, name, text, direction, account }: CommentRow): Answered => ({
  id,
  name,
  text,
  direction,
  staff: account !== null,
})
