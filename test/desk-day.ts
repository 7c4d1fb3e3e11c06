import { expect } from 'vitest'
import { quarters } from '../src/media/fixtures.ts'
import { commentsOfTheDay, type Readers } from './desk-day-comments.ts'
import type { DeskAsk } from '../src/desk/testing.ts'

// For tests only: a day of an editor-in-chief at the desk, through its API, from a section to a withdrawn story.

export type Say = (key: string, input?: Record<string, unknown>, more?: Parameters<DeskAsk>[2]) => Promise<any>

const content = {
  headline: 'المخبز البلدي يفتح أبوابه فجرًا',
  section: 'harbour',
  topics: ['الخبز', 'الأسواق'],
  byline: [{ name: 'سلمى', kind: 'person', role: 'reporter', person: null }],
  body: [{ type: 'paragraph', runs: [{ text: 'قال صاحب المخبز إن الأفران أُوقدت قبل الفجر.' }] }],
  sources: [{ kind: 'own-reporting', name: 'مراسلتنا', relation: 'based-on' }],
}
const tab = 'f3a9c0d17b2e4856'

/**
 * @param account of whoever says it
 * @param say asks for one thing that must be answered, and gives the answer
 * @param readers what readers do meanwhile
 */
export async function dayAtTheDesk(account: string, say: Say, readers: Readers): Promise<void> {
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
  const sections: { id: string; parent: string | null }[] = (await say('GET /sections')).items
  await say('PUT /sections/order', { tree: sections.map(({ id, parent }) => ({ id, parent })).reverse() })
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
  await commentsOfTheDay(id, say, readers)
  await say('PUT /comment-policy', { scope: 'site', changes: { mode: 'open' } })
  await say('GET /comment-policy', { scope: 'story', subject: id })
  await say('PATCH /comment-words', { put: [{ word: 'وغد', action: 'hold' }], remove: [] })
  await say('GET /comment-words')
  await say('GET /comment-filter')
  await say('PUT /comment-check', { url: 'https://checks.example/' })
  await say('GET /comment-check')
  await say('GET /comment-export')
  await say('PUT /redirects', { from: '/old', to: '/about' })
  await say('GET /redirects')
  await say('GET /redirects/csv')
  await say('POST /redirects/csv', { csv: 'from,to\n/older,/about\n' })
  await say('DELETE /redirects', { path: '/old' })
  const style = await say('GET /house-style')
  await say('PATCH /house-style', { revision: style.revision, changes: { quotationMarks: 'guillemets' } })
  const checked = await say('POST /check-text', { content: { headline: 'الخبز و الملح' }, story: id })
  const { rule, about } = checked.findings[0]
  await say('POST /check-text', { text: 'الخبز و الملح' })
  const ignored = await say('POST /ignored-findings', { rule, text: about, story: id })
  await say('GET /ignored-findings', { story: id })
  await say('DELETE /ignored-findings/{id}', { id: ignored.id })
  const listed = await say('POST /names', { name: 'أنتوني بلينكن', variants: ['أنتوني بلينكين'] })
  await say('GET /names', { q: 'بلينكن', kind: 'person' })
  await say('PUT /names/{id}', { ...whole(listed), never: ['أنتوني بيلنكن'] })
  await say('GET /names/csv')
  await say('POST /names/csv', { csv: 'name,kind\nأبوظبي,place\n' })
  await say('DELETE /names/{id}', { id: listed.id })
  for (const name of ['أولاف شولتس', 'أنطونيو غوتيريش']) await say('POST /names/candidates', { name })
  await say('GET /names/candidates')
  const taken = { name: 'أولاف شولتس', kind: 'person', role: '', variants: ['أولاف شولتز'], never: [] }
  await say('POST /names/candidates/accept', { form: 'أولاف شولتس', ...taken })
  await say('POST /names/candidates/refuse', { form: 'أنطونيو غوتيريش' })
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
  await say('GET /audit', { account, limit: 200 })
  await say('GET /audit/export', { format: 'csv' })
  const settings = await say('GET /settings')
  await say('PATCH /settings', { revision: settings.revision, changes: { description: 'أخبار المرفأ' } })
  await say('DELETE /session')
}

/** What is put back of a name that was read. */
function whole({ at: _at, by: _by, ...name }: Record<string, unknown>): Record<string, unknown> {
  return name
}
