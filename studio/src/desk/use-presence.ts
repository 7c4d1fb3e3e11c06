import { useEffect } from 'react'
import { call } from '../api/call.ts'
import { useAnswer } from '../api/use.ts'
import { useMe } from '../shell/me.tsx'
import { tab } from '../shell/tab.ts'

/** How often a tab says that it is still there, in milliseconds. */
const every = 20_000

/** Says that somebody is at the desk, and tells who else is in the studio and in which story. */
export function usePresence(): { account: string; name: string; story: string | null }[] {
  const me = useMe()
  useEffect(() => {
    const say = () => {
      if (!document.hidden) void call('POST /presence', { tab, story: null }).catch(() => {})
    }
    say()
    const timer = setInterval(say, every)
    return () => clearInterval(timer)
  }, [])
  const { data } = useAnswer('GET /presence', {}, { tags: ['desk:presence'] })
  return data?.people.filter(({ account }) => account !== me.account) ?? []
}
