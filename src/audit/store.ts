import type { Context } from '../base/context.ts'
import type { AuditFilter, AuditLine } from './shape.ts'

/** Where a reading of the log stands: lines are read newest first. */
export type AuditPlace = { at: string; id: number }

/**
 * Lines of the log, newest first, by what the database finds with an index.
 * @param before only lines older than this place
 */
export async function selectLines(
  context: Context,
  { account, act, subject, id, from, until }: AuditFilter,
  before: AuditPlace | null,
  limit: number,
): Promise<AuditLine[]> {
  let query = context.db.selectFrom('audit_log').selectAll().orderBy('at', 'desc').orderBy('id', 'desc').limit(limit)
  if (account !== undefined) query = query.where('account', '=', account)
  if (act !== undefined) query = query.where('act', '=', act)
  if (subject !== undefined) query = query.where('subject', '=', subject)
  if (id !== undefined) query = query.where('subject_id', '=', id)
  if (from !== undefined) query = query.where('at', '>=', from)
  if (until !== undefined) query = query.where('at', '<', until)
  if (before) query = query.where((row) => row(row.refTuple('at', 'id'), '<', row.tuple(before.at, before.id)))
  return (await query.execute()).map(({ subject_id: subjectId, detail, ...row }) => ({
    ...row,
    subjectId,
    detail: JSON.parse(detail) as Record<string, unknown>,
  }))
}
