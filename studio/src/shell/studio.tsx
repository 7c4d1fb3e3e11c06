import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useMemo, type ReactNode } from 'react'
import { Router } from 'wouter'
import { answers } from '../api/use.ts'
import { Door } from './door.tsx'
import { keepFocus } from './kept-focus.ts'
import { useLanguage } from './language.ts'
import { themeIn, variables } from './theme.ts'

const nonce = document.querySelector<HTMLMetaElement>('meta[name="nonce"]')?.content ?? ''
// What holds the page still behind a dialog writes styles of its own, and asks for the nonce in this place.
Object.assign(globalThis, { __webpack_nonce__: nonce })

/** The newsroom's application: what every page of it stands on. */
export function Studio() {
  const language = useLanguage()
  const theme = useMemo(() => themeIn(language), [language])
  useEffect(keepFocus, [])
  return (
    <DirectionProvider initialDirection="rtl">
      <MantineProvider
        theme={theme}
        cssVariablesResolver={variables}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
        deduplicateInlineStyles
      >
        <QueryClientProvider client={answers}>
          <Direction>
            <Router base="/studio">
              <Door />
            </Router>
          </Direction>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  )
}

/** The document's language and direction follow the interface's. */
function Direction({ children }: { children: ReactNode }) {
  const language = useLanguage()
  const { setDirection } = useDirection()
  useEffect(() => {
    document.documentElement.lang = language
    setDirection(language === 'ar' ? 'rtl' : 'ltr')
  }, [language, setDirection])
  return children
}
