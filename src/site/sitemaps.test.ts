import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { beforeAll, expect, test } from 'vitest'
import { fillNewsroom, openNewsroom, type Newsroom } from './feeds/fixtures.ts'
import { sitemapRoutes } from './sitemaps.ts'

const site = 'https://news.example'
let newsroom: Newsroom
let ids: Awaited<ReturnType<typeof fillNewsroom>>

beforeAll(async () => {
  newsroom = await openNewsroom()
  ids = await fillNewsroom(newsroom)
})

const parser = new XMLParser({ isArray: (name) => name === 'url' || name === 'sitemap', parseTagValue: false })

async function read(path: string, room = newsroom, fileLength?: number): Promise<any> {
  const response = await sitemapRoutes(room.context, fileLength).request(path)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8')
  const text = await response.text()
  expect(XMLValidator.validate(text)).toBe(true)
  return parser.parse(text)
}

test('the index names its files, with the time of the newest change', async () => {
  const { sitemapindex } = await read('/sitemap.xml')
  expect(sitemapindex.sitemap).toEqual([
    { loc: `${site}/sitemap/pages.xml` },
    { loc: `${site}/sitemap/1.xml`, lastmod: '2026-11-20T06:07:00.000Z' },
  ])
})

test('every public story is in a file, with the time of its last change', async () => {
  const { urlset } = await read('/sitemap/1.xml')
  const changed = new Map(urlset.url.map(({ loc, lastmod }: any) => [loc.split('/')[4], lastmod]))
  expect(changed.get(ids.full)).toBe('2026-11-20T06:01:00.000Z')
  expect(changed.get(ids.corrected)).toBe('2026-11-20T06:03:00.000Z')
  expect(changed.has(ids.withdrawn)).toBe(false)
  expect(changed.has(ids.draft)).toBe(false)
  expect(urlset.url[0].loc).toMatch(/^https:\/\/news\.example\/story\/[0-9a-z]{10}\/[A-Za-z0-9%-]+$/)
})

test('what is not a story has a file of its own', async () => {
  const { urlset } = await read('/sitemap/pages.xml')
  const places = urlset.url.map((each: any) => each.loc)
  expect(places).toEqual(
    expect.arrayContaining([
      `${site}/`,
      `${site}/about`,
      `${site}/section/economy`,
      `${site}/topic/${encodeURIComponent('ميزانية')}`,
      `${site}/person/layla-haddad`,
    ]),
  )
})

test('the files together have every story once, each no more than it may', async () => {
  const all = (await read('/sitemap/1.xml')).urlset.url
  const { sitemap } = (await read('/sitemap.xml', newsroom, 3)).sitemapindex
  const files = sitemap.slice(1).map((each: any) => each.loc.slice(site.length))
  for (const file of files) expect(file).toMatch(/^\/sitemap\/[1-9][0-9]*\.xml$/)
  const parts = await Promise.all(files.map(async (file: string) => (await read(file, newsroom, 3)).urlset.url))
  for (const part of parts) expect(part.length).toBeLessThanOrEqual(3)
  expect(parts.flat()).toEqual(all)
})

test.each([
  '/sitemap/0.xml',
  '/sitemap/2.xml',
  '/sitemap/-1.xml',
  '/sitemap/x.xml',
  '/sitemap/9999999999.xml',
  '/sitemap/1.xml.gz',
])('%s is nothing', async (path) => {
  expect((await sitemapRoutes(newsroom.context).request(path)).status).toBe(404)
})

test('the news sitemap has what was published in the last two days', async () => {
  const { urlset } = await read('/news-sitemap.xml')
  const news = urlset.url.find((each: any) => each.loc.includes(ids.english))
  expect(news['news:news']).toEqual({
    'news:publication': { 'news:name': 'المزولة', 'news:language': 'en' },
    'news:publication_date': '2026-11-20T06:07:00.000Z',
    'news:title': 'Wheat prices fall',
  })
  expect(urlset.url.some((each: any) => each.loc.includes(ids.retracted))).toBe(false)
  const old = await openNewsroom()
  await old.publish({ headline: 'قديم' })
  for (let minute = 0; minute < 2 * 24 * 60; minute += 1) old.pass()
  expect((await read('/news-sitemap.xml', old)).urlset.url).toHaveLength(1)
  old.pass()
  expect((await read('/news-sitemap.xml', old)).urlset).not.toHaveProperty('url')
})
