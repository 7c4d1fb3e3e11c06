import { sha256 } from '../base/canonical.ts'
import type { Context } from '../base/context.ts'
import { tokenPrefix, type Scope } from './shape.ts'
import { selectTokenByHash, updateUsed } from './store.ts'

/** 256 bits in base64url. */
const form = new RegExp(`^Bearer +(${tokenPrefix}[\\w-]{43})$`, 'i')

/**
 * Whom a token speaks for, and what it may do, as the Authorization header gives it; null for one that is none, has
 * ended or was revoked. Whether the account still stands, and as what, is the accounts' to say.
 */
export async function useToken(
  context: Context,
  authorization: string,
): Promise<{ token: string; account: string; scopes: Scope[] } | null> {
  const secret = form.exec(authorization.trim())?.[1]
  // Looked up by its hash: what an attacker can vary is not what is compared, so the time it takes tells nothing.
  const token = secret ? await selectTokenByHash(context, sha256(secret)) : null
  const now = context.now().toISOString()
  if (!token || token.expiresAt <= now) return null
  const today = `${now.slice(0, 10)}T00:00:00.000Z`
  // One write a day and token: who uses it a thousand times a minute must not make a thousand writes.
  if (token.usedAt !== today) await updateUsed(context, token.id, today)
  return { token: token.id, account: token.account, scopes: token.scopes }
}
