import type { Context } from '../base/context.ts'

/** The names of our cookies: over https with a prefix that browsers let no other host and no unsafe page set. */
export function cookieNames(context: Context): { session: string; secondStep: string; secure: boolean } {
  const secure = context.settings.url.startsWith('https:')
  const prefix = secure ? '__Host-' : ''
  return { session: `${prefix}isnad-session`, secondStep: `${prefix}isnad-second-step`, secure }
}

/**
 * What the session's cookie holds, without the signature behind it: it is long and random, and is looked up by its hash.
 * @param header the Cookie header
 */
export function sessionToken(context: Context, header: string | undefined): string | null {
  const { session } = cookieNames(context)
  for (const part of header?.split(';') ?? []) {
    const [name = '', value = ''] = part.trim().split('=')
    if (name !== session) continue
    const token = /^([\w-]{20,64})(?:\.|%2E)/i.exec(value)?.[1]
    if (token) return token
  }
  return null
}
