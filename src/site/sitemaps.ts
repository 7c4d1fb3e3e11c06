import { setImmediate } from 'node:timers/promises'
import { Hono, type Context as Request } from 'hono'
import type { Context } from '../base/context.ts'
import { listPeople } from '../people/read.ts'
import { listSections, listTopics } from '../sections/read.ts'
import { listStories, storyAddresses } from '../stories/read.ts'
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

/**
 * /sitemap.xml and its files. A file of stories is named after the id that comes before its first one, so that each is
 * one read of an index however many stories there are.
 */
export function sitemapRoutes(context: Context, fileLength: number = addressesInFile): Hono {
  const app = new Hono()
  app.get('/sitemap.xml', async (request) => xml(request, await sitemapIndex(context, fileLength)))
  app.get('/sitemap/pages.xml', async (request) => xml(request, await pagesSitemap(context)))
  app.get('/sitemap/stories.xml', async (request) => xml(request, await storiesSitemap(context, undefined, fileLength)))
  app.get('/sitemap/:file{stories-after-.+}', async (request) => {
    const after = /^stories-after-([\p{L}\p{N}-]{1,80})\.xml$/u.exec(request.req.param('file'))?.[1]
    return after ? xml(request, await storiesSitemap(context, after, fileLength)) : request.notFound()
  })
  app.get('/news-sitemap.xml', async (request) => xml(request, await newsSitemap(context)))
  return app
}

async function sitemapIndex(context: Context, fileLength: number): Promise<Markup> {
  const { page } = publicAddresses(context.site.url)
  const files = [element('sitemap', {}, element('loc', {}, page('/sitemap/pages.xml')))]
  for (let after: string | undefined; ;) {
    const rows = await storyAddresses(context, { after, limit: fileLength })
    if (rows.length === 0) break
    const newest = rows.reduce((latest, row) => (row.updatedAt > latest ? row.updatedAt : latest), '')
    const path =
      after === undefined ? '/sitemap/stories.xml' : `/sitemap/stories-after-${encodeURIComponent(after)}.xml`
    files.push(element('sitemap', {}, element('loc', {}, page(path)), element('lastmod', {}, newest)))
    if (rows.length < fileLength) break
    after = rows.at(-1)!.id
    // SQLite answers without giving way: whoever else waits gets a turn.
    await setImmediate()
  }
  return element('sitemapindex', { xmlns: protocol }, files)
}

async function storiesSitemap(context: Context, after: string | undefined, fileLength: number): Promise<Markup> {
  const { story } = publicAddresses(context.site.url)
  const rows = await storyAddresses(context, { after, limit: fileLength })
  return urlSet(rows.map((row) => url(story(row), row.updatedAt)))
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
