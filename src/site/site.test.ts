import { operator } from '../base/actor.ts'
import { brotliCompressSync, constants } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeContext, type Context } from '../base/context.ts'
import { createLog } from '../base/log.ts'
import { changeSite } from '../base/change-site.ts'
import { closeAll, testContext } from '../base/testing.ts'
import { addMedia } from '../media/add.ts'
import { addPerson } from '../people/add.ts'
import { addSection } from '../sections/add.ts'
import { correctStory } from '../stories/correct.ts'
import { createStory } from '../stories/create.ts'
import { publishStory } from '../stories/publish.ts'
import { retractStory } from '../stories/retract.ts'
import type { StoryContentInput } from '../stories/shape.ts'
import { withdrawStory } from '../stories/withdraw.ts'
import { feedRoutes } from './feeds/feeds.ts'
import { createSite } from './site.tsx'

const editor = operator('رجاء الكهرماني')
let now = new Date('2026-11-20T09:00:00Z')
let context: Context
let site: ReturnType<typeof createSite>
let photo: string

beforeAll(async () => {
  context = await testContext({ now: () => now, log: createLog('silent') })
  site = createSite(context)
  await changeSite(context, editor, {
    name: 'المزولة',
    nameEnglish: 'Al-Mizwala',
    description: 'صحيفة من جلنار',
    pages: [
      {
        id: 'history',
        place: 'about',
        title: { ar: 'من نحن', en: 'Who we are' },
        paragraphs: { ar: ['صحيفة <قديمة>'], en: ['An old paper'] },
      },
      {
        id: 'corrections',
        title: { ar: 'سياسة التصويب', en: 'Corrections' },
        paragraphs: { ar: ['نصوّب'], en: ['We correct'] },
      },
    ],
  })
  await context.changes.catchUp()
  await addSection(context, editor, {
    id: 'local',
    name: 'محليات',
    nameEnglish: 'Local',
    description: 'المحافظات',
    position: 1,
  })
  await addSection(context, editor, { id: 'economy', name: 'اقتصاد', nameEnglish: 'Economy', position: 2 })
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#0b4a4e' } })
    .jpeg()
    .toBuffer()
  photo = (await addMedia(context, editor, { bytes, alt: 'ميناء ساكن', credit: 'وائل القطاوي' })).id
  await addPerson(context, editor, {
    id: 'raja',
    name: 'رجاء الكهرماني',
    title: 'مراسلة',
    biography: 'تغطي البلديات',
    portrait: photo,
    email: 'raja@example.org',
  })
})
afterAll(closeAll)

async function get(path: string): Promise<{ status: number; html: string; location: string | null }> {
  const response = await site.request(`http://news.example${path}`)
  return { status: response.status, html: await response.text(), location: response.headers.get('location') }
}

/** Publishes a story at an instant; an hour after the one before when not said. */
async function published(
  content: Partial<StoryContentInput>,
  at = new Date(now.getTime() + 3_600_000),
): Promise<string> {
  now = at
  const story = await createStory(context, editor, {
    headline: 'الميناء يستقبل أول سفينة',
    section: 'local',
    body: [{ type: 'paragraph', runs: [{ text: 'نص الخبر.' }] }],
    ...content,
  })
  await publishStory(context, editor, story.id, { exception: 'test' })
  return story.id
}

const pathOf = async (id: string) => (await get(`/s/${id}`)).location!

describe('an empty site', () => {
  test('says so, in both languages', async () => {
    const arabic = await get('/')
    expect(arabic.status).toBe(200)
    expect(arabic.html).toContain('<html lang="ar" dir="rtl">')
    expect(arabic.html).toContain('لم يُنشر شيء بعد')
    expect((await get('/en')).html).toContain('Nothing published yet')
    expect((await get('/corrections')).html).toContain('لم نُجرِ أي تصويب بعد')
    expect((await get('/section/local')).html).toContain('لا مواد منشورة هنا بعد')
  })
})

