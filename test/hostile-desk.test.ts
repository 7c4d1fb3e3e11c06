import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../src/base/actor.ts'
import { canonicalJson, sha256 } from '../src/base/canonical.ts'
import type { Context } from '../src/base/context.ts'
import { createLog } from '../src/base/log.ts'
import { testContext } from '../src/base/testing.ts'
import type { AnyOperation } from '../src/desk/operation.ts'
import { operations } from '../src/desk/operations.ts'
import { deskAsk, deskUser, type DeskAsk } from '../src/desk/testing.ts'
import { quarters } from '../src/media/fixtures.ts'
import { createToken } from '../src/tokens/create.ts'
import { scopes } from '../src/tokens/shape.ts'
import type { Tables } from '../src/tables.ts'
import { dayAtTheDesk } from './desk-day.ts'
import { readersOf } from './desk-day-comments.ts'

// What people with bad intent send to the desk: the right status, nothing changed, and a line in the log where it matters.

const all: readonly AnyOperation[] = operations
type User = Awaited<ReturnType<typeof deskUser>>
let context: Context
let chief: User
let layla: User
let omar: User
let story: string
const logged: string[] = []

const content = {
  headline: 'المخبز البلدي يفتح أبوابه فجرًا',
  section: null,
  topics: ['الخبز'],
  byline: [{ name: 'ليلى', kind: 'person', role: 'reporter', person: null }],
  body: [{ type: 'paragraph', runs: [{ text: 'قال صاحب المخبز إن الأفران أُوقدت قبل الفجر.' }] }],
  sources: [{ kind: 'own-reporting', name: 'مراسلتنا', relation: 'based-on' }],
}
const tab = 'f3a9c0d17b2e4856'

beforeAll(async () => {
  context = await testContext({ log: createLog('error', (line) => void logged.push(line)) })
  chief = await deskUser(context, 'سلمى', 'editor-in-chief')
  layla = await deskUser(context, 'ليلى', 'reporter')
  omar = await deskUser(context, 'عمر', 'reporter')
  story = (await layla.ask('POST /stories', { content })).body.id
})

/** Everything that an attack could have changed. */
const watched = [
  'accounts',
  'account_credentials',
  'people',
  'sections',
  'topics',
  'media',
  'stories',
  'story_versions',
  'story_history',
  'published_stories',
  'corrections',
  'fronts',
  'redirects',
  'access_tokens',
  'webhooks',
  'site_settings',
  'outbox',
] as const satisfies (keyof Tables)[]

async function fingerprint(): Promise<string> {
  const rows = []
  for (const table of watched) rows.push(table, ...(await context.db.selectFrom(table).selectAll().execute()))
  return sha256(rows.map((row) => canonicalJson(row)).join('\n'))
}

/** The attack was refused so, and nothing is different. */
async function refusedAs(statuses: number | number[], attack: () => ReturnType<DeskAsk>): Promise<void> {
  const before = await fingerprint()
  const { status, body } = await attack()
  expect([statuses].flat(), JSON.stringify(body).slice(0, 300)).toContain(status)
  expect(body.error.message).toMatchObject({ ar: expect.stringMatching(/./), en: expect.stringMatching(/./) })
  expect(await fingerprint()).toBe(before)
}

const refusals = (account: string) =>
  context.db.selectFrom('audit_log').selectAll().where('act', '=', 'refused').where('account', '=', account).execute()

