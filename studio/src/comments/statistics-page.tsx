import { NativeSelect, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { localDay } from '../../../src/arabic/dates.ts'
import type { Answer } from '../api/call.ts'
import { useAnswer } from '../api/use.ts'
import { Failed, Waiting } from '../shell/feedback.tsx'
import { PageFrame } from '../shell/page-frame.tsx'
import { currentSite } from '../shell/site.ts'
import { When } from '../shell/time.tsx'
import { useLanguage, useWords, writtenNumber } from '../shell/words.ts'
import { Places } from './places.tsx'
import styles from './statistics.module.css'
import { standingWords } from './words-standing.ts'
import { commentWords } from './words.ts'

type Statistics = Answer<'GET /comment-statistics'>
type Day = Statistics['days'][number]

const ranges = [7, 30, 90] as const

/** What came in and what became of it, day by day. */
export function Page() {
  const words = useWords(standingWords)
  const [range, setRange] = useState<(typeof ranges)[number]>(30)
  const today = localDay(Date.now(), currentSite().timeZone)
  const from = new Date(Date.parse(today) - (range - 1) * 86_400_000).toISOString().slice(0, 10)
  const answer = useAnswer('GET /comment-statistics', { from, to: today }, { tags: ['desk:comments'], keepLast: true })
  return (
    <PageFrame title={useWords(commentWords).statistics} text={words.statisticsText}>
      <Places />
      <NativeSelect
        maw="14rem"
        mb="lg"
        label={words.range}
        value={String(range)}
        onChange={(event) => setRange(Number(event.currentTarget.value) as typeof range)}
        data={ranges.map((days) => ({ value: String(days), label: words.ranges[days] }))}
      />
      {answer.isPending && <Waiting />}
      {answer.isError && <Failed error={answer.error} retry={() => void answer.refetch()} />}
      {answer.data && <Figures statistics={answer.data} />}
    </PageFrame>
  )
}

function Figures({ statistics: { days, checks } }: { statistics: Statistics }) {
  const words = useWords(standingWords)
  const language = useLanguage()
  const time = useWrittenSpan()
  const sum = (of: (day: Day) => number) => days.reduce((total, day) => total + of(day), 0)
  const held = checks
    .map(({ id, title }) => ({ id, title: title[language], count: sum((day) => day.held[id] ?? 0) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
  const mostHeld = Math.max(...held.map(({ count }) => count), 1)
  return (
    <>
      <div className={styles.charts}>
        {(['received', 'published', 'refused'] as const).map((what) => (
          <Bars
            key={what}
            title={words[what]}
            values={days.map((day) => day[what])}
            note={words.total(sum((day) => day[what]))}
          />
        ))}
        <Bars
          title={words.median}
          values={days.map(({ median }) => median ?? 0)}
          note={words.most(time(Math.max(...days.map(({ median }) => median ?? 0))))}
        />
      </div>
      <section aria-labelledby="held">
        <Title order={2} id="held" size="h3">
          {words.held}
        </Title>
        {held.length === 0 && <Text c="dimmed">{words.noneHeld}</Text>}
        <ul className={styles.held}>
          {held.map(({ id, title, count }) => (
            <li key={id}>
              <span>{title}</span>
              <span className={styles.bar} style={{ inlineSize: `${(count / mostHeld) * 100}%` }} aria-hidden />
              <b>{writtenNumber(count)}</b>
            </li>
          ))}
        </ul>
      </section>
      <div>
        <Title order={2} id="numbers" size="h3">
          {words.table}
        </Title>
        <div className={styles.table} role="region" aria-labelledby="numbers" tabIndex={0}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                {[words.day, words.received, words.published, words.refused, words.median, words.ninetieth].map(
                  (head) => (
                    <Table.Th key={head} scope="col">
                      {head}
                    </Table.Th>
                  ),
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {days.toReversed().map((day) => (
                <Table.Tr key={day.day}>
                  <Table.Th scope="row" fw={400}>
                    <When at={`${day.day}T12:00:00.000Z`} as="day" />
                  </Table.Th>
                  <Table.Td>{writtenNumber(day.received)}</Table.Td>
                  <Table.Td>{writtenNumber(day.published)}</Table.Td>
                  <Table.Td>{writtenNumber(day.refused)}</Table.Td>
                  <Table.Td>{day.median === null ? words.none : time(day.median)}</Table.Td>
                  <Table.Td>{day.ninetieth === null ? words.none : time(day.ninetieth)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </div>
    </>
  )
}

/** A span of time in its nearest unit. */
function useWrittenSpan(): (seconds: number) => string {
  const words = useWords(standingWords)
  return (seconds) => {
    if (seconds < 90) return words.seconds(Math.round(seconds))
    return seconds < 5400 ? words.minutes(Math.round(seconds / 60)) : words.hours(Math.round(seconds / 3600))
  }
}

/** Bars of days, from the oldest on in the direction of reading; the table has their numbers. */
function Bars({ title, values, note }: { title: string; values: readonly number[]; note: string }) {
  const [step, high, gap] = [10, 60, 2]
  const most = Math.max(...values, 1)
  return (
    <figure className={styles.chart}>
      <figcaption>
        <b>{title}</b>
        <span>{note}</span>
      </figcaption>
      <svg viewBox={`0 0 ${values.length * step} ${high}`} preserveAspectRatio="none" aria-hidden="true">
        {values.map((value, at) => {
          const height = value === 0 ? 1 : Math.max(2, (value / most) * high)
          return (
            <rect
              key={at}
              x={at * step + gap / 2}
              y={high - height}
              width={step - gap}
              height={height}
              data-empty={value === 0}
            />
          )
        })}
      </svg>
    </figure>
  )
}
