import type { Context } from '../base/context.ts'
import type { SavedViewsTable } from './table.ts'

export async function selectViews({ db }: Context, account: string): Promise<SavedViewsTable[]> {
  return db.selectFrom('saved_views').selectAll().where('account', '=', account).orderBy('at').orderBy('id').execute()
}

export async function insertView({ db }: Context, row: SavedViewsTable): Promise<void> {
  await db.insertInto('saved_views').values(row).execute()
}

/** @returns whether there was one of this account */
export async function deleteView({ db }: Context, account: string, id: string): Promise<boolean> {
  const done = await db.deleteFrom('saved_views').where('id', '=', id).where('account', '=', account).executeTakeFirst()
  return done.numDeletedRows > 0n
}
