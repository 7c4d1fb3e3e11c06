import { Refused } from '../base/refused.ts'
import { inDigits, type Digits } from './digits.ts'
import {
  arabicMonths,
  arabicWeekdays,
  englishMonths,
  englishWeekdays,
  hijriMonths,
  hijriMonthsEnglish,
  type MonthNames,
} from './months.ts'

/** How a newsroom writes its dates. English is always written with Latin digits and its own names. */
export type DateStyle = {
  /** IANA name, Asia/Riyadh. */
  timeZone: string
  months: MonthNames
  digits: Digits
  language: 'ar' | 'en'
  /** The Umm al-Qura date after the common one. */
  hijri?: boolean
}

type Instant = Date | string | number
type Calendar = 'gregory' | 'islamic-umalqura'
type Fields = { year: number; month: number; day: number; hour: number; minute: number }

/** Making a formatter takes a hundred times longer than using it, and a site has one time zone. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(timeZone: string, calendar: Calendar): Intl.DateTimeFormat {
  const key = `${calendar} ${timeZone}`
  let made = formatters.get(key)
  if (!made) {
    // Calendar and digits are named: Intl's own choice for Arabic differs by country and by version.
    made = new Intl.DateTimeFormat(`en-US-u-ca-${calendar}-nu-latn`, {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      hourCycle: 'h23',
    })
    formatters.set(key, made)
  }
  return made
}

/** The calendar fields of an instant on the wall of a time zone. Throws RangeError for what is no instant. */
function fieldsOf(instant: Instant, timeZone: string, calendar: Calendar = 'gregory'): Fields {
  const text = formatter(timeZone, calendar).format(new Date(instant))
  const [month, day, year, hour, minute] = text.match(/\d+/g)!.map(Number) as [number, number, number, number, number]
  return { year, month, day, hour, minute }
}

const two = (value: number) => String(value).padStart(2, '0')
const dayKey = ({ year, month, day }: Fields) => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`

function dayInWords({ year, month, day }: Fields, style: DateStyle, weekday: boolean): string {
  const english = style.language === 'en'
  const name = english ? englishMonths[month - 1] : arabicMonths[style.months][month - 1]
  const text = `${day} ${name} ${year}`
  if (!weekday) return text
  return `${(english ? englishWeekdays : arabicWeekdays)[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]} ${text}`
}

const hijriInWords = ({ year, month, day }: Fields, style: DateStyle) =>
  style.language === 'en'
    ? `${day} ${hijriMonthsEnglish[month - 1]} ${year} AH`
    : `${day} ${hijriMonths[month - 1]} ${year}هـ`

const written = (text: string, style: DateStyle) => inDigits(text, style.language === 'en' ? 'latin' : style.digits)

/**
 * A date for readers: الثلاثاء 20 أغسطس 2024 (16 صفر 1446هـ)، 18:45. Weekday and time (24 hours, as the agencies write
 * it, so no ص or م) when asked for, Hijri when the style has it. No bidi marks. Throws RangeError for a bad instant.
 */
export function formatDate(instant: Instant, style: DateStyle & { time?: boolean; weekday?: boolean }): string {
  const fields = fieldsOf(instant, style.timeZone)
  const day = dayInWords(fields, style, style.weekday ?? false)
  const hijri = style.hijri ? ` (${hijriInWords(fieldsOf(instant, style.timeZone, 'islamic-umalqura'), style)})` : ''
  const time = style.time ? `${style.language === 'en' ? ',' : '،'} ${two(fields.hour)}:${two(fields.minute)}` : ''
  return written(day + hijri + time, style)
}

/** The Umm al-Qura date alone: 16 صفر 1446هـ. From 1300 to 1600 AH by the tables, outside them calculated. */
export function formatHijri(instant: Instant, style: DateStyle): string {
  return written(hijriInWords(fieldsOf(instant, style.timeZone, 'islamic-umalqura'), style), style)
}

/** The time of day, 24 hours: 18:45. */
export function formatTime(instant: Instant, style: DateStyle): string {
  const { hour, minute } = fieldsOf(instant, style.timeZone)
  return written(`${two(hour)}:${two(minute)}`, style)
}

/** A calendar day (YYYY-MM-DD, of no time zone) with its weekday: الثلاثاء 20 أغسطس 2024. Refuses what is no day. */
export function formatDay(day: string, style: DateStyle): string {
  const noon = `${checkedDay(day)}T12:00:00Z`
  return formatDate(noon, { ...style, timeZone: 'UTC', weekday: true })
}

/** Whether a text is a day of the calendar as YYYY-MM-DD, years 1000 to 2999. */
export function isDay(text: string): boolean {
  if (!/^[12]\d{3}-\d\d-\d\d$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

function checkedDay(day: string): string {
  if (isDay(day)) return day
  throw new Refused('invalid', {
    ar: 'التاريخ غير صحيح؛ يُكتب على هذا النحو: 2024-08-20.',
    en: 'This is not a date; write it like 2024-08-20.',
  })
}

/** The calendar day of an instant in a time zone, as YYYY-MM-DD. */
export function localDay(instant: Instant, timeZone: string): string {
  return dayKey(fieldsOf(instant, timeZone))
}

/**
 * The instants [from, until) of a calendar day in a time zone, as ISO text in UTC. 23 or 25 hours where clocks change,
 * also where they change at midnight. Refuses what is no day.
 */
export function zonedDayRange(day: string, timeZone: string): [from: string, until: string] {
  const midnight = Date.parse(`${checkedDay(day)}T00:00:00Z`)
  const next = new Date(midnight + 86_400_000).toISOString().slice(0, 10)
  return [startOf(day, midnight, timeZone), startOf(next, midnight + 86_400_000, timeZone)]
}

/** The first instant of a local day, by halving: no zone is more than a day from UTC, and local days only go up. */
function startOf(day: string, midnight: number, timeZone: string): string {
  let before = midnight - 86_400_000
  let after = midnight + 86_400_000
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (localDay(middle, timeZone) < day) before = middle
    else after = middle
  }
  return new Date(after).toISOString()
}
