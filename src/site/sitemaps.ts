import { Hono, type Context as Request } from 'hono'
import type { Context } from '../base/context.ts'
import { listPeople } from '../people/read.ts'
import { listSections, listTopics } from '../sections/read.ts'
import { addressRuns, listStories, storyAddresses } from '../stories/read.ts'
import { publicAddresses } from './feeds/addresses.ts'
import { element, xmlDocument, type Markup } from './feeds/xml.ts'

/**
 * Addresses in one file. The protocol allows 50,000 and 50 MB (https://www.sitemaps.org/protocol.html); this many, with
 * Arabic slugs, are 1.5 MB and take a few hundredths of a second.
 */
const addressesInFile = 5000
const protocol = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** Stories, and their age, that a news sitemap may hold by Google's rules. */
const newsLength = 1000
const newsMilliseconds = 2 * 24 * 60 * 60 * 1000

/** /sitemap.xml and its files: /sitemap/pages.xml, and /sitemap/1.xml … for stories, each one read of an index. */
export function sitemapRoutes(context: Context, fileLength: number = addressesInFile): Hono {
  const app = new Hono()
  app.get('/sitemap.xml', async (request) => xml(request, await sitemapIndex(context, fileLength)))
  app.get('/sitemap/pages.xml', async (request) => xml(request, await pagesSitemap(context)))
  app.get('/sitemap/:file{[1-9][0-9]{0,8}\\.xml}', async (request) => {
    const rows = await storyAddresses(context, Number.parseInt(request.req.param('file')), fileLength)
    const { story } = publicAddresses(context.site.url)
    return rows.length > 0
      ? xml(request, urlSet(rows.map((row) => url(story(row), row.updatedAt))))
      : request.notFound()
  })
  app.get('/news-sitemap.xml', async (request) => xml(request, await newsSitemap(context)))
  return app
}

async function sitemapIndex(context: Context, fileLength: number): Promise<Markup> {
  const { page } = publicAddresses(context.site.url)
  const file = (name: string | number, updatedAt?: string) =>
    element('sitemap', {}, [
      element('loc', {}, page(`/sitemap/${name}.xml`)),
      ...(updatedAt ? [element('lastmod', {}, updatedAt)] : []),
    ])
  const runs = await addressRuns(context, fileLength)
  return element('sitemapindex', { xmlns: protocol }, [
    file('pages'),
    ...runs.map(({ run, updatedAt }) => file(run, updatedAt)),
  ])
}

/** All that is not a story: the standing pages, sections, the topics of late, people. */
async function pagesSitemap(context: Context): Promise<Markup> {
  const addresses = publicAddresses(context.site.url)
  const standing = ['/about', '/policies', '/corrections'].map(addresses.page)
  return urlSet(
    [
      addresses.home,
      ...standing,
      ...(await listSections(context)).map((section) => addresses.section(section.id)),
      ...(await listTopics(context, { limit: addressesInFile })).map((topic) => addresses.topic(topic.slug)),
      ...(await listPeople(context, { limit: addressesInFile })).map((person) => addresses.person(person.id)),
    ].map((address) => url(address)),
  )
}

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
async function newsSitemap(context: Context): Promise<Markup> {
  // Stories leave it by age alone.
  context.depends('time:hour')
  const { story } = publicAddresses(context.site.url)
  const from = new Date(context.now().getTime() - newsMilliseconds).toISOString()
  const { items } = await listStories(context, { from, limit: newsLength })
  const urls = items.map((item) =>
    url(
      story(item),
      undefined,
      element(
        'news:news',
        {},
        element(
          'news:publication',
          {},
          element('news:name', {}, context.site.name),
          element('news:language', {}, item.language.split('-')[0]),
        ),
        element('news:publication_date', {}, item.publishedAt),
        element('news:title', {}, item.headline),
      ),
    ),
  )
  return urlSet(urls, { 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' })
}

function urlSet(urls: Markup[], namespaces: Record<string, string> = {}): Markup {
  return element('urlset', { xmlns: protocol, ...namespaces }, urls)
}

function url(location: string, changed?: string, ...more: Markup[]): Markup {
  return element(
    'url',
    {},
    element('loc', {}, location),
    changed !== undefined && element('lastmod', {}, changed),
    more,
  )
}

function xml(request: Request, root: Markup) {
  return request.body(xmlDocument(root), 200, { 'content-type': 'application/xml; charset=utf-8' })
}
