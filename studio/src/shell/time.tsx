import { formatDate, formatTime, localDay, type DateStyle } from '../../../src/arabic/dates.ts'
import { currentSite, useDateStyle } from './site.ts'
import { shellWords } from './words-of-shell.ts'
import { useWords } from './words.ts'

type WhenProps = {
  /** ISO text of an instant. */
  at: string
  /** `near` says today, yesterday and tomorrow (the default), `full` the date with the time, `day` the date alone. */
  as?: 'near' | 'full' | 'day'
}

/** An instant on the wall of the site's time zone, in its digits and month names. */
export function When({ at, as = 'near' }: WhenProps) {
  const write = useWrittenTime()
  return (
    <time dateTime={at} title={write(at, 'full')}>
      {write(at, as)}
    </time>
  )
}

/** The same as text, for labels and sentences. */
export function useWrittenTime(): (at: string, as?: WhenProps['as']) => string {
  const style = useDateStyle()
  const words = useWords(shellWords)
  return (at, as = 'near') => {
    if (as === 'day') return formatDate(at, style)
    if (as === 'full') return formatDate(at, { ...style, time: true, hijri: currentSite().hijri })
    const near = nearDay(at, style, new Date())
    return near === null
      ? formatDate(at, { ...style, time: true })
      : words.dayAndTime(words[near], formatTime(at, style))
  }
}

/** Which of the days around now an instant falls on. */
function nearDay(at: string, { timeZone }: DateStyle, now: Date): 'today' | 'yesterday' | 'tomorrow' | null {
  const day = localDay(at, timeZone)
  const beside = (days: number) => localDay(now.getTime() + days * 86_400_000, timeZone)
  if (day === beside(0)) return 'today'
  if (day === beside(-1)) return 'yesterday'
  return day === beside(1) ? 'tomorrow' : null
}
