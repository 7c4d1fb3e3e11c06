import { isIP } from 'node:net'
import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { newId } from '../base/id.ts'
import { parse } from '../base/parse.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { isPublicAddress } from '../base/public-address.ts'
import { Refused } from '../base/refused.ts'
import { webhookPolicy } from './policy.ts'
import { mostWebhooks, webhookInput, type Webhook, type WebhookInput } from './shape.ts'
import { newSecret } from './sign.ts'
import { insertWebhook, selectWebhooks } from './store.ts'

/**
 * Tells somebody outside of what happens from now on.
 * @returns the webhook, and the secret its deliveries are signed with: told this once
 * @throws Refused('invalid') for an address that is never told anything · Refused('forbidden' | 'unmet')
 */
export async function addWebhook(
  context: Context,
  by: Actor,
  input: WebhookInput,
): Promise<{ webhook: Webhook; secret: string }> {
  mustBeAllowed(webhookPolicy, 'change', by, null)
  const given = parse(webhookInput, input)
  mustBeSendable(context, given.url)
  const at = context.now().toISOString()
  const secret = newSecret()
  const webhook: Webhook = {
    ...given,
    id: newId(),
    state: 'active',
    failingSince: null,
    revision: 1,
    createdAt: at,
    createdBy: by.name,
    changedAt: at,
  }
  await transact(context, async (inside) => {
    if ((await selectWebhooks(inside)).length >= mostWebhooks)
      throw new Refused('unmet', {
        en: `a site may have ${mostWebhooks} webhooks`,
        ar: `الحد الأقصى ${mostWebhooks} خطّاف ويب للموقع`,
      })
    await insertWebhook(inside, webhook, secret)
    await audit(inside, by, {
      act: 'webhook.add',
      subject: 'webhook',
      id: webhook.id,
      detail: { name: webhook.name, url: webhook.url, events: webhook.events },
    })
    await announce(inside.db, ['desk:webhooks'])
  })
  return { webhook, secret }
}

/**
 * What can be said of an address before its name is looked up; that is done at each delivery.
 * @throws Refused('invalid')
 */
export function mustBeSendable(context: Context, address: string): void {
  const url = new URL(address)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (context.settings.privateHosts.includes(host)) return
  if (url.protocol !== 'https:')
    throw new Refused('invalid', { en: 'url: must be https', ar: 'url: يجب أن يبدأ العنوان بـ https' })
  if (host === 'localhost' || host.endsWith('.localhost') || (isIP(host) !== 0 && !isPublicAddress(host)))
    throw new Refused('invalid', {
      en: `url: ${host} is not a public address`,
      ar: `url: ‏${host} ليس عنوانًا عامًّا على الإنترنت`,
    })
}
