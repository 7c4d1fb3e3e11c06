import { afterAll, beforeAll, expect, test } from 'vitest'
import { askDesk } from '../../test/desk.ts'
import { ask, publishOne, runSite } from '../../test/site.ts'
import { signedIn } from '../accounts/testing.ts'
import type { RunningSite } from '../app.ts'
import { operator, type Role } from '../base/actor.ts'
import { addSection } from '../sections/add.ts'

let site: RunningSite
const cookies = {} as Record<Role, string>
let stories: { id: string; path: string }[]

beforeAll(async () => {
  ;({ site } = await runSite())
  await addSection(site.context, operator('إعداد'), { id: 'harbour', name: 'المرفأ' })
  for (const role of ['reporter', 'editor', 'editor-in-chief'] as const)
    cookies[role] = (await signedIn(site.context, { name: role, role })).cookie
  stories = [await publishOne(site, 'السفينة الأولى', { section: 'harbour' }), await publishOne(site, 'السفينة الثانية')]
})
afterAll(() => site.stop())

const as = (role: Role, key: string, input?: unknown) =>
  askDesk(site, key, { cookie: cookies[role], ...(input !== undefined && { input }) })
const slot = (index: number) => ({ story: stories[index]!.id, until: null })

test('an editor arranges the front page; readers see it at once; the second save from the same state is a 409', async () => {
  const before = await as('editor', 'GET /fronts/home')
  expect(before.value).toMatchObject({ revision: 0, undoable: false, may: ['arrange', 'breaking'] })
  const saved = await as('editor', 'PUT /fronts/home', { revision: 0, slots: [slot(0)] })
  expect(saved.value.places[0]).toMatchObject({ slot: slot(0), story: { headline: 'السفينة الأولى' } })
  expect((await ask(site.port, '/')).text).toMatch(/class="t lead[^]*?السفينة الأولى/)
  const late = await as('editor', 'PUT /fronts/home', { revision: 0, slots: [slot(1)] })
  expect(late.status).toBe(409)
  expect(late.value.error.details).toMatchObject({ reason: 'moved', revision: 1, slots: [slot(0)] })
  const undone = await as('editor', 'POST /fronts/home/undo', { revision: 1 })
  expect(undone.value).toMatchObject({ revision: 2, slots: [] })
  expect((await as('editor', 'GET /fronts/section%3Aharbour/candidates')).value.items).toHaveLength(1)
})

test.each([
  ['PUT /fronts/home', { revision: 2, slots: [{ story: 'x', role: 'editor' }] }, 400],
  ['PUT /fronts/home', { revision: 2, slots: Array(6).fill(null) }, 400],
  ['PUT /fronts/home', { revision: 2, slots: [], at: '2020-01-01T00:00:00.000Z' }, 400],
  ['PUT /fronts/elsewhere', { revision: 0, slots: [] }, 400],
  ['PUT /fronts/section%3Anone', { revision: 0, slots: [] }, 404],
  ['PUT /breaking', { text: 'نص', until: '2020-01-01T00:00:00.000Z' }, 400],
  ['PUT /breaking', { text: 'سطر\nوآخر', until: '2999-01-01T00:00:00.000Z' }, 400],
  ['PATCH /sections/harbour', { id: 'other', name: 'x' }, 400],
  ['PATCH /sections/harbour', { movedTo: 'x' }, 400],
  ['PUT /sections/order', { tree: [] }, 409],
  ['PUT /redirects', { from: '/a', to: 'javascript:alert(1)' }, 400],
  ['PATCH /settings', { revision: 'x', changes: { palette: 'pink' } }, 400],
  ['PATCH /settings', { revision: 'x', changes: { hijri: true } }, 409],
])('what is asked is looked at whole: %s %j → %i', async (key, input, status) => {
  expect((await as('editor-in-chief', key, input)).status).toBe(status)
})

test('a reporter reads and changes nothing; settings are the chief’s', async () => {
  for (const key of [
    'GET /sections',
    'GET /topics',
    'GET /people',
    'GET /fronts/home',
    'GET /breaking',
    'GET /redirects',
  ]) {
    const answer = await as('reporter', key)
    expect([key, answer.status, answer.value.may]).toEqual([key, 200, []])
  }
  for (const [key, input] of [
    ['PUT /fronts/home', { revision: 2, slots: [] }],
    ['POST /fronts/home/preview', { slots: [] }],
    ['PUT /breaking', { text: 'نص', until: new Date(Date.now() + 3_600_000).toISOString() }],
    ['POST /sections', { id: 'x', name: 'س' }],
    ['POST /topics/a/merge', { into: 'b' }],
    ['POST /people', { name: 'أحد' }],
    ['PUT /redirects', { from: '/a', to: '/b' }],
  ] as const)
    expect([key, (await as('reporter', key, input)).status]).toEqual([key, 403])
  const { revision } = (await as('editor', 'GET /settings')).value
  expect((await as('editor', 'PATCH /settings', { revision, changes: { hijri: true } })).status).toBe(403)
  const changed = await as('editor-in-chief', 'PATCH /settings', { revision, changes: { hijri: true } })
  expect(changed.value.choices).toMatchObject({ hijri: true, nameEnglish: 'Isnad' })
})

test('a correction made at the desk stands on the page, the corrections page, in JSON-LD and in the feeds', async () => {
  const { id, path } = stories[0]!
  const { revision } = (await as('editor', `GET /stories/${id}`)).value
  const text = 'ورد اسم السفينة خطأً، والصواب «الرمال».'
  const corrected = await as('editor', `POST /stories/${id}/correct`, { revision, kind: 'correction', text })
  expect(corrected.status).toBe(200)
  const { text: page } = await ask(site.port, path)
  expect(page).toMatch(new RegExp(`class="notice correction"[^]*?${text}`))
  const jsonLd = JSON.parse(/ld\+json">([^]*?)<\/script>/.exec(page)![1]!)
  expect(jsonLd.correction).toMatchObject([{ '@type': 'CorrectionComment', text }])
  expect((await ask(site.port, '/corrections')).text).toContain(text)
  expect((await ask(site.port, '/')).text).toContain(text)
  for (const feed of ['/feed.xml', '/atom.xml']) expect((await ask(site.port, feed)).text).toContain('«الرمال»')
  const { items } = JSON.parse((await ask(site.port, '/feed.json')).text)
  const item = items.find((one: { url: string }) => decodeURI(one.url).includes(id))
  expect(item._isnad.corrections).toMatchObject([{ kind: 'correction', text }])
})
