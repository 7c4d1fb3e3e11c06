import type { Actor, Role } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { queueMail } from '../mail/queue.ts'
import { invitationLetter } from './letters.ts'
import { deleteLink, deleteLinks, selectLinks } from './link-store.ts'
import { makeLink, type Link } from './links.ts'
import { addressTaken } from './open-account.ts'
import { accountsPolicy } from './policy.ts'
import type { Invitation } from './shape.ts'
import { selectAccountByEmail } from './store.ts'

/**
 * Invites somebody to the newsroom by a link that is good for seven days, and once. A new invitation to the same address
 * takes the place of the one before.
 * @returns the link, and whether a letter with it goes out
 * @throws Refused('conflict') when the address has an account · Refused('forbidden')
 */
export async function invite(
  context: Context,
  by: Actor,
  { email, name, role }: { email: string; name: string; role: Role },
): Promise<Link & { mailed: boolean }> {
  return transact(context, async (inside) => {
    mustBeAllowed(accountsPolicy, 'invite', by, null)
    if (await selectAccountByEmail(inside, email)) throw addressTaken()
    await deleteLinks(inside, 'invitation', { email })
    const link = await makeLink(inside, by, { kind: 'invitation', email, name, role })
    const mailed = await queueMail(inside, email, invitationLetter(inside, { by: by.name, role, name, url: link.url }))
    await audit(inside, by, { act: 'invitation.send', subject: 'invitation', id: link.id, detail: { email, role } })
    await announce(inside.db, ['desk:accounts'])
    return { ...link, mailed }
  })
}

/** Takes an invitation back. @throws Refused('missing') when it was used or taken back already */
export async function revokeInvitation(context: Context, by: Actor, id: string): Promise<void> {
  await transact(context, async (inside) => {
    mustBeAllowed(accountsPolicy, 'revoke', by, null)
    const link = await deleteLink(inside, 'invitation', id)
    if (!link) throw new Refused('missing', { en: 'there is no such invitation', ar: 'لا توجد دعوة كهذه' })
    await audit(inside, by, { act: 'invitation.revoke', subject: 'invitation', id, detail: { email: link.email } })
    await announce(inside.db, ['desk:accounts'])
  })
}

/** Invitations that nobody has accepted yet, the newest first. */
export async function listInvitations(
  context: Context,
  by: Actor,
  page: { cursor?: string | undefined; limit: number },
): Promise<{ items: Invitation[]; next: string | null }> {
  mustBeAllowed(accountsPolicy, 'list', by, null)
  const { items, next } = await selectLinks(context, 'invitation', context.now().toISOString(), page)
  return {
    items: items.map((row) => ({
      id: row.id,
      email: row.email ?? '',
      name: row.name,
      role: row.role ?? 'reporter',
      createdAt: row.created_at,
      createdBy: row.created_by,
      expiresAt: row.expires_at,
    })),
    next,
  }
}
