import { beforeAll, expect, test } from 'vitest'
import { operator } from '../../base/actor.ts'
import type { Context } from '../../base/context.ts'
import { actor, testContext } from '../../base/testing.ts'
import { saveRedirect } from '../../redirects/save.ts'
import { createStory } from '../../stories/create.ts'
import { publishStory } from '../../stories/publish.ts'
import { listComments, type PlacedComment } from '../read.ts'
import { exportComments } from './export-comments.ts'
import { importComments, type CommentImportOptions } from './import-comments.ts'
import { readMapping } from './match-story.ts'
import { plainText } from './plain-text.ts'

const chief = operator('سلمى')
let context: Context
let bakery: string
let harbour: string
let bridge: string

beforeAll(async () => {
  context = await testContext()
  const publish = async (headline: string) => {
    const body = [{ type: 'paragraph' as const, runs: [{ text: 'قال المتحدث باسم البلدية إن العمل مستمر.' }] }]
    const { id } = await createStory(context, chief, { headline, body })
    await publishStory(context, chief, id)
    return id
  }
  bakery = await publish('المخبز البلدي يفتح أبوابه فجرًا')
  harbour = await publish('الميناء القديم يستقبل أول سفينة')
  bridge = await publish('جسر المدينة يعود إلى العمل')
  await saveRedirect(context, chief, { from: '/archives/17', to: `/story/${harbour}` })
})

type Fields = Record<string, string>
const tags = (fields: Fields) =>
  Object.entries(fields)
    .map(([name, value]) => `<wp:comment_${name}><![CDATA[${value}]]></wp:comment_${name}>`)
    .join('')
const said = (id: number, content: string, more: Fields = {}) =>
  `<wp:comment>${tags({
    id: String(id),
    author: 'أم يزن',
    author_email: 'secret@mail.example',
    author_IP: '203.0.113.9',
    date: '2020-03-01 11:00:00',
    date_gmt: `2020-03-01 08:${String(id % 60).padStart(2, '0')}:00`,
    content,
    approved: '1',
    type: 'comment',
    parent: '0',
    ...more,
  })}<wp:commentmeta><wp:meta_key>x</wp:meta_key></wp:commentmeta></wp:comment>`
const item = (fields: Fields, ...comments: string[]) =>
  `<item>${Object.entries(fields)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')}<content:encoded><![CDATA[<p>نص المادة</p>]]></content:encoded>${comments.join('')}</item>`
const wxr = (...items: string[]) =>
  `\uFEFF<?xml version="1.0" encoding="UTF-8" ?>\n<!-- generator -->
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>الموقع القديم</title><wp:wxr_version>1.2</wp:wxr_version>${items.join('\n')}</channel></rss>`

