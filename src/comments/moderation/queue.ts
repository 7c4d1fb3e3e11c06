import { fold } from '../../arabic/normalise.ts'
import type { Actor } from '../../base/actor.ts'
import type { Context } from '../../base/context.ts'
import { cursorOf, placeOf, type Place } from '../../base/cursor.ts'
import { mustBeAllowed } from '../../base/policy.ts'
import { Refused } from '../../base/refused.ts'
import { familyOf } from '../../sections/family.ts'
import { allSections } from '../../sections/read.ts'
import { commentPolicy } from '../policy.ts'
import type { CommentRow } from '../shown.ts'
import { queuedComments, type QueuedComment } from './queued.ts'
import { countWaiting, selectQueue, type RowFilter } from './queue-store.ts'
import { moderationLimits, type QueueList, type WaitingList } from './shape.ts'

export type QueueFilter = {
  list: QueueList
  story?: string | undefined
  section?: string | undefined
  check?: string | undefined
  /** Words in the text or the name, however they are spelled. */
  q?: string | undefined
}

export type QueuePage = { items: QueuedComment[]; next: string | null }

/** How many wait in each list. @throws Refused('forbidden') */
export async function readQueueCounts(context: Context, by: Actor): Promise<Record<WaitingList, number>> {
  mustBeAllowed(commentPolicy, 'list', by, null)
  return countWaiting(context)
}

/**
 * One list of the queue, each comment with what it answers and the story it stands under. Words are looked for in at most
 * 5,000 comments a page: a page may be short, or empty, and have a next one.
 * @throws Refused('forbidden' | 'invalid')
 */
export async function listQueue(
  context: Context,
  by: Actor,
  { q = '', section, cursor, limit, ...filter }: QueueFilter & { cursor?: string | undefined; limit: number },
): Promise<QueuePage> {
  mustBeAllowed(commentPolicy, 'list', by, null)
  if (filter.check !== undefined && !/^[a-z-]{1,40}$/.test(filter.check))
    throw new Refused('invalid', { en: 'there is no such check', ar: 'لا يوجد فحص بهذا الاسم' })
  const rows: RowFilter = { ...filter, ...(section && { sections: familyOf(await allSections(context), section) }) }
  const after = cursor === undefined ? null : placeOf(cursor)
  const words = fold(q.trim())
  if (words === '') return pageOf(context, await selectQueue(context, rows, after, limit + 1), limit)
  return search(context, rows, words, after, limit)
}

async function pageOf(context: Context, rows: readonly CommentRow[], limit: number): Promise<QueuePage> {
  const shown = rows.slice(0, limit)
  return { items: await queuedComments(context, shown), next: rows.length > limit ? cursorAt(shown.at(-1)) : null }
}

const cursorAt = (row: CommentRow | undefined) => (row ? cursorOf({ at: row.created_at, id: row.id }) : null)

async function search(
  context: Context,
  filter: RowFilter,
  words: string,
  after: Place | null,
  limit: number,
): Promise<QueuePage> {
  const found: CommentRow[] = []
  const step = 500
  let last: CommentRow | undefined
  for (let looked = 0; looked < moderationLimits.looked; looked += step) {
    const rows = await selectQueue(context, filter, last ? { at: last.created_at, id: last.id } : after, step)
    for (const row of rows) {
      last = row
      if (!fold(`${row.name}\n${row.text}`).includes(words)) continue
      found.push(row)
      if (found.length === limit) return { items: await queuedComments(context, found), next: cursorAt(row) }
    }
    if (rows.length < step) return { items: await queuedComments(context, found), next: null }
  }
  return { items: await queuedComments(context, found), next: cursorAt(last) }
}
