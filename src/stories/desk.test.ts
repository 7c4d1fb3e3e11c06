import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askDesk } from '../../test/desk.ts'
import { ask, runSite } from '../../test/site.ts'
import { signedIn } from '../accounts/testing.ts'
import type { RunningSite } from '../app.ts'
import { operator, type Role } from '../base/actor.ts'
import { addSection } from '../sections/add.ts'
import { bread } from './fixtures.ts'

let site: RunningSite
type Somebody = Awaited<ReturnType<typeof signedIn>>
let salma: Somebody
let karim: Somebody
let nadim: Somebody

beforeAll(async () => {
  ;({ site } = await runSite())
  await addSection(site.context, operator('إعداد'), { id: 'harbour', name: 'المرفأ' })
  const signIn = (name: string, role: Role) => signedIn(site.context, { name, role })
  salma = await signIn('سلمى', 'reporter')
  karim = await signIn('كريم', 'reporter')
  nadim = await signIn('نديم', 'editor')
})
afterAll(() => site.stop())

const as =
  ({ cookie }: Somebody) =>
  (key: string, input?: unknown, headers: Record<string, string> = {}) =>
    askDesk(site, key, { cookie, headers, ...(input !== undefined && { input }) })
const tab = 'tab-0000000000001'
const draft = async (by: Somebody, more: object = {}): Promise<string> =>
  (await as(by)('POST /stories', { content: bread(more) })).value.id
const refusedLines = async (id: string) => {
  const { db } = site.context
  const rows = await db
    .selectFrom('audit_log')
    .selectAll()
    .where('act', '=', 'refused')
    .where('subject_id', '=', id)
    .execute()
  return rows.map(({ name, detail }) => `${name} ${JSON.parse(detail).act}`)
}

describe('writing and publishing through the API', () => {
  test('a reporter writes and sends in, an editor is stopped by a missing credit, mends it and publishes', async () => {
    const figure = { type: 'figure', media: null, alt: 'فرن', credit: '' }
    const id = await draft(salma, { body: [...bread().body!, figure] })
    const submitted = await as(salma)(`POST /stories/${id}/submit`, { revision: 1, note: 'جاهزة' })
    expect(submitted.value).toMatchObject({ state: 'in-review', revision: 2 })
    const stopped = await as(nadim)(`POST /stories/${id}/publish`, { revision: 2 })
    expect(stopped.status).toBe(422)
    expect(stopped.value.error.details.unmet).toMatchObject([
      { check: 'picture-file', place: { block: 1 } },
      { check: 'picture-credit', place: { block: 1 }, reason: { ar: 'الصورة 1 بلا نسبة إلى مصدرها' } },
    ])
    const saved = await as(nadim)(`PUT /stories/${id}`, { revision: 2, content: bread(), tab })
    expect(saved).toMatchObject({ status: 200, value: { revision: 3 } })
    const out = await as(nadim)(`POST /stories/${id}/publish`, { revision: 3 })
    expect(out.value).toMatchObject({ state: 'published', version: 1 })
    expect((await ask(site.port, new URL(out.value.url).pathname)).status).toBe(200)
    const changed = bread({ headline: 'المخبز البلدي يفتح أبوابه ظهرًا' })
    const corrected = await as(nadim)(`POST /stories/${id}/correct`, {
      revision: 4,
      kind: 'correction',
      text: 'ذكرت نسخة سابقة أن المخبز يفتح فجرًا.',
      content: changed,
    })
    expect(corrected.value).toMatchObject({ version: 2, revision: 5 })
    const difference = await as(nadim)(`GET /stories/${id}/difference?from=version:1&to=published`)
    expect(difference.value.fields[0].parts).toEqual([
      { text: 'المخبز البلدي يفتح أبوابه ', change: 'same' },
      { text: 'فجرًا', change: 'removed' },
      { text: 'ظهرًا', change: 'added' },
    ])
    const { value } = await as(salma)(`GET /stories/${id}/revisions?limit=2`)
    expect(value.items.map(({ act }: { act: string }) => act)).toEqual(['correct', 'publish'])
    const more = await as(salma)(`GET /stories/${id}/revisions?cursor=${value.next}`)
    expect(more.value.items.map(({ act }: { act: string }) => act)).toEqual(['save', 'submit', 'create'])
    expect((await as(salma)(`GET /stories/${id}/versions`)).value.items.map(({ act }: { act: string }) => act)).toEqual(
      ['correct', 'publish'],
    )
  })

  test('publishing twice with one key is publishing once', async () => {
    const id = await draft(nadim)
    const key = { 'idempotency-key': 'once-and-only-once' }
    const first = await as(nadim)(`POST /stories/${id}/publish`, { revision: 1 }, key)
    const second = await as(nadim)(`POST /stories/${id}/publish`, { revision: 1 }, key)
    expect(second).toMatchObject({ status: 200, value: first.value })
    expect((await as(nadim)(`GET /stories/${id}/versions`)).value.items).toHaveLength(1)
  })

  test('two who save over each other: the second is told what stands', async () => {
    const id = await draft(nadim)
    await as(nadim)(`PUT /stories/${id}`, { revision: 1, content: bread({ kicker: 'محليات' }), tab })
    const late = await as(nadim)(`PUT /stories/${id}`, { revision: 1, content: bread({ kicker: 'اقتصاد' }), tab })
    expect(late).toMatchObject({
      status: 409,
      value: { error: { kind: 'conflict', details: { reason: 'moved', revision: 2, content: { kicker: 'محليات' } } } },
    })
    await as(nadim)(`POST /stories/${id}/lock`, { tab })
    const locked = await as(nadim)(`PUT /stories/${id}`, { revision: 2, content: bread(), tab: 'tab-0000000000002' })
    expect(locked).toMatchObject({ status: 409, value: { error: { details: { reason: 'locked', lock: { tab } } } } })
    expect((await as(nadim)('GET /stories')).value.items.find((row: { id: string }) => row.id === id).lock).toEqual({
      name: 'نديم',
    })
    expect((await as(nadim)(`DELETE /stories/${id}/lock?tab=${tab}`)).status).toBe(200)
  })
})