describe('a story', () => {
  let id: string
  let html: string

  beforeAll(async () => {
    id = await published({
      kind: 'analysis',
      kicker: 'موانئ',
      headline: 'ميناء رأس الصدف: ما الذي تغيّر مع Blue Anchor؟',
      standfirst: 'قراءة في عام من التوسعة',
      byline: [
        { name: 'رجاء الكهرماني', person: 'raja' },
        { name: 'سناء الطلحي', role: 'translator' },
        { name: 'غرفة الأخبار', kind: 'organisation' },
      ],
      dateline: 'رأس الصدف',
      topics: ['النقل البحري'],
      sources: [
        {
          kind: 'outlet',
          name: 'صدى الصدف',
          relation: 'translated',
          url: 'https://www.sada.example/a',
          title: 'The Quay',
          date: '2026-11-19',
        },
        { kind: 'agency', name: 'وكالة خزامى', relation: 'republished', url: 'https://khuzama.example/1' },
        { kind: 'ministry', name: 'وزارة النقل', relation: 'based-on' },
      ],
      body: [
        { type: 'figure', media: photo, alt: 'ميناء ساكن', caption: 'الميناء', credit: 'وائل القطاوي' },
        { type: 'paragraph', runs: [{ text: 'كلام </script><script>alert(1)</script>' }] },
      ],
    })
    html = (await get(await pathOf(id))).html
  })

  test('carries its words, each in its own language and direction', () => {
    expect(html).toContain('<h1 lang="ar">ميناء رأس الصدف: ما الذي تغيّر مع <bdi>Blue Anchor</bdi>؟</h1>')
    expect(html).toMatch(/<article class="story analysis" dir="rtl">/)
    expect(html).toContain('قراءة في عام من التوسعة')
    expect(html).toContain('رأس الصدف')
    expect(html).toContain('<time datetime="2026-11-20T10:00:00.000Z">الجمعة 20 نوفمبر 2026، 13:00</time>')
    expect(html).toContain('مدة القراءة: دقيقة واحدة')
    expect(html).toMatch(/<a href="\/topic\/[^"]+"><bdi>النقل البحري<\/bdi>/)
  })

  test('names who made it with the word for the work, and links those who have a page', () => {
    expect(html).toMatch(
      /بقلم<\/span> <a href="\/person\/raja" rel="author"><bdi>رجاء الكهرماني<\/bdi><\/a><small>مراسلة/,
    )
    expect(html).toMatch(/ترجمة<\/span> <bdi class="name">سناء الطلحي/)
    expect(html).toMatch(/إعداد<\/span> <bdi class="name">غرفة الأخبار/)
  })

  test('is by its writer when it is their own view, and prepared by them when it is news', async () => {
    const byline = [{ name: 'سناء الطلحي' }]
    for (const [kind, role] of [
      ['opinion', 'بقلم'],
      ['news', 'إعداد'],
      ['report', 'إعداد'],
    ] as const) {
      const page = (await get(await pathOf(await published({ kind, byline, section: 'economy' })))).html
      expect(page, kind).toContain(`${role}</span> <bdi class="name">سناء الطلحي`)
    }
  })

  test('shows the chain of sources in order: named, typed, dated, linked, and where a link is missing, that it is', () => {
    const chain = /<section class="chain".*?<\/section>/s.exec(html)![0]
    const words = chain.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    expect(words).toContain(
      'المزولة هذا الموقع ترجمةً عن صدى الصدف وسيلة إعلامية The Quay 19 نوفمبر 2026 رابط المصدر: sada.example ' +
        'نقلًا عن وكالة خزامى وكالة أنباء رابط المصدر: khuzama.example استنادًا إلى وزارة النقل وزارة بلا رابط',
    )
    expect(chain).toContain('<a href="https://www.sada.example/a" rel="external noopener">')
    expect(chain).toContain('<li class="broken origin">')
  })

  test('has its picture with size, and the first one early', () => {
    expect(html).toMatch(/<source type="image\/avif" srcset="\/picture\/[^"]+ 900w"/)
    expect(html).toMatch(/<img src="[^"]+\.jpg" alt="ميناء ساكن" width="900" height="600" fetchpriority="high"/)
    expect(html).toContain('<span class="credit">تصوير: <bdi>وائل القطاوي</bdi></span>')
  })

  test('tells machines what it is, and nothing in it can end their part of the page', async () => {
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!
    expect(JSON.parse(data)).toMatchObject({ '@type': 'AnalysisNewsArticle' })
    expect(html).not.toContain('<script>alert')
    const path = await pathOf(id)
    expect(html).toContain(`<link rel="canonical" href="https://news.example${path}" />`)
    expect(html).toContain(`<link rel="alternate" hreflang="en" href="https://news.example/en${path}" />`)
    expect(html).toContain(`content="https://news.example/share/${id}-1.png"`)
    expect(html).toContain('type="application/rss+xml"')
  })

  test('stands in the English interface in its own language', async () => {
    const { html: english, status } = await get(`/en${await pathOf(id)}`)
    expect(status).toBe(200)
    expect(english).toContain('<html lang="en" dir="ltr">')
    expect(english).toMatch(/<article class="story analysis" dir="rtl">/)
    expect(english).toContain('<h1 lang="ar">')
    expect(english).toMatch(/<section class="chain"[^>]* lang="en" dir="ltr">/)
    expect(english).toContain('translated from')
    expect(english).toContain('<a href="/en/person/raja" rel="author">')
    expect(english).toMatch(/<span lang="en" dir="ltr">Published <time[^>]+>Friday 20 November 2026, 13:00/)
  })

  test('is found by its id alone: any other words lead to the right ones', async () => {
    const path = await pathOf(id)
    expect(decodeURIComponent(path)).toBe(`/story/${id}/ميناء-رأس-الصدف-ما-الذي-تغير-مع-blue-anchor`)
    for (const wrong of [`/story/${id}`, `/story/${id}/x`, `/story/${id}/%E0%A4%A`]) {
      const answer = await get(wrong)
      expect([answer.status, answer.location]).toEqual([301, path])
    }
    expect((await get(`/en/story/${id}/x`)).location).toBe(`/en${path}`)
    expect((await get(`/s/${id}`)).status).toBe(302)
    expect((await get(`${path}?utm_source=x`)).html).toBe(html)
  })

  test('wears its corrections at the top', async () => {
    now = new Date(now.getTime() + 60_000)
    await correctStory(context, editor, id, { kind: 'clarification', text: 'المقصود هو الرصيف الثالث.' })
    const corrected = (await get(await pathOf(id))).html
    expect(corrected).toMatch(/<div class="notice clarification"[^>]*>.*?<b>توضيح<\/b>.*?المقصود هو الرصيف الثالث/s)
    expect(corrected.indexOf('notice clarification')).toBeLessThan(corrected.indexOf('class="body"'))
    expect((await get('/corrections')).html).toContain('المقصود هو الرصيف الثالث.')
    expect((await get('/')).html).toContain('المقصود هو الرصيف الثالث.')
  })
})

