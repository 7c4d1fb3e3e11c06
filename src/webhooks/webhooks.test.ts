import { spawn, type ChildProcess } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { script } from '../../test/process.ts'
import { closeContext, openContext, transact, type Context } from '../base/context.ts'
import { emit, type EventName } from '../base/outbox.ts'
import { readSettings } from '../base/settings.ts'
import { actor, testContext, testEnvironment } from '../base/testing.ts'
import { addWebhook } from './add.ts'
import { changeWebhook, removeWebhook, renewSecret } from './change.ts'
import { deliverWebhooks, pruneDeliveries } from './deliver.ts'
import { listDeliveries, listWebhooks, readDelivery } from './list.ts'
import { redeliver, sendTest } from './redeliver.ts'
import { mostAttempts, nextAttempt } from './retry.ts'

const chief = actor('سلمى', 'editor-in-chief')
const start = Date.parse('2026-11-25T09:00:00Z')
let clock = start
let context: Context

type Received = { headers: IncomingHttpHeaders; body: string }
type Receiver = { url: string; received: Received[]; answer: (response: ServerResponse, which: number) => void }
const servers: Server[] = []

beforeEach(async () => {
  clock = start
  context = await testContext({ now: () => new Date(clock), env: { ISNAD_PRIVATE_HOSTS: '127.0.0.1' } })
})
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

async function receiver(): Promise<Receiver> {
  const made: Receiver = { url: '', received: [], answer: (response) => void response.writeHead(204).end() }
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => made.answer(response, made.received.push({ headers: request.headers, body })))
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  made.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  return made
}

const add = (url: string, events: EventName[] = ['story.published']) =>
  addWebhook(context, chief, { name: 'تطبيق', url, events })
const happen = (payload: object, event: EventName = 'story.published', on = context) =>
  transact(on, (inside) => emit(inside.db, new Date(clock).toISOString(), event, payload))
const deliveries = async (id: string) => (await listDeliveries(context, chief, id, { limit: 100 })).items
const data = (received: Received[]) => received.map((each) => JSON.parse(each.body).data)

