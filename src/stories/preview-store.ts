import type { Context } from '../base/context.ts'
import type { PreviewLinksTable } from './table.ts'

export async function insertPreviewLink({ db }: Context, row: PreviewLinksTable): Promise<void> {
  await db.insertInto('preview_links').values(row).execute()
}

export async function selectPreviewLink({ db }: Context, hash: string): Promise<PreviewLinksTable | null> {
  return (await db.selectFrom('preview_links').selectAll().where('hash', '=', hash).executeTakeFirst()) ?? null
}

export async function deletePreviewLinks({ db }: Context, before: string): Promise<void> {
  await db.deleteFrom('preview_links').where('expires_at', '<=', before).execute()
}
