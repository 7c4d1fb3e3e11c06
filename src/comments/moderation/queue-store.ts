import { sql, type SelectQueryBuilder } from 'kysely'
import type { Context } from '../../base/context.ts'
import type { Place } from '../../base/cursor.ts'
import type { Tables } from '../../tables.ts'
import type { CommentState } from '../shape.ts'
import type { CommentRow } from '../shown.ts'
import { isWaitingList, waitingLists, type QueueList, type WaitingList } from './shape.ts'

const unread: readonly CommentState[] = ['received', 'waiting']
const undecided: readonly CommentState[] = [...unread, 'held']

type Query<Row> = SelectQueryBuilder<Tables, 'comments', Row>

/** What stands in a list. */
function inList<Row>(query: Query<Row>, list: QueueList): Query<Row> {
  switch (list) {
    case 'new':
      return query.where('state', 'in', unread).where('kind', '=', 'comment')
    case 'held':
      return query.where('state', '=', 'held').where('kind', '=', 'comment')
    case 'reported':
      return query.where('reports', '>', 0)
    case 'requests':
      return query.where('state', 'in', undecided).where('kind', '=', 'correction')
    case 'appeals':
      return query.where('id', 'in', (select) =>
        select
          .selectFrom('comment_appeals')
          .select('comment_appeals.comment')
          .where('comment_appeals.state', '=', 'open'),
      )
    case 'published':
      return query.where('state', '=', 'published')
    case 'refused':
      return query.where('state', 'in', ['refused', 'removed'])
    case 'answered':
      return query.where('state', '=', 'answered')
  }
}

/**
 * Whether a check had something against a comment; one may also let it pass.
 * @param check its id: a word of ours, of letters and hyphens
 */
export const isAgainst = (check: string) =>
  sql<boolean>`(verdicts like ${`%"check":"${check}"%`} and verdicts not like ${`%"action":"publish","check":"${check}"%`})`

export type RowFilter = {
  list: QueueList
  story?: string | undefined
  /** Ids of sections. */
  sections?: readonly string[] | undefined
  /** The id of a check that had something against it. */
  check?: string | undefined
}

/** Comments of a list, those that wait from the oldest on, the others from the newest. */
export async function selectQueue(
  { db }: Context,
  { list, story, sections, check }: RowFilter,
  after: Place | null,
  limit: number,
): Promise<CommentRow[]> {
  const isOldestFirst = isWaitingList(list)
  const direction = isOldestFirst ? 'asc' : 'desc'
  let query = inList(db.selectFrom('comments').selectAll(), list)
    .orderBy('created_at', direction)
    .orderBy('id', direction)
    .limit(limit)
  if (story) query = query.where('story', '=', story)
  if (sections)
    query = query.where('story', 'in', (select) =>
      select.selectFrom('published_stories').select('published_stories.id').where('section', 'in', sections),
    )
  if (check) query = query.where(isAgainst(check))
  if (after)
    query = query.where(
      isOldestFirst
        ? sql<boolean>`(created_at, id) > (${after.at}, ${after.id})`
        : sql<boolean>`(created_at, id) < (${after.at}, ${after.id})`,
    )
  return query.execute()
}

/** How many wait, by list. */
export async function countWaiting({ db }: Context): Promise<Record<WaitingList, number>> {
  const counts = await Promise.all(
    waitingLists.map(async (list) => {
      const row = await inList(
        db.selectFrom('comments').select((select) => select.fn.countAll<number>().as('count')),
        list,
      ).executeTakeFirstOrThrow()
      return [list, Number(row.count)] as const
    }),
  )
  return Object.fromEntries(counts) as Record<WaitingList, number>
}

/** How many comments of a key stand so. */
export async function countOfKey({ db }: Context, keyHash: string): Promise<{ state: CommentState; count: number }[]> {
  const rows = await db
    .selectFrom('comments')
    .select(['state', (select) => select.fn.countAll<number>().as('count')])
    .where('key_hash', '=', keyHash)
    .groupBy('state')
    .execute()
  return rows.map(({ state, count }) => ({ state, count: Number(count) }))
}
