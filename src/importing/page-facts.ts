import { cleanLine } from '../arabic/normalise.ts'
import type { BylineEntry } from '../people/shape.ts'
import type { StoryKind } from '../stories/shape.ts'
import { plain } from './boilerplate.ts'
import { bodyMark } from './bodies.ts'
import { isNobody, readBylineLine } from './byline.ts'
import { readMachineDate } from './dates.ts'
import type { Outline } from './html-outline.ts'
import { htmlText, readJsonLd } from './json-ld.ts'
import type { Author, Origin, Picture } from './json-ld.ts'
import { siteBehind, splitSite } from './text-head.ts'
import { topicNames } from './topics.ts'

/** What the head of an HTML page says about its story: JSON-LD first, then Open Graph and meta. */
export type PageFacts = {
  /** The headline as the head gives it, for finding the one on the page; '' when it is silent. */
  headline: string
  description: string
  site: string | null
  url: string | null
  /** What relative addresses are relative to. */
  base: string | null
  byline: BylineEntry[]
  published: string | null
  topics: string[]
  kind: StoryKind
  language: string
  picture: Picture | null
  origins: Origin[]
  dateline: string
  body: string
}

export function readFacts(outline: Outline, foundAt: string | null): PageFacts {
  const linked = readJsonLd(outline.jsonLd)
  const meta = (...wanted: string[]) => {
    for (const name of wanted) {
      const found = outline.metas.find((one) => one.name === name && one.content.trim())
      if (found) return cleanLine(htmlText(found.content))
    }
    return ''
  }
  const all = (name: string) =>
    outline.metas.filter((one) => one.name === name).map(({ content }) => cleanLine(htmlText(content)))
  const url =
    [outline.canonical, meta('og:url'), linked?.url ?? '', foundAt ?? '']
      .map((address) => absolute(address, foundAt))
      .find(Boolean) ?? null
  const base = absolute(outline.base, foundAt ?? url) ?? foundAt ?? url
  const title = cleanLine(outline.title)
  const named = meta('og:site_name', 'application-name', 'al:android:app_name') || linked?.publisher || ''
  const stated = linked?.headline || meta('og:title', 'twitter:title') || ''
  const site = named || (stated && siteBehind(title, stated)) || splitSite(title)?.site || null
  const image = meta('og:image:secure_url', 'og:image', 'twitter:image', 'twitter:image:src')
  const authors = linked?.authors.length
    ? linked.authors
    : metaAuthors(
        meta(
          'author',
          'article:author',
          'dc.creator',
          'dcterms.creator',
          'parsely-author',
          'sailthru.author',
          'twitter:data1',
        ),
        all('author'),
      )
  return {
    headline: withoutSite(stated || (named ? title : (splitSite(title)?.headline ?? title)), site),
    description: meta('og:description', 'description', 'twitter:description'),
    site,
    url,
    base,
    byline: authors
      .flatMap((author) => entries(author, site))
      .filter((entry, index, list) => list.findIndex(({ name }) => plain(name) === plain(entry.name)) === index),
    published:
      [
        linked?.published ?? '',
        meta(
          'article:published_time',
          'og:article:published_time',
          'datepublished',
          'dc.date.issued',
          'dcterms.created',
          'parsely-pub-date',
          'sailthru.date',
          'publish-date',
          'publish_date',
          'pubdate',
          'article:published',
          'date',
          'dc.date',
        ),
      ]
        .map(readMachineDate)
        .find(Boolean) ?? null,
    topics: topicNames([...all('article:tag'), ...(linked?.topics ?? []), ...meta('news_keywords').split(/[,،]/)]),
    kind: linked?.kind ?? 'report',
    language: outline.language || linked?.language || meta('og:locale', 'language', 'content-language'),
    picture: linked?.picture?.address
      ? { ...linked.picture, alt: linked.picture.alt || meta('og:image:alt', 'twitter:image:alt') }
      : image
        ? { address: image, alt: meta('og:image:alt', 'twitter:image:alt'), caption: '', credit: '' }
        : null,
    origins: linked?.origins ?? [],
    dateline: linked?.dateline ?? '',
    body: linked?.body ?? '',
  }
}

/** A full http address; relative ones are completed, anything else (javascript:, data:) is null. */
export function absolute(address: string | null | undefined, base: string | null): string | null {
  const text = (address ?? '').trim()
  if (!text || text.length > 2000 || text.startsWith('#')) return null
  if (/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text) && URL.canParse(text)) return text
  const url = URL.canParse(text, base ?? undefined) ? new URL(text, base ?? undefined) : null
  return url && /^https?:$/.test(url.protocol) ? url.href : null
}

function metaAuthors(first: string, several: string[]): Author[] {
  const names = several.length > 1 ? several : [first]
  return names
    .filter((name) => name && !/^https?:|^@/.test(name) && name.length <= 120)
    .map((name) => ({ name, organisation: false }))
}

/** The entries an author field makes; several names may stand in one field, and a place or an outlet beside the name. */
function entries({ name, organisation }: Author, site: string | null): BylineEntry[] {
  if (isNobody(name) || /^https?:\/\//.test(name)) return []
  const read = readBylineLine(name, true)
  const named =
    read && read.entries.length > 0
      ? read.entries
      : [{ person: null, name, kind: 'person' as const, role: 'reporter' as const }]
  const isSite = (one: string) => site !== null && plain(one) === plain(site)
  return named.map((entry) => ({
    ...entry,
    kind: organisation || isSite(entry.name) || bodyMark(entry.name) ? 'organisation' : 'person',
  }))
}

/** The headline out of a title: the site's name behind (or before) it is cut off. */
function withoutSite(title: string, site: string | null): string {
  if (!site) return title
  const parts = title.split(/\s+(?:[|»«:]{1,2}|[-–—•·])\s+/)
  if (parts.length < 2) return title
  if (plain(parts.at(-1)!) === plain(site))
    return title.slice(0, title.lastIndexOf(parts.at(-1)!)).replace(/[\s|»«:•·–—-]+$/, '')
  if (plain(parts[0]!) === plain(site)) return title.slice(parts[0]!.length).replace(/^[\s|»«:•·–—-]+/, '')
  return title
}