describe('editor documents that no editor made', () => {
  const block = (value: unknown) => ({ ...content, body: [value] })
  const text = (more: object) => block({ type: 'paragraph', runs: [{ text: 'x', ...more }] })
  let deep: unknown = { type: 'paragraph', runs: [{ text: 'x' }] }
  for (let level = 0; level < 40; level++) deep = { type: 'quotation', blocks: [deep] }

  test.each<[string, unknown]>([
    ['an unknown block', block({ type: 'script', text: 'alert(1)' })],
    ['raw HTML', block({ type: 'html', html: '<script>alert(1)</script>' })],
    ['a block of another editor', block({ type: 'doc', content: [{ type: 'text', text: 'x' }] })],
    ['an attribute that runs', text({ onclick: 'alert(1)' })],
    ['a style', text({ style: 'position:fixed' })],
    ['a class', block({ type: 'paragraph', class: 'x', runs: [{ text: 'x' }] })],
    ['an unknown mark', text({ marks: ['script'] })],
    ['a link that runs', text({ href: 'javascript:alert(1)', link: 'javascript:alert(1)' })],
    ['a run that is HTML', block({ type: 'paragraph', runs: ['<b>x</b>'] })],
    ['no blocks but text', { ...content, body: '<p>x</p>' }],
    ['nesting without end', block(deep)],
    [
      'a prototype',
      { ...content, body: JSON.parse('[{"type":"paragraph","runs":[{"text":"x"}],"__proto__":{"a":1}}]') },
    ],
    ['a million topics', { ...content, topics: Array.from({ length: 100_000 }, (_, index) => `t${index}`) }],
    ['three thousand blocks', { ...content, body: Array.from({ length: 3000 }, () => content.body[0]) }],
    ['a headline without end', { ...content, headline: 'س'.repeat(100_000) }],
    ['a source that runs', { ...content, sources: [{ ...content.sources[0], url: 'javascript:alert(1)' }] }],
    ['a source that reads files', { ...content, sources: [{ ...content.sources[0], url: 'file:///etc/passwd' }] }],
    ['a person of their own making', { ...content, byline: [{ ...content.byline[0], account: 'x' }] }],
  ])('%s', async (_name, hostile) => {
    await refusedAs([400, 413, 422], () => layla.ask('POST /stories', { content: hostile }))
    await refusedAs([400, 413, 422], () =>
      layla.ask('PUT /stories/{id}', { id: story, revision: 1, content: hostile, tab }),
    )
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:x',
  ])('a link to %j is no link of a story', async (href) => {
    const linked = { ...content, body: [{ type: 'paragraph', runs: [{ text: 'x', link: href }] }] }
    await refusedAs([400, 422], () => layla.ask('POST /stories', { content: linked }))
  })

  test('ten thousand levels and twenty megabytes are not even read', async () => {
    const levels = `{"content":${'{"body":['.repeat(10_000)}1${']}'.repeat(10_000)}}`
    await refusedAs(400, () => layla.ask('POST /stories', {}, { raw: levels }))
    const large = `{"content":{"headline":"${'x'.repeat(20_000_000)}"}}`
    await refusedAs(413, () => layla.ask('POST /stories', {}, { raw: large }))
  })

  test('markup in texts stays text', async () => {
    const script = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'><svg/onload=alert(1)>'
    const hostile = {
      ...content,
      headline: script.slice(0, 90),
      kicker: '<i>x</i>',
      topics: ['<b>وسم</b>'],
      byline: [{ ...content.byline[0], name: '<u>x</u>' }],
      body: [{ type: 'paragraph', runs: [{ text: script }] }],
      sources: [{ ...content.sources[0], name: script.slice(0, 60) }],
    }
    const { body } = await layla.ask('POST /stories', { content: hostile })
    const { url } = (await layla.ask('POST /stories/{id}/preview', { id: body.id })).body
    const { createApp } = await import('../src/app.ts')
    const page = await createApp(context).request(new URL(url, context.site.url).pathname)
    const html = await page.text()
    expect(page.status).toBe(200)
    expect(html).toContain('&lt;script&gt;alert(1)')
    expect(html).not.toMatch(/<script>alert|<img src=x|<svg\/onload|<b>وسم|<u>x/)
  })
})

