import * as z from 'zod'
import { localDay, zonedDayRange } from '../../arabic/dates.ts'
import type { Actor } from '../../base/actor.ts'
import type { Context } from '../../base/context.ts'
import { parse } from '../../base/parse.ts'
import { mustBeAllowed } from '../../base/policy.ts'
import { Refused, type Words } from '../../base/refused.ts'
import { checks } from '../checks/index.ts'
import { commentPolicy } from '../policy.ts'
import { moderationLimits } from './shape.ts'
import {
  countByHour,
  countHeldByHour,
  countRefusedByHour,
  selectDecidedTimes,
  type HourCounts,
} from './statistics-store.ts'

export const statisticsInput = z.strictObject({
  from: z.iso.date().describe('The first day, on the wall of the site’s time zone'),
  to: z.iso.date().describe('The last day'),
})

export type DayOfComments = {
  day: string
  received: number
  published: number
  refused: number
  /** How many each check had something against, by its id. */
  held: Record<string, number>
  /** How many moderators decided, and the seconds from coming to decision: half took no longer, nine tenths no longer. */
  decided: number
  median: number | null
  ninetieth: number | null
}

export type CommentStatistics = { days: DayOfComments[]; checks: { id: string; title: Words }[] }

/**
 * What came in and what became of it, day by day. Days begin at the full hour of the site's time zone.
 * @throws Refused('forbidden' | 'invalid') when the days are in no order, or more than 366
 */
export async function readStatistics(
  context: Context,
  by: Actor,
  input: z.input<typeof statisticsInput>,
): Promise<CommentStatistics> {
  mustBeAllowed(commentPolicy, 'list', by, null)
  const { from, to } = parse(statisticsInput, input)
  const days = daysBetween(from, to)
  const zone = context.site.timeZone
  const [[start], [, end]] = [zonedDayRange(from, zone), zonedDayRange(to, zone)]
  const ids = checks.map(({ id }) => id)
  const [received, published, refused, held, times] = await Promise.all([
    countByHour(context, 'created_at', start, end),
    countByHour(context, 'published_at', start, end),
    countRefusedByHour(context, start, end),
    countHeldByHour(context, ids, start, end),
    selectDecidedTimes(context, start, end),
  ])
  const dayOf = (instant: string) => localDay(instant, zone)
  const byDay = new Map<string, DayOfComments & { seconds: number[] }>()
  for (const day of days)
    byDay.set(day, { day, ...empty, held: Object.fromEntries(ids.map((id) => [id, 0])), seconds: [] })
  const add = (hours: readonly HourCounts[], what: 'received' | 'published' | 'refused') => {
    for (const { hour, count } of hours) {
      const day = byDay.get(dayOf(`${hour}:00:00.000Z`))
      if (day) day[what] += count
    }
  }
  add(received, 'received')
  add(published, 'published')
  add(refused, 'refused')
  for (const { hour, counts } of held) {
    const day = byDay.get(dayOf(`${hour}:00:00.000Z`))
    for (const [at, id] of ids.entries()) if (day) day.held[id]! += counts[at]!
  }
  for (const { came, decided } of times)
    byDay.get(dayOf(decided))?.seconds.push(Math.max(0, (Date.parse(decided) - Date.parse(came)) / 1000))
  return {
    days: [...byDay.values()].map(({ seconds, ...day }) => ({ ...day, ...timesOf(seconds) })),
    checks: checks.map(({ id, title }) => ({ id, title })),
  }
}

const empty = { received: 0, published: 0, refused: 0, decided: 0, median: null, ninetieth: null }

/** Nearest-rank quantiles, in whole seconds. */
function timesOf(seconds: number[]): Pick<DayOfComments, 'decided' | 'median' | 'ninetieth'> {
  const sorted = seconds.sort((a, b) => a - b)
  const quantile = (part: number) =>
    sorted.length === 0 ? null : Math.round(sorted[Math.ceil(part * sorted.length) - 1]!)
  return { decided: sorted.length, median: quantile(0.5), ninetieth: quantile(0.9) }
}

function daysBetween(from: string, to: string): string[] {
  const [first, last] = [Date.parse(from), Date.parse(to)]
  const count = (last - first) / 86_400_000 + 1
  if (count < 1 || count > moderationLimits.statistics)
    throw new Refused('invalid', {
      en: `from one day to a later one, at most ${moderationLimits.statistics} days`,
      ar: `من يوم إلى يوم بعده، ولا يزيد المدى على ${moderationLimits.statistics} يومًا`,
    })
  return Array.from({ length: count }, (_, day) => new Date(first + day * 86_400_000).toISOString().slice(0, 10))
}
