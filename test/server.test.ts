import { operator } from '../src/base/actor.ts'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startSite, type RunningSite } from '../src/app.ts'
import { readSettings } from '../src/base/settings.ts'
import { addSection } from '../src/sections/add.ts'
import { correctStory } from '../src/stories/correct.ts'
import { publishStory } from '../src/stories/publish.ts'
import { changeStory } from '../src/stories/change.ts'
import { withdrawStory } from '../src/stories/withdraw.ts'
import { ask, publishOne, runSite } from './site.ts'

let site: RunningSite
let env: Record<string, string>
let story: { id: string; path: string }

beforeAll(async () => {
  ;({ site, env } = await runSite())
  await addSection(site.context, operator('سلمى'), { id: 'local', name: 'محليات' })
  await addSection(site.context, operator('سلمى'), { id: 'sport', name: 'رياضة' })
  story = await publishOne(site, 'افتتاح المكتبة البلدية في حي الزيتون', { section: 'local' })
})
afterAll(() => site.stop())

test('a page comes compressed as asked, with the same ETag, and 304 when it is known', async () => {
  const bare = await ask(site.port, story.path)
  const br = await ask(site.port, story.path, { headers: { 'accept-encoding': 'gzip, deflate, br' } })
  const gzip = await ask(site.port, story.path, { headers: { 'accept-encoding': 'gzip;q=1, br;q=0' } })
  expect(bare.status).toBe(200)
  expect(bare.text).toContain('افتتاح المكتبة البلدية')
  expect([br.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip'])
  expect(brotliDecompressSync(br.body)).toEqual(bare.body)
  expect(gunzipSync(gzip.body)).toEqual(bare.body)
  expect(new Set([bare, br, gzip].map((answer) => answer.headers.etag)).size).toBe(1)
  const known = await ask(site.port, story.path, { headers: { 'if-none-match': bare.headers.etag! } })
  expect([known.status, known.body.length]).toEqual([304, 0])
  const head = await ask(site.port, story.path, { method: 'HEAD' })
  expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, String(bare.body.length)])
  expect(bare.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
  expect(bare.headers.vary).toBe('Accept-Encoding')
})

test('no header, cookie or stray query of one reader ends up in what others get', async () => {
  const clean = await ask(site.port, '/')
  const hostile = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'evil',
    'x-original-url': '/admin',
    cookie: 'session=1; lang=en',
    'accept-language': 'fr',
    forwarded: 'host=evil.example',
  }
  await publishOne(site, 'خبر يفرغ الذاكرة')
  const poisoned = await ask(site.port, '/?utm_source=evil.example&x=%3Cscript%3E', { headers: hostile })
  const after = await ask(site.port, '/')
  expect(poisoned.body).toEqual(after.body)
  expect(after.text).not.toContain('evil')
  expect(after.headers.etag).not.toBe(clean.headers.etag)
  const pages = site.server.cache.size.pages
  for (let number = 0; number < 20; number++) await ask(site.port, `/?fbclid=${number}`)
  expect(site.server.cache.size.pages).toBe(pages)
})

test('every answer carries the security headers and none says what runs here', async () => {
  for (const path of [
    '/',
    story.path,
    '/no-such-page',
    '/feed.xml',
    '/api/v1/stories',
    '/api/v1/stories/none',
    '/healthz',
    '/robots.txt',
    '/picture/none-1/96.avif',
    '/search?q=x',
  ]) {
    const { headers } = await ask(site.port, path)
    expect(headers['content-security-policy'], path).toContain("default-src 'none'")
    expect(headers['content-security-policy'], path).not.toContain('unsafe')
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    expect(headers['referrer-policy'], path).toBeDefined()
    expect(headers['permissions-policy'], path).toBeDefined()
    expect(headers['x-powered-by'] ?? headers.server, path).toBeUndefined()
    expect(headers['set-cookie'], path).toBeUndefined()
  }
})

