import type { Contributor, Feed, FeedEntry } from './feed.ts'
import { originalPage } from './outside-sources.ts'

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed(feed: Feed) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.home,
    feed_url: feed.self.json,
    icon: feed.icon,
    language: feed.language,
    authors: [{ name: feed.publisher, url: feed.home }],
    items: feed.entries.map((entry) => item(entry, feed)),
  }
}

function item(entry: FeedEntry, feed: Feed) {
  const [lead] = entry.pictures
  const elsewhere = originalPage(entry.sources)?.url
  return {
    id: entry.id,
    url: entry.url,
    ...(elsewhere && { external_url: elsewhere }),
    title: entry.title,
    content_html: entry.html,
    ...(entry.summary && { summary: entry.summary }),
    ...(lead && { image: lead.url }),
    date_published: entry.published,
    date_modified: entry.updated,
    authors: entry.authors.map(author),
    tags: [...(entry.section ? [entry.section.name] : []), ...entry.topics],
    language: entry.language,
    ...(entry.pictures.length > 0 && {
      attachments: entry.pictures.map(({ url, caption, alt }) => ({
        url,
        mime_type: 'image/jpeg',
        ...((caption || alt) && { title: caption || alt }),
      })),
    }),
    _isnad: {
      about: feed.about,
      source_chain: entry.sources,
      contributors: entry.contributors.map((contributor) => ({ ...author(contributor), role: contributor.role })),
      image: lead ? { alt: lead.alt, caption: lead.caption, credit: lead.credit } : null,
      corrections: entry.corrections,
      version: entry.version,
      sha256: entry.sha256,
    },
  }
}

function author({ name, url, avatar }: Contributor) {
  return { name, ...(url !== null && { url }), ...(avatar !== null && { avatar }) }
}
