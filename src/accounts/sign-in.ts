import type { Actor } from '../base/actor.ts'
import type { Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { auditFailure, auditSignIn } from './audit-sign-in.ts'
import { headersOf, refusalCode, withAuth, wrongPassword, type From } from './auth.ts'
import { actorOf } from './identify.ts'
import { selectAccountByEmail } from './store.ts'
import { countTry } from './tries.ts'

export type SignedIn = { next: 'done' | 'second-step'; cookies: string[] }

/** Somebody who is nobody yet. */
export function stranger(address: string | null): Actor {
  return { name: '', account: null, role: 'reporter', door: 'studio', address }
}

/**
 * Signs somebody in by e-mail address and password. Where two-step verification is on, only the first step is done, and
 * the cookie is good for nothing but the second.
 * @throws Refused('unauthenticated') the same, after the same work, whether there is such an account or not ·
 *   Refused('limited')
 */
export async function signIn(
  context: Context,
  { email, password }: { email: string; password: string },
  from: From,
): Promise<SignedIn> {
  const by = stranger(from.address)
  const wasGood = await countTry(context, by, { what: 'password', account: email, address: from.address })
  const account = await selectAccountByEmail(context, email)
  try {
    // A disabled account's password is looked at like anybody's, and is never right.
    const { response, headers } = await withAuth(context, from, (auth) =>
      auth.api.signInEmail({
        body: { email: account?.disabled ? `${email}.invalid` : email, password },
        headers: headersOf({ ...from, cookie: undefined }),
        returnHeaders: true,
      }),
    )
    await wasGood()
    const next = 'twoFactorRedirect' in response ? 'second-step' : 'done'
    if (next === 'done' && account) await auditSignIn(context, actorOf(account, from.address), 'password')
    return { next, cookies: headers.getSetCookie().filter((cookie) => !isEmptied(cookie)) }
  } catch (error) {
    if (error instanceof Refused || refusalCode(error) === null) throw error
    await auditFailure(context, by, account?.id ?? '', 'password')
    throw wrongPassword()
  }
}

/** Cookies that better-auth takes away although they were never given. */
function isEmptied(cookie: string): boolean {
  return /^[^=]+=;/.test(cookie)
}