async function* inPieces(text: string, size = 997) {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const take = (text: string, options: Partial<CommentImportOptions> = {}) =>
  importComments(context, chief, inPieces(text), { name: 'export.xml', ...options })
const tree = (threads: readonly PlacedComment[]): unknown[] =>
  threads.map(({ text, replies, gone }) => [gone ? '' : text, ...tree(replies)])
const shown = async (story: string) => tree((await listComments(context, story, { order: 'oldest' })).threads)
const lines = async (emails = false) => {
  let text = ''
  for await (const piece of await exportComments(context, chief, { emails })) text += piece
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

const wordpress = wxr(
  item(
    {
      title: 'عنوان تغيّر',
      link: 'https://old.example/2020/03/bakery',
      'wp:post_id': '9',
      'wp:post_name': encodeURIComponent('المخبز-البلدي-يفتح-أبوابه-فجرا').toLowerCase(),
    },
    said(1, 'سؤال: متى يغلق\nالمخبز؟'),
    said(3, 'رد على الرد', { parent: '2' }),
    said(2, 'رد', { parent: '1' }),
    said(4, 'أعمق من أن يُزاح', { parent: '3', author: '' }),
    said(5, 'إعلان', { approved: 'spam' }),
    said(6, 'ينتظر', { approved: '0' }),
    said(7, 'في السلة', { approved: 'trash' }),
    said(8, 'تنبيه', { type: 'pingback' }),
    said(9, '<script>alert(1)</script>\u202e \u200f'),
    said(10, 'بلا وقت', { date: '', date_gmt: '0000-00-00 00:00:00' }),
    said(11, 'رد على ما ليس هنا', { parent: '4040' }),
    said(12, 'أ', { parent: '13' }),
    said(13, 'ب', { parent: '12' }),
    said(14, `${'كلمة '.repeat(1200)}`),
  ),
  item({ title: 'x', link: 'http://old.example/archives/17/', 'wp:post_id': '17' }, said(20, '<b>أهلًا</b> بالسفينة')),
  item({ title: 'y', link: 'https://old.example/?p=18', 'wp:post_id': '18' }, said(21, 'على الجسر')),
  item({ title: 'صفحة بلا مادة', link: 'https://old.example/lost' }, said(22, 'ضائع'), said(23, 'ضائع أيضًا')),
)

test('a WordPress export comes in whole, threads and states kept, once however often it is read', async () => {
  const mapping = readMapping(`page,story\nhttps://old.example/?p=18,https://news.example/story/${bridge}/x\n`)
  const tried = await take(wordpress, { mapping, dryRun: true })
  expect(tried).toMatchObject({ imported: 13, unchanged: 0, pages: { matched: 3, unmatched: 1 } })
  expect(await shown(bakery)).toEqual([])

  const done = await take(wordpress, { mapping })
  expect(done).toMatchObject({
    format: 'wordpress',
    read: 18,
    imported: 13,
    left: { 'by-machine': 1, empty: 1, 'no-time': 1, unmatched: 2, 'no-number': 0, 'other-site': 0 },
    cut: 1,
    withoutParent: 2,
    unmatched: [{ title: 'صفحة بلا مادة', address: 'https://old.example/lost', comments: 2 }],
    whole: true,
  })
  const [first, ...others] = await shown(bakery)
  expect(first).toEqual(['سؤال: متى يغلق\nالمخبز؟', ['رد', ['رد على الرد'], ['أعمق من أن يُزاح']]])
  expect(others.slice(0, 2)).toEqual([['رد على ما ليس هنا'], ['أ', ['ب']]])
  expect(String(others[2])).toMatch(/^كلمة .*كلمة \[…\]$/)
  expect(await shown(harbour)).toEqual([['أهلًا بالسفينة']])
  expect(await shown(bridge)).toEqual([['على الجسر']])

  expect(await take(wordpress, { mapping })).toMatchObject({ imported: 0, unchanged: 13 })
  // The numbers of another site are its own.
  const other = wxr(item({ link: `/s/${bridge}` }, said(1, 'من موقع آخر', { date_gmt: '2019-01-01 00:00:00' })))
  expect(await take(other)).toMatchObject({ imported: 0, left: { 'other-site': 1 } })
  expect(await take(other, { from: 'sports' })).toMatchObject({ imported: 1 })
  await expect(take(other, { from: 'Sports!' })).rejects.toMatchObject({ kind: 'invalid' })
})

test('an import that is stopped has stored whole batches, and the next run stores the rest', async () => {
  const stop = new AbortController()
  const many = wxr(item({ link: `/s/${bridge}` }, ...Array.from({ length: 650 }, (_, n) => said(1000 + n, `رقم ${n}`))))
  async function* stopping() {
    yield* inPieces(many.slice(0, many.indexOf('رقم 600')))
    stop.abort()
    yield* inPieces(many.slice(many.indexOf('رقم 600')))
  }
  const stopped = await importComments(context, chief, stopping(), { name: 'many.xml', signal: stop.signal })
  expect(stopped.imported).toBe(500)
  expect(await take(many)).toMatchObject({ imported: 150, unchanged: 500 })
})

test('a Disqus export, by the address or the identifier of its threads', async () => {
  const author = '<author><email>a@mail.example</email><name>سامي</name><isAnonymous>false</isAnonymous></author>'
  const thread = (id: number, fields: string) => `<thread dsq:id="${id}">${fields}${author}</thread>`
  const post = (id: number, on: number, message: string, more = '') =>
    `<post dsq:id="${id}"><id /><message><![CDATA[${message}]]></message><createdAt>2021-05-01T10:00:0${id % 10}Z</createdAt>` +
    `${more}${author}<ipAddress>203.0.113.9</ipAddress><thread dsq:id="${on}" /></post>`
  const is = (field: string) => `<${field}>true</${field}>`
  const file =
    `<?xml version="1.0"?><disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">` +
    thread(1, `<id>17 http://old.example/?p=17</id><link>https://old.example/archives/17</link><title>س</title>`) +
    thread(2, `<id>bridge-page</id><link>https://old.example/unknown</link><title>&lt;جسر&gt;</title>`) +
    post(61, 1, '<p>رأيت <a href="https://a.example/x">الصورة</a></p>\n<p>جميلة<br>جدًّا</p>') +
    post(62, 1, '<p>رد</p>', '<parent dsq:id="61" />') +
    post(63, 1, '<p>محذوف</p>', is('isDeleted')) +
    post(64, 1, '<p>إعلان</p>', is('isSpam')) +
    post(65, 2, '<p>من المطابقة</p>') +
    `</disqus>`
  const done = await take(file, { mapping: readMapping(`bridge-page;${bridge}`) })
  expect(done).toMatchObject({ format: 'disqus', imported: 5, pages: { matched: 2, unmatched: 0 } })
  expect(await shown(harbour)).toEqual([['أهلًا بالسفينة'], ['رأيت الصورة (https://a.example/x)\n\nجميلة\nجدًّا', ['رد']]])
  const states = (await lines())
    .filter(({ origin }) => origin.startsWith('disqus:'))
    .map(({ origin, state }) => [origin, state])
  expect(Object.fromEntries(states)).toMatchObject({ 'disqus:63': 'removed', 'disqus:64': 'refused' })
})

test.each([
  ['<!DOCTYPE rss [<!ENTITY a "b">]><rss></rss>', 'invalid', 'DOCTYPE'],
  [wxr().replace('1.2</wp', '1.3</wp'), 'not-supported', 'version 1.3'],
  ['<rss version="2.0"><channel></channel></rss>', 'not-supported', 'no export of WordPress'],
  ['<?xml version="1.0" encoding="windows-1256"?><rss></rss>', 'invalid', 'windows-1256'],
  ['{"comments":[]}', 'not-supported', 'no XML'],
  ['<html></html>', 'not-supported', 'no export of comments'],
  ['', 'not-supported', 'no export of comments'],
  [`<disqus>${'<a>'.repeat(100)}`, 'too-large', 'nested'],
  [`<disqus><post><message>${'<'.repeat(10)}${'<![CDATA['}${'a'.repeat(17 * 1024 * 1024)}`, 'too-large', '16 million'],
])('what is no export is refused in words: %.40s', async (file, kind, words) => {
  const source = inPieces(file, 1024 * 1024)
  const refused = importComments(context, chief, source, { name: 'x' })
  await expect(refused).rejects.toMatchObject({ kind, message: expect.stringContaining(words) })
})

test('a file that ends in the middle gives what it has, and says so', async () => {
  const half = wxr(item({ link: `/s/${bridge}` }, said(3001, 'كامل'), said(3002, 'مبتور'))).split('مبتور')[0]!
  expect(await take(half)).toMatchObject({ imported: 1, whole: false })
})

test('a comment that answers what is no number stands alone', async () => {
  const file = wxr(item({ link: `/s/${bridge}` }, said(3003, 'رد\0 على لا شيء', { parent: 'x\0' })))
  expect(await take(file, { dryRun: true })).toMatchObject({ imported: 1 })
})

test('markup of a comment becomes text, whatever it is', () => {
  const long = `<a href="https://disq.us/url?url=https%3A%2F%2Fa.example%2Flong%3A${'x'.repeat(27)}&cuid=1">a.example/lo...</a>`
  expect(plainText(long)).toBe('https://a.example/long')
  expect(plainText('سطر<br />\nآخر &amp; <b>ثالث</b><style>p{}</style>')).toBe('سطر\nآخر & ثالث')
  expect(plainText('<a href="javascript:x">اضغط</a> 3 < 5')).toBe('اضغط 3 < 5')
  const began = performance.now()
  plainText('<b>'.repeat(20_000) + '</i>'.repeat(20_000))
  plainText('<'.repeat(65_536))
  expect(performance.now() - began).toBeLessThan(500)
})

test('the export has all that was kept and nothing of who wrote it but the name', async () => {
  const all = await lines()
  expect(all.length).toBe(13 + 1 + 650 + 5 + 1)
  expect(Object.keys(all[0])).not.toContain('keyHash')
  expect(JSON.stringify(all)).not.toMatch(/mail\.example|203\.0\.113/)
  const places = all.map(({ story, createdAt, id }) => `${story} ${createdAt} ${id}`)
  expect(places).toEqual([...places].sort())
  expect(all.find(({ origin }) => origin === 'wordpress:2')).toMatchObject({
    type: 'comment',
    story: bakery,
    parent: all.find(({ origin }) => origin === 'wordpress:1').id,
    state: 'published',
    decisions: [],
    reports: [],
  })
  expect((await lines(true))[0].emails).toEqual([])
  const moderator = actor('هند', 'moderator')
  await expect(exportComments(context, moderator)).rejects.toMatchObject({ kind: 'forbidden' })
  const options = { name: 'x' }
  await expect(importComments(context, moderator, inPieces(''), options)).rejects.toMatchObject({ kind: 'forbidden' })
})
