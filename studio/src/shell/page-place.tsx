import { Button } from '@mantine/core'
import { Component, lazy, Suspense, type ComponentType, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { StudioPage } from '../pages.ts'
import { Nothing, Waiting } from './feedback.tsx'
import { useMe } from './me.tsx'
import { PageFrame } from './page-frame.tsx'
import { shellWords } from './words-of-shell.ts'
import { useWords } from './words.ts'

const loaded = new Map<StudioPage, ComponentType>()

function componentOf(page: StudioPage): ComponentType {
  let component = loaded.get(page)
  if (!component) {
    component = lazy(async () => ({ default: (await page.load()).Page }))
    loaded.set(page, component)
  }
  return component
}

/** Where a page is drawn: while it loads, when it breaks, and when it is not for this role. */
export function PagePlace({ page }: { page: StudioPage }) {
  const Page = componentOf(page)
  const drawn = (
    <Broken>
      <Suspense fallback={<Waiting />}>
        <Page />
      </Suspense>
    </Broken>
  )
  return page.act === undefined ? drawn : <Permitted act={page.act}>{drawn}</Permitted>
}

function Permitted({ act, children }: { act: string; children: ReactNode }) {
  const words = useWords(shellWords)
  if (useMe().may.includes(act)) return children
  return (
    <PageFrame title={words.forbiddenTitle} text={words.forbiddenText}>
      <ToStories />
    </PageFrame>
  )
}

/** An address of the studio that nothing stands at. */
export function MissingPage() {
  const words = useWords(shellWords)
  return (
    <PageFrame title={words.missingTitle} text={words.missingText}>
      <ToStories />
    </PageFrame>
  )
}

function ToStories() {
  const words = useWords(shellWords)
  return (
    <Button component={Link} href="/" variant="default">
      {words.toStories}
    </Button>
  )
}

/** A page that breaks takes nothing else with it; after an update of the server its files are found by loading anew. */
class Broken extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? <BrokenPage /> : this.props.children
  }
}

function BrokenPage() {
  const words = useWords(shellWords)
  return (
    <div role="alert">
      <Nothing
        order={1}
        title={words.failedTitle}
        text={words.failedText}
        action={<Button onClick={() => location.reload()}>{words.reload}</Button>}
      />
    </div>
  )
}
