import type { Actor } from '../base/actor.ts'
import type { Context } from '../base/context.ts'

/** What of a request tells who asks. */
export type Credentials = { cookie: string | undefined; authorization: string | undefined; address: string | null }

export type Identity = {
  actor: Actor
  /** What a token may do; null for a session, which may do all that its account may. */
  scopes: readonly string[] | null
  /** The session's id; null for a token. */
  session: string | null
}

/** Who asks, or null. Reads the database each time: a role taken away is gone with the next request. */
export async function identify(_context: Context, _credentials: Credentials): Promise<Identity | null> {
  return null
}
