import { beforeAll, expect, test } from 'vitest'
import { fillNewsroom, openNewsroom, type Newsroom } from './feeds/fixtures.ts'
import { mediaByIds, readMedia } from '../media/read.ts'
import { peopleByIds, readPerson } from '../people/read.ts'
import { readSection } from '../sections/read.ts'
import { readStory } from '../stories/read.ts'
import { storyKinds, type PublishedStory } from '../stories/shape.ts'
import { figuresOf } from '../stories/text.ts'
import { breadcrumbsJsonLd, listJsonLd, personJsonLd, siteJsonLd, vocabulary } from './json-ld.ts'
import { storyJsonLd } from './json-ld-story.ts'
import type { Node } from './json-ld-sources.ts'

const site = 'https://news.example'
let newsroom: Newsroom
let ids: Awaited<ReturnType<typeof fillNewsroom>>

beforeAll(async () => {
  newsroom = await openNewsroom()
  ids = await fillNewsroom(newsroom)
})

async function told(id: string, change: Partial<PublishedStory> = {}): Promise<Node> {
  const { context } = newsroom
  const story = { ...(await readStory(context, id))!, ...change }
  return storyJsonLd(context.site, story, {
    people: await peopleByIds(
      context,
      story.byline.flatMap((entry) => entry.person ?? []),
    ),
    media: await mediaByIds(
      context,
      figuresOf(story.body).flatMap((figure) => figure.media ?? []),
    ),
    section: await readSection(context, story.section),
  })
}

/** What is above each type, in schema.org 30. */
const above: Record<string, string[]> = {
  CreativeWork: ['Thing'],
  Article: ['CreativeWork'],
  NewsArticle: ['Article'],
  ReportageNewsArticle: ['NewsArticle'],
  BackgroundNewsArticle: ['NewsArticle'],
  AnalysisNewsArticle: ['NewsArticle'],
  OpinionNewsArticle: ['NewsArticle'],
  ReviewNewsArticle: ['NewsArticle', 'Review'],
  Review: ['CreativeWork'],
  DigitalDocument: ['CreativeWork'],
  Quotation: ['CreativeWork'],
  Comment: ['CreativeWork'],
  CorrectionComment: ['Comment'],
  MediaObject: ['CreativeWork'],
  ImageObject: ['MediaObject'],
  WebPage: ['CreativeWork'],
  CollectionPage: ['WebPage'],
  ProfilePage: ['WebPage'],
  WebSite: ['CreativeWork'],
  Person: ['Thing'],
  Organization: ['Thing'],
  NewsMediaOrganization: ['Organization'],
  GovernmentOrganization: ['Organization'],
  ItemList: ['Thing'],
  BreadcrumbList: ['ItemList'],
  ListItem: ['Thing'],
  Action: ['Thing'],
  SearchAction: ['Action'],
  EntryPoint: ['Thing'],
}

const somebody = ['Organization', 'Person']
const policy = { on: ['NewsMediaOrganization', 'Organization'], holds: ['CreativeWork', 'URL'] }