describe('a story that was taken back', () => {
  test('retracted: its headline and the notice stand, its text does not', async () => {
    const id = await published({
      headline: 'خبر لم يصح',
      dateline: 'تل الورد',
      standfirst: 'مقدمة لم تصح',
      body: [{ type: 'paragraph', runs: [{ text: 'متن لم يصح' }] }],
    })
    await retractStory(context, editor, id, 'لم تثبت الوثيقة.')
    const { status, html } = await get(await pathOf(id))
    expect(status).toBe(200)
    expect(html).toContain('خبر لم يصح')
    expect(html).toContain('لم تثبت الوثيقة.')
    expect(html).not.toContain('متن لم يصح')
    expect(html).not.toContain('مقدمة لم تصح')
    expect(html).not.toContain('تل الورد')
  })

  test('withdrawn: 410 and a way on', async () => {
    const id = await published({ headline: 'خبر محجوب' })
    await withdrawStory(context, editor, id, 'خصوصية')
    for (const path of [`/story/${id}/x`, `/s/${id}`, `/en/story/${id}/x`]) {
      const { status, html } = await get(path)
      expect(status).toBe(410)
      expect(html).not.toContain('خبر محجوب')
      expect(html).toContain('role="search"')
    }
  })

  test('a topic that nothing public has any more is not there, nor are its feeds', async () => {
    const path = `/topic/${encodeURIComponent('رصيف-منسي')}`
    const id = await published({ topics: ['رصيف منسي'] })
    expect((await get(path)).status).toBe(200)
    expect((await feedRoutes(context).request(`${path}/feed.xml`)).status).toBe(200)
    await withdrawStory(context, editor, id, 'خصوصية')
    expect((await get(path)).status).toBe(404)
    expect((await feedRoutes(context).request(`${path}/feed.xml`)).status).toBe(404)
  })

  test('unknown: 404 with a search and the latest', async () => {
    const { status, html } = await get('/story/nothing000/x')
    expect(status).toBe(404)
    expect(html).toContain('لم نجد هذه الصفحة')
    expect(html).toContain('role="search"')
    expect(html).toContain('ميناء رأس الصدف')
    expect(html).toContain('<meta name="robots" content="noindex" />')
    expect((await get('/en/nowhere')).html).toContain('We could not find this page')
  })
})

