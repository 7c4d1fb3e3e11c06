import { createHmac } from 'node:crypto'
import type { Context } from '../base/context.ts'
import { secretFor } from '../base/secrets.ts'
import { withAuth, type From } from './auth.ts'
import { cookieNames } from './session-cookie.ts'
import { sessionLifetime } from './shape.ts'

/**
 * Begins a session for somebody who has proved who they are.
 * @returns the Set-Cookie header
 */
export async function beginSession(context: Context, account: string, from: From): Promise<string> {
  const { token } = await withAuth(context, from, async (auth) =>
    (await auth.$context).internalAdapter.createSession(account),
  )
  return sessionCookie(context, token)
}

/** The cookie of a session, in better-auth's form: the token and its signature. */
export async function sessionCookie(context: Context, token: string): Promise<string> {
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
