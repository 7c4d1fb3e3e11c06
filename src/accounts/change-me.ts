import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { ownAccount, readMe } from './me.ts'
import type { Me } from './shape.ts'
import { updateAccount } from './store.ts'

/** Changes one's own name and the language of the interface. */
export async function changeMe(
  context: Context,
  by: Actor,
  { name, language }: { name?: string | undefined; language?: 'ar' | 'en' | null | undefined },
): Promise<Me> {
  return transact(context, async (inside) => {
    const account = await ownAccount(inside, by)
    const at = inside.now().toISOString()
    if (language !== undefined) await updateAccount(inside, account.id, { language, changed_at: at })
    if (name !== undefined && name !== account.name) {
      await updateAccount(inside, account.id, { name, changed_at: at })
      const detail = { from: account.name, to: name }
      await audit(inside, by, { act: 'account.rename', subject: 'account', id: account.id, detail })
    }
    await announce(inside.db, ['desk:accounts'])
    return readMe(inside, by)
  })
}