describe('fields that are not theirs to set', () => {
  test.each<[string, Record<string, unknown>]>([
    ['POST /stories', { content: { ...content, state: 'published' } }],
    ['POST /stories', { content: { ...content, publishedAt: '2020-01-01T00:00:00Z' } }],
    ['POST /stories', { content, state: 'published' }],
    ['POST /stories', { content, owner: 'somebody' }],
    ['POST /stories', { content, version: 5 }],
    ['POST /stories', { content, id: 'mine' }],
    ['PUT /stories/{id}', { revision: 1, content, tab, state: 'published' }],
    ['PUT /stories/{id}', { revision: 1, content, tab, author: 'x' }],
    ['PUT /stories/{id}', { revision: 1, content: { ...content, published_at: 'x' }, tab }],
    ['PATCH /me', { name: 'ليلى', role: 'editor-in-chief' }],
    ['PATCH /me', { id: 'x' }],
    ['PATCH /me', { disabled: false }],
    ['POST /tokens', { name: 'x', scopes: ['stories:read'], expiresAt: '2026-12-01T00:00:00Z', account: 'x' }],
    ['POST /presence', { tab, story: null, account: 'x', name: 'سلمى' }],
  ])('%s %j', async (key, input) => {
    await refusedAs(400, () => layla.ask(key, key.includes('{id}') ? { id: story, ...input } : input))
  })
})

describe('another’s draft', () => {
  test('cannot be read, changed, locked, moved or previewed by its id', async () => {
    const attempts: [string, Record<string, unknown>][] = [
      ['GET /stories/{id}', {}],
      ['PUT /stories/{id}', { revision: 1, content, tab }],
      ['POST /stories/{id}/lock', { tab }],
      ['POST /stories/{id}/lock', { tab, takeOver: true }],
      ['POST /stories/{id}/submit', { revision: 1 }],
      ['POST /stories/{id}/embargo', { revision: 1, until: null }],
      ['POST /stories/{id}/restore', { revision: 1, from: 1, tab }],
      ['POST /stories/{id}/preview', {}],
      ['GET /stories/{id}/revisions', {}],
      ['GET /stories/{id}/revisions/{revision}', { revision: 1 }],
      ['GET /stories/{id}/versions', {}],
      ['GET /stories/{id}/difference', { from: 'revision:1', to: 'working' }],
      ['POST /presence', { tab, story }],
    ]
    for (const [key, input] of attempts)
      await refusedAs([403, 404], () => omar.ask(key, key.includes('{id}') ? { id: story, ...input } : input))
    expect((await omar.ask('GET /stories', {})).body.items).toEqual([])
    expect((await omar.ask('GET /stories', { q: story })).body.items).toEqual([])
    expect((await omar.ask('GET /stories', { owner: layla.actor.account })).body.items).toEqual([])
    expect((await refusals(omar.actor.account)).map((line) => line.subject_id)).toContain(story)
  })
})

describe('publishing by who may not', () => {
  const doors: [string, Record<string, unknown>][] = [
    ['publish', {}],
    ['publish', { exception: 'عاجل' }],
    ['approve', {}],
    ['schedule', { at: '2030-01-01T00:00:00Z' }],
    ['correct', { kind: 'correction', text: 'x' }],
    ['retract', { text: 'x' }],
    ['withdraw', { why: 'x' }],
  ]
  test.each<Role>(['reporter', 'photo-editor', 'moderator'])(
    'a %s finds every door closed, also with a token',
    async (role) => {
      const user = await deskUser(context, `x-${role}`, role)
      const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
      const { secret } = await createToken(context, user.actor, { name: 'x', scopes: [...scopes], expiresAt })
      const token = deskAsk(context, { authorization: `Bearer ${secret}` })
      // The day of its first use is noted; that is no change of what it tries.
      await token('GET /site')
      const made = await user.ask('POST /stories', { content })
      const id = made.status === 200 ? made.body.id : story
      const revision = made.status === 200 ? made.body.revision : 1
      for (const ask of [user.ask, token])
        for (const [name, input] of doors)
          await refusedAs([403, 404], () => ask(`POST /stories/{id}/${name}`, { id, revision, ...input }))
      for (const [key, input] of [
        ['PUT /fronts/{place}', { place: 'home', revision: 0, slots: [{ story, until: null }] }],
        ['PUT /breaking', { text: 'عاجل', story: null, until: new Date(Date.now() + 3_600_000).toISOString() }],
        ['PUT /redirects', { from: '/a', to: '/b' }],
        ['POST /sections', { id: 'x', name: 'x' }],
        ['POST /invitations', { email: 'x@x.example', name: 'x', role: 'editor-in-chief' }],
        ['PATCH /accounts/{id}', { id: user.actor.account, role: 'editor-in-chief' }],
        ['GET /audit', {}],
        ['GET /tokens', { of: 'all' }],
        ['GET /webhooks', {}],
      ] as const)
        await refusedAs([403, 404], () => user.ask(key, input))
      const lines = await refusals(user.actor.account)
      expect(lines.some((line) => line.door === 'token')).toBe(true)
      expect(lines.length).toBeGreaterThan(8)
    },
  )
})