/** Each property that we use: on which types it may stand, what it may hold. */
const properties: Record<string, { on: string[]; holds: string[] }> = {
  name: { on: ['Thing'], holds: ['Text'] },
  alternateName: { on: ['Thing'], holds: ['Text'] },
  description: { on: ['Thing'], holds: ['Text', 'TextObject'] },
  url: { on: ['Thing'], holds: ['URL'] },
  sameAs: { on: ['Thing'], holds: ['URL'] },
  image: { on: ['Thing'], holds: ['ImageObject', 'URL'] },
  mainEntityOfPage: { on: ['Thing'], holds: ['CreativeWork', 'URL'] },
  potentialAction: { on: ['Thing'], holds: ['Action'] },
  headline: { on: ['CreativeWork'], holds: ['Text'] },
  inLanguage: { on: ['CreativeWork'], holds: ['Language', 'Text'] },
  datePublished: { on: ['CreativeWork'], holds: ['Date', 'DateTime'] },
  dateModified: { on: ['CreativeWork'], holds: ['Date', 'DateTime'] },
  author: { on: ['CreativeWork'], holds: somebody },
  creator: { on: ['CreativeWork'], holds: somebody },
  contributor: { on: ['CreativeWork'], holds: somebody },
  translator: { on: ['CreativeWork'], holds: somebody },
  editor: { on: ['CreativeWork'], holds: ['Person'] },
  publisher: { on: ['CreativeWork'], holds: somebody },
  publishingPrinciples: { on: ['CreativeWork', 'Organization', 'Person'], holds: ['CreativeWork', 'URL'] },
  isBasedOn: { on: ['CreativeWork'], holds: ['CreativeWork', 'Product', 'URL'] },
  citation: { on: ['CreativeWork'], holds: ['CreativeWork', 'Text'] },
  translationOfWork: { on: ['CreativeWork'], holds: ['CreativeWork'] },
  correction: { on: ['CreativeWork'], holds: ['CorrectionComment', 'Text', 'URL'] },
  creditText: { on: ['CreativeWork'], holds: ['Text'] },
  copyrightNotice: { on: ['CreativeWork'], holds: ['Text'] },
  creativeWorkStatus: { on: ['CreativeWork'], holds: ['DefinedTerm', 'Text'] },
  hasPart: { on: ['CreativeWork'], holds: ['CreativeWork'] },
  isPartOf: { on: ['CreativeWork'], holds: ['CreativeWork', 'URL'] },
  keywords: { on: ['CreativeWork', 'Organization'], holds: ['DefinedTerm', 'Text', 'URL'] },
  isAccessibleForFree: { on: ['CreativeWork'], holds: ['Boolean'] },
  version: { on: ['CreativeWork'], holds: ['Number', 'Text'] },
  text: { on: ['CreativeWork'], holds: ['Text'] },
  mainEntity: { on: ['CreativeWork'], holds: ['Thing'] },
  articleSection: { on: ['Article'], holds: ['Text'] },
  wordCount: { on: ['Article'], holds: ['Integer'] },
  dateline: { on: ['NewsArticle'], holds: ['Text'] },
  caption: { on: ['ImageObject'], holds: ['MediaObject', 'Text'] },
  representativeOfPage: { on: ['ImageObject'], holds: ['Boolean'] },
  width: { on: ['MediaObject'], holds: ['Distance', 'QuantitativeValue'] },
  height: { on: ['MediaObject', 'Person'], holds: ['Distance', 'QuantitativeValue'] },
  breadcrumb: { on: ['WebPage'], holds: ['BreadcrumbList', 'Text'] },
  itemListElement: { on: ['ItemList'], holds: ['ListItem', 'Text', 'Thing'] },
  position: { on: ['CreativeWork', 'ListItem'], holds: ['Integer', 'Text'] },
  item: { on: ['ListItem'], holds: ['Thing', 'URL'] },
  logo: { on: ['Organization'], holds: ['ImageObject', 'URL'] },
  email: { on: ['Organization', 'Person'], holds: ['Text'] },
  jobTitle: { on: ['Person'], holds: ['DefinedTerm', 'Text'] },
  worksFor: { on: ['Person'], holds: ['Organization'] },
  target: { on: ['Action'], holds: ['EntryPoint', 'URL'] },
  urlTemplate: { on: ['EntryPoint'], holds: ['Text'] },
  // Not a property of its own: the mark for what a person types in (https://schema.org/docs/actions.html).
  'query-input': { on: ['SearchAction'], holds: ['Text'] },
  correctionsPolicy: policy,
  ethicsPolicy: policy,
}

const isA = (type: string, wanted: string): boolean =>
  type === wanted || wanted === 'Thing' || (above[type] ?? []).some((parent) => isA(parent, wanted))

