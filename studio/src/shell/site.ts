import type { DateStyle } from '../../../src/arabic/dates.ts'
import type { Answer } from '../api/call.ts'
import { currentLanguage, useLanguage } from './language.ts'

export type Site = Answer<'GET /site'>

let current: Site | null = null

/** Called once, before anything is drawn that has a date or a number in it. */
export function setSite(site: Site): void {
  current = site
}

/** What the site says of itself and how it writes dates and numbers. */
export function currentSite(): Site {
  if (!current) throw new Error('the site is not known yet')
  return current
}

/** The digits of the interface: the site's own in Arabic, Latin in English. */
export const currentDigits = () => (currentLanguage() === 'ar' ? (current?.digits ?? 'latin') : 'latin')

/** What the site says of itself, for components. */
export const useSite = (): Site => currentSite()

/** The site's name in the interface's language. */
export function useSiteName(): string {
  const language = useLanguage()
  const site = currentSite()
  return language === 'ar' ? site.name : site.nameEnglish
}

/** How dates are written in the interface. */
export function useDateStyle(): DateStyle {
  const language = useLanguage()
  const { timeZone, months, digits } = currentSite()
  return { timeZone, months, digits: language === 'ar' ? digits : 'latin', language }
}
