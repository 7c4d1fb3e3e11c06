import type { Selectable } from 'kysely'
import type { Context } from '../../base/context.ts'
import type { Place } from '../../base/cursor.ts'
import type { ReportReason, ReportState } from '../shape.ts'
import type { CommentReportsTable } from '../table.ts'

export type ReportRow = Selectable<CommentReportsTable>

/** What readers say against comments, oldest first. @param state only those that stand so */
export async function selectReports(
  context: Context,
  comments: readonly string[],
  state?: ReportState,
): Promise<ReportRow[]> {
  if (comments.length === 0) return []
  let query = context.db.selectFrom('comment_reports').selectAll().where('comment', 'in', comments)
  if (state !== undefined) query = query.where('state', '=', state)
  return query.orderBy('at').orderBy('id').limit(1000).execute()
}

/** Decides every report of a comment that is open. */
export async function closeReports(
  context: Context,
  comment: string,
  decided: {
    state: ReportState
    decided_at: string
    decided_by: string
    batch: string | null
    ground: string
  },
): Promise<void> {
  await context.db
    .updateTable('comment_reports')
    .set(decided)
    .where('comment', '=', comment)
    .where('state', '=', 'open')
    .execute()
}

/** Opens again what an act decided. @returns how many reports of the comment are open then */
export async function reopenReports(context: Context, comment: string, batch: string): Promise<number> {
  await context.db
    .updateTable('comment_reports')
    .set({ state: 'open', decided_at: null, decided_by: null, batch: null, ground: '' })
    .where('comment', '=', comment)
    .where('batch', '=', batch)
    .execute()
  return (await selectReports(context, [comment], 'open')).length
}

export type ReportFilter = {
  reason?: ReportReason | undefined
  state?: ReportState | undefined
  from?: string | undefined
  until?: string | undefined
}

export type ReportedRow = ReportRow & { name: string; said: string }

/** Reports with what they are about, newest first. */
export async function selectReportPage(
  context: Context,
  { reason, state, from, until }: ReportFilter,
  after: Place | null,
  limit: number,
): Promise<ReportedRow[]> {
  let query = context.db
    .selectFrom('comment_reports')
    .innerJoin('comments', 'comments.id', 'comment_reports.comment')
    .selectAll('comment_reports')
    .select(['comments.name as name', 'comments.text as said'])
    .orderBy('comment_reports.at', 'desc')
    .orderBy('comment_reports.id', 'desc')
    .limit(limit)
  if (reason) query = query.where('comment_reports.reason', '=', reason)
  if (state) query = query.where('comment_reports.state', '=', state)
  if (from) query = query.where('comment_reports.at', '>=', from)
  if (until) query = query.where('comment_reports.at', '<', until)
  if (after)
    query = query.where((where) =>
      where.or([
        where('comment_reports.at', '<', after.at),
        where.and([where('comment_reports.at', '=', after.at), where('comment_reports.id', '<', after.id)]),
      ]),
    )
  return query.execute()
}
