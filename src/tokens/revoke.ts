import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { tokenPolicy } from './policy.ts'
import { deleteEnded, deleteToken, deleteTokensOf, selectToken } from './store.ts'

/** How long a token that has ended is still listed, in days. */
const listedAfterEnd = 30

/** Ends a token at once. @throws Refused('missing') also for one that whoever asks may not know of */
export async function revokeToken(context: Context, by: Actor, id: string): Promise<void> {
  await transact(context, async (inside) => {
    const token = await selectToken(inside, id)
    if (!token || !tokenPolicy.revoke(by, token))
      throw new Refused('missing', { en: `there is no token ${id}`, ar: `لا يوجد رمز وصول بالمعرّف ${id}` })
    mustBeAllowed(tokenPolicy, 'revoke', by, token)
    await deleteToken(inside, id)
    await announce(inside.db, ['desk:tokens'])
    await audit(inside, by, {
      act: 'token.revoke',
      subject: 'token',
      id,
      detail: { name: token.name, account: token.account, accountName: token.accountName },
    })
  })
}

/** Ends every token of an account, in the transaction that closes the account. @returns how many there were */
export async function revokeTokensOf(inside: Context, account: string): Promise<number> {
  return deleteTokensOf(inside, account)
}

/** Forgets tokens that ended a month ago. */
export async function pruneTokens(context: Context): Promise<void> {
  await deleteEnded(context, new Date(context.now().getTime() - listedAfterEnd * 86_400_000).toISOString())
}
