import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { mustExist } from './change.ts'
import { makeDue, selectDelivery } from './delivery-store.ts'
import { queue } from './fan-out.ts'
import { webhookPolicy } from './policy.ts'
import { testEvent } from './shape.ts'

/** Sends a delivery once more, at once, with the id it had. @throws Refused('forbidden' | 'missing' | 'conflict') */
export async function redeliver(context: Context, by: Actor, webhook: string, id: string): Promise<void> {
  mustBeAllowed(webhookPolicy, 'redeliver', by, null)
  await transact(context, async (inside) => {
    const { name } = await mustBeActive(inside, webhook)
    const delivery = await selectDelivery(inside, id)
    if (delivery?.webhook !== webhook)
      throw new Refused('missing', { en: `there is no delivery ${id}`, ar: `لا يوجد إرسال بالمعرّف ${id}` })
    await makeDue(inside, id, inside.now().toISOString())
    await announce(inside.db, ['desk:webhooks'])
    await audit(inside, by, {
      act: 'webhook.redeliver',
      subject: 'webhook',
      id: webhook,
      detail: { name, delivery: id },
    })
  })
}

/** Sends an event of no meaning, so that a receiver can be tried. @returns the delivery's id */
export async function sendTest(context: Context, by: Actor, webhook: string): Promise<string> {
  mustBeAllowed(webhookPolicy, 'redeliver', by, null)
  return transact(context, async (inside) => {
    const { name } = await mustBeActive(inside, webhook)
    const at = inside.now().toISOString()
    await announce(inside.db, ['desk:webhooks'])
    const id = await queue(inside, webhook, { event: testEvent, at, data: { webhook, name } })
    await audit(inside, by, { act: 'webhook.test', subject: 'webhook', id: webhook, detail: { name, delivery: id } })
    return id
  })
}

async function mustBeActive(inside: Context, id: string) {
  const webhook = await mustExist(inside, id)
  if (webhook.state === 'active') return webhook
  throw new Refused('conflict', {
    en: 'this webhook is stopped; let it go on first',
    ar: 'خطّاف الويب هذا متوقف؛ فعّله أولًا',
  })
}
