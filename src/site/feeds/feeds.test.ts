import { operator } from '../../base/actor.ts'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { beforeAll, describe, expect, test } from 'vitest'
import sharp from 'sharp'
import { addMedia } from '../../media/add.ts'
import { feedRoutes } from './feeds.ts'
import { fillNewsroom, openNewsroom, type Newsroom } from './fixtures.ts'

const site = 'https://news.example'
let newsroom: Newsroom
let ids: Awaited<ReturnType<typeof fillNewsroom>>

beforeAll(async () => {
  newsroom = await openNewsroom()
  ids = await fillNewsroom(newsroom)
})

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  cdataPropName: 'cdata',
  parseTagValue: false,
  isArray: (name) =>
    [
      'item',
      'entry',
      'link',
      'category',
      'media:content',
      'media:credit',
      'dc:creator',
      'contributor',
      'author',
    ].includes(name),
})

async function get(path: string) {
  const response = await feedRoutes(newsroom.context).request(path)
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

async function xml(path: string): Promise<any> {
  const { status, text } = await get(path)
  expect(status).toBe(200)
  expect(XMLValidator.validate(text)).toBe(true)
  return parser.parse(text)
}

describe('RSS', () => {
  test('says who it is', async () => {
    const { channel } = (await xml('/feed.xml')).rss
    expect(channel).toMatchObject({
      title: 'المزولة',
      link: [`${site}/`],
      language: 'ar',
      ttl: '15',
      image: { link: [`${site}/`] },
    })
    expect(channel['atom:link']).toMatchObject({ '@rel': 'self', '@href': `${site}/feed.xml` })
    expect(channel.lastBuildDate).toBe('Fri, 20 Nov 2026 06:07:00 GMT')
    expect((await get('/feed.xml')).type).toBe('application/rss+xml; charset=utf-8')
  })

  test('has a story whole, with its source, people and pictures', async () => {
    const { item } = (await xml('/feed.xml')).rss.channel
    const full = item.find((each: any) => each.guid['#text'] === `${site}/s/${ids.full}`)
    expect(full.title).toBe('الميناء «الجديد» & رصيفه <الشرقي>')
    expect(full.guid['@isPermaLink']).toBe('false')
    expect(full['dc:creator']).toEqual(['ليلى حداد', 'وكالة الساحل'])
    expect(full.source).toEqual({ '@url': 'https://marsa.example/port', '#text': 'صحيفة المرسى' })
    expect(full.category).toEqual([
      { '@domain': `${site}/section/economy`, '#text': 'اقتصاد' },
      'ميناء الرمل',
      'نقل بحري',
    ])
    const [picture] = full['media:content']
    expect(picture).toMatchObject({
      '@url': `${site}/picture/${newsroom.picture}-1/1440.jpg`,
      '@medium': 'image',
      '@width': '1440',
      '@height': '810',
      'media:title': { '#text': 'رافعتان فوق الرصيف' },
      'media:description': { '#text': 'الرصيف الشرقي' },
      'media:copyright': '© وكالة الساحل',
    })
    expect(picture['media:credit'].map((credit: any) => [credit['@role'], credit['#text']])).toEqual([
      ['photographer', 'سامي نصر'],
      ['distribution company', 'وكالة الساحل'],
    ])
    const html = full['content:encoded'].cdata
    expect(html).toMatch(/^<div lang="ar" dir="rtl">/)
    expect(html).toContain(`<a href="${site}/story/0000000000/x" rel="noopener">`)
    expect(html).toContain(
      `<img src="${site}/picture/${newsroom.picture}-1/1080.jpg" alt="رافعتان فوق الرصيف" width="1080" height="608"/>`,
    )
    expect(html).toContain('<ol><li>الرصيف</li><li>الرافعات</li></ol>')
    expect(html).toContain('مها سالم')
    expect(html).toContain('<a href="https://sahil.example/1?a=1&amp;b=2">وكالة الساحل</a>')
    expect(html).not.toMatch(/(?:href|src)="\//)
  })

  test('tells a correction first, and a retraction alone', async () => {
    const { item } = (await xml('/feed.xml')).rss.channel
    const corrected = item.find((each: any) => each.guid['#text'] === `${site}/s/${ids.corrected}`)
    expect(corrected['atom:updated']).toBe('2026-11-20T06:03:00.000Z')
    expect(corrected['content:encoded'].cdata).toMatch(
      /^<div lang="ar" dir="rtl"><aside><p><strong>[^<]+<\/strong>.*440 مليونًا\./,
    )
    const retracted = item.find((each: any) => each.guid['#text'] === `${site}/s/${ids.retracted}`)
    expect(retracted.title).toBe('مسحوبة: خبر لم يصح')
    expect(retracted['content:encoded'].cdata).toContain('لم نتحقق من الوثيقة.')
    expect(retracted['dc:creator']).toBeUndefined()
    expect(JSON.stringify(item)).not.toContain('نص مسحوب')
    for (const path of ['/feed.xml', '/atom.xml', '/feed.json'])
      expect((await get(path)).text, path).not.toMatch(/وكالة الضباب|fog\.example|تل الورد/)
    expect(JSON.stringify(item)).not.toContain('مادة محجوبة')
    expect(JSON.stringify(item)).not.toContain('مسودة')
  })
})

test('Atom names language, roles, rights and where a story came from', async () => {
  const { feed } = await xml('/atom.xml')
  expect(feed).toMatchObject({
    '@xml:lang': 'ar',
    id: `${site}/atom.xml`,
    title: 'المزولة',
    updated: '2026-11-20T06:07:00.000Z',
  })
  const entry = feed.entry.find((each: any) => each.id === `${site}/s/${ids.full}`)
  expect(entry.author).toEqual([
    { name: 'ليلى حداد', uri: `${site}/person/layla-haddad` },
    { name: 'وكالة الساحل', uri: `${site}/person/sahil` },
  ])
  expect(entry.contributor.map((each: any) => each.name)).toEqual(['هند كرم', 'سامي نصر', 'رنا عواد'])
  expect(entry['media:credit'].map((credit: any) => credit['@role'])).toEqual([
    'author',
    'author',
    'translation',
    'photographer',
    'editor',
  ])
  expect(entry.link.map((link: any) => [link['@rel'], link['@href']])).toEqual([
    ['alternate', expect.stringContaining(`${site}/story/${ids.full}/`)],
    ['via', 'https://marsa.example/port'],
    ['via', 'https://sahil.example/1?a=1&b=2'],
    ['related', 'https://transport.example/statement'],
  ])
  expect(entry.source).toMatchObject({
    id: 'https://marsa.example/port',
    title: 'صحيفة المرسى',
    updated: '2026-11-19T00:00:00.000Z',
  })
  expect(entry.rights).toBe('© صحيفة المرسى')
  expect(entry.content['@type']).toBe('html')
  expect(entry.content['#text']).toMatch(/^<div lang="ar" dir="rtl">/)
  const english = feed.entry.find((each: any) => each.id === `${site}/s/${ids.english}`)
  expect(english).toMatchObject({ '@xml:lang': 'en', rights: '© المزولة' })
  expect(english.source).toBeUndefined()
  expect(english.content['#text']).toMatch(/^<div lang="en" dir="ltr">/)
})

test('JSON Feed names the page elsewhere, and the whole chain', async () => {
  const { type, text } = await get('/feed.json')
  expect(type).toBe('application/feed+json; charset=utf-8')
  const feed = JSON.parse(text)
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'المزولة',
    home_page_url: `${site}/`,
    feed_url: `${site}/feed.json`,
    language: 'ar',
  })
  const item = feed.items.find((each: any) => each.id === `${site}/s/${ids.full}`)
  expect(item).toMatchObject({
    external_url: 'https://marsa.example/port',
    tags: ['اقتصاد', 'ميناء الرمل', 'نقل بحري'],
    language: 'ar',
    date_published: '2026-11-20T06:01:00.000Z',
    attachments: [
      { url: `${site}/picture/${newsroom.picture}-1/1440.jpg`, mime_type: 'image/jpeg', title: 'الرصيف الشرقي' },
    ],
    _isnad: {
      about: `${site}/api/v1/openapi.json`,
      image: { alt: 'رافعتان فوق الرصيف', caption: 'الرصيف الشرقي', credit: 'وكالة الساحل' },
      corrections: [],
      version: 1,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  })
  expect(item._isnad.source_chain.map((link: any) => [link.relation, link.name])).toEqual([
    ['translated', 'صحيفة المرسى'],
    ['republished', 'وكالة الساحل'],
    ['quoted', 'وزارة النقل'],
  ])
  expect(item.authors[0]).toEqual({
    name: 'ليلى حداد',
    url: `${site}/person/layla-haddad`,
    avatar: expect.stringContaining('/192.jpg'),
  })
  const corrected = feed.items.find((each: any) => each.id === `${site}/s/${ids.corrected}`)
  expect(corrected._isnad.corrections).toEqual([expect.objectContaining({ kind: 'correction', version: 2 })])
  expect(corrected.external_url).toBeUndefined()
})

test.each([
  [`/section/economy`, ['english', 'retracted', 'full']],
  [`/topic/${encodeURIComponent('ميزانية')}`, ['corrected']],
  [`/person/sahil`, ['full']],
])('%s has feeds of its own', async (path, expected) => {
  const feed = JSON.parse((await get(`${path}/feed.json`)).text)
  expect(feed.items.map((item: any) => item.id)).toEqual(expected.map((name) => `${site}/s/${ids[name as 'full']}`))
  expect(feed).toMatchObject({ home_page_url: site + path, feed_url: `${site}${path}/feed.json` })
  expect((await xml(`${path}/feed.xml`)).rss.channel['atom:link']['@href']).toBe(`${site}${path}/feed.xml`)
  expect((await xml(`${path}/atom.xml`)).feed.id).toBe(`${site}${path}/atom.xml`)
})

test.each([
  '/section/none/feed.xml',
  '/topic/none/atom.xml',
  '/person/none/feed.json',
  '/section/economy/feed.rss',
  '/topic/%00/feed.xml',
  '/person/%FF/feed.xml',
])('%s is nothing', async (path) => {
  expect((await get(path)).status).toBe(404)
})

test('a credit line of a photographer and a body is told as both', async () => {
  const room = await openNewsroom()
  const { id } = await addMedia(room.context, operator('test'), {
    bytes: await sharp({ create: { width: 300, height: 200, channels: 3, background: '#0b4a4e' } })
      .png()
      .toBuffer(),
    alt: 'ميناء',
    credit: 'سامي نصر، المزولة',
  })
  const credited = (credit: string) => ({ type: 'figure' as const, media: id, alt: 'ميناء', credit })
  const words = { type: 'paragraph' as const, runs: [{ text: 'فُتح الرصيف.' }] }
  await room.publish({ body: [words, credited('سامي نصر، المزولة'), credited('وكالة خزامى للأنباء')] })
  const text = await (await feedRoutes(room.context).request('/feed.xml')).text()
  const credits = text.matchAll(/<media:credit role="([^"]+)"[^>]*>([^<]+)/g)
  expect([...credits].map(([, role, name]) => [role, name])).toEqual([
    ['photographer', 'سامي نصر'],
    ['distribution company', 'المزولة'],
    ['distribution company', 'وكالة خزامى للأنباء'],
  ])
})

