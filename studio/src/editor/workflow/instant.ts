import { localDay } from '../../../../src/arabic/dates.ts'

/** The offset of a time zone at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return wall - Math.floor(instant / 1000) * 1000
}

/**
 * The instant at which a clock in a time zone shows a day and a time. Where clocks go forward and the time does not
 * exist, the one as long after the change; where they go back and it comes twice, the first.
 * @param day YYYY-MM-DD
 * @param time HH:MM
 * @returns ISO text in UTC, or null for what is no day or time
 */
export function instantOf(day: string, time: string, timeZone: string): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(time)) return null
  const wall = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(wall)) return null
  const before = offsetAt(wall - 86_400_000, timeZone)
  const guesses = [before, offsetAt(wall + 86_400_000, timeZone)].map((offset) => wall - offset)
  const fits = guesses.filter((guess) => guess + offsetAt(guess, timeZone) === wall)
  return new Date(fits.length > 0 ? Math.min(...fits) : wall - before).toISOString()
}

/** Day and time on the wall of a time zone, as form fields hold them. */
export function wallOf(instant: string, timeZone: string): { day: string; time: string } {
  const at = Date.parse(instant)
  const wall = new Date(at + offsetAt(at, timeZone)).toISOString()
  return { day: localDay(instant, timeZone), time: wall.slice(11, 16) }
}
