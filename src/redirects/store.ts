import { sql } from 'kysely'
import type { Context } from '../base/context.ts'
import { anywhere } from '../base/folded.ts'
import type { Redirect } from './shape.ts'

export async function selectTargets(context: Context, paths: readonly string[]): Promise<Map<string, string>> {
  const rows = await context.db
    .selectFrom('redirects')
    .select(['path', 'target'])
    .where('path', 'in', [...paths])
    .execute()
  return new Map(rows.map((row) => [row.path, row.target]))
}

export async function upsertRedirect(context: Context, redirect: Redirect): Promise<void> {
  const { path: _path, ...changes } = redirect
  await context.db
    .insertInto('redirects')
    .values(redirect)
    .onConflict((conflict) => conflict.column('path').doUpdateSet(changes))
    .execute()
}

/** Everything that led to one address leads to another one. */
export async function retarget(context: Context, from: string, to: string): Promise<void> {
  await context.db.updateTable('redirects').set({ target: to }).where('target', '=', from).execute()
}

export async function deleteRedirect(context: Context, path: string): Promise<boolean> {
  const result = await context.db.deleteFrom('redirects').where('path', '=', path).executeTakeFirst()
  return Number(result.numDeletedRows) > 0
}

export async function countRedirects(context: Context): Promise<number> {
  const row = await context.db
    .selectFrom('redirects')
    .select((select) => select.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** In the order of paths. @param text only those with this in one of their addresses, as encoded or as written */
export async function selectRedirects(
  context: Context,
  { text, after, limit }: { text: string; after: string; limit: number },
): Promise<Redirect[]> {
  let query = context.db.selectFrom('redirects').selectAll().where('path', '>', after).orderBy('path').limit(limit)
  if (text) {
    const pattern = anywhere(text)
    query = query.where(
      sql<boolean>`(lower(path) like ${pattern} escape '\\' or lower(target) like ${pattern} escape '\\')`,
    )
  }
  return query.execute()
}
