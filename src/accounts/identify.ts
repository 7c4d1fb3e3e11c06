import { sha256 } from '../base/canonical.ts'
import type { Actor } from '../base/actor.ts'
import type { Context } from '../base/context.ts'
import { selectSessionByToken, touchSession, type SessionRow } from './session-store.ts'
import { sessionToken } from './session-cookie.ts'
import { sessionLifetime } from './shape.ts'
import { useToken } from '../tokens/use.ts'
import { selectAccount, type AccountRow } from './store.ts'

/** What of a request tells who asks. */
export type Credentials = { cookie: string | undefined; authorization: string | undefined; address: string | null }

export type Identity = {
  actor: Actor
  /** What a token may do; null for a session, which may do all that its account may. */
  scopes: readonly string[] | null
  /** The session's id; null for a token. */
  session: string | null
}

/** A session's last use is noted no more often than this, in milliseconds. */
const touchEvery = 5 * 60 * 1000

/** Who asks, or null. Reads the database each time: a role taken away is gone with the next request. */
export async function identify(context: Context, credentials: Credentials): Promise<Identity | null> {
  // A request that brings a token is that token's and nobody else's, whatever cookies come along.
  if (credentials.authorization !== undefined)
    return identifyToken(context, credentials.authorization, credentials.address)
  return identifySession(context, credentials)
}

/** What a token may do is bounded by what its account may do now, whatever that was when the token was made. */
async function identifyToken(
  context: Context,
  authorization: string,
  address: string | null,
): Promise<Identity | null> {
  const token = await useToken(context, authorization)
  const account = token && (await selectAccount(context, token.account))
  if (!token || !account || account.disabled) return null
  return { actor: { ...actorOf(account, address), door: 'token' }, scopes: token.scopes, session: null }
}

async function identifySession(context: Context, { cookie, address }: Credentials): Promise<Identity | null> {
  const token = sessionToken(context, cookie)
  const found = token === null ? null : await selectSessionByToken(context, sha256(token))
  if (!found || found.account.disabled || !isLive(context, found.session)) return null
  const now = context.now()
  const before = new Date(now.getTime() - touchEvery).toISOString()
  if (found.session.used_at < before) await touchSession(context, found.session.id, now.toISOString(), before)
  return { actor: actorOf(found.account, address), scopes: null, session: found.session.id }
}

export function isLive(context: Context, session: SessionRow): boolean {
  const now = context.now().getTime()
  return Date.parse(session.expires_at) > now && Date.parse(session.used_at) + sessionLifetime.unused > now
}

/** Somebody with an account, as they act in the studio. */
export function actorOf(account: AccountRow, address: string | null): Actor {
  return { name: account.name, account: account.id, role: account.role, door: 'studio', address }
}
