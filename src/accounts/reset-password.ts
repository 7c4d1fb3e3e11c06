import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { transact, type Context } from '../base/context.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { queueMail } from '../mail/queue.ts'
import { subjectOf } from './account-subject.ts'
import type { From } from './auth.ts'
import { mustFindAccount } from './find-account.ts'
import { actorOf } from './identify.ts'
import { passwordChangedLetter, resetLetter } from './letters.ts'
import { deleteLinks } from './link-store.ts'
import { makeLink, readLink, useLink, type Link } from './links.ts'
import { hashed, keepPassword, mustBeGoodPassword } from './password.ts'
import { accountPolicy } from './policy.ts'
import { deleteSessions } from './session-store.ts'
import { beginSession } from './session.ts'
import { stranger } from './sign-in.ts'
import { selectAccount, selectAccountByEmail, type AccountRow } from './store.ts'
import { countTry } from './tries.ts'

/**
 * Somebody forgot a password: a letter with a link goes out if there is such an account. Nobody learns which, neither
 * from the answer nor from how long it takes.
 * @throws Refused('limited')
 */
export async function forgotPassword(context: Context, email: string, from: From): Promise<void> {
  const by = stranger(from.address)
  await countTry(context, by, { what: 'forgot', account: email, address: from.address })
  await transact(context, async (inside) => {
    const account = await selectAccountByEmail(inside, email)
    await audit(inside, by, { act: 'account.password-forgotten', subject: 'account', id: account?.id ?? '' })
    if (!account || account.disabled) return
    const { url } = await resetLinkFor(inside, by, account)
    await queueMail(inside, email, resetLetter(inside, { name: account.name, url }))
  })
}

/**
 * A link for a new password, made for somebody by an editor-in-chief or at the command line, and handed on by them.
 * @throws Refused('missing') · Refused('forbidden')
 */
export async function makeResetLink(context: Context, by: Actor, id: string): Promise<Link & { mailed: boolean }> {
  return transact(context, async (inside) => {
    const account = await mustFindAccount(inside, id)
    mustBeAllowed(accountPolicy, 'reset', by, await subjectOf(inside, account))
    const link = await resetLinkFor(inside, by, account)
    const mailed = await queueMail(inside, account.email, resetLetter(inside, { name: account.name, url: link.url }))
    await audit(inside, by, { act: 'account.reset-link', subject: 'account', id })
    return { ...link, mailed }
  })
}

async function resetLinkFor(inside: Context, by: Actor, account: AccountRow): Promise<Link> {
  await deleteLinks(inside, 'reset', { account: account.id })
  return makeLink(inside, by, { kind: 'reset', account: account.id, name: account.name, email: account.email })
}

/** Whose password a link sets. @throws Refused('gone') */
export async function readResetLink(context: Context, token: string): Promise<{ email: string; name: string }> {
  const { email, name } = await readLink(context, 'reset', token)
  return { email: email ?? '', name }
}

/**
 * Sets a new password by a link, and ends all sessions. Who has two-step verification on signs in with it afterwards:
 * a letter is only one factor.
 * @returns the Set-Cookie header of the new session, if there is one
 * @throws Refused('gone') · Refused('unmet') for a weak password
 */
export async function resetPassword(
  context: Context,
  { token, password }: { token: string; password: string },
  from: From,
): Promise<string | null> {
  const { email, name } = await readResetLink(context, token)
  mustBeGoodPassword(context, password, [email, name])
  const hash = await hashed(context, password)
  return transact(context, async (inside) => {
    const link = await useLink(inside, 'reset', token)
    const account = link.account === null ? null : await selectAccount(inside, link.account)
    if (!account || account.disabled)
      throw new Refused('gone', { en: 'this account is not in use', ar: 'هذا الحساب غير مستعمل' })
    await keepPassword(inside, account.id, hash)
    const ended = await deleteSessions(inside, account.id)
    const by = actorOf(account, from.address)
    const detail = { how: 'link', sessionsEnded: ended }
    await audit(inside, by, { act: 'account.password', subject: 'account', id: account.id, detail })
    await queueMail(inside, account.email, passwordChangedLetter(inside, account.name))
    return account.two_factor === 1 ? null : beginSession(inside, account.id, from)
  })
}
