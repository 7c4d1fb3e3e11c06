import type { Actor } from '../../base/actor.ts'
import { audit } from '../../base/audit.ts'
import { transact, type Context } from '../../base/context.ts'
import { mustBeAllowed } from '../../base/policy.ts'
import { shownAppeal } from '../appeal.ts'
import { commentPolicy } from '../policy.ts'
import { keptComment, type CommentRow } from '../shown.ts'
import { countAllComments, selectAround, selectCommentsAfter } from './exchange-store.ts'

export type CommentExportOptions = {
  /** With the addresses of those who wait for replies. */
  emails?: boolean
  onProgress?: ((progress: { done: number; total: number; unit: string }) => void) | undefined
}

const atOnce = 200

/**
 * All comments as JSON lines (docs/story-format.md), by story and each story's from the oldest on, whatever became of
 * them; with every decision, report and appeal, without the keys of those who wrote them. Needs memory for some comments at a time.
 * That they were taken out is in the audit log.
 * @returns pieces of text, each of some whole lines
 * @throws Refused('forbidden')
 */
export async function exportComments(
  context: Context,
  by: Actor,
  options: CommentExportOptions = {},
): Promise<AsyncGenerator<string>> {
  mustBeAllowed(commentPolicy, 'export', by, null)
  const emails = options.emails ?? false
  await transact(context, (inside) =>
    audit(inside, by, { act: 'comment.export', subject: 'site', id: '', detail: { emails } }),
  )
  return pieces(context, emails, options.onProgress)
}

async function* pieces(
  context: Context,
  emails: boolean,
  onProgress: CommentExportOptions['onProgress'],
): AsyncGenerator<string> {
  const total = await countAllComments(context)
  let done = 0
  for (let after: CommentRow | null = null; ;) {
    const rows: CommentRow[] = await selectCommentsAfter(context, after, atOnce)
    if (rows.length === 0) return
    const around = await selectAround(
      context,
      rows.map(({ id }) => id),
      emails,
    )
    yield rows.map((row) => `${JSON.stringify(exported(row, around, emails))}\n`).join('')
    after = rows.at(-1)!
    done += rows.length
    onProgress?.({ done, total: Math.max(total, done), unit: 'comments' })
  }
}

/** One comment as it leaves; the names are those of the desk's API. */
function exported(row: CommentRow, around: Awaited<ReturnType<typeof selectAround>>, emails: boolean): object {
  const { keyHash: _key, root: _root, reports: _reports, account: _account, ...kept } = keptComment(row)
  const appeal = around.appeals.get(row.id)
  return {
    type: 'comment',
    ...kept,
    decisions: (around.decisions.get(row.id) ?? []).map(({ comment: _comment, reason, ...decision }) => ({
      ...decision,
      reason: reason === null ? null : (JSON.parse(reason) as unknown),
    })),
    reports: (around.reports.get(row.id) ?? []).map(
      ({ comment: _comment, decided_at: decidedAt, decided_by: decidedBy, ...report }) => ({
        ...report,
        decidedAt,
        decidedBy,
      }),
    ),
    appeal: appeal ? { ...shownAppeal(appeal), decidedBy: appeal.decided_by } : null,
    ...(emails && {
      emails: (around.subscriptions.get(row.id) ?? []).map(({ email, confirmed_at: confirmedAt }) => ({
        email,
        confirmedAt,
      })),
    }),
  }
}
