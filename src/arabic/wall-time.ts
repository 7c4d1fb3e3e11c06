/** What a clock on the wall shows at an instant: 2026-11-20T18:45, as date and time fields of a browser write it. */
export function wallTime(instant: string | number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)!.value
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

/**
 * The instant at which a clock on the wall shows a time, as ISO text; of two, where clocks go back, the first; where they
 * go forward and never show it, the moment after the gap. Null for what is no such time.
 */
export function instantOf(wall: string, timeZone: string): string | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall)) return null
  const plain = Date.parse(`${wall}Z`)
  if (Number.isNaN(plain)) return null
  const offset = (at: number) => Date.parse(`${wallTime(at, timeZone)}Z`) - Math.floor(at / 60_000) * 60_000
  // Zones change their offset by hours, twice a year: a day before and after are on either side of a change.
  const candidates = [plain - offset(plain - 86_400_000), plain - offset(plain + 86_400_000)]
  const exact = candidates.filter((at) => wallTime(at, timeZone) === wall)
  return new Date(exact.length > 0 ? Math.min(...exact) : Math.max(...candidates)).toISOString()
}
