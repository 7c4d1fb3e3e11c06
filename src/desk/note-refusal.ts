import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import type { Context } from '../base/context.ts'
import type { Refused } from '../base/refused.ts'

/** How long the same refusal of the same account is not noted again, in milliseconds: nobody fills the log that way. */
const onceIn = 60_000
/** Refusals remembered at once. */
const maximumRemembered = 1000

/**
 * Notes in the audit log that somebody with an account tried what they may not: what was forbidden, and what a verb says
 * was an attempt although it is answered otherwise. The work itself left no trace.
 */
export function refusalNotes(
  context: Context,
): (by: Actor, operation: string, path: string, refused: Refused) => Promise<void> {
  const lately = new Map<string, number>()
  return async (by, operation, path, { kind, attempt, message }) => {
    if (kind !== 'forbidden' && !attempt) return
    // Without an attempt at something that is there, addresses can be thought up: of those one a minute is enough.
    const what = `${by.account} ${operation} ${attempt ? path : ''}`
    const now = context.now().getTime()
    const last = lately.get(what)
    if (last !== undefined && now - last < onceIn) return
    lately.delete(what)
    lately.set(what, now)
    if (lately.size > maximumRemembered) lately.delete(lately.keys().next().value!)
    await audit(context, by, {
      act: 'refused',
      subject: attempt?.subject ?? 'operation',
      id: attempt?.id ?? operation,
      detail: { act: attempt?.act ?? operation, kind, path: path.slice(0, 300), reason: message },
    })
  }
}
