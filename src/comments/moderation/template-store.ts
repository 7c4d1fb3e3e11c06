import type { Context } from '../../base/context.ts'
import type { CommentTemplatesTable } from '../table.ts'

export async function selectTemplates({ db }: Context): Promise<CommentTemplatesTable[]> {
  return db.selectFrom('comment_templates').selectAll().orderBy('position').execute()
}

export async function replaceTemplates({ db }: Context, rows: readonly CommentTemplatesTable[]): Promise<void> {
  await db.deleteFrom('comment_templates').execute()
  if (rows.length > 0) await db.insertInto('comment_templates').values(rows).execute()
}
