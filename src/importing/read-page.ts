import type { StoryContent } from '../stories/shape.ts'
import { decodePage } from './decode.ts'
import { readHtmlPage } from './html-page.ts'
import { missingOf } from './missing.ts'
import { makeSource } from './sources.ts'
import { storyOfPage } from './story-of-page.ts'
import { readTextPage } from './text-page.ts'

export { maximumPageBytes } from './decode.ts'

export type PageReading = {
  /** A draft; its section is left open. */
  content: StoryContent
  /** One for each figure of the body, in order. The address is as the page names it, absolute where the page tells its own. */
  pictures: { figure: number; address: string | null }[]
  /** What was left out as machinery of the page, each text as it stood. */
  dropped: string[]
  /** What the page did not give, in English words. */
  missing: string[]
  /** When the page says it was published: an ISO instant, or a date. */
  published: string | null
  /** The page's own marks around each quotation inside a paragraph, in order; the draft marks speech without them. */
  marks: [string, string][]
}

/**
 * Reads a page, plain text or HTML, into a draft story. Pure: fetches nothing, stores nothing, keeps every word of the
 * text as its editor wrote it; only white space and invisible characters are cleaned.
 * @param bytes the page as it was saved, in UTF-8, UTF-16, windows-1256 or ISO-8859-6; at most `maximumPageBytes`
 * @param options.fileName decides only between text and HTML where the content does not
 * @param options.url where the page was found: completes relative addresses, and names the source if the page does not
 * @throws Refused (invalid, too-large, not-supported) with one line for a page that cannot be read
 */
export function readPage(bytes: Uint8Array, options: { fileName?: string; url?: string } = {}): PageReading {
  const text = decodePage(bytes)
  const page = isHtml(text, options.fileName ?? '') ? readHtmlPage(text, options.url ?? null) : readTextPage(text)
  const { found, outlet } = page
  const own = { ...outlet, url: outlet.url ?? options.url ?? null }
  // A text's own name for its site is only a line of it: a source that the page itself names goes before.
  if (own.url || (own.name && found.sources.length === 0)) {
    const same = found.sources.findIndex(
      ({ name, url }) => (own.name && name === own.name) || (own.url && url === own.url),
    )
    const link = makeSource({
      ...(same < 0 ? { kind: 'outlet' } : found.sources[same]),
      ...own,
      relation: 'republished',
      title: page.headline,
      date: found.published,
    })
    if (same >= 0) found.sources.splice(same, 1)
    // We had it from the outlet; an agency behind it without an address is what the outlet drew on.
    for (const source of found.sources) if (source.kind === 'agency' && !source.url) source.relation = 'based-on'
    if (link && (link.name || link.url)) found.sources.unshift(link)
  }
  const { content, marks } = storyOfPage(page)
  const figures = page.pieces.filter(({ block }) => block.type === 'figure')
  return {
    content,
    pictures: figures.map(({ picture }, index) => ({ figure: index + 1, address: picture })),
    dropped: found.dropped,
    missing: missingOf(content, found.authorPhoto),
    published: found.published,
    marks,
  }
}

const tag =
  /<(?:!doctype\s{1,5}html|html|head|body|article|main|section|div|p|h1|h2|meta|title|span|table)(?:\s[^<>]{0,500})?\/?>/gi

function isHtml(text: string, fileName: string): boolean {
  const start = text.slice(0, 20_000)
  const tags = start.match(tag)?.length ?? 0
  return tags >= (/\.x?html?$/i.test(fileName) ? 1 : 3) || /^\s{0,200}<(?:!doctype\s|html|\?xml)/i.test(start)
}
