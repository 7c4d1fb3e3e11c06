import type { BylineRole } from '../../people/shape.ts'
import type { SourceLink } from '../../sources/shape.ts'
import type { Contributor, Feed, FeedEntry } from './feed.ts'
import { outsideSources, sourceName } from './outside-sources.ts'
import { element, xmlDocument } from './xml.ts'

/** What somebody did, in the roles of the European Broadcasting Union that Media RSS uses. */
const creditRoles: Record<BylineRole, string> = {
  reporter: 'author',
  translator: 'translation',
  photographer: 'photographer',
  editor: 'editor',
}

/** A feed as Atom (RFC 4287), whole texts as HTML. */
export function atomFeed(feed: Feed): string {
  return xmlDocument(
    element(
      'feed',
      {
        xmlns: 'http://www.w3.org/2005/Atom',
        'xmlns:media': 'http://search.yahoo.com/mrss/',
        'xml:lang': feed.language,
      },
      element('id', {}, feed.self.atom),
      element('title', {}, feed.title),
      element('subtitle', {}, feed.description),
      element('updated', {}, feed.updated),
      element('link', { rel: 'self', type: 'application/atom+xml', href: feed.self.atom }),
      element('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
      element('author', {}, element('name', {}, feed.publisher)),
      element('icon', {}, feed.icon),
      ...(feed.logo ? [element('logo', {}, feed.logo.url)] : []),
      element('rights', {}, `© ${feed.publisher}`),
      feed.entries.map((entry) => atomEntry(entry, feed)),
    ),
  )
}

function atomEntry(entry: FeedEntry, feed: Feed) {
  const sources = outsideSources(entry.sources)
  const everybody = [...entry.authors, ...entry.contributors]
  return element(
    'entry',
    { 'xml:lang': entry.language },
    element('id', {}, entry.id),
    element('title', {}, entry.title),
    element('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    sources.map(sourceLink),
    element('published', {}, entry.published),
    element('updated', {}, entry.updated),
    entry.authors.map((author) => person('author', author)),
    entry.authors.length === 0 && element('author', {}, element('name', {}, feed.publisher)),
    entry.contributors.map((contributor) => person('contributor', contributor)),
    everybody.map(({ name, role }) => element('media:credit', { role: creditRoles[role], scheme: 'urn:ebu' }, name)),
    entry.section && element('category', { term: entry.section.name, scheme: feed.home, label: entry.section.name }),
    entry.topics.map((topic) => element('category', { term: topic })),
    element('rights', {}, rights(sources, feed)),
    originFeed(sources[0]),
    entry.summary && element('summary', {}, entry.summary),
    element('content', { type: 'html' }, entry.html),
  )
}

function person(name: 'author' | 'contributor', { name: shown, url }: Contributor) {
  return element(name, {}, element('name', {}, shown), url !== null && element('uri', {}, url))
}

/** A page it came from is `via` (RFC 4287, 4.2.7.2); one it only quotes is `related`. */
function sourceLink(link: SourceLink) {
  if (link.url === null) return null
  const rel = link.relation === 'quoted' ? 'related' : 'via'
  return element('link', { rel, href: link.url, title: link.title ?? sourceName(link) })
}

/** The first source's own identity, where the whole text is theirs (RFC 4287, 4.2.11). */
function originFeed(link: SourceLink | undefined) {
  if (!link || link.url === null || (link.relation !== 'republished' && link.relation !== 'translated')) return null
  return element(
    'source',
    {},
    element('id', {}, link.url),
    element('title', {}, sourceName(link)),
    link.date !== null && element('updated', {}, new Date(link.date).toISOString()),
    element('link', { rel: 'alternate', href: link.url }),
  )
}

function rights(sources: SourceLink[], feed: Feed): string {
  const origin = sources.find((link) => link.relation === 'republished' || link.relation === 'translated')
  return origin ? `© ${sourceName(origin)}` : `© ${feed.publisher}`
}
