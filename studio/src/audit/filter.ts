import { isDay, zonedDayRange } from '../../../src/arabic/dates.ts'

/** What the log is narrowed by, as the page's address says it. */
export type AuditPageFilter = { q: string; account: string; what: string; from: string; until: string }

const names = ['q', 'account', 'what', 'from', 'until'] as const

export function filterFrom(search: URLSearchParams): AuditPageFilter {
  const [q = '', account = '', what = '', from = '', until = ''] = names.map((name) => search.get(name) ?? '')
  return { q, account, what, from: isDay(from) ? from : '', until: isDay(until) ? until : '' }
}

export function searchFrom(filter: AuditPageFilter): URLSearchParams {
  return new URLSearchParams(names.flatMap((name) => (filter[name] === '' ? [] : [[name, filter[name]]])))
}

/**
 * The same as the API is asked. Days are those of the site's time zone, and whole; `what` is an act (`story.publish`,
 * `refused`) or every act on a kind of thing (`story`).
 */
export function inputFrom({ q, account, what, from, until }: AuditPageFilter, timeZone: string) {
  const act = what.includes('.') || what === 'refused'
  return {
    ...(q.trim() !== '' && { q: q.trim() }),
    ...(account !== '' && { account }),
    ...(what !== '' && (act ? { act: what } : { subject: what })),
    ...(from !== '' && { from: zonedDayRange(from, timeZone)[0] }),
    ...(until !== '' && { until: zonedDayRange(until, timeZone)[1] }),
  }
}
