import { useMemo, useRef, useState, type RefObject } from 'react'
import { useAnswerPages, type Item } from '../api/use.ts'
import { askedFor, type DeskFilter } from './filter.ts'
import { steadied } from './steady.ts'

export type StoryRow = Item<'GET /stories'>

/** How far from the top somebody still looks at the top, in pixels. */
const nearTop = 80

export type Stories = ReturnType<typeof useStories>

/** A list of the desk that keeps still while somebody reads or points at it. */
export function useStories(filter: DeskFilter, list: RefObject<HTMLElement | null>) {
  const asked = askedFor(filter)
  const name = JSON.stringify(asked)
  const answer = useAnswerPages('GET /stories', { ...asked, limit: 50 }, { tags: ['desk:stories'], keepLast: true })
  const { data: latest, isPlaceholderData } = answer
  const [anew, setAnew] = useState(0)
  const shown = useRef<{ of: string; rows: readonly StoryRow[] } | null>(null)

  const steady = useMemo(() => {
    if (!latest) return null
    const of = `${name} ${anew}`
    const stays = shown.current?.of === of && isWatched(list.current)
    const made = steadied(stays ? shown.current!.rows : [], latest)
    if (!isPlaceholderData) shown.current = { of, rows: made.rows.map(({ row }) => row) }
    return made
    // A render for another reason changes nothing in the list.
  }, [latest, isPlaceholderData, name, anew, list])

  return { ...answer, steady, showLatest: () => setAnew((count) => count + 1) }
}

function isWatched(list: HTMLElement | null): boolean {
  if (!list) return false
  return window.scrollY > nearTop || list.matches(':hover') || list.contains(document.activeElement)
}
