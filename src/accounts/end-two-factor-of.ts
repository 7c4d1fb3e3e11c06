import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { subjectOf } from './account-subject.ts'
import { mustFindAccount } from './find-account.ts'
import { accountPolicy } from './policy.ts'
import { deleteTwoFactor, updateAccount } from './store.ts'

/**
 * Turns two-step verification off for somebody who has lost the app and the recovery codes.
 * @throws Refused('missing') · Refused('forbidden')
 */
export async function endTwoFactorOf(context: Context, by: Actor, id: string): Promise<void> {
  await transact(context, async (inside) => {
    const account = await mustFindAccount(inside, id)
    mustBeAllowed(accountPolicy, 'end-two-factor', by, await subjectOf(inside, account))
    await deleteTwoFactor(inside, id)
    await updateAccount(inside, id, { two_factor: 0, changed_at: inside.now().toISOString() })
    await audit(inside, by, { act: 'account.two-factor-off', subject: 'account', id })
    await announce(inside.db, ['desk:accounts'])
  })
}
