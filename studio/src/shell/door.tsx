import { useEffect, useState } from 'react'
import { matchRoute, Redirect, Route, Switch, useLocation, useRouter } from 'wouter'
import { Refusal } from '../api/call.ts'
import { answers, asking, useAnswer } from '../api/use.ts'
import { pages } from '../pages.ts'
import { Waiting } from './feedback.tsx'
import { Frame } from './frame.tsx'
import { isLanguageChosen, setLanguage } from './language.ts'
import { Over } from './over.tsx'
import { MeProvider } from './me.tsx'
import { MissingPage, PagePlace } from './page-place.tsx'
import { SessionEnded } from './session-ended.tsx'
import { setSite } from './site.ts'
import { useSignedIn } from './signed-in.ts'
import { Unreachable } from './unreachable.tsx'

/** Lets in who is signed in; everybody else sees only the pages that are for anybody. */
export function Door() {
  useHeadStart()
  const site = useAnswer('GET /site', {}, { staleTime: Infinity, tags: ['desk:settings'] })
  if (site.data) setSite(site.data)
  const language = site.data?.language
  useEffect(() => {
    if (language && !isLanguageChosen()) setLanguage(language)
  }, [language])
  if (!site.data && site.error) return <Unreachable retry={() => void site.refetch()} />
  if (!site.data) return <Waiting />
  return (
    <Switch>
      {pages
        .filter((page) => page.access === 'anybody')
        .map((page) => (
          <Route key={page.path} path={page.path}>
            <main>
              <PagePlace page={page} />
              <Over />
            </main>
          </Route>
        ))}
      <Route>
        <Inside />
      </Route>
    </Switch>
  )
}

/** What the first page needs is on its way while the studio is still being drawn. */
function useHeadStart(): void {
  const { parser } = useRouter()
  const [location] = useLocation()
  useState(() => {
    const first = pages.find(({ path }) => matchRoute(parser, path, location)[0])
    void first?.load().catch(() => {})
    if (first?.access !== 'anybody') void answers.prefetchQuery(asking('GET /me', {}))
  })
}

function Inside() {
  const { me, error, ended, retry } = useSignedIn()
  const [location] = useLocation()
  if (!me) {
    if (error instanceof Refusal && error.kind === 'unauthenticated')
      return <Redirect to={`/sign-in?back=${encodeURIComponent(location)}`} replace />
    return error ? <Unreachable retry={retry} /> : <Waiting />
  }
  return (
    <MeProvider me={me}>
      <Frame>
        <Switch>
          {pages
            .filter((page) => page.access !== 'anybody')
            .map((page) => (
              <Route key={page.path} path={page.path}>
                <PagePlace page={page} />
              </Route>
            ))}
          <Route>
            <MissingPage />
          </Route>
        </Switch>
      </Frame>
      <SessionEnded opened={ended} />
    </MeProvider>
  )
}
