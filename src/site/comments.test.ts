import { pbkdf2Sync } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, publishOne, runSite, type Answer } from '../../test/site.ts'
import type { RunningSite } from '../app.ts'
import { operator } from '../base/actor.ts'
import { decideComments } from '../comments/moderation/decide.ts'
import { changeCommentingPolicy } from '../comments/change-policy.ts'
import type { CommentingPolicy } from '../comments/shape.ts'
import { selectComment } from '../comments/store.ts'
import { solvedProof } from '../comments/testing.ts'
import { createStory } from '../stories/create.ts'
import { withdrawStory } from '../stories/withdraw.ts'

let site: RunningSite
let story: { id: string; path: string }
const key = 'a-key-of-this-browser-0123'
const chief = operator('رجاء')

beforeAll(async () => {
  ;({ site } = await runSite({ ISNAD_TRUSTED_PROXIES: '127.0.0.1' }))
  story = await publishOne(site, 'المخبز البلدي يفتح أبوابه فجرًا')
  await policy('site', '', { mode: 'open' })
})
afterAll(() => site.stop())

const policy = (scope: 'site' | 'story', subject: string, changes: Partial<CommentingPolicy>) =>
  changeCommentingPolicy(site.context, chief, scope, subject, changes)

let senders = 0
/** Posts a form as a browser does; each from another network, unless one is given. */
function post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> {
  return ask(site.port, path, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-forwarded-for': `198.51.${++senders >> 8}.${senders & 255}`,
      ...headers,
    },
  })
}
const json = { accept: 'application/json' }
const said = (answer: Answer) => JSON.parse(answer.text)

/** A comment with its work done. */
async function comment(text: string, more: Record<string, string> = {}, on = story.id): Promise<Answer> {
  const altcha = await solvedProof(site.context, on)
  return post(`/story/${on}/comments`, { name: 'أم يزن', text, altcha, key, ...more }, json)
}
const readOwn = (id: string) => selectComment(site.context, id)
const page = async (path = story.path) => (await ask(site.port, path)).text

