import { commentLimits } from './shape.ts'
import type { CommentRow } from './shown.ts'

/** Where a comment stands among the others. */
export type Place = Pick<CommentRow, 'parent' | 'root' | 'depth' | 'thread_at' | 'path'>

/** Letters of a time and of an id: what one step of a path is made of. */
const timeLength = 24
const idLength = 10
const stepLength = timeLength + idLength

/**
 * The place of a new comment. An answer to one that is as deep as they get stands beside it, under the same comment.
 * @param parent what it answers
 */
export function placeOfNew(id: string, at: string, parent: CommentRow | null): Place {
  if (!parent) return { parent: null, root: id, depth: 0, thread_at: at, path: '' }
  const above = parent.path.slice(0, (commentLimits.depth - 1) * stepLength)
  return {
    parent: parent.id,
    root: parent.root,
    depth: Math.min(parent.depth + 1, commentLimits.depth),
    thread_at: parent.thread_at,
    path: above + at + id,
  }
}

/** The comments it stands under, from the first of the thread on. */
export function ancestorsOf({ root, path, depth }: Pick<Place, 'root' | 'path' | 'depth'>): string[] {
  if (depth === 0) return []
  const between = Array.from({ length: path.length / stepLength - 1 }, (_, step) =>
    path.slice(step * stepLength + timeLength, (step + 1) * stepLength),
  )
  return [root, ...between]
}
