import { randomBytes } from 'node:crypto'
import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { sha256 } from '../base/canonical.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { newId } from '../base/id.ts'
import { parse } from '../base/parse.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { tokenPolicy } from './policy.ts'
import { longestLifeDays, mostTokens, tokenInput, tokenPrefix, type AccessToken, type TokenInput } from './shape.ts'
import { insertToken, selectTokens } from './store.ts'

const day = 24 * 60 * 60 * 1000

/**
 * Makes a personal token for the account that asks.
 * @returns the token's row, and the token itself: 256 random bits, told this once and kept only as a hash
 * @throws Refused('invalid') for an end that is past or more than a year away · Refused('forbidden' | 'unmet')
 */
export async function createToken(
  context: Context,
  by: Actor,
  input: TokenInput,
): Promise<{ token: AccessToken; secret: string }> {
  const { name, scopes, expiresAt } = parse(tokenInput, input)
  mustBeAllowed(tokenPolicy, 'create', by, { account: by.account })
  const now = context.now()
  const ends = new Date(expiresAt)
  if (ends <= now || ends.getTime() > now.getTime() + longestLifeDays * day)
    throw new Refused('invalid', {
      en: 'expiresAt: must be in the future, and a year from now at most',
      ar: 'expiresAt: يجب أن يكون تاريخ الانتهاء في المستقبل وألا يتجاوز سنة من الآن',
    })
  const secret = tokenPrefix + randomBytes(32).toString('base64url')
  const token: AccessToken = {
    id: newId(),
    account: by.account!,
    accountName: by.name,
    name,
    scopes,
    createdAt: now.toISOString(),
    expiresAt: ends.toISOString(),
    usedAt: null,
  }
  await transact(context, async (inside) => {
    if ((await selectTokens(inside, token.account, mostTokens)).length >= mostTokens)
      throw new Refused('unmet', {
        en: `an account may have ${mostTokens} tokens; revoke one first`,
        ar: `الحد الأقصى ${mostTokens} رمز وصول للحساب؛ ألغِ واحدًا أولًا`,
      })
    await insertToken(inside, token, sha256(secret))
    await announce(inside.db, ['desk:tokens'])
    await audit(inside, by, {
      act: 'token.create',
      subject: 'token',
      id: token.id,
      detail: { name, scopes, expiresAt: token.expiresAt },
    })
  })
  return { token, secret }
}
