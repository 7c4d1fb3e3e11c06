import type { Insertable, Selectable } from 'kysely'
import { cursorOf, placeOf } from '../base/cursor.ts'
import type { Context } from '../base/context.ts'
import type { LinkKind } from './shape.ts'
import type { AccountLinksTable } from './table.ts'

export type LinkRow = Selectable<AccountLinksTable>

export async function insertLink(context: Context, row: Insertable<AccountLinksTable>): Promise<void> {
  await context.db.insertInto('account_links').values(row).execute()
}

/** @param token its hash */
export async function selectLink(context: Context, kind: LinkKind, token: string): Promise<LinkRow | null> {
  const row = await context.db
    .selectFrom('account_links')
    .selectAll()
    .where('kind', '=', kind)
    .where('token', '=', token)
    .executeTakeFirst()
  return row ?? null
}

/** Takes the link away. @returns it, for the one who took it */
export async function takeLink(context: Context, kind: LinkKind, token: string): Promise<LinkRow | null> {
  const row = await context.db
    .deleteFrom('account_links')
    .where('kind', '=', kind)
    .where('token', '=', token)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

export async function deleteLink(context: Context, kind: LinkKind, id: string): Promise<LinkRow | null> {
  const row = await context.db
    .deleteFrom('account_links')
    .where('kind', '=', kind)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

/** Takes away what stands in for each other: all links of a kind, or those to one address or for one account. */
export async function deleteLinks(
  context: Context,
  kind: LinkKind,
  of: { email?: string; account?: string } = {},
): Promise<void> {
  let query = context.db.deleteFrom('account_links').where('kind', '=', kind)
  if (of.email !== undefined) query = query.where('email', '=', of.email)
  if (of.account !== undefined) query = query.where('account', '=', of.account)
  await query.execute()
}

/** Links that can still be used, the newest first. */
export async function selectLinks(
  context: Context,
  kind: LinkKind,
  at: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: LinkRow[]; next: string | null }> {
  let query = context.db
    .selectFrom('account_links')
    .selectAll()
    .where('kind', '=', kind)
    .where('expires_at', '>', at)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (cursor !== undefined) {
    const place = placeOf(cursor)
    query = query.where((where) =>
      where.or([
        where('created_at', '<', place.at),
        where.and([where('created_at', '=', place.at), where('id', '<', place.id)]),
      ]),
    )
  }
  const rows = await query.execute()
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? cursorOf({ at: last.created_at, id: last.id }) : null }
}

export async function deleteExpiredLinks(context: Context, at: string): Promise<void> {
  await context.db.deleteFrom('account_links').where('expires_at', '<=', at).execute()
}
