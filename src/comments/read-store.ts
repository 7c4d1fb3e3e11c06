import { sql } from 'kysely'
import type { Context } from '../base/context.ts'
import type { CommentRow } from './shown.ts'

/** A place in the order in which readers see comments. */
export type Position = { threadAt: string; root: string; path: string }

/**
 * Public comments of a story in the order of reading: threads by their beginning, each thread with its answers from the
 * oldest on.
 * @param after those behind this place
 */
export async function selectShown(
  context: Context,
  story: string,
  order: 'oldest' | 'newest',
  after: Position | null,
  limit: number,
): Promise<CommentRow[]> {
  const direction = order === 'oldest' ? 'asc' : 'desc'
  let query = context.db
    .selectFrom('comments')
    .selectAll()
    .where('story', '=', story)
    .where('state', '=', 'published')
    .orderBy('thread_at', direction)
    .orderBy('root', direction)
    .orderBy('path')
    .limit(limit)
  if (after) {
    const { threadAt, root, path } = after
    const later = order === 'oldest' ? sql`>` : sql`<`
    query = query.where(
      sql<boolean>`((thread_at, root) ${later} (${threadAt}, ${root})
        or (thread_at = ${threadAt} and root = ${root} and path > ${path}))`,
    )
  }
  return query.execute()
}

export async function countShown(context: Context, story: string): Promise<number> {
  const row = await context.db
    .selectFrom('comments')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('story', '=', story)
    .where('state', '=', 'published')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Public comments of one thread from a place on. @param from '' for its beginning */
export async function selectThread(
  context: Context,
  root: string,
  { from, after, limit }: { from?: string; after?: string | undefined; limit: number },
): Promise<CommentRow[]> {
  let query = context.db
    .selectFrom('comments')
    .selectAll()
    .where('root', '=', root)
    .where('state', '=', 'published')
    .orderBy('path')
    .limit(limit)
  query = after === undefined ? query.where('path', '>=', from ?? '') : query.where('path', '>', after)
  return query.execute()
}

/** How many public comments stand before a place in its thread. */
export async function countBefore(context: Context, root: string, path: string): Promise<number> {
  const row = await context.db
    .selectFrom('comments')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('root', '=', root)
    .where('state', '=', 'published')
    .where('path', '<', path)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Everything of a browser's key, newest first. */
export async function selectOfKey(
  context: Context,
  keyHash: string,
  { story, limit }: { story?: string | undefined; limit: number },
): Promise<CommentRow[]> {
  let query = context.db
    .selectFrom('comments')
    .selectAll()
    .where('key_hash', '=', keyHash)
    .orderBy('created_at', 'desc')
    .limit(limit)
  if (story !== undefined) query = query.where('story', '=', story)
  return query.execute()
}
