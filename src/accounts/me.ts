import type { Actor } from '../base/actor.ts'
import type { Context } from '../base/context.ts'
import { allowedActs } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { areaPolicy } from './policy.ts'
import type { Me } from './shape.ts'
import { selectAccount, type AccountRow } from './store.ts'

/** The account of who asks. @throws Refused('unauthenticated') for the command line and others without one */
export async function ownAccount(context: Context, by: Actor): Promise<AccountRow> {
  const account = by.account === null ? null : await selectAccount(context, by.account)
  if (!account) throw new Refused('unauthenticated', { en: 'sign in first', ar: 'سجّل الدخول أولًا' })
  return account
}

/** Who is signed in, and which areas of the newsroom are open to them. */
export async function readMe(context: Context, by: Actor): Promise<Me> {
  const account = await ownAccount(context, by)
  return {
    account: account.id,
    name: account.name,
    email: account.email,
    role: account.role,
    language: account.language,
    person: account.person,
    twoFactor: account.two_factor === 1,
    may: allowedActs(areaPolicy, by, null),
  }
}
