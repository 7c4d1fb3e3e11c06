import { expect, test } from 'vitest'
import { signedIn } from '../accounts/testing.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { createLog } from '../base/log.ts'
import { testContext } from '../base/testing.ts'
import { eventRoutes } from './events.ts'

const heartbeat = 40

async function listen(context: Context, cookie: string) {
  const routes = eventRoutes(context, new AbortController().signal, { heartbeat })
  const response = await routes.request('/events', { headers: { cookie } })
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  return async () => (await reader.read()).value ?? 'ended'
}

test('a quiet stream says that it is there', async () => {
  const context = await testContext()
  const { cookie } = await signedIn(context, { name: 'ليلى', role: 'reporter' })
  const next = await listen(context, cookie)
  expect(await next()).toContain('event: open')
  expect(await next()).toContain('event: quiet')
})

test('whoever is signed out hears no more, however much there is to hear', async () => {
  const context = await testContext()
  const { cookie } = await signedIn(context, { name: 'ليلى', role: 'reporter' })
  const next = await listen(context, cookie)
  await next()
  await context.db.deleteFrom('account_sessions').execute()
  let number = 0
  const talking = setInterval(
    () => void transact(context, (inside) => announce(inside.db, [`desk:story:${(number += 1)}`])),
    5,
  )
  const heard: string[] = []
  for (let said = ''; said !== 'ended';) heard.push((said = await next()))
  clearInterval(talking)
  // Until the next heartbeat, and not after it.
  expect(heard.length).toBeLessThan(40)
})

test('nobody listens without a session, and a token is none', async () => {
  const context = await testContext()
  const routes = eventRoutes(context, new AbortController().signal)
  for (const headers of [{}, { authorization: 'Bearer isnad_x' }])
    expect(await (await routes.request('/events', { headers })).json()).toMatchObject({
      error: { kind: 'unauthenticated', message: { ar: expect.stringMatching(/./), en: expect.stringMatching(/./) } },
    })
})

test('a look at the head of the stream is no listener', async () => {
  const context = await testContext()
  const { cookie } = await signedIn(context, { name: 'ليلى', role: 'reporter' })
  const routes = eventRoutes(context, new AbortController().signal, { heartbeat })
  for (let look = 0; look < 25; look += 1) {
    const response = await routes.request('/events', { method: 'HEAD', headers: { cookie } })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET'])
  }
  expect((await routes.request('/events', { headers: { cookie } })).status).toBe(200)
})

test('a stream that breaks off because the database does makes room for the next', async () => {
  const context = await testContext({ log: createLog('silent') })
  const { cookie } = await signedIn(context, { name: 'ليلى', role: 'reporter' })
  const routes = eventRoutes(context, new AbortController().signal, { heartbeat })
  const open = () => routes.request('/events', { headers: { cookie } })
  const streams = await Promise.all(Array.from({ length: 20 }, open))
  expect((await open()).status).toBe(503)
  await context.db.schema.alterTable('account_sessions').renameTo('away').execute()
  for (const stream of streams) await stream.text()
  await context.db.schema.alterTable('away').renameTo('account_sessions').execute()
  expect((await open()).status).toBe(200)
})
