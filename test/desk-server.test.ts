import { connect } from 'node:net'
import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunningSite } from '../src/app.ts'
import { signedIn } from '../src/accounts/testing.ts'
import { announce } from '../src/base/changes.ts'
import { transact } from '../src/base/context.ts'
import { ask, runSite } from './site.ts'

// The desk over real connections.

let site: RunningSite
let cookie: string

beforeAll(async () => {
  site = (await runSite()).site
  cookie = (await signedIn(site.context, { name: 'ليلى', role: 'editor-in-chief' })).cookie
})
afterAll(() => site.stop())

const desk = (path: string, options: Parameters<typeof ask>[2] = {}) =>
  ask(site.port, `/api/v1/desk${path}`, { ...options, headers: { cookie, ...options.headers } })

test('every answer has the headers of the site, and none lets another origin read', async () => {
  for (const [method, path] of [
    ['GET', '/site'],
    ['OPTIONS', '/site'],
    ['GET', '/nothing'],
  ] as const) {
    const { headers } = await desk(path, { method, headers: { origin: 'https://evil.example' } })
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
  }
})

test('a body that is announced too large is refused before it is sent, and the connection goes on elsewhere', async () => {
  const answer = await new Promise<number>((resolve, reject) => {
    const asked = request({
      host: '127.0.0.1',
      port: site.port,
      path: '/api/v1/desk/tokens',
      method: 'POST',
      headers: {
        cookie,
        origin: 'https://news.example',
        'content-type': 'application/json',
        'content-length': 20_000_000,
      },
    })
    asked.on('response', (response) => {
      response.resume()
      resolve(response.statusCode!)
    })
    asked.on('error', reject)
    asked.write('{')
  })
  expect(answer).toBe(413)
  expect((await desk('/site')).status).toBe(200)
})

test('a body that nobody wants does not hold its connection', async () => {
  const socket = connect(site.port, '127.0.0.1')
  let said = ''
  socket.on('data', (chunk) => (said += chunk.toString()))
  socket.write('GET /api/v1/desk/site HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n')
  const dripping = setInterval(() => socket.write('x'), 200)
  const began = performance.now()
  await new Promise<void>((resolve) => socket.on('close', () => resolve()).on('error', () => {}))
  clearInterval(dripping)
  expect(said).toContain('200 OK')
  expect(performance.now() - began).toBeLessThan(20_000)
})

async function listen(): Promise<{ next(): Promise<string>; ended: Promise<void> }> {
  const response = await fetch(`http://127.0.0.1:${site.port}/api/v1/desk/events`, { headers: { cookie } })
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  return {
    ended,
    async next() {
      const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }))
      if (done) resolve()
      return value ?? ''
    },
  }
}

test('who listens hears what changes, and only of the newsroom', async () => {
  const stream = await listen()
  expect(await stream.next()).toContain('event: open')
  await transact(site.context, (inside) => announce(inside.db, ['desk:stories', 'list:all']))
  const heard = await stream.next()
  expect(heard).toContain('event: change')
  expect(heard).toContain('["desk:stories"]')
  expect((await ask(site.port, '/api/v1/desk/events')).status).toBe(401)
})

test('one account has so many streams', async () => {
  const other = (await signedIn(site.context, { name: 'عمر', role: 'editor' })).cookie
  const open = await Promise.all(
    Array.from({ length: 22 }, () =>
      fetch(`http://127.0.0.1:${site.port}/api/v1/desk/events`, { headers: { cookie: other } }),
    ),
  )
  expect(open.filter((each) => each.status === 503).length).toBeGreaterThanOrEqual(2)
  for (const each of open) await each.body!.cancel()
})

test('a server that stops does not wait for those who listen', async () => {
  const { site: second } = await runSite()
  const mine = (await signedIn(second.context, { name: 'س', role: 'editor' })).cookie
  const response = await fetch(`http://127.0.0.1:${second.port}/api/v1/desk/events`, { headers: { cookie: mine } })
  const reader = response.body!.getReader()
  await reader.read()
  const began = performance.now()
  const stopped = second.stop()
  for (let done = false; !done;) done = (await reader.read()).done
  await stopped
  expect(performance.now() - began).toBeLessThan(10_000)
})

test('the studio runs only what it is made of, and no other page frames it', async () => {
  const { headers, text } = await ask(site.port, '/studio/audit')
  const policy = String(headers['content-security-policy'])
  for (const part of ["default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"])
    expect(policy.split('; ')).toContain(part)
  expect(policy).not.toMatch(/script-src[^;]*(?:unsafe|http|\*)/)
  expect(headers['cache-control']).toBe('no-store')
  const [, nonce] = /style-src 'self' 'nonce-([^']+)'/.exec(policy)!
  expect(text).toContain(nonce)
  expect((await ask(site.port, '/studio/audit')).text).not.toContain(nonce)
})

test('a preview is framed by this site alone, and its address goes nowhere', async () => {
  const { headers } = await ask(site.port, '/preview/none')
  expect(String(headers['content-security-policy'])).toContain("frame-ancestors 'self'")
  expect(String(headers['content-security-policy'])).not.toContain("frame-ancestors 'none'")
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
  })
})

test('the description is for anybody to read', async () => {
  const { status, text } = await ask(site.port, '/api/v1/desk/openapi.json')
  expect(status).toBe(200)
  expect(JSON.parse(text)).toMatchObject({ openapi: '3.1.1', servers: [{ url: 'https://news.example/api/v1/desk' }] })
})
