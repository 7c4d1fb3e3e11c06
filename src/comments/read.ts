import type { Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { ancestorsOf } from './place.ts'
import { countBefore, countShown, selectShown, selectThread, type Position } from './read-store.ts'
import { commentLimits, type Comment } from './shape.ts'
import { shownComment, type CommentRow } from './shown.ts'
import { selectComment, selectComments } from './store.ts'
import { tagOf } from './store-comments.ts'

/** A comment in its place. `gone`: only its place is left, for the answers below it. `before`: it stands on the page before. */
export type PlacedComment = Comment & { gone: boolean; before: boolean; replies: PlacedComment[] }

export type CommentPage = {
  threads: PlacedComment[]
  /** Without those that are only there for their answers. */
  shown: Comment[]
  next: string | null
}

/**
 * Public comments of a story as they are read, threaded.
 * @param after the `next` of the page before
 * @throws Refused('invalid') for a bad cursor
 */
export async function listComments(
  context: Context,
  story: string,
  {
    order,
    after,
    limit = commentLimits.page,
  }: { order: 'oldest' | 'newest'; after?: string | undefined; limit?: number },
): Promise<CommentPage> {
  context.depends(tagOf({ story }))
  const rows = await selectShown(context, story, order, after === undefined ? null : positionOf(after), limit + 1)
  return pageOf(context, rows, limit)
}

/** How many comments of a story are public. */
export async function countComments(context: Context, story: string): Promise<number> {
  context.depends(tagOf({ story }))
  return countShown(context, story)
}

/**
 * The conversation that a comment stands in, from its beginning, or where that is too long from the comment on.
 * @returns null when there is no such public comment under the story
 */
export async function readThread(
  context: Context,
  story: string,
  id: string,
  after?: string,
): Promise<(CommentPage & { comment: Comment }) | null> {
  context.depends(tagOf({ story }))
  const row = await selectComment(context, id)
  if (row?.story !== story || row.state !== 'published') return null
  const limit = commentLimits.page
  const isFar = (await countBefore(context, row.root, row.path)) >= limit
  const rows = await selectThread(context, row.root, {
    ...(after === undefined ? { from: isFar ? row.path : '' } : { after: positionOf(after).path }),
    limit: limit + 1,
  })
  return { ...(await pageOf(context, rows, limit)), comment: shownComment(row) }
}

async function pageOf(context: Context, rows: CommentRow[], limit: number): Promise<CommentPage> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    threads: await threaded(context, shown),
    shown: shown.map(shownComment),
    next: rows.length > limit && last ? cursorOf(last) : null,
  }
}

/** Each below what it answers; what that is, where it is not among them, is asked for. */
async function threaded(context: Context, rows: readonly CommentRow[]): Promise<PlacedComment[]> {
  const here = new Set(rows.map(({ id }) => id))
  const missing = await selectComments(
    context,
    rows.flatMap(ancestorsOf).filter((id) => !here.has(id)),
  )
  const placed = new Map<string, PlacedComment>()
  const threads: PlacedComment[] = []
  const put = (row: CommentRow, before: boolean): PlacedComment => {
    const known = placed.get(row.id)
    if (known) return known
    const gone = row.state !== 'published'
    const comment = { ...shownComment(row), ...(gone && { name: '', text: '' }), gone, before, replies: [] }
    placed.set(row.id, comment)
    const above = ancestorsOf(row).at(-1)
    const found = above === undefined ? undefined : (placed.get(above) ?? putMissing(above))
    if (found) found.replies.push(comment)
    else threads.push(comment)
    return comment
  }
  const putMissing = (id: string) => {
    const row = missing.get(id)
    return row && put(row, row.state === 'published')
  }
  for (const row of rows) put(row, false)
  return threads
}

function cursorOf({ thread_at, root, path }: CommentRow): string {
  return Buffer.from(`${thread_at} ${root} ${path}`).toString('base64url')
}

const form = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9a-z]{10}) ((?:[0-9TZ:.-]{24}[0-9a-z]{10}){0,2})$/

/** @throws Refused('invalid') for what was not made here */
function positionOf(cursor: string): Position {
  const found = cursor.length <= 300 ? form.exec(Buffer.from(cursor, 'base64url').toString()) : null
  if (!found) throw new Refused('invalid', { en: 'this is no cursor of this list', ar: 'مؤشر الصفحة غير صالح' })
  return { threadAt: found[1]!, root: found[2]!, path: found[3]! }
}
