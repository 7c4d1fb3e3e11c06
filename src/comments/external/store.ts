import type { Context } from '../../base/context.ts'
import type { CommentCheckTable } from '../table.ts'

/** The address that is asked about comments; null where there is none. */
export async function selectExternalCheck({ db }: Context): Promise<CommentCheckTable | null> {
  return (await db.selectFrom('comment_check').selectAll().executeTakeFirst()) ?? null
}

export async function putExternalCheck({ db }: Context, row: CommentCheckTable): Promise<void> {
  const { id: _id, ...changes } = row
  await db
    .insertInto('comment_check')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changes))
    .execute()
}

export async function deleteExternalCheck({ db }: Context): Promise<void> {
  await db.deleteFrom('comment_check').execute()
}
