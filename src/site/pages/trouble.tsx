import type { Words as Reason } from '../../base/refused.ts'
import { listStories } from '../../stories/read.ts'
import type { Teaser } from '../../stories/shape.ts'
import { Page } from '../layout.tsx'
import { SearchForm } from '../masthead.tsx'
import { StoryTeaser } from '../parts/teaser.tsx'
import type { View } from '../view.ts'

const latestLimit = 6

/** 404: the address leads nowhere; search and the latest news may. */
export async function notFoundPage(view: View) {
  const { items } = await listStories(view.context, { limit: latestLimit })
  return <Trouble view={view} {...view.words.notFound} latest={items} />
}

/** 410: a story stood here and was withdrawn. */
export async function gonePage(view: View) {
  const { items } = await listStories(view.context, { limit: latestLimit })
  return <Trouble view={view} {...view.words.gone} latest={items} />
}

/** 4xx: the domain said no, and why. */
export function refusedPage(view: View, reasons: readonly Reason[]) {
  return (
    <Trouble view={view} title={view.words.refused} text={reasons.map((reason) => reason[view.language]).join(' ')} />
  )
}

/** 500: our fault. Asks the database for nothing. @param reference how the log knows this failure */
export function errorPage(view: View, reference?: string) {
  const { words } = view
  return <Trouble view={view} {...words.failed} {...(reference && { reference })} />
}

function Trouble(props: { view: View; title: string; text: string; latest?: readonly Teaser[]; reference?: string }) {
  const { view, title, text, latest = [], reference } = props
  const { words } = view
  return (
    <Page view={view} title={title} indexed={false}>
      <header class="title trouble wrap">
        <h1>{title}</h1>
        <p>{text}</p>
        {reference && (
          <p class="reference">
            {words.errorReference} <bdi dir="ltr">{reference}</bdi>
          </p>
        )}
        <SearchForm view={view} />
        <p>
          <a href={view.href('/')}>{words.backHome}</a>
        </p>
      </header>
      {latest.length > 0 && (
        <section class="wrap page" aria-labelledby="try">
          <h2 id="try" class="part">
            {words.tryThese}
          </h2>
          <div class="lines">
            {latest.map((teaser) => (
              <StoryTeaser view={view} teaser={teaser} shape="line" />
            ))}
          </div>
        </section>
      )}
    </Page>
  )
}