/** Everything in a node that schema.org does not have, or not there. */
function faults(node: Node, path = ''): string[] {
  const type = node['@type'] as string
  if (!type) return Object.keys(node).join() === '@id' ? [] : [`${path}: no type`]
  if (!(type in above)) return [`${path}: ${type} is not in the table`]
  return Object.entries(node).flatMap(([name, value]) => {
    const place = `${path}/${name}`
    if (name.startsWith('@')) return []
    const property = properties[name]
    if (!property) return [`${place}: no such property`]
    if (!property.on.some((domain) => isA(type, domain))) return [`${place}: not on ${type}`]
    return [value].flat().flatMap((each) => {
      const fits = property.holds.some((range) => holds(each, range))
      return [...(fits ? [] : [`${place}: ${JSON.stringify(each)}`]), ...(isNode(each) ? faults(each, place) : [])]
    })
  })
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

function holds(value: unknown, range: string): boolean {
  if (isNode(value)) return value['@type'] === undefined || isA(value['@type'] as string, range)
  if (typeof value === 'boolean') return range === 'Boolean'
  if (typeof value === 'number') return range === 'Number' || (range === 'Integer' && Number.isInteger(value))
  if (typeof value !== 'string') return false
  if (range === 'URL') return /^https?:\/\/\S+$/.test(value)
  if (range === 'Date' || range === 'DateTime') return !Number.isNaN(Date.parse(value))
  if (range === 'Distance') return /^\d+ px$/.test(value)
  return range === 'Text' && value !== ''
}

test('the table sees a fault', () => {
  const wrong = {
    '@type': 'NewsArticle',
    correctedWork: 'x',
    jobTitle: 'x',
    editor: { '@type': 'Organization' },
    url: '/here',
    headline: '',
  }
  expect(faults(wrong)).toHaveLength(5)
})

test('everything told is in schema.org 30, and every address is absolute', async () => {
  const { context, picture } = newsroom
  const person = (await readPerson(context, 'layla-haddad'))!
  const nodes = [
    ...(await Promise.all(storyKinds.map((kind) => told(ids.full, { kind })))),
    ...(await Promise.all([ids.corrected, ids.retracted, ids.english].map((id) => told(id)))),
    siteJsonLd(context.site),
    personJsonLd(context.site, person, await readMedia(context, picture)),
    personJsonLd(context.site, (await readPerson(context, 'sahil'))!, null),
    listJsonLd(context.site, {
      name: 'اقتصاد',
      path: '/section/economy',
      stories: [(await readStory(context, ids.full))!],
    }),
    breadcrumbsJsonLd(context.site, [{ name: 'اقتصاد', url: `${site}/section/economy` }]),
  ]
  for (const node of nodes) expect(faults(node)).toEqual([])
  for (const node of nodes.slice(0, -1)) expect(node).toMatchObject(vocabulary)
})

test('a story tells its people each in their part, its place and its language', async () => {
  const node = await told(ids.full)
  expect(node).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'ReportageNewsArticle',
    headline: 'الميناء «الجديد» & رصيفه <الشرقي>',
    inLanguage: 'ar',
    datePublished: '2026-11-20T06:01:00.000Z',
    dateModified: '2026-11-20T06:01:00.000Z',
    author: [
      { '@type': 'Person', name: 'ليلى حداد', url: `${site}/person/layla-haddad`, sameAs: 'https://layla.example/' },
      { '@type': 'NewsMediaOrganization', name: 'وكالة الساحل', url: `${site}/person/sahil` },
    ],
    translator: [{ '@type': 'Person', name: 'هند كرم' }],
    contributor: [{ '@type': 'Person', name: 'سامي نصر' }],
    editor: [{ '@type': 'Person', name: 'رنا عواد' }],
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: 'المزولة',
      correctionsPolicy: `${site}/policies#corrections`,
      ethicsPolicy: `${site}/policies#ethics`,
      logo: { '@type': 'ImageObject' },
    },
    publishingPrinciples: `${site}/policies`,
    dateline: 'ميناء الرمل',
    articleSection: 'اقتصاد',
    keywords: ['ميناء الرمل', 'نقل بحري'],
    isAccessibleForFree: true,
  })
  expect((node['mainEntityOfPage'] as any).breadcrumb.itemListElement.map((each: any) => each.name)).toEqual([
    'المزولة',
    'اقتصاد',
    'الميناء «الجديد» & رصيفه <الشرقي>',
  ])
  expect((await told(ids.english))['author']).toMatchObject([{ name: 'ليلى حداد' }])
  expect((await told(ids.full, { byline: [] }))['author']).toEqual([
    { '@type': 'NewsMediaOrganization', name: 'المزولة', url: `${site}/` },
  ])
})

test('a policy is told where it stands', () => {
  const { site: settings } = newsroom.context
  const pages = settings.pages.map((page) => (page.id === 'ethics' ? { ...page, place: 'about' as const } : page))
  expect(siteJsonLd({ ...settings, pages })['publisher']).toMatchObject({
    correctionsPolicy: `${site}/policies#corrections`,
    ethicsPolicy: `${site}/about#ethics`,
  })
})

test('the chain of sources is nested as it happened, what is quoted is cited', async () => {
  const node = await told(ids.full)
  expect(node['isBasedOn']).toEqual({
    '@type': 'NewsArticle',
    '@id': 'https://marsa.example/port',
    url: 'https://marsa.example/port',
    headline: 'Port to grow',
    datePublished: '2026-11-19',
    publisher: { '@type': 'NewsMediaOrganization', name: 'صحيفة المرسى' },
    isBasedOn: {
      '@type': 'NewsArticle',
      '@id': 'https://sahil.example/1?a=1&b=2',
      url: 'https://sahil.example/1?a=1&b=2',
      publisher: { '@type': 'NewsMediaOrganization', name: 'وكالة الساحل' },
    },
  })
  expect(node['translationOfWork']).toEqual({ '@id': 'https://marsa.example/port' })
  expect(node['citation']).toEqual([
    {
      '@type': 'CreativeWork',
      '@id': 'https://transport.example/statement',
      url: 'https://transport.example/statement',
      author: { '@type': 'GovernmentOrganization', name: 'وزارة النقل' },
    },
  ])
  const own = await told(ids.english)
  expect(own).not.toHaveProperty('isBasedOn')
  expect(own).not.toHaveProperty('citation')
})

