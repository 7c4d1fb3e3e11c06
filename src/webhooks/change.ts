import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { parse } from '../base/parse.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { mustBeSendable } from './add.ts'
import { webhookPolicy } from './policy.ts'
import { webhookInput, type Webhook, type WebhookInput } from './shape.ts'
import { newSecret } from './sign.ts'
import { deleteWebhook, selectWebhook, updateSecret, updateWebhook } from './store.ts'

/** How long the secret before is signed with beside a new one, in milliseconds: a day to change the receiver. */
const bothSecretsMilliseconds = 24 * 60 * 60 * 1000

/**
 * Changes what is told to whom, and pauses it or lets it go on.
 * @param input.active false pauses it: what waits then waits on, and what happens meanwhile is not told
 * @throws Refused('conflict') when it was changed since `revision` · Refused('invalid' | 'forbidden' | 'missing')
 */
export async function changeWebhook(
  context: Context,
  by: Actor,
  id: string,
  { revision, active, ...input }: WebhookInput & { revision: number; active: boolean },
): Promise<Webhook> {
  mustBeAllowed(webhookPolicy, 'change', by, null)
  const given = parse(webhookInput, input)
  mustBeSendable(context, given.url)
  return transact(context, async (inside) => {
    const before = await mustExist(inside, id)
    const next: Webhook = {
      ...before,
      ...given,
      state: active ? 'active' : before.state === 'failing' ? 'failing' : 'paused',
      // Whoever lets a stopped one go on gives it its full patience again.
      failingSince: active && before.state === 'active' ? before.failingSince : null,
      revision: before.revision + 1,
      changedAt: inside.now().toISOString(),
    }
    if (before.revision !== revision || !(await updateWebhook(inside, next, revision)))
      throw new Refused(
        'conflict',
        { en: 'somebody else changed this webhook meanwhile', ar: 'غيّر شخص آخر خطّاف الويب هذا في هذه الأثناء' },
        { webhook: before },
      )
    await audit(inside, by, {
      act: 'webhook.change',
      subject: 'webhook',
      id,
      detail: { name: next.name, url: next.url, events: next.events, state: next.state },
    })
    await announce(inside.db, ['desk:webhooks'])
    return next
  })
}

/** Ends a webhook; what waits for it is not sent. @throws Refused('forbidden' | 'missing') */
export async function removeWebhook(context: Context, by: Actor, id: string): Promise<void> {
  mustBeAllowed(webhookPolicy, 'change', by, null)
  await transact(context, async (inside) => {
    const { name, url } = await mustExist(inside, id)
    await deleteWebhook(inside, id)
    await audit(inside, by, { act: 'webhook.remove', subject: 'webhook', id, detail: { name, url } })
    await announce(inside.db, ['desk:webhooks'])
  })
}

/**
 * Gives a webhook a new secret, told this once. For a day both the new one and the one before sign.
 * @throws Refused('forbidden' | 'missing')
 */
export async function renewSecret(context: Context, by: Actor, id: string): Promise<string> {
  mustBeAllowed(webhookPolicy, 'change', by, null)
  const secret = newSecret()
  await transact(context, async (inside) => {
    const { name } = await mustExist(inside, id)
    const until = new Date(inside.now().getTime() + bothSecretsMilliseconds).toISOString()
    await updateSecret(inside, id, secret, until)
    await audit(inside, by, { act: 'webhook.secret', subject: 'webhook', id, detail: { name } })
  })
  return secret
}

/** @throws Refused('missing') */
export async function mustExist(context: Context, id: string): Promise<Webhook> {
  const webhook = await selectWebhook(context, id)
  if (webhook) return webhook
  throw new Refused('missing', { en: `there is no webhook ${id}`, ar: `لا يوجد خطّاف ويب بالمعرّف ${id}` })
}
