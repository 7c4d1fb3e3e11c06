import { beforeAll, expect, test } from 'vitest'
import { operator } from '../base/actor.ts'
import { collectDependencies, type Context } from '../base/context.ts'
import { createLog } from '../base/log.ts'
import { testContext } from '../base/testing.ts'
import { arrangeFront } from '../fronts/arrange.ts'
import { setBreaking } from '../fronts/breaking.ts'
import { previewFront } from '../fronts/preview.ts'
import { showFront } from '../fronts/show.ts'
import { saveRedirect } from '../redirects/save.ts'
import { addSection } from '../sections/add.ts'
import { removeSection } from '../sections/remove.ts'
import { mergeTopics } from '../sections/topics.ts'
import { createStory } from '../stories/create.ts'
import { publishStory } from '../stories/publish.ts'
import { feedRoutes } from './feeds/feeds.ts'
import { createSite } from './site.tsx'

const editor = operator('رجاء الكهرماني')
let now = new Date('2026-11-20T09:00:00Z')
let context: Context
let site: ReturnType<typeof createSite>
const stories: Record<string, string> = {}

beforeAll(async () => {
  context = await testContext({ now: () => now, log: createLog('silent') })
  site = createSite(context)
  await addSection(context, editor, { id: 'economy', name: 'اقتصاد', nameEnglish: 'Economy', position: 1 })
  await addSection(context, editor, { id: 'ports', name: 'موانئ', nameEnglish: 'Ports', parent: 'economy' })
  await addSection(context, editor, { id: 'old', name: 'قديم', position: 2 })
  for (const [headline, section, topics] of [
    ['السعر', 'economy', ['قمح']],
    ['الرصيف', 'ports', ['القمح']],
    ['الذكرى', 'old', []],
    ['السفينة', 'ports', []],
    ['الميزانية', 'economy', []],
  ] as const) {
    now = new Date(now.getTime() + 60_000)
    const body = [{ type: 'paragraph' as const, runs: [{ text: 'نص' }] }]
    const story = await createStory(context, editor, { headline, body, section, topics: [...topics] })
    await publishStory(context, editor, story.id, { exception: 'test' })
    stories[headline] = story.id
  }
})

async function get(path: string, from: { request: typeof site.request } = site) {
  const response = await from.request(`https://news.example${path}`)
  const { status, headers } = response
  return { status, headers, html: await response.text(), location: headers.get('location') }
}

