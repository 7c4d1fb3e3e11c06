import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Context } from '../base/context.ts'
import type { CommentAppealsTable } from './table.ts'

export type AppealRow = Selectable<CommentAppealsTable>

/** Appeals by the comment each is about. */
export async function selectAppeals({ db }: Context, comments: readonly string[]): Promise<Map<string, AppealRow>> {
  if (comments.length === 0) return new Map()
  const rows = await db.selectFrom('comment_appeals').selectAll().where('comment', 'in', comments).execute()
  return new Map(rows.map((row) => [row.comment, row]))
}

/** @returns whether it was the first about its comment */
export async function insertAppeal({ db }: Context, row: Insertable<CommentAppealsTable>): Promise<boolean> {
  const stored = await db
    .insertInto('comment_appeals')
    .values(row)
    .onConflict((conflict) => conflict.column('comment').doNothing())
    .returning('comment')
    .executeTakeFirst()
  return stored !== undefined
}

export async function updateAppeal(
  { db }: Context,
  comment: string,
  changes: Updateable<CommentAppealsTable>,
): Promise<void> {
  await db.updateTable('comment_appeals').set(changes).where('comment', '=', comment).execute()
}

/** Grants what is said against a decision that no longer stands. @param by who published the comment, and when */
export async function grantOpenAppeal(
  { db }: Context,
  comment: string,
  by: Pick<AppealRow, 'decided_at' | 'decided_by'>,
): Promise<void> {
  const { decided_at, decided_by } = by
  await db
    .updateTable('comment_appeals')
    .set({ state: 'granted', decided_at, decided_by })
    .where('comment', '=', comment)
    .where('state', '=', 'open')
    .execute()
}

/** Opens again what a decision of that instant granted. */
export async function reopenAppeal({ db }: Context, comment: string, decidedAt: string): Promise<void> {
  await db
    .updateTable('comment_appeals')
    .set({ state: 'open', answer: '', decided_at: null, decided_by: null })
    .where('comment', '=', comment)
    .where('state', '=', 'granted')
    .where('decided_at', '=', decidedAt)
    .execute()
}

export async function deleteAppeal({ db }: Context, comment: string): Promise<void> {
  await db.deleteFrom('comment_appeals').where('comment', '=', comment).execute()
}
