import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { signedIn } from '../accounts/testing.ts'
import type { Context } from '../base/context.ts'
import { createLog } from '../base/log.ts'
import { Refused } from '../base/refused.ts'
import { testContext } from '../base/testing.ts'
import { createToken } from '../tokens/create.ts'
import type { Scope } from '../tokens/shape.ts'
import { deskRoutes } from './desk.ts'
import { mostFiles } from './file-turns.ts'
import { operation, type AnyOperation } from './operation.ts'

const answer = z.strictObject({ given: z.unknown(), by: z.string() })
const common = { summary: 'x', answer, example: { given: null, by: '' }, refusals: [] }
let done = 0

/** Operations as modules write them, to see what the desk makes of requests for them. */
const operations: readonly AnyOperation[] = [
  operation({
    key: 'GET /things/{id}',
    access: 'stories:read',
    input: z.strictObject({ id: z.string(), q: z.string().optional() }),
    run: async (_context, by, given) => ({ given, by: by.name }),
    ...common,
  }),
  operation({
    key: 'POST /things',
    access: 'stories:write',
    input: z.strictObject({ text: z.string(), more: z.array(z.string()).optional() }),
    idempotent: true,
    async run(_context, by, given) {
      done += 1
      if (given.text === 'fail') throw new Error('a secret of ours')
      if (given.text === 'refuse') throw new Refused('conflict', { en: 'no', ar: 'لا' }, { revision: 7 })
      if (given.text === 'limit') throw new Refused('limited', { en: 'slow', ar: 'مهلًا' }, { retryAfter: 12.2 })
      if (given.text === 'busy') throw new Refused('busy', { en: 'busy', ar: 'مشغول' })
      return { given: { ...given, done }, by: by.name }
    },
    ...common,
  }),
  operation({
    key: 'DELETE /things/{id}',
    access: 'session',
    input: z.strictObject({ id: z.string() }),
    run: async (_context, by, given) => ({ given, by: by.name }),
    ...common,
  }),
  operation({
    key: 'POST /door',
    access: 'anybody',
    input: z.strictObject({}),
    run: async (_context, by, given) => ({ given, by: by.name }),
    ...common,
  }),
  operation({
    key: 'POST /files',
    access: 'media:write',
    input: z.strictObject({ name: z.string() }),
    file: { bytes: 1000 },
    idempotent: true,
    run: async (_context, by, given, { bytes }) => ({ given: { ...given, bytes: bytes.length }, by: by.name }),
    ...common,
  }),
  operation({
    key: 'GET /large',
    access: 'anybody',
    input: z.strictObject({}),
    run: async (_context, by) => ({ given: 'خبر '.repeat(5000), by: by.name }),
    ...common,
  }),
]

let context: Context
let layla: Awaited<ReturnType<typeof signedIn>>
const logged: string[] = []

beforeAll(async () => {
  context = await testContext({ log: createLog('error', (line) => void logged.push(line)) })
  layla = await signedIn(context, { name: 'ليلى', role: 'reporter' })
})

type Sent = {
  body?: unknown
  raw?: string | Uint8Array<ArrayBuffer>
  headers?: Record<string, string>
  cookie?: boolean
  origin?: string | null
}

async function send(method: string, path: string, sent: Sent = {}) {
  const headers: Record<string, string> = {
    ...(sent.cookie !== false && { cookie: layla.cookie }),
    ...(sent.origin !== null && { origin: sent.origin ?? 'https://news.example' }),
    ...(sent.body !== undefined && { 'content-type': 'application/json' }),
    ...sent.headers,
  }
  const body = sent.raw ?? (sent.body === undefined ? null : JSON.stringify(sent.body))
  const response = await deskRoutes(context, operations).request(path, { method, headers, body })
  const text = await response.clone().text()
  const encoded = response.headers.has('content-encoding') || text === ''
  return { status: response.status, headers: response.headers, body: encoded ? null : JSON.parse(text), response }
}

async function tokenOf(scopes: Scope[]): Promise<Sent> {
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
  const { secret } = await createToken(context, layla.actor, { name: 'x', scopes, expiresAt })
  return { cookie: false, origin: null, headers: { authorization: `Bearer ${secret}` } }
}

const refusedLines = () =>
  context.db.selectFrom('audit_log').selectAll().where('act', '=', 'refused').orderBy('id').execute()

