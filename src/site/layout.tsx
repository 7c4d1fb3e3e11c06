import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { asset } from './assets.ts'
import { fonts } from './fonts/fonts.ts'
import { Footer, Masthead } from './masthead.tsx'
import { styleSheet } from './style.ts'
import type { View } from './view.ts'

export type PageProps = {
  view: View
  /** The page's own title; the site's name follows it. Left out on the front page. */
  title?: string
  description?: string
  /** Which entry of the navigation is open: a section's id or 'home'. */
  current?: string
  /** Address of the picture that shares show, without origin. */
  shareImage?: { path: string; alt: string }
  /** Folder of the page's own feeds without language: '' for the whole site, '/section/x'. */
  feeds?: { path: string; title: string }
  jsonLd?: unknown
  /** Times and section of a story, for Open Graph. */
  article?: { publishedAt: string; updatedAt: string | null; section: string; topics: readonly string[] }
  /** Pages that say nothing of their own, search results and errors, stay out of search engines. */
  indexed?: boolean
  children?: Child
}

const head = raw(
  `<meta name="viewport" content="width=device-width,initial-scale=1">` +
    `<meta name="color-scheme" content="light dark">` +
    `<meta name="theme-color" content="#0b4a4e" media="(prefers-color-scheme:light)">` +
    `<meta name="theme-color" content="#0c1615" media="(prefers-color-scheme:dark)">` +
    `<meta name="format-detection" content="telephone=no">`,
)
const style = raw(`<style>${styleSheet}</style>`)
const preload = raw(
  fonts
    .filter((font) => font.preload)
    .map(({ file }) => `<link rel="preload" href="${asset(file)}" as="font" type="font/woff2" crossorigin>`)
    .join(''),
)
const machineFiles = raw(
  `<link rel="manifest" href="/manifest.webmanifest">` +
    `<link rel="icon" href="${asset('icon-32.png')}" sizes="32x32">` +
    `<link rel="icon" href="${asset('mark.svg')}" type="image/svg+xml">` +
    `<link rel="apple-touch-icon" href="${asset('icon-180.png')}">` +
    `<script type="module" src="${asset('site.js')}"></script>`,
)

/** The whole document around a page: what machines read in the head, masthead, navigation, footer. */
export function Page(props: PageProps) {
  const { view, title, jsonLd, indexed = true } = props
  const { words, site, language, name } = view
  const fullTitle = title ? `${title} — ${name}` : [name, siteDescription(view)].filter(Boolean).join(' — ')
  const description = props.description || siteDescription(view)
  return (
    <html lang={language} dir={view.direction}>
      <head>
        <meta charset="utf-8" />
        {head}
        <title>{fullTitle}</title>
        {description && <meta name="description" content={description} />}
        {!indexed && <meta name="robots" content="noindex" />}
        {indexed && <link rel="canonical" href={site.url + view.href(view.path)} />}
        {indexed && <link rel="alternate" hreflang="ar" href={site.url + view.path} />}
        {indexed && <link rel="alternate" hreflang="en" href={`${site.url}/en${view.path === '/' ? '' : view.path}`} />}
        {preload}
        {style}
        {feedLinks(props)}
        <OpenGraph {...props} title={title ?? name} description={description} />
        {machineFiles}
        {jsonLd !== undefined && (
          <script type="application/ld+json">{raw(JSON.stringify(jsonLd).replaceAll('<', '\\u003c'))}</script>
        )}
      </head>
      <body>
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <Masthead {...props} />
        <main id="content" tabindex={-1}>
          {props.children}
        </main>
        <Footer view={view} />
      </body>
    </html>
  )
}

/** The description of the site in the interface's language. */
function siteDescription({ site, language }: View): string {
  return (language === 'en' && site.descriptionEnglish) || site.description
}

function feedLinks({ view, feeds }: PageProps) {
  const all = [...(feeds ? [feeds] : []), { path: '', title: view.name }]
  return all.flatMap(({ path, title }) =>
    feedKinds.map(([file, type]) => <link rel="alternate" type={type} title={title} href={`${path}/${file}`} />),
  )
}

const feedKinds = [
  ['feed.xml', 'application/rss+xml'],
  ['atom.xml', 'application/atom+xml'],
  ['feed.json', 'application/feed+json'],
] as const

function OpenGraph({ view, title, description, shareImage, article }: PageProps) {
  const { site, name } = view
  return (
    <>
      <meta property="og:type" content={article ? 'article' : 'website'} />
      <meta property="og:site_name" content={name} />
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:url" content={site.url + view.href(view.path)} />
      <meta property="og:locale" content={view.language === 'ar' ? 'ar_AR' : 'en_US'} />
      <meta name="twitter:card" content={shareImage ? 'summary_large_image' : 'summary'} />
      {shareImage ? (
        <>
          <meta property="og:image" content={site.url + shareImage.path} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={shareImage.alt} />
        </>
      ) : (
        <meta property="og:image" content={site.url + asset('icon-512.png')} />
      )}
      {article && (
        <>
          <meta property="article:published_time" content={article.publishedAt} />
          {article.updatedAt && <meta property="article:modified_time" content={article.updatedAt} />}
          <meta property="article:section" content={article.section} />
          {article.topics.map((topic) => (
            <meta property="article:tag" content={topic} />
          ))}
        </>
      )}
    </>
  )
}
