import type { Actor, Role } from '../base/actor.ts'
import type { Context } from '../base/context.ts'
import { newId } from '../base/id.ts'
import { actorOf } from './identify.ts'
import { hashed, keepPassword } from './password.ts'
import { beginSession } from './session.ts'
import { insertAccount, selectAccount } from './store.ts'

// For tests only.

/**
 * Somebody with an account who is signed in.
 * @returns who they are to a verb, their e-mail address, and the Cookie header of their requests; these need an Origin header when they change
 *   something: `context.site.url`
 */
export async function signedIn(
  context: Context,
  {
    name,
    role,
    email = `${newId()}@news.example`,
    password,
  }: { name: string; role: Role; email?: string; password?: string },
): Promise<{ actor: Actor & { account: string }; cookie: string; email: string }> {
  const at = context.now().toISOString()
  const id = newId()
  await insertAccount(context, {
    id,
    email,
    name,
    role,
    person: null,
    language: null,
    disabled: 0,
    two_factor: 0,
    created_at: at,
    changed_at: at,
  })
  if (password !== undefined) await keepPassword(context, id, await hashed(context, password))
  const [cookie = ''] = (await beginSession(context, id, { address: '192.0.2.1', agent: null })).split(';')
  const account = (await selectAccount(context, id))!
  return { actor: { ...actorOf(account, '192.0.2.1'), account: id }, cookie, email }
}
