import type { Feed, FeedEntry, FeedPicture } from './feed.ts'
import { originalPage } from './outside-sources.ts'
import { cdata, element, xmlDocument } from './xml.ts'

/** Minutes after which a reader may ask again. */
const timeToLive = 15

/**
 * A feed as RSS 2.0 (https://www.rssboard.org/rss-specification) with whole texts in content:encoded and pictures in
 * Media RSS (https://www.rssboard.org/media-rss).
 */
export function rssFeed(feed: Feed): string {
  const namespaces = {
    version: '2.0',
    'xmlns:atom': 'http://www.w3.org/2005/Atom',
    'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:media': 'http://search.yahoo.com/mrss/',
  }
  return xmlDocument(
    element(
      'rss',
      namespaces,
      element(
        'channel',
        {},
        element('title', {}, feed.title),
        element('link', {}, feed.home),
        element('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.self.rss }),
        element('description', {}, feed.description),
        element('language', {}, feed.language),
        element('copyright', {}, `© ${feed.publisher}`),
        element('lastBuildDate', {}, new Date(feed.updated).toUTCString()),
        element('ttl', {}, timeToLive),
        element(
          'image',
          {},
          element('url', {}, feed.logo?.url ?? feed.icon),
          element('title', {}, feed.title),
          element('link', {}, feed.home),
        ),
        feed.entries.map((entry) => item(entry, feed)),
      ),
    ),
  )
}

function item(entry: FeedEntry, feed: Feed) {
  const source = originalPage(entry.sources)
  return element(
    'item',
    {},
    element('title', {}, entry.title),
    element('link', {}, entry.url),
    element('guid', { isPermaLink: 'false' }, entry.id),
    element('pubDate', {}, new Date(entry.published).toUTCString()),
    entry.updated !== entry.published && element('atom:updated', {}, entry.updated),
    entry.language !== feed.language && element('dc:language', {}, entry.language),
    entry.authors.map((author) => element('dc:creator', {}, author.name)),
    entry.contributors.map((contributor) => element('dc:contributor', {}, contributor.name)),
    entry.section && element('category', { domain: entry.section.url }, entry.section.name),
    entry.topics.map((topic) => element('category', {}, topic)),
    entry.summary && element('description', {}, entry.summary),
    element('content:encoded', {}, cdata(entry.html)),
    source && element('source', { url: source.url }, source.name),
    entry.pictures.map(mediaContent),
  )
}

/** Roles are those of the European Broadcasting Union's scheme, the default of Media RSS. */
function mediaContent(picture: FeedPicture) {
  const { url, width, height, thumbnail } = picture
  return element(
    'media:content',
    { url, type: 'image/jpeg', medium: 'image', width, height },
    picture.alt && element('media:title', { type: 'plain' }, picture.alt),
    picture.caption && element('media:description', { type: 'plain' }, picture.caption),
    picture.credits.map(({ name, body }) =>
      element('media:credit', { role: body ? 'distribution company' : 'photographer', scheme: 'urn:ebu' }, name),
    ),
    picture.copyright && element('media:copyright', {}, picture.copyright),
    element('media:thumbnail', thumbnail),
  )
}
