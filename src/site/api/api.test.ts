import { beforeAll, describe, expect, test } from 'vitest'
import { createLog } from '../../base/log.ts'
import { canonicalJson, sha256 } from '../../base/canonical.ts'
import { fillNewsroom, openNewsroom, type Newsroom } from '../feeds/fixtures.ts'
import { errorAnswer } from './answers.ts'
import { apiRoutes } from './api.ts'

const site = 'https://news.example'
let newsroom: Newsroom
let ids: Awaited<ReturnType<typeof fillNewsroom>>

beforeAll(async () => {
  newsroom = await openNewsroom()
  ids = await fillNewsroom(newsroom)
})

async function get(path: string, init?: RequestInit) {
  const response = await apiRoutes(newsroom.context).request(path, init)
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) }
}

const idsOf = async (path: string) => (await get(path)).body.items.map((item: any) => item.id)

describe('stories', () => {
  test('come whole, newest first', async () => {
    const { status, headers, body } = await get('/stories')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(body.items.map((item: any) => item.id)).toEqual([ids.english, ids.retracted, ids.corrected, ids.full])
    expect(body.next).toBeNull()
    expect(body.items[3]).toMatchObject({
      state: 'published',
      url: expect.stringContaining(`${site}/story/${ids.full}/`),
      pictures: [
        { media: newsroom.picture, url: `${site}/picture/${newsroom.picture}-1/1440.jpg`, width: 1440, height: 810 },
      ],
    })
  })

  test('go on with a cursor until all were given once', async () => {
    const seen: string[] = []
    for (let path: string | null = '/stories?limit=1'; path;) {
      const { body } = await get(path)
      expect(body.items).toHaveLength(1)
      seen.push(body.items[0].id)
      path = body.next && `/stories?limit=1&cursor=${encodeURIComponent(body.next)}`
    }
    expect(seen).toEqual(await idsOf('/stories'))
  })

  test.each([
    ['section=culture', ['corrected']],
    ['person=sahil', ['full']],
    [`topic=${encodeURIComponent('ميزانية')}`, ['corrected']],
    ['language=en', ['english']],
    ['from=2026-11-20T06:04:00Z', ['english', 'retracted']],
    ['from=2026-11-20T09:04:00%2B03:00', ['english', 'retracted']],
    ['until=2026-11-20T06:02:00Z', ['full']],
    ['from=2026-11-20&until=2026-11-21&section=economy&language=ar', ['retracted', 'full']],
    ['from=2026-11-21', []],
    ['section=none', []],
  ])('%s', async (query, expected) => {
    expect(await idsOf(`/stories?${query}`)).toEqual(expected.map((name) => ids[name as 'full']))
  })

  test('carry a hash that anybody can check', async () => {
    for (const story of (await get('/stories')).body.items) {
      const { state: _state, version: _version, sha256: hash, url: _url, pictures: _pictures, ...content } = story
      expect(sha256(canonicalJson(content))).toBe(hash)
    }
  })

  test('that were retracted tell only the notice', async () => {
    const { status, body } = await get(`/stories/${ids.retracted}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      state: 'retracted',
      standfirst: '',
      byline: [],
      dateline: '',
      topics: [],
      body: [],
      sources: [],
      corrections: [{ kind: 'retraction', text: 'لم نتحقق من الوثيقة.' }],
    })
  })

  test.each([
    ['withdrawn', 410, 'gone'],
    ['draft', 404, 'missing'],
    [null, 404, 'missing'],
  ] as const)('that are %s are not there', async (name, status, kind) => {
    const answer = await get(`/stories/${name ? ids[name] : 'nothing'}`)
    expect(answer.status).toBe(status)
    expect(answer.body.error.kind).toBe(kind)
  })
})

test('sections, people and topics', async () => {
  expect((await get('/sections')).body.items.map((item: any) => item.url)).toEqual([
    `${site}/section/economy`,
    `${site}/section/culture`,
  ])
  const first = (await get('/people?limit=1')).body
  expect(first.items).toMatchObject([
    {
      id: 'layla-haddad',
      page: `${site}/person/layla-haddad`,
      portrait: { width: 360 },
      url: 'https://layla.example/',
    },
  ])
  const second = (await get(`/people?limit=1&cursor=${first.next}`)).body
  expect(second).toMatchObject({ items: [{ id: 'sahil', kind: 'organisation', portrait: null }], next: null })
  expect((await get('/people/sahil')).body).toEqual(second.items[0])
  expect((await get('/people/nobody')).status).toBe(404)
  expect((await get('/topics')).body.items).toContainEqual({
    slug: 'ميزانية',
    name: 'ميزانية',
    stories: 1,
    url: `${site}/topic/${encodeURIComponent('ميزانية')}`,
  })
})

test('search goes on with a cursor', async () => {
  const all = (await get(`/search?q=${encodeURIComponent('الميناء')}`)).body
  expect(all).toMatchObject({ items: [{ id: ids.full, url: expect.stringContaining(site) }], total: 1, next: null })
  const room = await openNewsroom()
  for (let index = 0; index < 3; index += 1) await room.publish({ headline: `قمح ${index}` })
  const ask = async (query: string): Promise<any> =>
    (await apiRoutes(room.context).request(`/search?q=${encodeURIComponent('قمح')}&limit=2${query}`)).json()
  const first = await ask('')
  const second = await ask(`&cursor=${first.next}`)
  expect(first.items).toHaveLength(2)
  expect(second).toMatchObject({ items: [expect.anything()], total: 3, next: null })
  expect(new Set([...first.items, ...second.items].map((item: any) => item.id)).size).toBe(3)
})

describe('a bad parameter is named', () => {
  const word = (text: string) => Buffer.from(text).toString('base64url')
  test.each([
    ['/stories?limit=0', 'limit'],
    ['/stories?limit=101', 'limit'],
    ['/stories?limit=1.5', 'limit'],
    ['/stories?limit=', 'limit'],
    ['/stories?limit=many', 'limit'],
    ['/stories?limit=5&limit=6', 'limit'],
    ['/stories?from=yesterday', 'from'],
    ['/stories?from=2026-13-45', 'from'],
    ['/stories?until=2026-11-20T06:00:00', 'until'],
    ['/stories?language=arabic', 'language'],
    [`/stories?section=${'x'.repeat(41)}`, 'section'],
    ['/stories?cursor=nonsense', 'cursor'],
    ['/stories?cursor=', 'cursor'],
    [`/stories?cursor=${word('2026-11-20T06:00:00.000Z')}`, 'cursor'],
    [`/stories?cursor=${word("2026-11-20T06:00:00.000Z a'--")}`, 'cursor'],
    [`/stories?cursor=${'a'.repeat(1000)}`, 'cursor'],
    [`/people?cursor=${word('page 2')}`, 'cursor'],
    [`/search?q=x&cursor=${word('page 1')}`, 'cursor'],
    [`/search?q=x&cursor=${word('page 51')}`, 'cursor'],
    [`/search?q=x&cursor=${word('person sahil')}`, 'cursor'],
    ['/search', 'q'],
    ['/search?q=%20', 'q'],
    [`/search?q=${'x'.repeat(501)}`, 'q'],
    ['/stories?setcion=x', 'setcion'],
    ['/stories/abc?id=x', 'id'],
    [`/stories/${'x'.repeat(81)}`, 'id'],
    [`/people/${'x'.repeat(41)}`, 'id'],
    ['/sections?limit=5', 'limit'],
  ])('%s', async (path, name) => {
    const { status, body, headers } = await get(path)
    expect(status).toBe(400)
    expect(errorAnswer.safeParse(body).error).toBeUndefined()
    expect(body.error.kind).toBe('invalid')
    expect(body.error.message.en).toContain(name)
    expect(body.error.message.ar).toContain(name)
    expect(headers.get('access-control-allow-origin')).toBe('*')
  })
})

test.each([
  '/stories/%00',
  '/stories/%ff',
  '/people/%00',
  '/stories?person=%00',
  '/stories?topic=%00',
  '/search?q=%00',
  "/search?q='%22*%20OR%20(",
  '/stories?section=%ED%A0%80',
  '/stories?from=0000-01-01',
  '/stories?until=9999-12-31',
])('%s is answered, never a fault of ours', async (path) => {
  const { status, body } = await get(path)
  expect([200, 400, 404]).toContain(status)
  if (status !== 200) expect(errorAnswer.safeParse(body).error).toBeUndefined()
})

test('only reading is open', async () => {
  const post = await get('/stories', { method: 'POST', body: '{}' })
  expect(post.status).toBe(405)
  expect(post.headers.get('allow')).toBe('GET, HEAD')
  expect(post.headers.get('access-control-allow-origin')).toBeNull()
  expect(errorAnswer.safeParse(post.body).error).toBeUndefined()
  const asked = await get('/stories', {
    method: 'OPTIONS',
    headers: { origin: 'https://other.example', 'access-control-request-method': 'GET' },
  })
  expect(asked.status).toBe(204)
  expect(asked.headers.get('access-control-allow-methods')).toBe('GET, HEAD')
  const nothing = await get('/nothing')
  expect(nothing.status).toBe(404)
  expect(errorAnswer.safeParse(nothing.body).error).toBeUndefined()
})

test('a fault of ours has the same form, and a number that the log knows', async () => {
  const lines: string[] = []
  const room = await openNewsroom({ log: createLog('error', (line) => void lines.push(line)) })
  await room.context.db.schema.dropTable('sections').execute()
  const response = await apiRoutes(room.context).request('/sections')
  expect(response.status).toBe(500)
  const { error } = errorAnswer.parse(await response.json())
  expect(error.kind).toBe('failed')
  const [, reference] = /\(([0-9a-f]{8})\)$/.exec(error.message.en) ?? []
  expect(JSON.parse(lines[0]!)).toMatchObject({ reference, error: { message: expect.stringContaining('sections') } })
})
