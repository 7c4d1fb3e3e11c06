import type { Actor } from '../base/actor.ts'
import type { Context } from '../base/context.ts'
import { mustBeAllowed } from '../base/policy.ts'
import type { AccessToken } from './shape.ts'
import { selectTokens } from './store.ts'
import { tokenPolicy } from './policy.ts'

/** Most that are listed; an account may have fifty. */
const most = 1000

/**
 * The tokens of whoever asks, newest first, or those of everybody.
 * @throws Refused('forbidden') when everybody's are asked for by somebody who may not
 */
export async function listTokens(context: Context, by: Actor, of: 'me' | 'all'): Promise<AccessToken[]> {
  if (of === 'all') mustBeAllowed(tokenPolicy, 'list-all', by, { account: null })
  else if (by.account === null) return []
  return selectTokens(context, of === 'all' ? null : by.account, most)
}
