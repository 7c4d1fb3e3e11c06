import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { transact, type Context } from '../base/context.ts'

/** @param how password, second step, recovery code or passkey */
export async function auditSignIn(context: Context, by: Actor, how: string): Promise<void> {
  await transact(context, (inside) =>
    audit(inside, by, { act: 'account.sign-in', subject: 'account', id: by.account ?? '', detail: { how } }),
  )
}

/** @param account whose account was tried; empty when there is none */
export async function auditFailure(context: Context, by: Actor, account: string, how: string): Promise<void> {
  await transact(context, (inside) =>
    audit(inside, by, { act: 'account.sign-in-failed', subject: 'account', id: account, detail: { how } }),
  )
}
