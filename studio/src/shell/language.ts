import { useSyncExternalStore } from 'react'

export type Language = 'ar' | 'en'

const place = 'isnad.language'
const listeners = new Set<() => void>()
let current: Language = stored() ?? 'ar'

function stored(): Language | null {
  try {
    const value = localStorage.getItem(place)
    return value === 'ar' || value === 'en' ? value : null
  } catch {
    return null
  }
}

/** The language of the interface now; for what stands outside of components. */
export const currentLanguage = (): Language => current

/** Whether somebody chose a language in this browser before. */
export const isLanguageChosen = (): boolean => stored() !== null

/** Changes the interface's language in this browser, at once and without loading anything anew. */
export function setLanguage(language: Language): void {
  try {
    localStorage.setItem(place, language)
  } catch {
    // A browser that keeps nothing asks again next time.
  }
  if (language === current) return
  current = language
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** The language of the interface, for components. */
export const useLanguage = (): Language => useSyncExternalStore(listen, currentLanguage, currentLanguage)