describe('every operation', () => {
  const example = (operation: AnyOperation) =>
    Object.fromEntries([...operation.key.matchAll(/\{(\w+)\}/g)].map((match) => [match[1]!, 'x']))
  const changing = all.filter((operation) => !operation.key.startsWith('GET '))

  test('is closed to a page of another site, and to one that does not say where it is', async () => {
    const before = await fingerprint()
    for (const origin of ['https://evil.example', 'null', undefined]) {
      const ask = deskAsk(context, { cookie: chief.cookie, ...(origin !== undefined && { origin }) })
      for (const operation of changing) {
        const { status, body } = await ask(operation.key, example(operation))
        expect([operation.key, status, body.error.kind]).toEqual([operation.key, 403, 'forbidden'])
      }
    }
    expect(await fingerprint()).toBe(before)
    expect((await refusals(chief.actor.account)).length).toBeGreaterThanOrEqual(changing.length)
  })

  test('wants somebody, unless it is a door', async () => {
    const ask = deskAsk(context, { origin: context.site.url })
    for (const operation of all.filter((each) => each.access !== 'anybody'))
      expect([operation.key, (await ask(operation.key, example(operation))).status]).toEqual([operation.key, 401])
  })

  test('wants its scope of a token, and the studio for what no token does', async () => {
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
    for (const operation of all.filter((each) => each.access !== 'anybody')) {
      const others = scopes.filter((scope) => scope !== operation.access)
      const { token, secret } = await createToken(context, chief.actor, { name: 'x', scopes: others, expiresAt })
      const { status } = await deskAsk(context, { authorization: `Bearer ${secret}` })(
        operation.key,
        example(operation),
      )
      expect([operation.key, status]).toEqual([operation.key, 403])
      await chief.ask('DELETE /tokens/{id}', { id: token.id })
    }
  })

  /** Always the same numbers, so that what is found is found again. */
  let seed = 20261125
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * below)
  }
  const nasty: unknown[] = [
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    2 ** 53,
    '',
    ' ',
    'x',
    '0',
    '-1',
    '1e400',
    'NaN',
    '\0',
    '\ud800',
    '\u202e',
    'constructor',
    '__proto__',
    "'; drop table stories; --",
    '../../../etc/passwd',
    '%00',
    '%ff',
    'x'.repeat(70_000),
    '🇸🇾'.repeat(2000),
    [],
    [[]],
    [null],
    ['x', 'x'],
    Array.from({ length: 5000 }, () => 'x'),
    {},
    { a: { b: { c: 1 } } },
    JSON.parse('{"__proto__":{"x":1}}'),
    { toString: 1, valueOf: 2 },
    { length: 5 },
    '2026-13-45T99:99:99Z',
    '9999-12-31T23:59:59Z',
    '0000-00-00',
    'https://',
    'javascript:x',
  ]
  const pick = () => nasty[random(nasty.length)]
  /** As an address can hold it. */
  const word = (value: unknown) =>
    (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed().slice(0, 300)
  const known = () =>
    [story, chief.actor.account, tab, 'home', 'working', 'revision:1', 1, content, 'reporter', '2030-01-01T00:00:00Z'][
      random(10)
    ]

  test.each(all.filter((each) => each.key !== 'DELETE /session').map((each) => [each.key, each] as const))(
    '%s takes anything and never fails',
    async (key, operation) => {
      const names = Object.keys(operation.input.shape)
      for (let round = 0; round < 14; round++) {
        const input: Record<string, unknown> = {}
        for (const name of names) if (random(5) > 0) input[name] = random(3) === 0 ? known() : pick()
        for (const [name] of key.matchAll(/(?<=\{)\w+/g)) input[name] = random(2) === 0 ? story : pick()
        if (random(8) === 0) input[word(pick()).slice(0, 20)] = pick()
        const inAddress = /^(?:GET|DELETE) /.test(key) || operation.file !== undefined
        for (const [name, value] of Object.entries(input))
          if (inAddress || key.includes(`{${name}}`)) input[name] = word(value)
        const file = operation.file ? { file: new Uint8Array(Buffer.from(word(pick()))) } : {}
        const { status } = await chief.ask(key, input, file)
        expect(status, `${key} ${JSON.stringify(input)?.slice(0, 500)}\n${logged.at(-1)}`).toBeLessThan(500)
      }
    },
  )

  /** One value somewhere in the input is another. */
  const spoiled = (input: unknown): unknown => {
    if (input === null || typeof input !== 'object' || random(4) === 0) return pick()
    const names = Object.keys(input)
    if (names.length === 0) return pick()
    const name = names[random(names.length)]!
    const copy = structuredClone(input) as Record<string, unknown>
    copy[name] = spoiled(copy[name])
    return copy
  }

  test('takes what is nearly right, and never fails', async () => {
    const room = await testContext({ log: createLog('error', (line) => void logged.push(line)) })
    const { actor, ask } = await deskUser(room, 'هند', 'editor-in-chief')
    const seen = new Set<number>()
    let right = 0
    await dayAtTheDesk(
      actor.account,
      async (key, input = {}, more = {}) => {
        // What came through spoilt may stand in the way of what is right.
        const { status, body } = await ask(key, input, more)
        expect([200, 404, 409, 422], `${key} ${JSON.stringify(body.error)}`).toContain(status)
        if (status === 200) right += 1
        const inAddress = /^(?:GET|DELETE) /.test(key) || more.file !== undefined
        const rounds = Object.keys(input).length > 0 ? 8 : 0
        for (let round = 0; round < rounds; round++) {
          const wrong = { ...input }
          const name = Object.keys(input)[random(Object.keys(input).length)]!
          wrong[name] = spoiled(input[name])
          if (inAddress || key.includes(`{${name}}`)) wrong[name] = word(wrong[name])
          const spoilt = await ask(key, wrong, more.file ? { file: more.file } : {})
          seen.add(spoilt.status)
          expect(spoilt.status, `${key} ${JSON.stringify(wrong)?.slice(0, 500)}\n${logged.at(-1)}`).toBeLessThan(500)
        }
        return body
      },
      readersOf(room),
    )
    expect(right).toBeGreaterThan(60)
    expect([...seen]).toEqual(expect.arrayContaining([200, 400, 404, 409]))
  })

  test('and all that while they were let in', async () => {
    expect((await chief.ask('GET /me')).status).toBe(200)
  })
})

describe('files that lie about what they are', () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['nothing', () => new Uint8Array()],
    ['a page that calls itself a picture', () => Buffer.from('<!DOCTYPE html><script>alert(1)</script>')],
    ['an SVG that runs', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a program', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2000)])],
    ['a PDF', () => Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj')],
    ['a JPEG that is only its beginning', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46])],
    ['a script that begins like a GIF', () => Buffer.from('GIF89a=1;alert(1)//')],
    ['a picture cut in half', async () => (await quarters(800, 600).jpeg().toBuffer()).subarray(0, 900)],
    ['a PNG that says it is larger than the world', () => bomb()],
  ])('%s', async (_name, file) => {
    const bytes = new Uint8Array(await file())
    const type = { 'content-type': 'image/jpeg' }
    await refusedAs([400, 413, 415, 422], () =>
      chief.ask('POST /media', { alt: 'x', credit: 'x' }, { file: bytes, headers: type }),
    )
  })

  function bomb(): Uint8Array {
    const head = Buffer.from('89504e470d0a1a0a0000000d49484452ffffffffffffffff0802000000', 'hex')
    return Buffer.concat([head, Buffer.alloc(40)])
  }
})
