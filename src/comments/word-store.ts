import type { Context } from '../base/context.ts'
import type { CommentWordsTable } from './table.ts'

export async function selectWords({ db }: Context): Promise<CommentWordsTable[]> {
  return db.selectFrom('comment_words').selectAll().orderBy('word').execute()
}

/** Puts the list in place of what it was. */
export async function replaceWords({ db }: Context, rows: readonly CommentWordsTable[]): Promise<void> {
  await db.deleteFrom('comment_words').execute()
  for (let from = 0; from < rows.length; from += 200)
    await db
      .insertInto('comment_words')
      .values(rows.slice(from, from + 200))
      .execute()
}