test('nothing changes while nothing is published, and the newest thirty are enough', async () => {
  const room = await openNewsroom()
  const read = async () => (await feedRoutes(room.context).request('/feed.json')).text()
  expect(JSON.parse(await read()).items).toEqual([])
  for (let index = 0; index < 31; index += 1) await room.publish({ headline: `خبر ${index}` })
  const first = await read()
  expect(JSON.parse(first).items).toHaveLength(30)
  expect(JSON.parse(first).items[0].title).toBe('خبر 30')
  expect(await read()).toBe(first)
})

test('a story of our own that rests on a document was not taken from it', async () => {
  const room = await openNewsroom()
  const own = { kind: 'own-reporting', name: 'المزولة', relation: 'based-on' } as const
  const document = {
    kind: 'document',
    name: 'هيئة الموانئ',
    relation: 'based-on',
    url: 'https://port.example/log',
  } as const
  await room.publish({ sources: [own, document] })
  const read = async (path: string) => (await feedRoutes(room.context).request(path)).text()
  expect(await read('/feed.json')).not.toContain('external_url')
  expect(await read('/feed.xml')).not.toContain('<source')
  expect(await read('/atom.xml')).toContain('<link rel="via" href="https://port.example/log" title="هيئة الموانئ"/>')
})

test('a search has a feed of the stories it finds', async () => {
  const query = `q=${encodeURIComponent('الميناء')}`
  const { channel } = (await xml(`/search/feed.xml?${query}`)).rss
  expect(channel.item.map((item: any) => item.guid['#text'])).toContain(`${site}/s/${ids.full}`)
  expect(channel['atom:link']['@href']).toBe(`${site}/search/feed.xml?${query}`)
  expect((await xml('/search/feed.xml')).rss.channel.item).toBeUndefined()
})
