import type { SitePage } from '../../base/site-settings.ts'
import { isolate } from '../../stories/body.tsx'
import { Page } from '../layout.tsx'
import type { View } from '../view.ts'

/** Who the newsroom is. */
export function aboutPage(view: View) {
  return <StandingPage view={view} title={view.words.about} place="about" />
}

/** What the newsroom holds itself to: each policy under its own anchor, /policies#corrections. */
export function policiesPage(view: View) {
  return <StandingPage view={view} title={view.words.policies} place="policies" />
}

function StandingPage({ view, title, place }: { view: View; title: string; place: SitePage['place'] }) {
  const { language } = view
  const parts = view.site.pages.filter((page) => page.place === place)
  return (
    <Page view={view} title={title} description={parts[0]?.paragraphs[language][0]?.slice(0, 200) ?? ''}>
      <header class="title wrap">
        <h1>{title}</h1>
      </header>
      <div class={parts.length > 1 ? 'wrap page beside' : 'wrap page'}>
        {parts.length > 1 && (
          <nav class="contents" aria-label={title}>
            <ul>
              {parts.map((part) => (
                <li>
                  <a href={`#${part.id}`}>{part.title[language]}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div class="standing">
          {parts.map((part) => (
            <section id={part.id}>
              {parts.length > 1 && <h2>{part.title[language]}</h2>}
              {part.paragraphs[language].map((paragraph) => (
                <p>{isolate(paragraph, language)}</p>
              ))}
            </section>
          ))}
          {parts.length === 0 && <p class="none">{view.words.nothingWritten}</p>}
        </div>
      </div>
    </Page>
  )
}
