import { formatDate, formatDay, formatTime, localDay, type DateStyle } from '../arabic/dates.ts'
import type { SiteSettings } from '../base/site-settings.ts'
import type { InterfaceLanguage } from './words.ts'

/** How the site writes dates. Never «an hour ago»: a page may be kept, and shown later, as it was made. */
export type SiteDates = {
  /** 18:45 */
  time: (instant: string) => string
  /** 20 أغسطس 2024, of an instant or of a calendar day */
  date: (instant: string) => string
  /** 20 أغسطس 2024، 18:45 */
  moment: (instant: string) => string
  /** الثلاثاء 20 أغسطس 2024 (15 صفر 1446هـ)، 18:45 */
  full: (instant: string) => string
  /** الثلاثاء 20 أغسطس 2024, of a calendar day */
  day: (day: string) => string
  /** The calendar day of an instant where the site is, YYYY-MM-DD. */
  dayOf: (instant: string | Date) => string
}

export function datesOf(site: SiteSettings, language: InterfaceLanguage): SiteDates {
  const { timeZone, months, digits, hijri } = site
  const style: DateStyle = { timeZone, months, digits, language }
  return {
    time: (instant) => formatTime(instant, style),
    date: (instant) => formatDate(instant, instant.length === 10 ? { ...style, timeZone: 'UTC' } : style),
    moment: (instant) => formatDate(instant, { ...style, time: true }),
    full: (instant) => formatDate(instant, { ...style, hijri, weekday: true, time: true }),
    day: (day) => formatDay(day, { ...style, hijri }),
    dayOf: (instant) => localDay(instant, timeZone),
  }
}