describe('what must not pass', () => {
  test('publish by a reporter is refused at every move, leaves a line in the log and nothing else', async () => {
    const id = await draft(salma)
    for (const [move, input] of [
      ['publish', {}],
      ['schedule', { at: '2099-01-01T00:00:00Z' }],
      ['approve', {}],
      ['correct', { kind: 'correction', text: 'x' }],
      ['retract', { text: 'x' }],
      ['withdraw', { why: 'x' }],
    ] as const)
      expect((await as(salma)(`POST /stories/${id}/${move}`, { revision: 1, ...input })).status).toBe(403)
    expect(await refusedLines(id)).toContain('سلمى story.publish')
    expect(await refusedLines(id)).toHaveLength(6)
    expect((await as(salma)(`GET /stories/${id}`)).value).toMatchObject({ state: 'draft', revision: 1 })
  })

  test('another’s draft by its id is not there', async () => {
    const id = await draft(salma)
    for (const key of [
      `GET /stories/${id}`,
      `GET /stories/${id}/revisions`,
      `GET /stories/${id}/revisions/1`,
      `GET /stories/${id}/versions`,
      `GET /stories/${id}/difference?from=revision:1`,
    ])
      expect([key, (await as(karim)(key)).status]).toEqual([key, 404])
    for (const [key, input] of [
      [`PUT /stories/${id}`, { revision: 1, content: bread(), tab }],
      [`POST /stories/${id}/publish`, { revision: 1 }],
      [`POST /stories/${id}/submit`, { revision: 1 }],
      [`POST /stories/${id}/lock`, { tab }],
      [`POST /stories/${id}/preview`, {}],
      [`POST /stories/${id}/restore`, { revision: 1, from: 1 }],
      [`POST /presence`, { tab, story: id }],
    ] as const)
      expect([key, (await as(karim)(key, input)).status]).toEqual([key, 404])
    expect((await as(karim)('GET /stories')).value.items.map((row: { id: string }) => row.id)).not.toContain(id)
    expect((await as(karim)(`GET /stories?q=${id}`)).value.items).toEqual([])
    expect(await refusedLines(id)).toContain('كريم story.publish')
  })

  test.each([
    ['an owner', { content: bread(), owner: 'x' }],
    ['a state', { content: { ...bread(), state: 'published' } }],
    ['a time of publication', { content: { ...bread(), publishedAt: '2020-01-01T00:00:00.000Z' } }],
    ['an unknown node', { content: bread({ body: [{ type: 'iframe', src: 'https://evil.example' }] as never }) }],
    [
      'a script in a link',
      { content: bread({ body: [{ type: 'paragraph', runs: [{ text: 'x', link: 'javascript:alert(1)' }] }] }) },
    ],
    [
      'an attribute of a run',
      { content: bread({ body: [{ type: 'paragraph', runs: [{ text: 'x', onclick: 'alert(1)' }] }] as never }) },
    ],
  ])('a story with %s is refused whole', async (_what, input) => {
    const before = (await as(salma)('GET /stories')).value.items.length
    expect((await as(salma)('POST /stories', input)).status).toBe(400)
    expect((await as(salma)('GET /stories')).value.items).toHaveLength(before)
  })

  test('times that have passed, and tabs that are none, are refused', async () => {
    const id = await draft(nadim)
    for (const at of ['2020-01-01T00:00:00Z', '9999-01-01T00:00:00Z', 'tomorrow'])
      expect((await as(nadim)(`POST /stories/${id}/schedule`, { revision: 1, at })).status).toBe(400)
    expect((await as(nadim)(`POST /stories/${id}/lock`, { tab: '../x' })).status).toBe(400)
  })
})

