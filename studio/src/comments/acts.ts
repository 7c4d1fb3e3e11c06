import type { QueueList } from '../../../src/comments/moderation/shape.ts'
import type { Queued } from './use-queue.ts'

/** What approving a comment does in this list; null for nothing. */
export function approval(
  { can, kind, appeal, objections }: Queued,
  list: QueueList,
): 'publish' | 'restore' | 'keep' | 'answer' | 'grant' | null {
  if (kind === 'correction') return can.includes('refuse') ? 'answer' : null
  if (list === 'reported' && objections.length > 0) return 'keep'
  if (list === 'appeals' && appeal?.state === 'open') return 'grant'
  return can.includes('publish') ? 'publish' : can.includes('restore') ? 'restore' : null
}

/** What refusing it does. */
export function refusal({ can }: Queued): 'refuse' | 'remove' | null {
  return can.includes('refuse') ? 'refuse' : can.includes('remove') ? 'remove' : null
}
