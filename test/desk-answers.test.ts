import { beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import type { Context } from '../src/base/context.ts'
import { testContext } from '../src/base/testing.ts'
import { fileAnswer } from '../src/desk/file-answer.ts'
import { openApi } from '../src/desk/openapi.ts'
import type { AnyOperation } from '../src/desk/operation.ts'
import { operations } from '../src/desk/operations.ts'
import { deskUser, type DeskAsk } from '../src/desk/testing.ts'
import { quarters } from '../src/media/fixtures.ts'

// A day at the desk through its API: every real answer is what the description says.

const all: readonly AnyOperation[] = operations
const answered = new Set<string>()
let context: Context
let description: any

beforeAll(async () => {
  context = await testContext()
  description = JSON.parse(JSON.stringify(openApi(context.site, all)))
})

function check(key: string): z.ZodType {
  const [method = '', path = ''] = key.split(' ')
  const { schema } = description.paths[path][method.toLowerCase()].responses[200].content['application/json']
  const text = JSON.stringify({ ...schema, $defs: description.components.schemas })
  return z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')))
}

/** Asks, and holds the answer against the operation's own schema and the one in the description. */
async function answer(
  ask: DeskAsk,
  key: string,
  input: Record<string, unknown> = {},
  more: Parameters<DeskAsk>[2] = {},
) {
  const { status, body } = await ask(key, input, more)
  expect(status, `${key} ${JSON.stringify(body.error)}`).toBe(200)
  const operation = all.find((each) => each.key === key)!
  answered.add(key)
  if ((operation.answer as unknown) === fileAnswer) return body
  expect(operation.answer.safeParse(body).error, key).toBeUndefined()
  expect(check(key).safeParse(body).error, key).toBeUndefined()
  return body
}

const content = {
  headline: 'المخبز البلدي يفتح أبوابه فجرًا',
  section: 'harbour',
  topics: ['الخبز', 'الأسواق'],
  byline: [{ name: 'سلمى', kind: 'person', role: 'reporter', person: null }],
  body: [{ type: 'paragraph', runs: [{ text: 'قال صاحب المخبز إن الأفران أُوقدت قبل الفجر.' }] }],
  sources: [{ kind: 'own-reporting', name: 'مراسلتنا', relation: 'based-on' }],
}
const tab = 'f3a9c0d17b2e4856'

test('a day at the desk', async () => {
  const { ask, actor } = await deskUser(context, 'سلمى', 'editor-in-chief')
  const say = (key: string, input?: Record<string, unknown>, more?: Parameters<DeskAsk>[2]) =>
    answer(ask, key, input, more)
  for (const key of ['GET /site', 'GET /sign-in', 'GET /me', 'GET /sessions', 'GET /two-factor', 'GET /passkeys'])
    await say(key)
  await say('PATCH /me', { language: 'ar' })
  await say('POST /invitations', { email: 'new@news.example', name: 'ليلى', role: 'reporter' })
  const invited = await say('GET /invitations')
  await say('DELETE /invitations/{id}', { id: invited.items[0].id })
  await say('GET /accounts')
  await say('GET /colleagues')

  await say('POST /sections', { id: 'harbour', name: 'المرفأ' })
  await say('POST /sections', { id: 'old', name: 'قديم' })
  await say('PATCH /sections/{id}', { id: 'harbour', description: 'أخبار المرفأ' })
  await say('PUT /sections/order', {
    tree: [
      { id: 'old', parent: null },
      { id: 'harbour', parent: null },
    ],
  })
  await say('GET /sections')
  await say('DELETE /sections/{id}', { id: 'old' })
  await say('POST /people', { id: 'salma', name: 'سلمى' })
  await say('PATCH /people/{id}', { id: 'salma', title: 'محررة' })
  await say('GET /people', { q: 'سلمى' })
  await say('GET /people/{id}', { id: 'salma' })

  const file = new Uint8Array(await quarters(800, 600).jpeg().toBuffer())
  const { media } = await say('POST /media', { alt: 'مخبز', credit: 'سلمى' }, { file })
  await say('GET /media', { limit: 5 })
  await say('GET /media/{id}', { id: media.id })
  await say('PATCH /media/{id}', { id: media.id, revision: media.revision, caption: 'المخبز' })
  await say('GET /media/{id}/whole', { id: media.id })
  await say('GET /media/{id}/original', { id: media.id })
  await say('GET /media/{id}/uses', { id: media.id })
  await say('DELETE /media/{id}', { id: media.id })

  const { id, revision } = await say('POST /stories', { content }, { headers: { 'idempotency-key': 'one' } })
  expect(await say('POST /stories', { content }, { headers: { 'idempotency-key': 'one' } })).toEqual({ id, revision })
  await say('GET /stories', { q: 'المخبز' })
  await say('GET /workflow')
  await say('POST /stories/{id}/lock', { id, tab })
  await say('POST /presence', { tab, story: id })
  await say('GET /presence')
  let now = (
    await say('PUT /stories/{id}', { id, revision, content: { ...content, kicker: 'أسواق' }, tab, keep: true })
  ).revision
  await say('DELETE /stories/{id}/lock', { id, tab })
  await say('GET /stories/{id}/revisions', { id })
  await say('GET /stories/{id}/revisions/{revision}', { id, revision: 1 })
  await say('GET /stories/{id}/difference', { id, from: 'revision:1', to: 'working' })
  now = (await say('POST /stories/{id}/restore', { id, revision: now, from: 1, tab })).revision
  await say('POST /stories/{id}/preview', { id })
  const move = async (name: string, input: Record<string, unknown> = {}) =>
    (now = (await say(`POST /stories/{id}/${name}`, { id, revision: now, ...input })).revision)
  await move('submit', { note: 'جاهزة' })
  await move('return', { note: 'أين المصدر؟' })
  await move('submit')
  await move('approve')
  const later = new Date(Date.now() + 3_600_000).toISOString()
  await move('embargo', { until: later })
  await move('embargo', { until: null })
  await move('schedule', { at: later })
  await move('unschedule')
  await move('publish')
  await move('correct', { kind: 'correction', text: 'صححنا الوقت.' })
  const published = await say('GET /stories/{id}', { id })
  expect(published).toMatchObject({ state: 'published', version: 2 })
  await say('GET /stories/{id}/versions', { id })
  await say('GET /topics')
  await say('PATCH /topics/{slug}', { slug: 'الخبز', name: 'الخبز' })
  await say('POST /topics/{slug}/merge', { slug: 'الخبز', into: 'الأسواق' })

  const front = await say('GET /fronts/{place}', { place: 'home' })
  await say('GET /fronts/{place}/candidates', { place: 'home' })
  const slots = [{ story: id, until: null }]
  const arranged = await say('PUT /fronts/{place}', { place: 'home', revision: front.revision, slots })
  await say('POST /fronts/{place}/preview', { place: 'home', slots })
  await say('POST /fronts/{place}/undo', { place: 'home', revision: arranged.revision })
  await say('PUT /breaking', { text: 'عاجل', story: id, until: later })
  await say('GET /breaking')
  await say('DELETE /breaking')
  await say('PUT /redirects', { from: '/old', to: '/about' })
  await say('GET /redirects')
  await say('GET /redirects/csv')
  await say('POST /redirects/csv', { csv: 'from,to\n/older,/about\n' })
  await say('DELETE /redirects', { path: '/old' })
  await say('POST /views', { name: 'منشورة', filter: { state: 'published' } })
  const views = await say('GET /views')
  await say('DELETE /views/{id}', { id: views.items[0].id })
  await move('retract', { text: 'لم نتحقق.' })
  await move('withdraw', { why: 'طلب قانوني' })

  const token = await say('POST /tokens', { name: 'تصدير', scopes: ['stories:read'], expiresAt: later })
  await say('GET /tokens', { of: 'all' })
  await say('DELETE /tokens/{id}', { id: token.id })
  const hook = await say('POST /webhooks', {
    name: 'تطبيق',
    url: 'https://hooks.example/',
    events: ['story.published'],
  })
  const { name, url, events } = hook
  await say('PUT /webhooks/{id}', { id: hook.id, name, url, events, active: true, revision: hook.revision })
  await say('POST /webhooks/{id}/secret', { id: hook.id })
  const { delivery } = await say('POST /webhooks/{id}/test', { id: hook.id })
  await say('GET /webhooks')
  await say('GET /webhooks/{id}/deliveries', { id: hook.id })
  await say('GET /webhooks/{id}/deliveries/{delivery}', { id: hook.id, delivery })
  await say('POST /webhooks/{id}/deliveries/{delivery}/redeliver', { id: hook.id, delivery })
  await say('DELETE /webhooks/{id}', { id: hook.id })
  await say('GET /audit', { account: actor.account, limit: 200 })
  await say('GET /audit/export', { format: 'csv' })
  const settings = await say('GET /settings')
  await say('PATCH /settings', { revision: settings.revision, changes: { description: 'أخبار المرفأ' } })
  await say('DELETE /session')
  // What is left begins with a secret, a device or a second person, and is tried where it is made.
  const left = all.map((each) => each.key).filter((key) => !answered.has(key))
  expect(left.filter((key) => !/session|passkey|password|set-up|invitations|two-factor|accounts/.test(key))).toEqual([])
})