describe('lists', () => {
  beforeAll(async () => {
    for (let number = 1; number <= 23; number += 1)
      await published({
        headline: `نشرة رقم ${number}`,
        section: 'economy',
        topics: ['الأسعار'],
        byline: [{ name: 'رجاء الكهرماني', person: 'raja' }],
      })
  })

  test.each(['/section/economy', '/person/raja', `/topic/${encodeURIComponent('الأسعار')}`])(
    '%s leads from page to page and back',
    async (path) => {
      const first = (await get(path)).html
      expect(first).toContain('نشرة رقم 23')
      expect(first).not.toContain('نشرة رقم 2<')
      const older = /<a href="([^"]+)" rel="next">/.exec(first)![1]!
      const second = await get(older)
      expect(second.html).toContain('نشرة رقم 2<')
      expect(second.html).toContain(`<a href="${path}">`)
      expect(second.html).toContain(`<link rel="canonical" href="https://news.example${older}" />`)
      expect((await get(`/en${path}`)).html).toContain(`href="/en${older}"`)
    },
  )

  test('a made-up cursor is refused, a made-up query is not heard', async () => {
    const refused = await get('/section/economy?before=zzz')
    expect(refused.status).toBe(400)
    expect(refused.html).toContain('مؤشر الصفحة غير صالح')
    expect((await get('/section/economy?x=1')).html).toBe((await get('/section/economy')).html)
  })

  test('a person has a portrait, a way to write to them, and a feed', async () => {
    const { html } = await get('/person/raja')
    expect(html).toContain('تغطي البلديات')
    expect(html).toContain('href="mailto:raja@example.org"')
    expect(html).toMatch(/<picture>.*1x1/s)
    expect(html).toContain('href="/person/raja/feed.xml"')
  })

  test('a day shows its stories by the clock, and leads to the day before that has any', async () => {
    const { html, status } = await get('/day/2026-11-21')
    expect(status).toBe(200)
    expect(html).toMatch(/<h1><time datetime="2026-11-21">السبت 21 نوفمبر 2026<\/time><\/h1>/)
    expect(html).toContain('<a href="/day/2026-11-20" rel="prev">')
    expect((await get('/day/2026-11-20')).html).toContain('<a href="/day/2026-11-21" rel="next">')
    const today = context.site.timeZone && (await get(`/day/${now.toISOString().slice(0, 10)}`))
    expect(today && today.html).not.toContain('rel="next">اليوم')
    expect((await get('/day/2019-01-01')).status).toBe(404)
    expect((await get('/day/2026-02-30')).status).toBe(404)
    expect((await get('/day/x')).status).toBe(404)
  })

  test('search answers, counts, and helps when there is nothing', async () => {
    const { html } = await get(`/search?q=${encodeURIComponent('نشرة')}`)
    expect(html).toContain('23 مادة')
    expect(html).toMatch(/<a href="\/search\?q=[^"]+&amp;page=2" rel="next">/)
    expect(html).toContain('value="نشرة"')
    const nothing = (await get(`/search?q=${encodeURIComponent('"><qzx>ظظظظظظ')}`)).html
    expect(nothing).toContain('لم نجد ما يطابق بحثك')
    expect(nothing).not.toContain('"><qzx>')
    expect((await get('/search?q=a&page=-1')).status).toBe(200)
    const narrowed = (await get(`/search?q=${encodeURIComponent('نشرة')}&from=2000&section=nothing`)).html
    expect(narrowed).toMatch(/<details class="narrow" open/)
    expect(html).toMatch(/<mark>[^<]*نشرة<\/mark>/)
    expect((await get(`/en/search/suggestions?q=${encodeURIComponent('نشر')}`)).html).toContain(
      '<nav aria-label="Suggestions"',
    )
    expect((await get('/search/suggestions')).html).toBe('')
    expect((await get('/search')).status).toBe(200)
  })

  test('the lead of the front page tells its chain as a sentence', async () => {
    await published({
      sources: [
        { kind: 'own-reporting', relation: 'based-on' },
        { kind: 'organisation', name: 'مجلس المدينة', relation: 'based-on' },
      ],
    })
    const line = /<p class="chain-line".*?<\/p>/s.exec((await get('/')).html)![0]
    expect(line.replace(/<[^>]+>/g, '')).toContain('المزولة، استنادًا إلى عملنا الميداني، استنادًا إلى مجلس المدينة')
  })

  test('the front page has a lead, the latest, and every section that has stories', async () => {
    const { html } = await get('/')
    expect(html).toContain('class="t lead')
    expect(html).toMatch(/<h2 id="latest">آخر الأخبار/)
    expect(html).toContain('id="section-economy"')
    expect(html).toContain('aria-current="page"')
    expect((await get('/en')).html).toMatch(/<a href="\/en\/section\/economy">Economy<\/a>/)
  })
})

