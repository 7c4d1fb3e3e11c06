import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { sha256 } from '../base/canonical.ts'
import { transact, type Context } from '../base/context.ts'
import { sessionToken } from './session-cookie.ts'
import { deleteSession, selectSessionByToken } from './session-store.ts'

/** Ends the session of this browser. @param cookie the Cookie header */
export async function signOut(context: Context, by: Actor, cookie: string | undefined): Promise<void> {
  const token = sessionToken(context, cookie)
  if (token === null) return
  await transact(context, async (inside) => {
    const found = await selectSessionByToken(inside, sha256(token))
    if (!found) return
    await deleteSession(inside, found.account.id, found.session.id)
    await audit(inside, by, { act: 'account.sign-out', subject: 'account', id: found.account.id })
  })
}
