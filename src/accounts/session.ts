import { createHmac, randomBytes } from 'node:crypto'
import { sha256 } from '../base/canonical.ts'
import type { Context } from '../base/context.ts'
import { newId } from '../base/id.ts'
import { secretFor } from '../base/secrets.ts'
import { longestAgent, type From } from './auth.ts'
import { cookieNames, sessionToken } from './session-cookie.ts'
import { insertSession, selectSessionByToken } from './session-store.ts'
import { sessionLifetime } from './shape.ts'

/**
 * Begins a session for somebody who has proved who they are, in the transaction that says so.
 * @returns the Set-Cookie header
 */
export async function beginSession(inside: Context, account: string, from: Omit<From, 'cookie'>): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  const now = inside.now()
  await insertSession(inside, {
    id: newId(),
    account,
    token: sha256(token),
    created_at: now.toISOString(),
    used_at: now.toISOString(),
    expires_at: new Date(now.getTime() + sessionLifetime.whole).toISOString(),
    address: from.address,
    agent: from.agent?.slice(0, longestAgent) ?? null,
  })
  return sessionCookie(inside, token)
}

/** The cookie of a session, in better-auth's form: the token and its signature. */
async function sessionCookie(context: Context, token: string): Promise<string> {
  const signature = createHmac('sha256', await secretFor(context.db, 'sign-in'))
    .update(token)
    .digest('base64')
  return cookie(context, encodeURIComponent(`${token}.${signature}`), sessionLifetime.whole / 1000)
}

/** Makes the browser forget the session. */
export function noSessionCookie(context: Context): string {
  return cookie(context, '', 0)
}

function cookie(context: Context, value: string, seconds: number): string {
  const { session, secure } = cookieNames(context)
  return `${session}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}

/** The session that a request came with. @param header the Cookie header */
export async function currentSession(context: Context, header: string | undefined): Promise<string | null> {
  const token = sessionToken(context, header)
  const found = token === null ? null : await selectSessionByToken(context, sha256(token))
  return found?.session.id ?? null
}