test.each([
  ['/en/', '/en'],
  ['/about/', '/about'],
  ['/section/local/', '/section/local'],
  ['/story/abc/', '/story/abc'],
  ['/search/?q=%D9%82', '/search?q=%D9%82'],
  ['/en/about/', '/en/about'],
])('%s leads to the page without its last slash', async (path, location) => {
  expect(await get(path)).toMatchObject({ status: 301, location })
})

test('a slash at the end leads to no other host', async () => {
  for (const path of ['//evil.example/', '/\\\\evil.example/', '/.//evil.example/'])
    expect(await get(path), path).toMatchObject({ status: 404, location: null })
})

describe('standing pages', () => {
  test('about and policies show their parts, each policy at its own address', async () => {
    expect((await get('/about')).html).toContain('صحيفة &lt;قديمة&gt;')
    expect((await get('/en/about')).html).toContain('An old paper')
    const { html } = await get('/policies')
    expect(html).toContain('<section id="corrections">')
    expect(html).not.toContain('صحيفة &lt;قديمة')
    expect((await get('/about')).html).not.toContain('<section id="corrections">')
  })
})

describe('every page', () => {
  test('needs no script, carries no style attribute, asks no other host for anything', async () => {
    const paths = [
      '/',
      '/en',
      '/section/local',
      '/person/raja',
      '/search',
      '/about',
      '/corrections',
      '/nowhere',
      '/day/2026-11-20',
    ]
    for (const path of paths) {
      const { html } = await get(path)
      expect(html, path).not.toMatch(/\sstyle="/)
      expect(html, path).not.toMatch(/\son[a-z]+="/)
      expect(html.match(/<script(?! type="application\/ld\+json"| type="module" src="\/assets\/)/g), path).toBeNull()
      expect(
        html.match(/<(?:img|script|source|link rel="(?:preload|icon|manifest)")[^>]*(?:src|href|srcset)="https?:/g),
        path,
      ).toBeNull()
      expect(html.match(/<h1/g), path).toHaveLength(1)
    }
  })

  test('a story of 600 words weighs at most 14 kB as it is sent, style and all', async () => {
    const words =
      'ذكرت الهيئة العامة للموانئ أن حركة الحاويات زادت هذا العام وأن الرصيف الثالث سيُفتتح قبل الصيف المقبل بحسب البيان'
    const paragraph = (index: number) => ({
      type: 'paragraph' as const,
      runs: [
        {
          text: `${index} ${words
            .split(' ')
            .toSorted(() => (index % 3) - 1)
            .join(' ')}. ${words}.`,
        },
      ],
    })
    const body = [
      { type: 'figure' as const, media: photo, alt: 'ميناء', caption: 'الميناء', credit: 'خزامى' },
      ...Array.from({ length: 16 }, (_, index) => paragraph(index)),
    ]
    const id = await published({
      headline: 'ستمئة كلمة عن الميناء',
      topics: ['الأسعار'],
      body,
      sources: [{ name: 'وكالة خزامى', kind: 'agency', url: 'https://khuzama.example/2' }],
    })
    const { html } = await get(await pathOf(id))
    const sent = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
    expect(sent.length).toBeLessThan(14_000)
  })
})

test('a fault of ours is a page too: no words of the machine, a number for the log, and no database needed', async () => {
  const broken = await testContext({ log: createLog('silent') })
  await closeContext(broken)
  const response = await createSite(broken).request('http://news.example/en/section/local')
  const html = await response.text()
  expect(response.status).toBe(500)
  expect(html).toContain('This page could not be shown')
  expect(html).toMatch(/<bdi dir="ltr">[0-9a-f]{8}<\/bdi>/)
  expect(html).not.toMatch(/kysely|sqlite|postgres|destroyed|at .*\.ts/i)
})