describe('the list', () => {
  test('goes on from its cursor, and finds by words that readers do not see yet', async () => {
    const ids: string[] = []
    for (let number = 0; number < 5; number += 1) ids.unshift(await draft(karim, { kicker: 'قناديل البحر' }))
    const first = (await as(karim)('GET /stories?owner=me&state=draft&limit=3')).value
    const rest = (await as(karim)(`GET /stories?owner=me&state=draft&limit=3&cursor=${first.next}`)).value
    const listed = [...first.items, ...rest.items].map((row: { id: string }) => row.id)
    expect([listed.toSorted(), rest.next]).toEqual([ids.toSorted(), null])
    const hits = async (by: Somebody, q: string) =>
      (await as(by)(`GET /stories?q=${encodeURIComponent(q)}`)).value.items.map((row: { id: string }) => row.id)
    expect((await hits(nadim, 'قنادي')).toSorted()).toEqual(ids.toSorted())
    expect(await hits(salma, 'قناديل')).toEqual([])
    await as(nadim)(`POST /stories/${ids[0]}/publish`, { revision: 1 })
    expect(await hits(salma, 'قناديل')).toEqual([ids[0]])
    await as(nadim)(`PUT /stories/${ids[0]}`, { revision: 2, content: bread({ kicker: 'مرجان' }), tab })
    expect(await hits(nadim, 'مرجان')).toEqual([ids[0]])
    const [seen] = (await as(salma)(`GET /stories?q=${ids[0]}`)).value.items
    expect(seen).toMatchObject({ kicker: 'قناديل البحر', pending: false })
    expect((await as(nadim)(`GET /stories?q=${ids[0]}`)).value.items).toMatchObject([
      { kicker: 'مرجان', pending: true },
    ])
    // Nor does a search tell what only the next version says, but to who writes it.
    expect(await hits(salma, 'مرجان')).toEqual([])
    expect(await hits(karim, 'مرجان')).toEqual([ids[0]])
    // What was retracted may keep a text that never went out.
    const taken = await as(nadim)(`POST /stories/${ids[0]}/retract`, { revision: 3, text: 'لم يثبت الخبر.' })
    expect(taken.value.state).toBe('retracted')
    expect((await as(salma)(`GET /stories?q=${ids[0]}`)).value.items).toMatchObject([
      { kicker: 'قناديل البحر', state: 'retracted' },
    ])
  })

  test('views are kept with the account, and are nobody else’s', async () => {
    const view = { name: 'قيد المراجعة', filter: { state: 'in-review', section: 'harbour' } }
    const { id } = (await as(salma)('POST /views', view)).value
    expect((await as(salma)('GET /views')).value.items).toEqual([{ id, ...view }])
    expect((await as(karim)('GET /views')).value.items).toEqual([])
    expect((await as(karim)(`DELETE /views/${id}`)).status).toBe(404)
    expect((await as(salma)(`DELETE /views/${id}`)).status).toBe(200)
    expect((await as(salma)('POST /views', { name: 'x', filter: { role: 'editor' } })).status).toBe(400)
  })

  test('the workflow is told as data', async () => {
    const { moves } = (await as(salma)('GET /workflow')).value
    expect(moves.find(({ name }: { name: string }) => name === 'submit')).toEqual({
      name: 'submit',
      from: ['draft'],
      to: 'in-review',
    })
  })
})

describe('a preview', () => {
  test('is the real page of the working text, for who has the link, and for nobody’s cache or index', async () => {
    const id = await draft(salma, { headline: 'عنوان لم يُنشر بعد' })
    const { url } = (await as(salma)(`POST /stories/${id}/preview`, {})).value
    const page = await ask(site.port, new URL(url).pathname)
    expect(page.status).toBe(200)
    expect(page.text).toContain('عنوان لم يُنشر بعد')
    expect(page.text).toContain('معاينة لم تُنشر')
    expect(page.text).toContain('<meta name="robots" content="noindex"')
    expect(page.text).not.toContain('rel="canonical"')
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
    expect(page.headers['x-robots-tag']).toContain('noindex')
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'self'")
    expect((await ask(site.port, `${new URL(url).pathname}?interface=en`)).text).toContain('Preview, not public')
    // The text as it stands when somebody looks.
    await as(salma)(`PUT /stories/${id}`, { revision: 1, content: bread({ headline: 'عنوان أحدث' }), tab })
    expect((await ask(site.port, new URL(url).pathname)).text).toContain('عنوان أحدث')
    for (const path of ['/preview/nothing', `/en${new URL(url).pathname}`, `/story/${id}`])
      expect((await ask(site.port, path)).status).toBe(404)
    // Nor is it kept under another spelling of its address.
    const spelled = new URL(url).pathname.replace('/preview/', '/%70review/')
    expect((await ask(site.port, spelled)).headers['cache-control']).toBe('no-store')
    await site.context.db.updateTable('preview_links').set({ expires_at: '2020-01-01T00:00:00.000Z' }).execute()
    expect((await ask(site.port, new URL(url).pathname)).status).toBe(404)
    expect((await ask(site.port, spelled)).status).toBe(404)
    const stored = await site.context.db.selectFrom('preview_links').selectAll().execute()
    expect(JSON.stringify(stored)).not.toContain(new URL(url).pathname.split('/').at(-1))
  })
})
