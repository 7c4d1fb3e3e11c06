import { useEffect, type RefObject } from 'react'

/** Where somebody was at the desk when they opened a story; kept as long as the studio is open. */
const place = { search: '', story: '' }

/** The list that was last looked at, as an address says it. */
export const lastSearch = (): string => place.search

export function rememberSearch(search: string): void {
  place.search = search
}

/** @param story the one that is being opened from the list */
export function rememberStory(story: string): void {
  place.story = story
}

/** Brings whoever comes back from a story to its line. @param ready whether the list is on the screen */
export function useWayBack(list: RefObject<HTMLElement | null>, ready: boolean): void {
  useEffect(() => {
    if (!ready || place.story === '') return
    const line = list.current?.querySelector<HTMLElement>(`a[data-story="${place.story}"]`)
    place.story = ''
    line?.focus({ preventScroll: true })
    line?.scrollIntoView({ block: 'center' })
  }, [list, ready])
}
