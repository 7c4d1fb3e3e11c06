import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import type { Media } from '../../media/shape.ts'
import type { PublishedStory } from '../../stories/shape.ts'
import { wordsOf } from '../words.ts'
import { atomFeed } from './atom.ts'
import { feedEntry, type Feed } from './feed.ts'
import { jsonFeed } from './json-feed.ts'
import { rssFeed } from './rss.ts'

const site = 'https://news.example'
const evil = `]]></content:encoded><script>alert(1)</script> & " ' \u0000\u0008\u001f\ud800x\udfff\ufffe`
/** What of it may remain in XML. */
const tamed = `]]></content:encoded><script>alert(1)</script> & " ' x`

// Not a story the newsroom would take: what must hold even if one got into the database.
const story = {
  id: '7k2m9x4qpt',
  state: 'published',
  version: 1,
  sha256: 'a'.repeat(64),
  kind: 'news',
  language: 'ar"><script>',
  kicker: '',
  headline: evil,
  standfirst: evil,
  dateline: '',
  section: 'x',
  topics: [evil],
  slug: 'slug',
  byline: [
    { person: null, name: evil, kind: 'person', role: 'reporter' },
    { person: null, name: evil, kind: 'person', role: 'editor' },
  ],
  body: [
    {
      type: 'paragraph',
      runs: [
        { text: evil },
        { text: 'press', link: 'javascript:alert(1)' },
        { text: 'press', link: 'data:text/html,<script>alert(1)</script>' },
        { text: 'press', link: '//evil.example/' },
        { text: 'press', link: '/here"onclick="alert(1)' },
      ],
    },
    { type: 'figure', media: '3f8n1w6z0c', alt: evil, caption: evil, credit: evil },
    { type: 'quotation', paragraphs: [[{ text: evil }]], speaker: evil },
    { type: 'table', caption: evil, head: [], rows: [[[{ text: evil }]]] },
  ],
  sources: [
    { kind: 'outlet', name: evil, relation: 'republished', url: 'https://a.example/?"<>&', title: evil, date: null },
  ],
  publishedAt: '2026-11-20T06:00:00.000Z',
  updatedAt: null,
  corrections: [{ kind: 'correction', text: evil, at: '2026-11-21T06:00:00.000Z', version: 1 }],
} as PublishedStory

const picture: Media = {
  id: '3f8n1w6z0c',
  revision: 1,
  hash: '',
  format: 'jpeg',
  width: 800,
  height: 600,
  bytes: 1,
  createdAt: '',
  alt: evil,
  caption: evil,
  credit: evil,
  creator: evil,
  copyright: evil,
  usageTerms: '',
  focus: { x: 0.5, y: 0.5 },
  crop: { x: 0, y: 0, width: 1, height: 1 },
  original: { width: 800, height: 600 },
  headline: '',
  source: '',
  dateCreated: '',
  digitalSourceType: '',
  createdBy: '',
  account: null,
}

const entry = feedEntry(story, {
  site,
  siteNames: [evil],
  words: wordsOf({ digits: 'latin' }).ar,
  people: new Map(),
  media: new Map([[picture.id, picture]]),
  sections: new Map([
    ['x', { id: 'x', name: evil, nameEnglish: '', description: '', position: 0, parent: null, movedTo: null }],
  ]),
})

const feed: Feed = {
  title: evil,
  description: evil,
  language: 'ar',
  home: `${site}/`,
  self: { rss: `${site}/feed.xml`, atom: `${site}/atom.xml`, json: `${site}/feed.json` },
  publisher: evil,
  icon: `${site}/icon.png`,
  logo: null,
  about: `${site}/about`,
  updated: entry.updated,
  entries: [entry],
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  trimValues: false,
  isArray: (name) => name === 'item' || name === 'entry',
})

test.each([
  ['RSS', rssFeed(feed)],
  ['Atom', atomFeed(feed)],
])('%s stays one well-formed document', (_name, xml) => {
  expect(XMLValidator.validate(xml)).toBe(true)
  expect(xml).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u)
  const parsed = parser.parse(xml)
  const items = parsed.rss?.channel.item ?? parsed.feed.entry
  expect(items).toHaveLength(1)
  expect(items[0].title).toBe(tamed)
  const html = items[0]['content:encoded'] ?? items[0].content['#text']
  expectTame(html)
})

test('JSON Feed keeps the HTML tame', () => {
  const text = JSON.stringify(jsonFeed(feed))
  const [item] = JSON.parse(text).items
  expect(item.id).toBe(`${site}/s/7k2m9x4qpt`)
  expectTame(item.content_html)
})

function expectTame(html: string) {
  expect(html).not.toMatch(/<script|javascript:|data:|onclick="/i)
  expect(html).toContain(`href="${site}/here%22onclick=%22alert(1)"`)
  expect(html).toMatch(/^<div lang="ar&quot;&gt;&lt;script&gt;" dir="(?:rtl|ltr)">/)
  expect(html.match(/<a /g)).toHaveLength(3)
  expect(html).toMatch(/<\/div>$/)
}
