import { schedule } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { FetchFailed, fetchPublic } from '../base/fetch.ts'
import {
  deleteOldDeliveries,
  failWaiting,
  selectDue,
  selectDueWebhooks,
  updateDelivery,
  type DeliveryResult,
} from './delivery-store.ts'
import { fanOut } from './fan-out.ts'
import { nextAttempt, patienceMilliseconds } from './retry.ts'
import { signatureOf } from './sign.ts'
import { claimWebhook, releaseWebhook, selectSecrets, selectWebhook, updateFailing, updateState } from './store.ts'

/** How long a receiver may take for its answer. */
export const timeoutMilliseconds = 10_000
/** How long a process has a webhook for itself, longer than any attempt; if it is killed, another one goes on then. */
const claimMilliseconds = 30_000
/** How long a process goes on with one webhook while others may wait for it. */
const roundMilliseconds = 2000
/** Webhooks that a process serves at once. */
const atOnce = 10
/** What is read of an answer, in bytes: enough to see what a receiver complains of. */
const answerBytes = 500
/** How long deliveries stay listed after the event, in days. */
const keptDays = { delivered: 7, failed: 30 }

/**
 * Sends what is due. Each webhook is served by one process at a time, one delivery after the other, oldest first; one
 * that fails is tried again later and does not hold up those behind it. At least once: a process that is killed
 * between the receiver's answer and its own note sends that delivery again, with the same id.
 */
export async function deliverWebhooks(context: Context): Promise<void> {
  await fanOut(context)
  const due = await selectDueWebhooks(context, context.now().toISOString(), atOnce)
  await Promise.all(due.map((webhook) => serve(context, webhook)))
}

async function serve(context: Context, webhook: string): Promise<void> {
  const began = performance.now()
  let held: string | null = null
  do {
    const now = context.now()
    const until = new Date(now.getTime() + claimMilliseconds).toISOString()
    if (!(await claimWebhook(context, webhook, { held, now: now.toISOString(), until }))) return
    held = until
    const delivery = await selectDue(context, webhook, now.toISOString())
    if (!delivery || !(await attempt(context, webhook, delivery))) break
  } while (performance.now() - began < roundMilliseconds)
  await releaseWebhook(context, webhook, held)
}

/** @returns whether it came through */
async function attempt(
  context: Context,
  webhook: string,
  delivery: { id: string; body: string; attempts: number; url: string },
): Promise<boolean> {
  const began = performance.now()
  const answer = await send(context, webhook, delivery)
  const milliseconds = Math.round(performance.now() - began)
  const now = context.now()
  const attempts = delivery.attempts + 1
  const tried = { attempts, tried_at: now.toISOString(), status: answer.status, milliseconds, trouble: answer.trouble }
  if (answer.trouble === null) {
    await note(context, webhook, delivery.id, { ...tried, state: 'delivered', due_at: tried.tried_at })
    return true
  }
  const next = nextAttempt(now, attempts, answer.retryAfter, Math.random())
  const since = await note(context, webhook, delivery.id, {
    ...tried,
    state: next ? 'waiting' : 'failed',
    due_at: (next ?? now).toISOString(),
  })
  const gone = answer.status === 410
  if (gone || (since !== null && now.getTime() - Date.parse(since) > patienceMilliseconds))
    await stop(context, webhook, gone ? 'gone' : 'failing')
  return false
}

/** Writes down how an attempt ended. @returns since when nothing comes through */
async function note(
  context: Context,
  webhook: string,
  delivery: string,
  result: DeliveryResult,
): Promise<string | null> {
  return transact(context, async (inside) => {
    await updateDelivery(inside, delivery, result)
    const since = await updateFailing(inside, webhook, result.state === 'delivered' ? null : result.tried_at)
    // Last: who announces holds up every other announcer, and one of them may hold this webhook's row.
    await announce(inside.db, ['desk:webhooks'])
    return since
  })
}

type Answered = { status: number | null; trouble: string | null; retryAfter?: string | undefined }

async function send(
  context: Context,
  webhook: string,
  { id, body, url }: { id: string; body: string; url: string },
): Promise<Answered> {
  const now = context.now()
  const seconds = Math.floor(now.getTime() / 1000)
  const secrets = await selectSecrets(context, webhook, now.toISOString())
  try {
    const {
      status,
      headers,
      body: said,
    } = await fetchPublic(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': `Isnad (+${context.site.url})`,
        'webhook-id': id,
        'webhook-timestamp': String(seconds),
        'webhook-signature': signatureOf(secrets, id, seconds, body),
      },
      body,
      milliseconds: timeoutMilliseconds,
      maximumBytes: answerBytes,
      privateHosts: context.settings.privateHosts,
    })
    if (status >= 200 && status < 300) return { status, trouble: null }
    const words = said.toString('utf8').replaceAll('\0', '').trim()
    return { status, trouble: `HTTP ${status}${words ? `: ${words}` : ''}`, retryAfter: headers['retry-after'] }
  } catch (error) {
    if (error instanceof FetchFailed) return { status: null, trouble: error.message }
    throw error
  }
}

/** Stops a webhook that nothing came through to for days, or that said it is gone for good; shown in the studio. */
async function stop(context: Context, webhook: string, why: 'gone' | 'failing'): Promise<void> {
  await transact(context, async (inside) => {
    const stopped = await selectWebhook(inside, webhook)
    if (stopped?.state !== 'active') return
    await updateState(inside, webhook, 'failing', inside.now().toISOString())
    await failWaiting(inside, webhook)
    await audit(inside, schedule('webhooks'), {
      act: 'webhook.stop',
      subject: 'webhook',
      id: webhook,
      detail: { name: stopped.name, url: stopped.url, why },
    })
    await announce(inside.db, ['desk:webhooks'])
  })
}

/** Forgets deliveries that nobody looks for any more. */
export async function pruneDeliveries(context: Context): Promise<void> {
  const before = (days: number) => new Date(context.now().getTime() - days * 86_400_000).toISOString()
  await deleteOldDeliveries(context, 'delivered', before(keptDays.delivered))
  await deleteOldDeliveries(context, 'failed', before(keptDays.failed))
}
