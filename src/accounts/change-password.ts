import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { transact, type Context } from '../base/context.ts'
import { queueMail } from '../mail/queue.ts'
import { passwordChangedLetter } from './letters.ts'
import { deleteLinks } from './link-store.ts'
import { ownAccount } from './me.ts'
import { hashed, keepPassword, mustBeGoodPassword, mustKnowPassword } from './password.ts'
import { deleteSessions } from './session-store.ts'

/**
 * Changes one's own password. Every other session ends with it; this one goes on.
 * @param session the one that asks
 * @throws Refused('unmet') when the current password is wrong or the new one weak · Refused('limited')
 */
export async function changePassword(
  context: Context,
  by: Actor,
  { current, password }: { current: string; password: string },
  session: string | null,
): Promise<{ ended: number }> {
  const account = await ownAccount(context, by)
  await mustKnowPassword(context, by, account.id, current)
  mustBeGoodPassword(context, password, [account.name, account.email])
  const hash = await hashed(context, password)
  return transact(context, async (inside) => {
    await keepPassword(inside, account.id, hash)
    const ended = await deleteSessions(inside, account.id, session)
    await deleteLinks(inside, 'reset', { account: account.id })
    const detail = { how: 'own', sessionsEnded: ended }
    await audit(inside, by, { act: 'account.password', subject: 'account', id: account.id, detail })
    await queueMail(inside, account.email, passwordChangedLetter(inside, account.name))
    return { ended }
  })
}
