import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { lock } from '../base/db.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { readPerson } from '../people/read.ts'
import { revokeTokensOf } from '../tokens/revoke.ts'
import { subjectOf } from './account-subject.ts'
import { mustFindAccount } from './find-account.ts'
import { accountPolicy, type AccountSubject } from './policy.ts'
import { deleteSessions } from './session-store.ts'
import type { AccountChange } from './shape.ts'
import { updateAccount } from './store.ts'

/**
 * Changes somebody's account: role, name, page for bylines, whether it may be used. It acts with their next request;
 * a disabled account's sessions and tokens end.
 * @throws Refused('missing') · Refused('forbidden') · Refused('unmet') when nobody could look after the newsroom any more
 */
export async function changeAccount(context: Context, by: Actor, id: string, change: AccountChange): Promise<void> {
  await transact(context, async (inside) => {
    // Two editors-in-chief who demote each other in the same second must not both succeed.
    await lock(inside.db, 'accounts')
    const account = await mustFindAccount(inside, id)
    const subject = await subjectOf(inside, account)
    const at = inside.now().toISOString()
    const log = (act: string, detail: Record<string, unknown>) =>
      audit(inside, by, { act, subject: 'account', id, detail })

    if (change.role !== undefined && change.role !== account.role) {
      mustKeepChief(by, subject)
      mustBeAllowed(accountPolicy, 'role', by, subject)
      await updateAccount(inside, id, { role: change.role, changed_at: at })
      await log('account.role', { from: account.role, to: change.role })
    }
    if (change.disabled !== undefined && change.disabled !== subject.disabled) {
      mustKeepChief(by, subject)
      mustBeAllowed(accountPolicy, change.disabled ? 'disable' : 'enable', by, subject)
      await updateAccount(inside, id, { disabled: change.disabled ? 1 : 0, changed_at: at })
      if (change.disabled) {
        // Sessions and tokens stay ended when the account is opened again: whoever has a copy of one is still out.
        const sessionsEnded = await deleteSessions(inside, id)
        await log('account.disable', { sessionsEnded, tokensRevoked: await revokeTokensOf(inside, id) })
      } else await log('account.enable', {})
    }
    if (change.name !== undefined && change.name !== account.name) {
      mustBeAllowed(accountPolicy, 'rename', by, subject)
      await updateAccount(inside, id, { name: change.name, changed_at: at })
      await log('account.rename', { from: account.name, to: change.name })
    }
    if (change.person !== undefined && change.person !== account.person) {
      mustBeAllowed(accountPolicy, 'link', by, subject)
      if (change.person !== null && !(await readPerson(inside, change.person)))
        throw new Refused('missing', { en: 'there is no such person', ar: 'لا يوجد شخص بهذا المعرّف' })
      await updateAccount(inside, id, { person: change.person, changed_at: at })
      await log('account.person', { from: account.person, to: change.person })
    }
    await announce(inside.db, ['desk:accounts'])
  })
}

/** Said before the policy's no, which would blame the role of who asks. */
function mustKeepChief(by: Actor, subject: AccountSubject): void {
  if (by.role !== 'editor-in-chief' || !subject.lastChief) return
  throw new Refused('unmet', {
    en: 'this is the last editor-in-chief; make somebody else one first',
    ar: 'هذا آخر رئيس تحرير؛ عيّن غيره أولًا',
  })
}