test('an event is sent signed, in order, to those who asked for it, once', async () => {
  const wanted = await receiver()
  const other = await receiver()
  const { webhook, secret } = await add(wanted.url)
  await add(other.url, ['comment.received'])
  for (let number = 1; number <= 5; number++) await happen({ story: 's1', number })
  await deliverWebhooks(context)
  await deliverWebhooks(context)
  expect(data(wanted.received).map((each) => each.number)).toEqual([1, 2, 3, 4, 5])
  expect(other.received).toEqual([])
  const { headers, body } = wanted.received[0]!
  expect(JSON.parse(body)).toEqual({
    type: 'story.published',
    timestamp: '2026-11-25T09:00:00.000Z',
    data: { story: 's1', number: 1 },
  })
  expect(headers['webhook-timestamp']).toBe(String(start / 1000))
  const signed = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
    .update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`)
    .digest('base64')
  expect(headers['webhook-signature']).toBe(`v1,${signed}`)
  expect(await deliveries(webhook.id)).toHaveLength(5)
  expect((await deliveries(webhook.id))[0]).toMatchObject({
    state: 'delivered',
    attempts: 1,
    status: 204,
    trouble: null,
  })
  expect(await context.db.selectFrom('outbox').selectAll().execute()).toEqual([])
})

test('the receiver of the documentation takes what is sent, and nothing else', async () => {
  const text = await readFile(join(import.meta.dirname, '../../docs/api.md'), 'utf8')
  const [, code] = /```js verify\n([\s\S]*?)```/.exec(text)!
  const { verify } = (await import(`data:text/javascript,${encodeURIComponent(code!)}`)) as {
    verify(secret: string, headers: IncomingHttpHeaders, body: string, now: number): unknown
  }
  const hook = await receiver()
  const { secret } = await add(hook.url)
  await happen({ headline: 'توسعة الميناء' })
  await deliverWebhooks(context)
  const { headers, body } = hook.received[0]!
  expect(verify(secret, headers, body, clock)).toMatchObject({ data: { headline: 'توسعة الميناء' } })
  expect(() => verify(secret, headers, body.replace('الميناء', 'المطار'), clock)).toThrow('not signed')
  expect(() => verify(`whsec_${'A'.repeat(43)}=`, headers, body, clock)).toThrow('not signed')
  expect(() => verify(secret, headers, body, clock + 400_000)).toThrow('too old')
})

test('an event that is undone is never told', async () => {
  const { url, received } = await receiver()
  await add(url)
  await transact(context, async (inside) => {
    await emit(inside.db, new Date(clock).toISOString(), 'story.published', { story: 'undone' })
    throw new Error('undone')
  }).catch(() => {})
  await deliverWebhooks(context)
  expect(received).toEqual([])
})

test('what fails is tried again, later each time, with the same id, and does not hold up what follows', async () => {
  const hook = await receiver()
  hook.answer = (response, which) => void response.writeHead(which === 1 || which === 3 ? 500 : 200).end('not now')
  const { webhook } = await add(hook.url)
  await happen({ number: 1 })
  await happen({ number: 2 })
  await deliverWebhooks(context)
  await deliverWebhooks(context)
  expect(data(hook.received).map((each) => each.number)).toEqual([1, 2])
  const [, first] = await deliveries(webhook.id)
  expect(first).toMatchObject({ state: 'waiting', attempts: 1, status: 500, trouble: 'HTTP 500: not now' })
  await deliverWebhooks(context)
  expect(hook.received).toHaveLength(2)
  for (let round = 0; round < 2; round++) {
    clock = Date.parse((await deliveries(webhook.id))[1]!.dueAt)
    await deliverWebhooks(context)
  }
  expect(data(hook.received).map((each) => each.number)).toEqual([1, 2, 1, 1])
  expect(new Set(hook.received.map((each) => each.headers['webhook-id'])).size).toBe(2)
  expect((await deliveries(webhook.id))[1]).toMatchObject({ state: 'delivered', attempts: 3 })
  expect((await listWebhooks(context, chief))[0]).toMatchObject({ failingSince: null })
})

test('pauses grow to hours, are spread, and hear what the receiver asks for within reason', () => {
  const now = new Date(start)
  const pause = (attempts: number, chance: number, header?: string) =>
    (nextAttempt(now, attempts, header, chance)?.getTime() ?? Number.NaN) - start
  const all = Array.from({ length: mostAttempts - 1 }, (_, index) => pause(index + 1, 0))
  expect(all).toEqual([...all].sort((one, other) => one - other))
  expect(all.at(-1)).toBeGreaterThan(7 * 3_600_000)
  expect(nextAttempt(now, mostAttempts, undefined, 0)).toBeNull()
  expect(pause(1, 1)).toBeGreaterThan(pause(1, 0))
  expect(pause(1, 0, '600')).toBe(600_000)
  expect(pause(1, 0, 'Wed, 25 Nov 2026 09:30:00 GMT')).toBe(1_800_000)
  expect(pause(1, 0, '99999999')).toBe(7_200_000)
  expect(pause(1, 0, 'soon')).toBe(pause(1, 0))
})

test('after the last attempt a delivery has failed, and can be sent again by hand', async () => {
  const hook = await receiver()
  hook.answer = (response) => void response.writeHead(503).end()
  const { webhook } = await add(hook.url)
  await happen({ number: 1 })
  for (let round = 0; round < mostAttempts; round++) {
    await deliverWebhooks(context)
    clock = Date.parse((await deliveries(webhook.id))[0]!.dueAt)
  }
  const [failed] = await deliveries(webhook.id)
  expect(failed).toMatchObject({ state: 'failed', attempts: mostAttempts })
  expect(hook.received).toHaveLength(mostAttempts)
  hook.answer = (response) => void response.writeHead(200).end()
  await redeliver(context, chief, webhook.id, failed!.id)
  await deliverWebhooks(context)
  expect((await deliveries(webhook.id))[0]).toMatchObject({ id: failed!.id, state: 'delivered' })
  expect(JSON.parse((await readDelivery(context, chief, webhook.id, failed!.id)).body).data).toEqual({ number: 1 })
})

test('a receiver that is away for days, or gone for good, is left alone, and the log says so', async () => {
  const away = await receiver()
  away.answer = (response) => void response.writeHead(500).end()
  const gone = await receiver()
  gone.answer = (response) => void response.writeHead(410).end()
  const first = await add(away.url)
  const second = await add(gone.url)
  for (let days = 0; days < 5; days++) {
    await happen({ days })
    await deliverWebhooks(context)
    clock += 86_400_000
  }
  const listed = await listWebhooks(context, chief)
  expect(listed.find((each) => each.id === first.webhook.id)).toMatchObject({ state: 'failing' })
  expect(gone.received).toHaveLength(1)
  expect((await deliveries(first.webhook.id)).every((each) => each.state === 'failed')).toBe(true)
  const stops = await context.db.selectFrom('audit_log').selectAll().where('act', '=', 'webhook.stop').execute()
  expect(stops.map((line) => [line.subject_id, line.door, JSON.parse(line.detail).why])).toEqual([
    [second.webhook.id, 'schedule', 'gone'],
    [first.webhook.id, 'schedule', 'failing'],
  ])
  await expect(sendTest(context, chief, first.webhook.id)).rejects.toMatchObject({ kind: 'conflict' })
  const { webhook } = first
  const input = { name: webhook.name, url: webhook.url, events: webhook.events }
  away.answer = (response) => void response.writeHead(200).end()
  await expect(
    changeWebhook(context, chief, webhook.id, { ...input, revision: 1, active: true }),
  ).rejects.toMatchObject({ kind: 'conflict' })
  await changeWebhook(context, chief, webhook.id, { ...input, revision: 2, active: true })
  await sendTest(context, chief, webhook.id)
  await deliverWebhooks(context)
  expect(JSON.parse(away.received.at(-1)!.body).type).toBe('webhook.test')
  clock += 40 * 86_400_000
  await pruneDeliveries(context)
  expect(await deliveries(webhook.id)).toEqual([])
})

function deliverer(env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, script(join(import.meta.dirname, '../../test/delivering-process.ts')), {
    env: { PATH: process.env['PATH']!, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

test('two processes never send to one receiver at once, and after kill -9 the rest goes out under the ids it had', async () => {
  const env = await testEnvironment({ ISNAD_PRIVATE_HOSTS: '127.0.0.1' })
  context = await openContext(readSettings(env))
  clock = Date.now()
  const hook = await receiver()
  let underWay = 0
  let most = 0
  const { promise: halfway, resolve: isHalfway } = Promise.withResolvers<void>()
  hook.answer = (response, which) => {
    most = Math.max(most, ++underWay)
    if (which === 15) return isHalfway()
    setTimeout(() => {
      underWay -= 1
      response.writeHead(200).end()
    }, 3)
  }
  const { webhook } = await add(hook.url)
  for (let number = 0; number < 30; number++) await happen({ number })
  const processes = [deliverer(env), deliverer(env)]
  // Both are killed while the fifteenth is under way: nobody noted its answer, and the claim is still there.
  await halfway
  for (const each of processes) each.kill('SIGKILL')
  await Promise.all(processes.map((each) => once(each, 'close')))
  expect([most, hook.received.length]).toEqual([1, 15])
  underWay = 0
  await deliverWebhooks(context)
  expect(hook.received).toHaveLength(15)
  await context.db
    .updateTable('webhooks')
    .set({ claimed_until: new Date(0).toISOString() })
    .execute()
  const after = [deliverer(env), deliverer(env)]
  while (!(await deliveries(webhook.id)).every((each) => each.state === 'delivered'))
    await new Promise((resolve) => setTimeout(resolve, 20))
  for (const each of after) each.kill('SIGKILL')
  await Promise.all(after.map((each) => once(each, 'close')))
  const numbers = data(hook.received).map((each) => each.number as number)
  expect(most).toBe(1)
  expect(numbers).toEqual([
    ...Array.from({ length: 15 }, (_, number) => number),
    ...Array.from({ length: 16 }, (_, more) => more + 14),
  ])
  expect(hook.received[14]!.headers['webhook-id']).toBe(hook.received[15]!.headers['webhook-id'])
  await closeContext(context)
})

test('nothing is sent to what is not public', async () => {
  const bare = await testContext({ now: () => new Date(clock) })
  const events: EventName[] = ['story.published']
  const wrong = [
    'http://hooks.example/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://localhost/',
    'https://10.0.0.1/',
  ]
  for (const url of [
    ...wrong,
    'https://u:p@hooks.example/',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://x#y',
  ])
    await expect(addWebhook(bare, chief, { name: 'x', url, events }), url).rejects.toMatchObject({ kind: 'invalid' })
  const { webhook } = await addWebhook(bare, chief, { name: 'x', url: 'https://hooks.example/', events })
  // A name that leads inside is found out when it is looked up.
  await bare.db.updateTable('webhooks').set({ url: 'https://localhost:1/' }).execute()
  await happen({}, 'story.published', bare)
  await deliverWebhooks(bare)
  const { items } = await listDeliveries(bare, chief, webhook.id, { limit: 1 })
  expect(items[0]).toMatchObject({ state: 'waiting', status: null, trouble: 'localhost is not at a public address' })
})

test('a new secret signs beside the one before for a day', async () => {
  const hook = await receiver()
  const { webhook, secret } = await add(hook.url)
  const next = await renewSecret(context, chief, webhook.id)
  expect(next).not.toBe(secret)
  const signatures = async () => {
    await happen({})
    await deliverWebhooks(context)
    return hook.received.at(-1)!.headers['webhook-signature']!.toString().split(' ').length
  }
  expect(await signatures()).toBe(2)
  clock += 86_400_000 + 1
  expect(await signatures()).toBe(1)
})

test('a paused webhook is told nothing of what happens meanwhile; what waits waits', async () => {
  const hook = await receiver()
  hook.answer = (response, which) => void response.writeHead(which === 1 ? 500 : 200).end()
  const { webhook } = await add(hook.url)
  const input = { name: webhook.name, url: webhook.url, events: webhook.events }
  await happen({ number: 1 })
  await deliverWebhooks(context)
  await changeWebhook(context, chief, webhook.id, { ...input, revision: 1, active: false })
  await happen({ number: 2 })
  clock += 3_600_000
  await deliverWebhooks(context)
  expect(hook.received).toHaveLength(1)
  await changeWebhook(context, chief, webhook.id, { ...input, revision: 2, active: true })
  await deliverWebhooks(context)
  expect(data(hook.received).map((each) => each.number)).toEqual([1, 1])
  await removeWebhook(context, chief, webhook.id)
  expect(await listWebhooks(context, chief)).toEqual([])
})

test('nobody but the editor-in-chief has to do with webhooks', async () => {
  const { webhook } = await add('https://hooks.example/')
  for (const role of ['reporter', 'photo-editor', 'moderator', 'editor'] as const) {
    const by = actor('x', role)
    const input = { name: 'x', url: 'https://hooks.example/', events: ['story.published' as const] }
    for (const act of [
      () => listWebhooks(context, by),
      () => addWebhook(context, by, input),
      () => changeWebhook(context, by, webhook.id, { ...input, revision: 1, active: false }),
      () => removeWebhook(context, by, webhook.id),
      () => renewSecret(context, by, webhook.id),
      () => sendTest(context, by, webhook.id),
      () => listDeliveries(context, by, webhook.id, { limit: 1 }),
      () => readDelivery(context, by, webhook.id, 'x'),
    ])
      await expect(act()).rejects.toMatchObject({ kind: 'forbidden' })
  }
})