describe('who is let in', () => {
  test('a session that comes from a page of this site', async () => {
    expect(await send('GET', '/things/7')).toMatchObject({ status: 200, body: { given: { id: '7' }, by: 'ليلى' } })
    expect(await send('POST', '/things', { body: { text: 'x' } })).toMatchObject({ status: 200 })
    const host = { host: 'desk.local:3000' }
    expect(
      (await send('POST', '/things', { body: { text: 'x' }, headers: host, origin: 'http://desk.local:3000' })).status,
    ).toBe(200)
  })

  test.each([
    null,
    'null',
    'https://evil.example',
    'https://news.example.evil.example',
    'https://evil.example/https://news.example',
    'http://news.example:8080',
  ])('no session that comes from %s, and the log says who was used', async (origin) => {
    const before = done
    const lines = (await refusedLines()).length
    const refused = await send('POST', '/things', { body: { text: 'x' }, origin })
    expect(refused).toMatchObject({ status: 403, body: { error: { kind: 'forbidden' } } })
    expect(done).toBe(before)
    const after = await refusedLines()
    expect(after.length).toBeLessThanOrEqual(lines + 1)
    expect(after.at(-1)).toMatchObject({ account: layla.actor.account, subject_id: 'POST /things' })
  })

  test('a token that tries what it may not, at addresses it makes up, writes one line and no more', async () => {
    const { headers = {} } = await tokenOf(['media:read'])
    const routes = deskRoutes(context, operations)
    const lines = (await refusedLines()).length
    for (const id of ['1', '2', '3']) expect((await routes.request(`/things/${id}`, { headers })).status).toBe(403)
    expect((await refusedLines()).length).toBe(lines + 1)
  })

  test('so many files of one account at once, and the next when one of them is there', async () => {
    const routes = deskRoutes(context, operations)
    const headers = { cookie: layla.cookie, origin: 'https://news.example' }
    const ends: (() => void)[] = []
    const begin = () => {
      const body = new ReadableStream({ start: (stream) => void ends.push(() => stream.close()) })
      return routes.request('/files?name=x', { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
    }
    const coming = Array.from({ length: mostFiles.account }, begin)
    const quick = () => routes.request('/files?name=x', { method: 'POST', headers, body: 'x' })
    // They begin when their sessions are read.
    await expect.poll(async () => (await quick()).status).toBe(503)
    for (const end of ends) end()
    expect((await Promise.all(coming)).map(({ status }) => status)).toEqual(coming.map(() => 200))
    expect((await quick()).status).toBe(200)
  })

  test('nobody without a session, also where nobody has to be signed in when the page is another', async () => {
    expect((await send('GET', '/things/7', { cookie: false })).status).toBe(401)
    expect((await send('POST', '/door', { cookie: false })).status).toBe(200)
    expect((await send('POST', '/door', { cookie: false, origin: 'https://evil.example' })).status).toBe(403)
    // A form may make a browser send user and password with it; that is no token.
    const form = { cookie: false, origin: 'https://evil.example', headers: { authorization: 'Basic eDp5' } }
    expect((await send('POST', '/door', form)).status).toBe(401)
  })

  test('a token for what its scopes say, from anywhere; a bad one is nobody, whatever cookie comes along', async () => {
    const reading = await tokenOf(['stories:read'])
    expect((await send('GET', '/things/7', reading)).status).toBe(200)
    const refused = await send('POST', '/things', { ...reading, body: { text: 'x' } })
    expect(refused).toMatchObject({ status: 403 })
    expect(refused.body.error.message.en).toContain('stories:write')
    const all = await tokenOf(['stories:read', 'stories:write', 'newsroom:write'])
    expect((await send('POST', '/things', { ...all, body: { text: 'x' } })).status).toBe(200)
    expect((await send('DELETE', '/things/7', all)).status).toBe(403)
    const bad = { headers: { authorization: 'Bearer isnad_x' }, origin: null }
    expect((await send('GET', '/things/7', bad)).status).toBe(401)
    expect((await send('POST', '/things', { ...bad, body: { text: 'x' } })).status).toBe(401)
  })

  test('a token does no more than its account may: closed, it is over', async () => {
    const omar = await signedIn(context, { name: 'عمر', role: 'editor' })
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
    const { secret } = await createToken(context, omar.actor, { name: 'x', scopes: ['stories:read'], expiresAt })
    const asked: Sent = { cookie: false, origin: null, headers: { authorization: `Bearer ${secret}` } }
    expect((await send('GET', '/things/7', asked)).status).toBe(200)
    await context.db.updateTable('accounts').set({ disabled: 1 }).where('id', '=', omar.actor.account).execute()
    expect((await send('GET', '/things/7', asked)).status).toBe(401)
  })
})

describe('what is taken', () => {
  test.each<[string, string, Sent, number, string]>([
    ['POST', '/things', { raw: '{"text":', headers: { 'content-type': 'application/json' } }, 400, 'invalid'],
    ['POST', '/things', { raw: '[]', headers: { 'content-type': 'application/json' } }, 400, 'invalid'],
    ['POST', '/things', { raw: '"x"', headers: { 'content-type': 'application/json' } }, 400, 'invalid'],
    ['POST', '/things', { raw: 'null', headers: { 'content-type': 'application/json' } }, 400, 'invalid'],
    [
      'POST',
      '/things',
      { raw: new Uint8Array([0x7b, 0xff]), headers: { 'content-type': 'application/json' } },
      400,
      'invalid',
    ],
    [
      'POST',
      '/things',
      { raw: 'text=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'not-supported',
    ],
    ['POST', '/things', { raw: '{"text":"x"}', headers: { 'content-type': 'text/plain' } }, 415, 'not-supported'],
    ['POST', '/things', { body: { text: 'x' }, headers: { 'content-encoding': 'gzip' } }, 415, 'not-supported'],
    ['POST', '/things', { body: { text: 'x', role: 'editor' } }, 400, 'invalid'],
    [
      'POST',
      '/things',
      { raw: '{"text":"x","__proto__":{"a":1}}', headers: { 'content-type': 'application/json' } },
      400,
      'invalid',
    ],
    ['POST', '/things', { body: {} }, 400, 'invalid'],
    ['POST', '/things', {}, 400, 'invalid'],
    ['POST', '/things?text=y', { body: { text: 'x' } }, 400, 'invalid'],
    [
      'POST',
      '/things',
      {
        raw: `{"text":"x","more":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
        headers: { 'content-type': 'application/json' },
      },
      400,
      'invalid',
    ],
    [
      'POST',
      '/things',
      { raw: `{"text":"${'x'.repeat(4_000_000)}"}`, headers: { 'content-type': 'application/json' } },
      413,
      'too-large',
    ],
    ['GET', '/things/7?q=1&q=2', {}, 400, 'invalid'],
    ['GET', '/things/7?id=8', {}, 400, 'invalid'],
    ['GET', '/things/7?unknown=1', {}, 400, 'invalid'],
    ['GET', '/things/7?__proto__=1', {}, 400, 'invalid'],
    ['POST', '/files?name=x', { raw: new Uint8Array(1001) }, 413, 'too-large'],
    ['GET', '/nothing', {}, 404, 'missing'],
    ['POST', '/nothing', { body: {} }, 404, 'missing'],
    ['PUT', '/things', { body: { text: 'x' } }, 405, 'method'],
    ['PATCH', '/things/7', { body: {} }, 405, 'method'],
    ['OPTIONS', '/things', {}, 405, 'method'],
  ])('%s %s %j is refused with %s', async (method, path, sent, status, kind) => {
    const refused = await send(method, path, sent)
    expect([refused.status, refused.body.error.kind]).toEqual([status, kind])
    for (const language of ['ar', 'en']) expect(refused.body.error.message[language]).toMatch(/./)
    expect(refused.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(refused.headers.get('access-control-allow-origin')).toBeNull()
    expect(refused.headers.get('cache-control')).toBe('no-store')
  })

  test('the methods there are stand in Allow', async () => {
    expect((await send('PUT', '/things/7', { body: {} })).headers.get('allow')).toBe('GET, HEAD, DELETE')
    expect((await send('GET', '/things')).headers.get('allow')).toBe('POST')
  })

  test('HEAD is GET without the answer, and needs no origin', async () => {
    expect(await send('HEAD', '/things/7', { origin: null })).toMatchObject({ status: 200, body: null })
    expect((await send('HEAD', '/things/7', { cookie: false })).status).toBe(401)
  })

  test('a zero character and half a surrogate pair cannot be stored, and stop nobody’s save', async () => {
    const headers = { 'content-type': 'application/json; charset=utf-8' }
    const sent = await send('POST', '/things', { raw: '{"text":"a\\u0000b\\ud800c","more":["\\u0000"]}', headers })
    expect(sent.body.given).toMatchObject({ text: 'ab\ufffdc', more: [''] })
    const escaped = await send('POST', '/things', { raw: '{"text":"a\\\\u0000"}', headers })
    expect(escaped.body.given.text).toBe('a\\u0000')
  })

  test('a file is the body, and its names stand in the query', async () => {
    const sent = await send('POST', '/files?name=x', { raw: new Uint8Array(1000) })
    expect(sent.body.given).toEqual({ name: 'x', bytes: 1000 })
  })
})

describe('what is answered', () => {
  test('a fault of ours says nothing but a number that the log knows', async () => {
    const failed = await send('POST', '/things', { body: { text: 'fail' } })
    expect(failed.status).toBe(500)
    expect(JSON.stringify(failed.body)).not.toContain('secret')
    const [, reference] = /\(([0-9a-f]{8})\)/.exec(failed.body.error.message.en) ?? []
    expect(logged.map((line) => JSON.parse(line).reference)).toContain(reference)
  })

  test('a refusal says what stands, and when to come again', async () => {
    const refused = await send('POST', '/things', { body: { text: 'refuse' } })
    expect(refused).toMatchObject({ status: 409, body: { error: { kind: 'conflict', details: { revision: 7 } } } })
    expect((await send('POST', '/things', { body: { text: 'limit' } })).headers.get('retry-after')).toBe('13')
    expect((await send('POST', '/things', { body: { text: 'busy' } })).headers.get('retry-after')).toBe('5')
  })

  test('large answers are packed as the client can unpack them', async () => {
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync }
    for (const encoding of ['br', 'gzip'] as const) {
      const { response, headers } = await send('GET', '/large', { headers: { 'accept-encoding': encoding } })
      expect(headers.get('content-encoding')).toBe(encoding)
      const packed = Buffer.from(await response.arrayBuffer())
      expect(packed.length).toBeLessThan(2000)
      expect(JSON.parse(unpack[encoding](packed).toString()).given).toHaveLength(20_000)
    }
    expect((await send('GET', '/large')).headers.get('content-encoding')).toBeNull()
  })
})

describe('a request that comes twice', () => {
  const keyed = (key: string, text: string, more: Sent = {}) =>
    send('POST', '/things', { body: { text }, headers: { 'idempotency-key': key }, ...more })

  test('is done once, also when both come at once', async () => {
    const before = done
    const answers = await Promise.all([keyed('a', 'once'), keyed('a', 'once'), keyed('a', 'once')])
    expect(new Set(answers.map((each) => JSON.stringify(each.body))).size).toBe(1)
    expect(done).toBe(before + 1)
    expect((await keyed('a', 'once')).body).toEqual(answers[0]!.body)
  })

  test('is refused when it is another request under the same key', async () => {
    await keyed('b', 'one')
    expect(await keyed('b', 'two')).toMatchObject({ status: 422, body: { error: { kind: 'unmet' } } })
    for (const name of ['x', 'y'])
      expect(
        (await send('POST', `/files?name=${name}`, { raw: name, headers: { 'idempotency-key': 'f' } })).status,
      ).toBe(name === 'x' ? 200 : 422)
    const other = { raw: 'z', headers: { 'idempotency-key': 'f' } }
    expect((await send('POST', '/files?name=x', other)).status).toBe(422)
  })

  test('is tried again when it was refused or failed', async () => {
    for (const [text, status] of [
      ['refuse', 409],
      ['fail', 500],
    ] as const) {
      const before = done
      expect((await keyed(text, text)).status).toBe(status)
      expect((await keyed(text, text)).status).toBe(status)
      expect(done).toBe(before + 2)
    }
  })

  test('is another’s own: a key belongs to an account', async () => {
    const omar = await signedIn(context, { name: 'عمر', role: 'editor' })
    const mine = await keyed('c', 'x')
    const theirs = await keyed('c', 'x', { cookie: false, headers: { 'idempotency-key': 'c', cookie: omar.cookie } })
    expect(theirs.body.given.done).not.toBe(mine.body.given.done)
  })

  test.each(['', ' ', 'x'.repeat(201), 'with space', 'é'])('must have a key that is one: %j', async (key) => {
    expect((await keyed(key, 'x')).status).toBe(400)
  })
})
