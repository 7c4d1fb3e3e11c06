import type { Actor, Role } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { lock } from '../base/db.ts'
import type { From } from './auth.ts'
import { readLink, useLink } from './links.ts'
import { openAccount } from './open-account.ts'
import { hashed, mustBeGoodPassword } from './password.ts'
import { beginSession } from './session.ts'

/** Who a link invites, as what. @throws Refused('gone') */
export async function readInvitation(
  context: Context,
  token: string,
): Promise<{ email: string; name: string; role: Role; by: string }> {
  const link = await readLink(context, 'invitation', token)
  return { email: link.email ?? '', name: link.name, role: link.role ?? 'reporter', by: link.created_by }
}

/**
 * Accepts an invitation: the account is opened and its owner is signed in; the link dies with it.
 * @returns the Set-Cookie header
 * @throws Refused('gone') for a link that is not good any more · Refused('unmet') for a weak password
 */
export async function acceptInvitation(
  context: Context,
  { token, name, password, language }: { token: string; name: string; password: string; language: 'ar' | 'en' },
  from: From,
): Promise<string> {
  const { email } = await readInvitation(context, token)
  mustBeGoodPassword(context, password, [name, email])
  const hash = await hashed(context, password)
  return transact(context, async (inside) => {
    await lock(inside.db, 'accounts')
    const link = await useLink(inside, 'invitation', token)
    const role = link.role ?? 'reporter'
    const account = await openAccount(inside, { email, name, role, language }, hash)
    const by: Actor = { name, account, role, door: 'studio', address: from.address }
    await audit(inside, by, { act: 'invitation.accept', subject: 'account', id: account, detail: { email, role } })
    await announce(inside.db, ['desk:accounts'])
    return beginSession(inside, account, from)
  })
}
