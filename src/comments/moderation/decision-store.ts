import type { Selectable } from 'kysely'
import type { Context } from '../../base/context.ts'
import type { CommentDecisionsTable } from '../table.ts'

export type DecisionRow = Selectable<CommentDecisionsTable>

/** What was decided about a comment, oldest first. */
export async function selectDecisions(context: Context, comment: string): Promise<DecisionRow[]> {
  return context.db
    .selectFrom('comment_decisions')
    .selectAll()
    .where('comment', '=', comment)
    .orderBy('id')
    .limit(200)
    .execute()
}

/** The batch of somebody's last act since then that can be taken back; null when there is none. */
export async function selectLastBatch(context: Context, account: string, since: string): Promise<string | null> {
  const row = await context.db
    .selectFrom('comment_decisions')
    .select('batch')
    .where('account', '=', account)
    .where('batch', 'is not', null)
    .where('undone_at', 'is', null)
    .where('at', '>=', since)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.batch ?? null
}

/** In the order of the comments, so that two who take the same ones do not wait for each other. */
export async function selectBatch(context: Context, batch: string): Promise<DecisionRow[]> {
  return context.db
    .selectFrom('comment_decisions')
    .selectAll()
    .where('batch', '=', batch)
    .where('undone_at', 'is', null)
    .orderBy('comment')
    .execute()
}

/** The last decision about a comment that stands. */
export async function selectStandingDecision(context: Context, comment: string): Promise<DecisionRow | null> {
  const row = await context.db
    .selectFrom('comment_decisions')
    .selectAll()
    .where('comment', '=', comment)
    .where('undone_at', 'is', null)
    .where('act', 'not in', ['note', 'undo'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export async function markUndone(context: Context, ids: readonly number[], at: string): Promise<void> {
  if (ids.length === 0) return
  await context.db.updateTable('comment_decisions').set({ undone_at: at }).where('id', 'in', ids).execute()
}