test('whoever solves the challenge is published at once, under the story, in JSON-LD and in the API', async () => {
  const challenge = said(await ask(site.port, `/api/v1/challenge?story=${story.id}`))
  const { nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters
  const hex = (text: string) => Buffer.from(text, 'hex')
  let counter = -1
  let derivedKey = ''
  while (!derivedKey.startsWith(keyPrefix) || counter < 0) {
    const number = Buffer.alloc(4)
    number.writeUInt32BE(++counter)
    derivedKey = pbkdf2Sync(Buffer.concat([hex(nonce), number]), hex(salt), cost, keyLength, 'sha256').toString('hex')
  }
  const altcha = Buffer.from(JSON.stringify({ challenge, solution: { counter, derivedKey } })).toString('base64')
  const text = 'OK شكرًا للبلدية على هذا المخبز'
  const sent = await post(`/story/${story.id}/comments`, { name: 'عبد الرحمن', text, altcha }, json)
  expect(sent.status).toBe(201)
  const { id, state } = said(sent)
  expect(state).toBe('published')
  const html = await page()
  expect(html).toContain('<bdi>عبد الرحمن</bdi>')
  expect(html).toContain(`<p class="said" dir="rtl">${text}</p>`)
  expect(html).toMatch(new RegExp(`"commentCount":1.*"@type":"Comment","@id":"[^"]*#c-${id}"`))
  const list = said(await ask(site.port, `/api/v1/stories/${story.id}/comments`))
  expect(list).toMatchObject({ total: 1, commenting: 'open', items: [{ id, text, direction: 'rtl', depth: 0 }] })
  expect((await ask(site.port, `/story/${story.id}/comments/${id}`)).text).toContain(`id="c-${id}"`)
  expect((await post(`/story/${story.id}/comments`, { name: 'عبد الرحمن', text, altcha }, json)).status).toBe(409)
})

test('without script a comment waits, a calm page says so, and its address knows what became of it', async () => {
  const sent = await post(`/story/${story.id}/comments`, { name: 'جدّ', text: 'سؤال: متى يغلق المخبز؟' })
  expect(sent.status).toBe(303)
  const own = await ask(site.port, sent.headers.location!)
  expect(own).toMatchObject({ status: 200 })
  expect(own.headers['cache-control']).toBe('no-store')
  expect(own.text).toContain('تعليقك بانتظار المراجعة')
  expect(await page()).not.toContain('متى يغلق المخبز')
  const stranger = sent.headers.location!.replace(/key=.*/, 'key=another-key-0123456789')
  expect((await ask(site.port, stranger)).status).toBe(404)
})

test('answers stand three deep; what is deeper stands beside its parent, and a deleted one keeps its place', async () => {
  const ids: string[] = []
  for (const text of ['الأول في الحديث', 'الثاني ردًّا', 'الثالث ردًّا', 'الرابع ردًّا'])
    ids.push(said(await comment(text, ids.length > 0 ? { reply_to: ids.at(-1)! } : {})).id)
  const { items } = said(await ask(site.port, `/api/v1/stories/${story.id}/comments?limit=100`))
  const depths = ids.map((id) => items.find((item: { id: string }) => item.id === id).depth)
  expect(depths).toEqual([0, 1, 2, 2])
  const removed = await post(`/comments/${ids[1]}`, { key, act: 'delete' }, json)
  expect(removed.status).toBe(200)
  const thread = await page(`/story/${story.id}/comments/${ids[3]}`)
  expect(thread).toContain('حُذف هذا التعليق')
  expect(thread).not.toContain('الثاني ردًّا')
  expect(thread.indexOf('الثالث ردًّا')).toBeLessThan(thread.indexOf('الرابع ردًّا'))
  const toNobody = await comment('ردّ على لا أحد', { reply_to: ids[1]! })
  expect(toNobody.status).toBe(404)
})

test('who wrote it changes it for a quarter of an hour, and finds and deletes all of it by the key', async () => {
  const mine = { key: 'another-browser-key-4567' }
  const { id } = said(await comment('خطأ مطبعي هنا', mine))
  const edited = await post(`/comments/${id}`, { ...mine, act: 'edit', text: 'بلا خطأ الآن' }, json)
  expect(said(edited)).toMatchObject({ state: 'published' })
  expect((await post(`/comments/${id}`, { key, act: 'edit', text: 'من غيره' }, json)).status).toBe(404)
  expect(await page(`/story/${story.id}/comments/${id}`)).toContain('بلا خطأ الآن')
  expect((await post('/comments/mine', { ...mine, act: 'show' })).text).toContain(
    `action="/comments/${id}"><input type="hidden" name="key" value="${mine.key}"`,
  )
  await decideComments(site.context, chief, {
    act: 'hold',
    comments: [{ id, state: 'published', changedAt: (await readOwn(id))!.changed_at }],
  })
  expect(said(await post(`/comments/${id}`, { ...mine, act: 'edit', text: 'بلفظ آخر' }, json)).state).toBe('held')
  expect(said(await post(`/comments/${id}`, { ...mine, act: 'edit', text: 'وبلفظ ثالث' }, json)).state).toBe('held')
  const old = new Date(Date.now() - 16 * 60_000).toISOString()
  await site.context.db.updateTable('comments').set({ created_at: old }).where('id', '=', id).execute()
  expect((await post(`/comments/${id}`, { ...mine, act: 'edit', text: 'متأخر' }, json)).status).toBe(410)
  expect(said(await post('/comments/mine', { ...mine, act: 'show' }, json)).comments).toHaveLength(1)
  expect((await post('/comments/mine', { ...mine, act: 'delete' })).text).toContain('name="sure"')
  expect(said(await post('/comments/mine', mine, json)).comments).toHaveLength(1)
  await post('/comments/mine', { ...mine, act: 'delete', sure: 'yes' })
  const row = await site.context.db.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect(row).toMatchObject({ state: 'deleted', name: '', text: '', key_hash: null, fingerprint: '' })
})

test('a recommendation counts once a network, a report waits for a moderator, and nothing says who it was', async () => {
  const { id } = said(await comment('تعليق يستحق التوصية'))
  const from = { 'x-forwarded-for': '203.0.113.77' }
  for (const _ of [1, 2]) await post(`/story/${story.id}/comments/recommend`, { comment: id }, from)
  await post(`/story/${story.id}/comments/${id}/report`, { reason: 'abuse', text: 'مسيء' }, from)
  const row = await site.context.db.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect(row).toMatchObject({ recommended: 1, reports: 1 })
  const everything = JSON.stringify([
    await site.context.db.selectFrom('comments').selectAll().execute(),
    await site.context.db.selectFrom('comment_rates').selectAll().execute(),
    await site.context.db.selectFrom('comment_reports').selectAll().execute(),
  ])
  expect(everything).not.toMatch(/203\.0\.113|198\.51/)
  expect((await post(`/story/${story.id}/comments/${id}/report`, { reason: 'whatever' })).status).toBe(400)
})

test('a correction request belongs to its paragraph and is shown to nobody', async () => {
  const form = await page(`/story/${story.id}/comments/correction?passage=${encodeURIComponent('إن العمل مستمر')}`)
  expect(form).toContain('name="block" value="0"')
  const fields = { correction: '1', block: '0', passage: 'إن العمل مستمر' }
  const sent = said(await comment('العمل توقف أمس بحسب بيان البلدية', fields))
  expect(sent.state).toBe('waiting')
  expect(sent.message).toContain('لن تُنشر ملاحظتك')
  const row = await site.context.db
    .selectFrom('comments')
    .selectAll()
    .where('id', '=', sent.id)
    .executeTakeFirstOrThrow()
  expect(row).toMatchObject({ kind: 'correction', block: 0, version: 1, passage: 'إن العمل مستمر' })
  expect((await comment('أين؟ لا أدري', { correction: '1', block: '99' })).status).toBe(404)
})

test.each([
  ['edited', 400, { edit: (signed: Record<string, any>) => void (signed['cost'] = 1) }],
  ['of another story', 400, { edit: (signed: Record<string, any>) => void (signed['data'] = { story: 'x' }) }],
  ['expired', 400, { expiresAt: Date.now() - 1000 }],
] satisfies [string, number, Parameters<typeof solvedProof>[2]][])(
  'a challenge that is %s is refused in both languages',
  async (_what, status, how) => {
    const altcha = await solvedProof(site.context, story.id, how)
    const answer = await post(`/story/${story.id}/comments`, { name: 'س', text: 'نصّ التعليق', altcha }, json)
    expect(answer.status).toBe(status)
    expect(said(answer).error.message).toMatchObject({ ar: expect.stringMatching(/إثبات/), en: expect.any(String) })
  },
)

test('what is hostile is refused or loses its sting', async () => {
  const other = await publishOne(site, 'مادة ثانية للاختبار')
  const stolen = await solvedProof(site.context, other.id)
  expect((await comment('إثبات من مادة أخرى', { altcha: stolen })).status).toBe(400)
  expect((await comment('ليس إثباتًا', { altcha: 'bm90IGpzb24=' })).status).toBe(400)
  expect((await comment('م'.repeat(1024 * 1024))).status).toBe(413)
  expect((await comment('م'.repeat(4001))).status).toBe(400)
  expect((await comment('\u202e\u2066\u200f')).status).toBe(400)
  expect((await post(`/story/${story.id}/comments`, { name: '', text: 'بلا اسم' })).text).toContain('>بلا اسم</textarea>')

  const script = '<script>alert(1)</script>'
  const { id } = said(
    await comment(`\u202eقبل ${script} a${'\u0301'.repeat(10_000)}`, { name: `"><img src=x>${script}` }),
  )
  await site.context.db.updateTable('comments').set({ state: 'published' }).where('id', '=', id).execute()
  const shown = await page(`/story/${story.id}/comments/${id}`)
  expect(shown).not.toContain('<script>alert')
  expect(shown).not.toContain('<img src=x')
  expect(shown).not.toMatch(/\u202e|\u0301{5}/)

  const tower = await comment('س\n'.repeat(1500))
  const { text } = (await readOwn(said(tower).id))!
  expect(text.split('\n')).toHaveLength(60)

  const halves = await ask(site.port, `/story/${story.id}/comments`, {
    method: 'POST',
    body: 'name=%ED%A0%80%D8%B3%D8%A7%D9%85%D9%8A&text=%D9%86%D8%B5%ED%B0%80+%00%D9%85%D9%81%D9%87%D9%88%D9%85',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...json },
  })
  expect(halves.status).toBe(202)
  expect((await comment('أنا من التحرير', { name: 'مـديــر التَّحرير' })).status).toBe(202)
  const elsewhere = { ...json, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
  for (const headers of [elsewhere, { ...json, origin: 'https://evil.example' }])
    expect((await post(`/story/${story.id}/comments`, { name: 'س', text: 'من موقع آخر' }, headers)).status).toBe(403)
})

test('there are no comments where there is no story, or where the newsroom wants none', async () => {
  const { id: draft } = await createStory(site.context, chief, { headline: 'مسودة' })
  const gone = await publishOne(site, 'مادة ستُسحب')
  await withdrawStory(site.context, chief, gone.id, 'اختبار')
  const quiet = await publishOne(site, 'مادة بلا تعليقات')
  const aYearAgo = new Date(Date.now() - 365 * 86_400_000)
  const then = Object.create(site.context, { now: { value: () => aYearAgo } })
  const old = await publishOne({ ...site, context: then }, 'مادة قديمة')
  await policy('story', quiet.id, { mode: 'off' })
  await policy('story', old.id, { closeAfterDays: 30 })
  const statuses = []
  for (const id of ['nothing000', draft, gone.id, quiet.id, old.id]) {
    const written = await comment('هل من أحد؟', {}, id)
    const asked = await ask(site.port, `/api/v1/challenge?story=${id}`)
    statuses.push([written.status, asked.status])
  }
  expect(statuses).toEqual([
    [404, 404],
    [404, 404],
    [410, 410],
    [403, 403],
    [403, 403],
  ])
  expect(await page(quiet.path)).not.toContain('id="comments"')
  expect(await page(old.path)).toContain('أُغلق باب التعليق')
  expect(await page(old.path)).not.toContain('<textarea')
})

test('the same solution at the same instant counts once', async () => {
  const altcha = await solvedProof(site.context, story.id)
  const all = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      post(`/story/${story.id}/comments`, { name: 'مكرّر', text: `إعادة رقم ${index} من الإثبات نفسه`, altcha }, json),
    ),
  )
  expect(all.map(({ status }) => status).filter((status) => status < 300)).toHaveLength(1)
  expect(all.filter(({ status }) => status === 409)).toHaveLength(11)
})

test('slow mode lets one in', async () => {
  const slow = await publishOne(site, 'مادة بنقاش محتدم')
  await policy('story', slow.id, { slowModeSeconds: 60 })
  const send = async (text: string) =>
    post(
      `/story/${slow.id}/comments`,
      { name: 'مستعجل', text, altcha: await solvedProof(site.context, slow.id) },
      { ...json, 'x-forwarded-for': '203.0.113.9' },
    )
  expect((await send('الأول من التعليقات')).status).toBe(201)
  const second = await send('الثاني من التعليقات')
  expect(second.status).toBe(429)
  expect(said(second).error.details).toEqual({ retryAfter: 60 })
  expect(said(second).error.message.ar).toContain('تعليق واحد كل دقيقة؛')
  expect(second.headers['retry-after']).toBe('60')
})
