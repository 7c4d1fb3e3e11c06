import { policyOf } from '../comments/commenting.ts'
import { externalCheck } from '../comments/external/change.ts'
import { proofKeptMilliseconds } from '../comments/prune.ts'
import { periodMilliseconds } from '../comments/sender.ts'
import { commentLimits } from '../comments/shape.ts'
import { takesEmail, unconfirmedMilliseconds } from '../comments/subscribe.ts'
import type { View } from './view.ts'

/** A text of a standing page, in the language it is shown in. */
export type Part = { id: string; title: string; paragraphs: string[]; link?: { href: string; text: string } }

const minute = 60_000

/** What is kept of those who comment and for how long, from what really holds; null where comments are off. */
export async function commentPrivacy(view: View): Promise<Part | null> {
  const { mode } = await policyOf(view.context, 'site', '')
  if (mode === 'off') return null
  const check = await externalCheck(view.context)
  const { keeps } = view.words.comments
  return {
    id: 'comments',
    title: keeps.title,
    paragraphs: keeps.paragraphs({
      askedHost: check && new URL(check.url).hostname,
      moderated: mode === 'moderated',
      email: takesEmail(view.context),
      editingMinutes: commentLimits.editing / minute,
      senderHours: periodMilliseconds / (60 * minute),
      proofMinutes: proofKeptMilliseconds / minute,
      unconfirmedDays: unconfirmedMilliseconds / (24 * 60 * minute),
    }),
    link: { href: view.href('/comments/mine'), text: keeps.own },
  }
}