const leadOf = (html: string) => /<article class="t lead[^]*?<a href="[^"]*">([^<]*)/.exec(html)?.[1]
const inOrder = (html: string) =>
  [...html.matchAll(/<article class="t (?:big|row)[^]*?<a href="[^"]*">([^<]*)/g)].map(([, word]) => word)

async function arrange(place: string, ...headlines: string[]) {
  const { revision } = await showFront(context, place)
  await arrangeFront(context, editor, place, {
    revision,
    slots: headlines.map((headline) => ({ story: stories[headline]!, until: null })),
  })
}

test('editors’ choice leads the front page and a section’s page, and the page depends on it', async () => {
  expect(leadOf((await get('/')).html)).toBe('الميزانية')
  await arrange('home', 'الذكرى')
  const tags = new Set<string>()
  const page = await collectDependencies(
    (tag) => tags.add(tag),
    () => get('/'),
  )
  expect(leadOf(page.html)).toBe('الذكرى')
  expect([...tags]).toEqual(expect.arrayContaining(['fronts', 'breaking', `teaser:${stories['الذكرى']}`]))
  await arrange('section:economy', 'السعر')
  expect(inOrder((await get('/section/economy')).html)).toEqual(['السعر', 'الميزانية', 'السفينة', 'الرصيف'])
})

test('a section shows its children’s stories, its parts, and where it stands', async () => {
  const economy = (await get('/en/section/economy')).html
  expect(economy).toContain('aria-label="Parts of Economy"')
  const ports = (await get('/section/ports')).html
  expect(ports).toContain('<nav class="trail"')
  expect(inOrder(ports)).toEqual(['السفينة', 'الرصيف'])
  const { breadcrumb } = JSON.parse(/ld\+json">([^<]*)/.exec(ports)![1]!)
  expect(breadcrumb.itemListElement.map(({ item }: { item: string }) => item)).toEqual([
    'https://news.example/',
    'https://news.example/section/economy',
    'https://news.example/section/ports',
  ])
  const navigation = /<nav class="sections"[^]*?<\/nav>/.exec(ports)![0]
  expect(navigation).not.toContain('/section/ports')
  expect(navigation).toMatch(/section\/economy" aria-current="page"/)
})

test('a closed section and a merged topic lead to what took them over: page, feed, link in the story', async () => {
  await removeSection(context, editor, 'old', 'economy')
  expect(await get('/section/old')).toMatchObject({ status: 301, location: '/section/economy' })
  expect(await get('/en/section/old')).toMatchObject({ status: 301, location: '/en/section/economy' })
  expect((await get('/section/economy')).html).toContain('الذكرى')
  const feeds = feedRoutes(context)
  expect(await get('/section/old/feed.xml', feeds)).toMatchObject({
    status: 301,
    location: '/section/economy/feed.xml',
  })
  const { location } = await get(`/s/${stories['الذكرى']}`)
  expect((await get(location!)).html).toContain('href="/section/economy">اقتصاد</a>')
  await mergeTopics(context, editor, 'قمح', 'القمح')
  const encoded = (word: string) => `/topic/${encodeURIComponent(word)}`
  expect(await get(encoded('قمح'))).toMatchObject({ status: 301, location: encoded('القمح') })
  expect(inOrder((await get(encoded('القمح'))).html)).toEqual(['الرصيف', 'السعر'])
  const story = await get((await get(`/s/${stories['السعر']}`)).location!)
  expect(story.html).toContain(`href="${encoded('القمح')}"><bdi>القمح</bdi>`)
  expect(await get(`${encoded('قمح')}/feed.json`, feeds)).toMatchObject({
    status: 301,
    location: `${encoded('القمح')}/feed.json`,
  })
})

test('an old address is asked for only where nothing answers', async () => {
  await saveRedirect(context, editor, { from: '/قديم/خبر', to: '/section/economy' })
  await saveRedirect(context, editor, { from: '/section/ports', to: '/about' })
  expect(await get('/قديم/خبر/')).toMatchObject({ status: 301 })
  expect(await get('/قديم/خبر')).toMatchObject({ status: 301, location: '/section/economy' })
  expect(await get('/en/قديم/خبر')).toMatchObject({ status: 301, location: '/en/section/economy' })
  expect((await get('/section/ports')).status).toBe(200)
  expect((await get('/قديم')).status).toBe(404)
})

test('breaking news stands over every page, still and named, in both interfaces, without any script', async () => {
  await setBreaking(context, editor, {
    text: 'إغلاق <الجسر>',
    story: stories['السعر']!,
    until: '2026-11-20T12:00:00.000Z',
  })
  for (const [path, label] of [
    ['/', 'خبر عاجل'],
    ['/section/economy', 'خبر عاجل'],
    ['/en/corrections', 'Breaking news'],
  ]) {
    const { html } = await get(path!)
    const strip = /<section class="breaking"[^]*?<\/section>/.exec(html)![0]
    expect(strip).toContain(`aria-label="${label}"`)
    expect(strip).toContain('إغلاق &lt;الجسر&gt;')
    expect(strip).toMatch(/<a href="(?:\/en)?\/story\//)
  }
  now = new Date('2026-11-20T12:00:00.000Z')
  expect((await get('/')).html).not.toContain('class="breaking"')
})

test('a preview is the real page with what is not saved; nobody keeps or finds it, only this site frames it', async () => {
  const breaking = { text: 'لم يُحفظ بعد', story: null, until: '2026-11-20T13:00:00.000Z' }
  const slots = [{ story: stories['الرصيف']!, until: null }]
  const { url } = await previewFront(context, editor, { place: 'home', slots, breaking })
  const page = await get(url)
  expect(leadOf(page.html)).toBe('الرصيف')
  expect(page.html).toContain('لم يُحفظ بعد')
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(page.headers.get('x-robots-tag')).toContain('noindex')
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
  expect((await get(`${url}?interface=en`)).html).toContain('<html lang="en"')
  expect(leadOf((await get('/')).html)).toBe('الذكرى')
  expect((await get(`/preview/front/${'x'.repeat(32)}`)).status).toBe(404)
  const section = await previewFront(context, editor, { place: 'section:economy', slots })
  expect(inOrder((await get(section.url)).html)[0]).toBe('الرصيف')
})