test('the style sheet in the page is the one its policy allows', async () => {
  const { createHash } = await import('node:crypto')
  const { text, headers } = await ask(site.port, '/')
  const styles = [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((match) => match[1]!)
  expect(styles.length).toBeGreaterThan(0)
  for (const style of styles)
    expect(headers['content-security-policy']).toContain(createHash('sha256').update(style).digest('base64'))
  expect(text).not.toMatch(/\sstyle="/)
  expect(text).not.toMatch(/\son[a-z]+="/)
})

test('a publication drops exactly the pages it changes', async () => {
  const other = await publishOne(site, 'سباق الدراجات ينطلق الجمعة', { section: 'sport', topics: ['الدراجات'] })
  const paths = [
    '/',
    '/section/local',
    '/section/sport',
    story.path,
    other.path,
    '/about',
    '/corrections',
    '/sitemap.xml',
    '/feed.xml',
    '/section/local/feed.xml',
  ]
  const kept = () => paths.filter((path) => site.server.cache.get(path) !== undefined)
  const warm = async () => {
    for (const path of paths) expect((await ask(site.port, path)).status, path).toBe(200)
    expect(kept()).toEqual(paths)
  }
  await warm()
  await publishOne(site, 'خبر رياضي جديد', { section: 'sport' })
  expect(kept()).toEqual(
    expect.arrayContaining(['/section/local', story.path, '/about', '/corrections', '/section/local/feed.xml']),
  )
  for (const path of ['/', '/section/sport', '/sitemap.xml', '/feed.xml']) expect(kept()).not.toContain(path)
  await warm()
  await changeStory(site.context, operator('سلمى'), other.id, (content) => ({
    ...content,
    body: [...content.body, { type: 'paragraph', runs: [{ text: 'وأضاف أن الطريق مغلق.' }] }],
  }))
  await publishStory(site.context, operator('سلمى'), other.id)
  expect(kept()).not.toContain(other.path)
  expect(kept()).toEqual(
    expect.arrayContaining(['/section/sport', '/section/local', story.path, '/about', '/section/local/feed.xml']),
  )
  await warm()
  await correctStory(site.context, operator('سلمى'), other.id, { kind: 'correction', text: 'السباق السبت لا الجمعة.' })
  expect(kept()).not.toContain('/corrections')
  expect((await ask(site.port, '/corrections')).text).toContain('السباق السبت لا الجمعة')
})

test('another process on the same database publishes, and this one shows it within a second', async () => {
  const second = await startSite(readSettings({ ...env, PORT: '0' }))
  try {
    await ask(site.port, '/')
    const { path } = await publishOne(second, 'خبر من العملية الأخرى')
    const started = performance.now()
    for (;;) {
      if ((await ask(site.port, '/')).text.includes('خبر من العملية الأخرى')) break
      expect(performance.now() - started).toBeLessThan(1000)
    }
    expect((await ask(site.port, path)).status).toBe(200)
  } finally {
    await second.stop()
  }
})

test('only the id of a story’s address counts; a withdrawn story is gone', async () => {
  const wrong = await ask(site.port, `/story/${story.id}/another-slug`)
  expect([wrong.status, wrong.headers.location]).toEqual([301, story.path])
  expect((await ask(site.port, `/story/${story.id}`)).headers.location).toBe(story.path)
  expect((await ask(site.port, `/s/${story.id}`)).headers.location).toBe(story.path)
  const { id, path } = await publishOne(site, 'خبر سيُحجب')
  await withdrawStory(site.context, operator('سلمى'), id, 'تجربة')
  expect((await ask(site.port, path)).status).toBe(410)
  expect((await ask(site.port, '/feed.xml')).text).not.toContain('خبر سيُحجب')
})

test('addresses that make no sense get a 4xx page, never an error', async () => {
  for (const path of [
    '/%',
    '/story/%E0%A4%A',
    '/topic/%00',
    '/day/2026-13-45',
    '/day/x',
    '/section/local?before=%00',
    '/section/local?before=zzz',
    '//evil.example',
    '/..%2f..%2fetc/passwd',
    '/picture/../../etc',
    '/assets/%2e%2e',
    '/person/' + 'x'.repeat(3000),
    '/search?page=-1&q=' + 'ا'.repeat(300),
    '/api/v1/stories?limit=abc',
    '/api/v1/stories?cursor=zz',
    '/share/x-1.png',
  ].map(encodeURI)) {
    const { status } = await ask(site.port, path.replaceAll('%25', '%'))
    expect(status, path).toBeLessThan(500)
  }
  expect((await ask(site.port, '/' + 'x'.repeat(5000))).status).toBe(414)
  expect((await ask(site.port, '/no-such-page')).status).toBe(404)
  expect((await ask(site.port, '/', { method: 'POST', body: 'x' })).status).toBeGreaterThanOrEqual(400)
  expect((await ask(site.port, '/', { method: 'DELETE' })).status).toBeLessThan(500)
})

test('alive and ready are told apart', async () => {
  expect((await ask(site.port, '/healthz')).status).toBe(200)
  expect(JSON.parse((await ask(site.port, '/readyz')).text)).toEqual({ status: 'ready' })
})

test('an address that means another is not a page of its own, and what is only for reading says so', async () => {
  const pages = site.server.cache.size.pages
  for (const path of ['/x/../healthz', '/1/../', '/%2e%2e/about', '/about#1', '/./about'])
    expect((await ask(site.port, path)).status, path).toBe(404)
  expect(site.server.cache.size.pages).toBe(pages)
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const { status, headers } = await ask(site.port, '/about', { method })
    expect([status, headers.allow], method).toEqual([405, 'GET, HEAD'])
  }
  const { etag } = (await ask(site.port, '/about')).headers
  for (const known of ['*', etag!, etag!.replace('W/', ''), `"x", ${etag}`])
    expect((await ask(site.port, '/about', { headers: { 'if-none-match': known } })).status, known).toBe(304)
  expect((await ask(site.port, '/about', { headers: { 'if-none-match': `x${etag}` } })).status).toBe(200)
  await ask(site.port, '/')
  expect((await ask(site.port, '/?before=1&q=x&page=2')).body).toEqual((await ask(site.port, '/')).body)
})
