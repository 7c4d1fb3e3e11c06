import { useEffect, useRef } from 'react'
import { Refusal } from '../api/call.ts'
import { rememberSignedIn } from '../api/early.ts'
import { closeEvents } from '../api/events.ts'
import { followChanges, useAnswer } from '../api/use.ts'
import type { Me } from './me.tsx'
import { setLanguage } from './language.ts'

type SignedIn = {
  /** Who is, or just was, signed in. */
  me: Me | null
  error: unknown
  /** Somebody worked here, and their session ended meanwhile: the page stays as it is until they are back. */
  ended: boolean
  retry: () => void
}

/** Who is signed in, asked anew when an account changes. */
export function useSignedIn(): SignedIn {
  const { data, error, refetch } = useAnswer('GET /me', {}, { tags: ['desk:accounts'] })
  const last = useRef<Me | null>(null)
  if (data) last.current = data
  const signedIn = data !== undefined && error === null
  const refused = error instanceof Refusal && error.kind === 'unauthenticated'
  useEffect(() => {
    if (signedIn || refused) rememberSignedIn(signedIn)
  }, [signedIn, refused])
  useEffect(() => {
    if (!signedIn) return
    const stop = followChanges()
    return () => {
      stop()
      closeEvents()
    }
  }, [signedIn])
  const language = data?.language
  useEffect(() => {
    if (language) setLanguage(language)
  }, [language])
  const ended = refused && last.current !== null
  return { me: data ?? last.current, error: data ? null : error, ended, retry: () => void refetch() }
}
