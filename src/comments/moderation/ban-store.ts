import type { Selectable } from 'kysely'
import type { Context } from '../../base/context.ts'
import type { Place } from '../../base/cursor.ts'
import type { CommentBansTable } from '../table.ts'

export type BanRow = Selectable<CommentBansTable>

/** In place of whatever the key was banned for before. */
export async function replaceBan({ db }: Context, row: BanRow): Promise<void> {
  await db.deleteFrom('comment_bans').where('key_hash', '=', row.key_hash).execute()
  await db.insertInto('comment_bans').values(row).execute()
}

export async function deleteBan({ db }: Context, id: string): Promise<BanRow | null> {
  return (await db.deleteFrom('comment_bans').where('id', '=', id).returningAll().executeTakeFirst()) ?? null
}

/** Bans that have not run out, newest first, each with the comment it was for. */
export async function selectBanPage(
  { db }: Context,
  now: string,
  after: Place | null,
  limit: number,
): Promise<(BanRow & { name: string | null; said: string | null; story: string | null })[]> {
  let query = db
    .selectFrom('comment_bans')
    .leftJoin('comments', 'comments.id', 'comment_bans.comment')
    .selectAll('comment_bans')
    .select(['comments.name as name', 'comments.text as said', 'comments.story as story'])
    .where((where) => where.or([where('until', 'is', null), where('until', '>', now)]))
    .orderBy('comment_bans.at', 'desc')
    .orderBy('comment_bans.id', 'desc')
    .limit(limit)
  if (after)
    query = query.where((where) =>
      where.or([
        where('comment_bans.at', '<', after.at),
        where.and([where('comment_bans.at', '=', after.at), where('comment_bans.id', '<', after.id)]),
      ]),
    )
  return query.execute()
}