test('a document is cited whatever was done with it; a source without address keeps its name', async () => {
  const link = { name: 'تقرير السلامة', relation: 'based-on', url: null, title: null, date: null } as const
  const node = await told(ids.full, {
    sources: [
      { ...link, kind: 'document' },
      { ...link, kind: 'document', name: 'هيئة الموانئ', title: 'سجل السفن' },
      { ...link, kind: 'person', name: 'شاهد', relation: 'translated' },
    ],
  })
  expect(node['citation']).toEqual([
    { '@type': 'DigitalDocument', name: 'تقرير السلامة' },
    { '@type': 'DigitalDocument', name: 'سجل السفن', author: { '@type': 'Organization', name: 'هيئة الموانئ' } },
  ])
  expect(node['isBasedOn']).toEqual({ '@type': 'CreativeWork', author: { '@type': 'Person', name: 'شاهد' } })
  expect(node['translationOfWork']).toEqual(node['isBasedOn'])
})

test('pictures carry caption, credit, maker and rights; the first is offered in more shapes', async () => {
  const { picture } = newsroom
  expect((await told(ids.full))['image']).toEqual([
    {
      '@type': 'ImageObject',
      url: `${site}/picture/${picture}-1/1440.jpg`,
      width: '1440 px',
      height: '810 px',
      caption: 'الرصيف الشرقي',
      description: 'رافعتان فوق الرصيف',
      creditText: 'وكالة الساحل',
      creator: { '@type': 'Person', name: 'سامي نصر' },
      copyrightNotice: '© وكالة الساحل',
      representativeOfPage: true,
    },
    `${site}/picture/${picture}-1/1440-16x9.jpg`,
    `${site}/picture/${picture}-1/1440-1x1.jpg`,
  ])
})

test('an agency is not told as a person, and a person beside a body is the maker', async () => {
  const { context, picture } = newsroom
  const story = (await readStory(context, ids.full))!
  const stored = (await readMedia(context, picture))!
  const makerOf = (creator: string, credit: string) => {
    const body = story.body.map((block) => (block.type === 'figure' ? { ...block, credit } : block))
    const media = new Map([[picture, { ...stored, creator }]])
    const node = storyJsonLd(context.site, { ...story, body }, { people: new Map(), media, section: null })
    return (node['image'] as Node[])[0]!['creator']
  }
  expect(makerOf('وكالة خزامى للأنباء', 'خزامى')).toEqual({ '@type': 'Organization', name: 'وكالة خزامى للأنباء' })
  expect(makerOf('', 'وكالة الساحل')).toEqual({ '@type': 'NewsMediaOrganization', name: 'وكالة الساحل' })
  expect(makerOf('', 'المزولة، وائل القطاوي')).toEqual({ '@type': 'Person', name: 'وائل القطاوي' })
})

test('quotations with a speaker are told without their marks', async () => {
  expect((await told(ids.full))['hasPart']).toEqual([
    { '@type': 'Quotation', text: 'العمل يبدأ قريبًا', creator: { '@type': 'Person', name: 'مها سالم' } },
    { '@type': 'Quotation', text: 'سنفتح الرصيف للسفن الكبيرة.', creator: { '@type': 'Person', name: 'مها سالم' } },
  ])
})

test('corrections are told; of a retracted story only the notice', async () => {
  expect(await told(ids.corrected)).toMatchObject({
    dateModified: '2026-11-20T06:03:00.000Z',
    correction: [
      {
        '@type': 'CorrectionComment',
        text: 'ذكرنا 400 مليون، والصواب 440 مليونًا.',
        datePublished: '2026-11-20T06:03:00.000Z',
      },
    ],
  })
  const retracted = await told(ids.retracted)
  expect(retracted).toMatchObject({ creativeWorkStatus: 'Retracted', correction: [{ text: 'لم نتحقق من الوثيقة.' }] })
  for (const name of ['image', 'hasPart', 'wordCount', 'description', 'isBasedOn', 'citation', 'dateline', 'keywords'])
    expect(retracted).not.toHaveProperty(name)
  expect(JSON.stringify(retracted)).not.toContain('ليلى حداد')
})
