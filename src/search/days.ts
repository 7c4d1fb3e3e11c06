import { fold } from '../arabic/normalise.ts'

const dayMilliseconds = 86_400_000

/** A day as 2026-11-23 in days since 1970-01-01; what lies before that is day 0. */
export function dayNumber(day: string): number {
  return Math.max(0, Math.floor(Date.parse(`${day}T00:00:00Z`) / dayMilliseconds) || 0)
}

/**
 * The days that a date means: a year, a month or a day, written 2026, 2026-11, 2026-11-23 or 23/11/2026, in any digits.
 * @returns the first, and the first that no longer belongs to it; null for what is no date
 */
export function daysOf(text: string): { first: number; after: number } | null {
  const said = fold(text)
  const [, year, month, day] =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(said) ??
    turned(/^(?:(\d{1,2})[-/.])?(\d{1,2})[-/.](\d{4})$/.exec(said)) ??
    []
  if (year === undefined) return null
  const at = (years: number, months: number, days: number) =>
    Math.floor(
      Date.UTC(Number(year) + years, Number(month ?? 1) - 1 + months, Number(day ?? 1) + days) / dayMilliseconds,
    )
  const first = at(0, 0, 0)
  // 2026-13 and 2026-02-31 are no dates, though they could be counted on.
  const read = new Date(first * dayMilliseconds)
  if (read.getUTCMonth() + 1 !== Number(month ?? 1) || read.getUTCDate() !== Number(day ?? 1)) return null
  const after = day !== undefined ? first + 1 : month !== undefined ? at(0, 1, 0) : at(1, 0, 0)
  return { first: Math.max(0, first), after: Math.max(0, after) }
}

/** Day, month and year in the order of the other form. */
function turned(match: RegExpExecArray | null): (string | undefined)[] | null {
  return match && ['', match[3], match[2], match[1]]
}
