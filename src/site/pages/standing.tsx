import type { SitePage } from '../../base/site-settings.ts'
import { isolate } from '../../stories/body.tsx'
import { Page } from '../layout.tsx'
import { commentPrivacy, type Part } from '../comment-privacy.ts'
import type { View } from '../view.ts'

/** Who the newsroom is. */
export function aboutPage(view: View) {
  return <StandingPage view={view} title={view.words.about} place="about" more={null} />
}

/** What the newsroom holds itself to: each policy under its own anchor, /policies#corrections. */
export async function policiesPage(view: View) {
  const more = await commentPrivacy(view)
  return <StandingPage view={view} title={view.words.policies} place="policies" more={more} />
}

type StandingProps = { view: View; title: string; place: SitePage['place']; more: Part | null }

function StandingPage({ view, title, place, more }: StandingProps) {
  const { language } = view
  const written = view.site.pages.filter((page) => page.place === place)
  const parts: Part[] = [
    ...written.map((page) => ({ id: page.id, title: page.title[language], paragraphs: page.paragraphs[language] })),
    ...(more ? [more] : []),
  ]
  return (
    <Page view={view} title={title} description={parts[0]?.paragraphs[0]?.slice(0, 200) ?? ''}>
      <header class="title wrap">
        <h1>{title}</h1>
      </header>
      <div class={parts.length > 1 ? 'wrap page beside' : 'wrap page'}>
        {parts.length > 1 && (
          <nav class="contents" aria-label={title}>
            <ul>
              {parts.map((part) => (
                <li>
                  <a href={`#${part.id}`}>{part.title}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div class="standing">
          {parts.map((part) => (
            <section id={part.id}>
              {parts.length > 1 && <h2>{part.title}</h2>}
              {part.paragraphs.map((paragraph) => (
                <p>{isolate(paragraph, language)}</p>
              ))}
              {part.link && (
                <p>
                  <a href={part.link.href}>{part.link.text}</a>
                </p>
              )}
            </section>
          ))}
          {parts.length === 0 && <p class="none">{view.words.nothingWritten}</p>}
        </div>
      </div>
    </Page>
  )
}
