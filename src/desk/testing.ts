import { signedIn } from '../accounts/testing.ts'
import type { Actor, Role } from '../base/actor.ts'
import type { Context } from '../base/context.ts'
import { deskRoutes } from './desk.ts'

// For tests only: asks the desk as the studio does.

export type DeskAnswer = { status: number; headers: Headers; body: any }
export type DeskAsk = (
  key: string,
  input?: Record<string, unknown>,
  more?: { file?: Uint8Array<ArrayBuffer>; raw?: string; headers?: Record<string, string> },
) => Promise<DeskAnswer>

/** Asks with these headers: `POST /stories/{id}/publish` with `{ id, revision }`. */
export function deskAsk(context: Context, headers: Record<string, string>): DeskAsk {
  const desk = deskRoutes(context)
  return async (key, input = {}, more = {}) => {
    const [method = '', template = ''] = key.split(' ')
    const rest = { ...input }
    const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = rest[name]
      delete rest[name]
      return encodeURIComponent(String(value))
    })
    const inQuery = method === 'GET' || method === 'DELETE' || more.file !== undefined
    const query = new URLSearchParams()
    if (inQuery) for (const [name, value] of Object.entries(rest)) query.set(name, String(value))
    const response = await desk.request(`${path}${query.size > 0 ? `?${query}` : ''}`, {
      method,
      headers: { ...(!inQuery && { 'content-type': 'application/json' }), ...headers, ...more.headers },
      body: more.raw ?? more.file ?? (inQuery ? null : JSON.stringify(rest)),
    })
    const json = /^application\/json(?:;|$)/.test(response.headers.get('content-type') ?? '')
    return {
      status: response.status,
      headers: response.headers,
      body: json ? await response.json() : await response.bytes(),
    }
  }
}

/** Somebody who is signed in, and how they ask. */
export async function deskUser(
  context: Context,
  name: string,
  role: Role,
): Promise<{ actor: Actor & { account: string }; cookie: string; ask: DeskAsk }> {
  const { actor, cookie } = await signedIn(context, { name, role, password: 'قهوة الصباح 1999' })
  return { actor, cookie, ask: deskAsk(context, { cookie, origin: context.site.url }) }
}
