import { createContext, use, type ReactNode } from 'react'
import type { Answer } from '../api/call.ts'

/** Who is signed in, and which areas of the newsroom are open to them (`may`). */
export type Me = Answer<'GET /me'>

const MeContext = createContext<Me | null>(null)

export function MeProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>
}

/** Who is signed in. Only for pages that ask for it; the sign-in page has nobody. */
export function useMe(): Me {
  const me = use(MeContext)
  if (!me) throw new Error('nobody is signed in on this page')
  return me
}
