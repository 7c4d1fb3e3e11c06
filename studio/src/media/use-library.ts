import { useEffect, useEffectEvent, useRef, type RefObject } from 'react'
import { useAnswerPages } from '../api/use.ts'

export const filterNames = ['all', 'mine', 'alt', 'credit'] as const
export type LibraryFilter = { q: string; show: (typeof filterNames)[number] }

/** Pictures of the library, more of them as somebody reads on. */
export function useLibrary({ q, show }: LibraryFilter, enabled = true) {
  return useAnswerPages(
    'GET /media',
    {
      ...(q.trim() && { q: q.trim() }),
      ...(show === 'mine' && { owner: 'me' }),
      ...((show === 'alt' || show === 'credit') && { without: show }),
      limit: 40,
    },
    { tags: ['desk:media'], keepLast: true, enabled },
  )
}

/** An element below a list: when it comes near, more is asked for. */
export function useReadOn(more: () => void, wanted: boolean): RefObject<HTMLDivElement | null> {
  const end = useRef<HTMLDivElement>(null)
  const ask = useEffectEvent(more)
  useEffect(() => {
    const element = end.current
    if (!element || !wanted) return
    const seen = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && ask(), {
      rootMargin: '600px',
    })
    seen.observe(element)
    return () => seen.disconnect()
  }, [wanted])
  return end
}
