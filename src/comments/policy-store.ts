import type { Context } from '../base/context.ts'
import type { CommentPoliciesTable } from './table.ts'

export async function selectPolicies(context: Context): Promise<CommentPoliciesTable[]> {
  return context.db.selectFrom('comment_policies').selectAll().orderBy('scope').orderBy('subject').execute()
}

export async function upsertPolicy(context: Context, row: CommentPoliciesTable): Promise<void> {
  const { policy, at, by } = row
  await context.db
    .insertInto('comment_policies')
    .values(row)
    .onConflict((conflict) => conflict.columns(['scope', 'subject']).doUpdateSet({ policy, at, by }))
    .execute()
}

export async function deletePolicy(context: Context, scope: string, subject: string): Promise<void> {
  await context.db
    .deleteFrom('comment_policies')
    .where('scope', '=', scope as CommentPoliciesTable['scope'])
    .where('subject', '=', subject)
    .execute()
}
