import { useAnswer } from '../api/use.ts'
import { localDay } from '../../../src/arabic/dates.ts'
import { currentSite } from '../shell/site.ts'

/** The checks that comments go through, with their titles. */
export function useChecks() {
  const today = localDay(Date.now(), currentSite().timeZone)
  return useAnswer('GET /comment-statistics', { from: today, to: today }, { staleTime: 300_000 }).data?.checks ?? []
}
