import type { Child } from 'hono/jsx'
import { pageHead } from './head.ts'
import { Footer, Masthead } from './masthead.tsx'
import { BreakingStrip } from './parts/breaking.tsx'
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
  /** Whether readers’ comments, or forms for them, stand on it. */
  comments?: boolean
  /** The search page; with the feed of what was asked for. */
  search?: { feed?: string; title?: string }
  /** A line above everything that tells what this page is: a preview. */
  note?: string
  children?: Child
}

/** The whole document around a page. */
export function Page(props: PageProps) {
  const { view } = props
  return (
    <html lang={view.language} dir={view.direction}>
      {pageHead(props)}
      <body>
        <a class="skip" href="#content">
          {view.words.skip}
        </a>
        {props.note && <aside class="note">{props.note}</aside>}
        <BreakingStrip view={view} />
        <Masthead {...props} />
        <main id="content" tabindex={-1}>
          {props.children}
        </main>
        <Footer view={view} />
      </body>
    </html>
  )
}
