import { sql } from 'kysely'
import type { Context } from '../../base/context.ts'
import { selectAppeals } from '../appeal-store.ts'
import type { CommentRow } from '../shown.ts'

/** Comments that came from elsewhere, by their origin. */
export async function selectByOrigins({ db }: Context, origins: readonly string[]): Promise<Map<string, CommentRow>> {
  if (origins.length === 0) return new Map()
  const rows = await db
    .selectFrom('comments')
    .selectAll()
    .where('origin', 'in', [...new Set(origins)])
    .execute()
  return new Map(rows.map((row) => [row.origin!, row]))
}

export async function countAllComments({ db }: Context): Promise<number> {
  const row = await db
    .selectFrom('comments')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Comments by story, each story's from the oldest on. */
export async function selectCommentsAfter(
  { db }: Context,
  after: Pick<CommentRow, 'story' | 'created_at' | 'id'> | null,
  limit: number,
): Promise<CommentRow[]> {
  let query = db.selectFrom('comments').selectAll().orderBy('story').orderBy('created_at').orderBy('id').limit(limit)
  if (after)
    query = query.where(sql<boolean>`(story, created_at, id) > (${after.story}, ${after.created_at}, ${after.id})`)
  return query.execute()
}

const about = <T extends { comment: string }>(rows: readonly T[]) => Map.groupBy(rows, ({ comment }) => comment)

/** What was decided about comments, what was said against them and against decisions, and who waits for replies; by comment. @param comments some */
export async function selectAround(context: Context, comments: readonly string[], emails: boolean) {
  const { db } = context
  const decisions = await db
    .selectFrom('comment_decisions')
    .select(['comment', 'at', 'by', 'act', 'before', 'after', 'reason', 'note'])
    .where('comment', 'in', comments)
    .orderBy('id')
    .execute()
  const reports = await db
    .selectFrom('comment_reports')
    .select(['comment', 'at', 'reason', 'text', 'state', 'decided_at', 'decided_by', 'ground'])
    .where('comment', 'in', comments)
    .orderBy('at')
    .execute()
  const appeals = await selectAppeals(context, comments)
  const subscriptions = emails
    ? await db
        .selectFrom('comment_subscriptions')
        .select(['comment', 'email', 'confirmed_at'])
        .where('comment', 'in', comments)
        .orderBy('created_at')
        .execute()
    : []
  return { decisions: about(decisions), reports: about(reports), appeals, subscriptions: about(subscriptions) }
}
