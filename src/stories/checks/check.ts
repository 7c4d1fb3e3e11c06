import type { Words } from '../../base/refused.ts'
import type { StoryContent } from '../shape.ts'

/** Where in a story something is amiss: a field, one entry of a field that is a list, or a block of the body by index. */
export type Place = { field: keyof StoryContent; entry?: number } | { block: number }

export type Finding = { reason: Words; place: Place }

/**
 * One thing that is looked at in a story. Pure: the studio asks it while somebody types.
 * `blocks`: readers do not get the story before it is mended. `warns`: an editor is told, and decides.
 * `excusable`: an editor may go ahead with a reason that is kept in the story's history.
 */
export type Check = {
  name: string
  severity: 'blocks' | 'warns'
  excusable: boolean
  find(content: StoryContent): Finding[]
}

/** A check that only tells. */
export function warning(name: string, find: Check['find']): Check {
  return { name, severity: 'warns', excusable: true, find }
}
