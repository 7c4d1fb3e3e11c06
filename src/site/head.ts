import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { palettes, type Look } from '../base/palettes.ts'
import { asset } from './assets.ts'
import { fonts } from './fonts/fonts.ts'
import type { PageProps } from './layout.tsx'
import { commentsStyleSheet, frontStyleSheet, noteStyleSheet, searchStyleSheet, styleSheet } from './style.ts'
import type { View } from './view.ts'

// Written as templates, not as JSX: hono/jsx gathers and sorts title, meta and link of a whole document, which would
// cost more than all the rest of a page.

const preload = fonts.filter((font) => font.preload).map(({ file }) => asset(file))
const fixed =
  '<link rel="manifest" href="/manifest.webmanifest">' +
  `<link rel="icon" href="${asset('icon-32.png')}" sizes="32x32"><link rel="icon" href="${asset('icon-192.png')}" sizes="192x192">` +
  `<link rel="apple-touch-icon" href="${asset('icon-180.png')}">` +
  `<script type="module" src="${asset('site.js')}"></script>`
const heads = new Map<string, HtmlEscapedString>()

/** What every page of a site with this look begins with. */
function always(look: Look): HtmlEscapedString {
  const key = `${look.palette} ${look.scheme}`
  const known = heads.get(key)
  if (known) return known
  const made = raw(
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">' +
      themeColours(look) +
      '<meta name="format-detection" content="telephone=no">' +
      preload.map((path) => `<link rel="preload" href="${path}" as="font" type="font/woff2" crossorigin>`).join('') +
      `<style>${styleSheet(look)}</style>${fixed}`,
  ) as HtmlEscapedString
  heads.set(key, made)
  return made
}

/** The colour of the browser's own bars. */
function themeColours({ palette, scheme }: Look): string {
  const { light, dark } = palettes[palette]
  const meta = (colour: string, media: string) => `<meta name="theme-color" content="${colour}"${media}>`
  if (scheme !== 'auto') return meta(scheme === 'light' ? light.brand : dark.paper, '')
  return (
    meta(light.brand, ' media="(prefers-color-scheme:light)"') +
    meta(dark.paper, ' media="(prefers-color-scheme:dark)"')
  )
}

const frontStyle = raw(`<style>${frontStyleSheet}</style>`)
const commentsStyle = raw(`<style>${commentsStyleSheet}</style>`)
const searchParts = raw(`<style>${searchStyleSheet}</style><script type="module" src="${asset('search.js')}"></script>`)
const noteStyle = raw(`<style>${noteStyleSheet}</style>`)

/** What machines read of a page: search engines, sharers, feed readers, browsers. */
export function pageHead(props: PageProps) {
  const { view, title, indexed = true, jsonLd } = props
  const { site, name } = view
  const about = siteDescription(view)
  const description = props.description || about
  const fullTitle = title ? `${title} — ${name}` : [name, about].filter(Boolean).join(' — ')
  const english = `/en${view.path === '/' ? '' : view.path}`
  const found = indexed
    ? html`<link rel="canonical" href="${site.url + view.href(view.path)}" /><link
          rel="alternate"
          hreflang="ar"
          href="${site.url + view.path}"
        /><link rel="alternate" hreflang="en" href="${site.url + english}" />`
    : html`<meta name="robots" content="noindex" />`
  return html`<head>
    ${always(site)}${props.current === 'home' && frontStyle}${props.comments ? commentsStyle : ''}${props.search ? searchParts : ''}${props.note ? noteStyle : ''}
    <title>${fullTitle}</title>
    <meta name="description" content="${description}" />
    ${found}${feedLinks(props)}${openGraph(props, title ?? name, description)}${jsonLdScript(jsonLd)}
  </head>`
}

/** The description of the site in the interface's language. */
export function siteDescription({ site, language }: View): string {
  return (language === 'en' && site.descriptionEnglish) || site.description
}

const feedKinds = [
  ['feed.xml', 'application/rss+xml'],
  ['atom.xml', 'application/atom+xml'],
  ['feed.json', 'application/feed+json'],
] as const

function feedLinks({ view, feeds, search }: PageProps) {
  const own = search?.feed
    ? [html`<link rel="alternate" type="application/rss+xml" title="${search.title}" href="${search.feed}" />`]
    : []
  const all = [...(feeds ? [feeds] : []), { path: '', title: view.name }]
  const others = all.flatMap(({ path, title }) =>
    feedKinds.map(
      ([file, type]) => html`<link rel="alternate" type="${type}" title="${title}" href="${path}/${file}" />`,
    ),
  )
  return [...own, ...others]
}

function openGraph({ view, shareImage, article }: PageProps, title: string, description: string) {
  const { site, name } = view
  const property = (key: string, content: string) => html`<meta property="${key}" content="${content}" />`
  const image = shareImage
    ? [
        property('og:image', site.url + shareImage.path),
        raw('<meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">'),
        property('og:image:alt', shareImage.alt),
        raw('<meta name="twitter:card" content="summary_large_image">'),
      ]
    : [property('og:image', site.url + asset('icon-512.png')), raw('<meta name="twitter:card" content="summary">')]
  return [
    property('og:type', article ? 'article' : 'website'),
    property('og:site_name', name),
    property('og:title', title),
    property('og:description', description),
    property('og:url', site.url + view.href(view.path)),
    property('og:locale', view.language === 'ar' ? 'ar_AR' : 'en_US'),
    ...image,
    ...(article
      ? [
          property('article:published_time', article.publishedAt),
          ...(article.updatedAt ? [property('article:modified_time', article.updatedAt)] : []),
          property('article:section', article.section),
          ...article.topics.map((topic) => property('article:tag', topic)),
        ]
      : []),
  ]
}

/** Nothing inside can end the element: `<` is written as JSON allows it to be. */
function jsonLdScript(data: unknown) {
  if (data === undefined) return ''
  return raw(`<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`)
}
