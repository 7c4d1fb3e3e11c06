import { call, Refusal } from '../../api/call.ts'
import type { StoryContent } from '../../../../src/stories/shape.ts'
import { normalContent } from '../document/normal-content.ts'
import { trimmed } from '../document/trimmed.ts'
import type { Base, LockHolder, SendResult } from '../saving/saver.ts'

/** Browsers let a request outlive its page only up to so many bytes. */
const maximumKeepalive = 60_000

type Details =
  | { reason: 'moved'; revision: number; content: StoryContent; by: string; at: string }
  | { reason: 'locked'; lock: LockHolder | null }

/** Saves a text over the revision it was made from, and says what came of it. */
export async function sendText(
  id: string,
  tab: string,
  base: Base,
  content: StoryContent,
  { keep, leaving }: { keep: boolean; leaving: boolean },
): Promise<SendResult> {
  // As the server will have it, so that what it answers with can be compared.
  const tidy = trimmed(content)
  const keepalive = leaving && new Blob([JSON.stringify(tidy)]).size < maximumKeepalive
  try {
    const input = { id, revision: base.revision, content: tidy, tab, keep }
    const { revision, changedAt } = await call('PUT /stories/{id}', input, { keepalive })
    return { kind: 'saved', revision, at: changedAt }
  } catch (error) {
    return resultOf(error)
  }
}

function resultOf(error: unknown): SendResult {
  if (!(error instanceof Refusal)) return { kind: 'refused', error }
  if (['offline', 'busy', 'limited', 'failed'].includes(error.kind)) return { kind: 'away' }
  if (error.kind === 'unauthenticated') return { kind: 'signed-out' }
  const details = error.kind === 'conflict' ? (error.details as Details | undefined) : undefined
  if (details?.reason === 'locked') return { kind: 'locked', lock: details.lock }
  if (details?.reason === 'moved')
    return {
      kind: 'moved',
      base: { revision: details.revision, content: normalContent(details.content) },
      by: details.by,
      at: details.at,
    }
  return { kind: 'refused', error }
}
