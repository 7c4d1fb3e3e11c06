import { sql } from 'kysely'
import type { Context } from '../../base/context.ts'

/** The number of the last decision that somebody of the newsroom took; 0 for none. */
export async function selectLastDecision({ db }: Context): Promise<number> {
  const row = await db
    .selectFrom('comment_decisions')
    .select((select) => select.fn.max('id').as('last'))
    .where('account', 'is not', null)
    .executeTakeFirst()
  return Number(row?.last ?? 0)
}

/** Readers' comments that somebody of the newsroom decided, the newest first, from before an id on. */
export async function selectDecided(
  { db }: Context,
  states: readonly ('published' | 'refused' | 'removed')[],
  before: string | null,
  limit: number,
): Promise<{ id: string; text: string; created_at: string }[]> {
  let query = db
    .selectFrom('comments')
    .select(['id', 'text', 'created_at'])
    .where('state', 'in', states)
    .where('kind', '=', 'comment')
    .where('account', 'is', null)
    .where('text', '<>', '')
    .where(
      sql<boolean>`exists (select 1 from comment_decisions
        where comment_decisions.comment = comments.id and comment_decisions.account is not null
          and comment_decisions.undone_at is null and comment_decisions.act in ('publish', 'refuse', 'remove', 'restore'))`,
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (before !== null)
    query = query.where(sql<boolean>`(created_at, id) < (${before.slice(0, 24)}, ${before.slice(24)})`)
  return query.execute()
}
