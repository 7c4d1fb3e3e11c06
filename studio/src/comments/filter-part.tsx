import { Progress, Text, Title } from '@mantine/core'
import { useAnswer } from '../api/use.ts'
import { Failed, Waiting } from '../shell/feedback.tsx'
import { useWords, writtenNumber } from '../shell/words.ts'
import styles from './comments.module.css'
import { checkWords } from './words-checks.ts'

/** How far the filter is that learns from this newsroom's own decisions, and what it has learned. */
export function FilterPart() {
  const words = useWords(checkWords)
  const filter = useAnswer('GET /comment-filter', {})
  return (
    <section className={styles.area} aria-labelledby="filter">
      <Title order={2} id="filter">
        {words.filter}
      </Title>
      <Text c="dimmed">{words.filterText}</Text>
      {filter.isPending && <Waiting />}
      {filter.isError && <Failed error={filter.error} retry={() => void filter.refetch()} />}
      {filter.data && (
        <>
          <Text mt="sm">{filter.data.on ? words.filterOn : words.filterOff(filter.data.needed)}</Text>
          <dl className={styles.learned}>
            {(['published', 'refused'] as const).map((kind) => (
              <Learned key={kind} name={words[kind]} count={filter.data[kind]} needed={filter.data.needed} />
            ))}
          </dl>
          {filter.data.telling.length > 0 && (
            <>
              <Title order={3} size="h4" id="telling">
                {words.telling}
              </Title>
              <Text size="sm" c="dimmed">
                {words.tellingText}
              </Text>
              <ul className={styles.telling} aria-labelledby="telling">
                {filter.data.telling.map((stem) => (
                  <li key={stem}>
                    <bdi>{stem}</bdi>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  )
}

type LearnedProps = { name: string; count: number; needed: number }

/** Decisions of one kind, and how many of those that are needed they are. */
function Learned({ name, count, needed }: LearnedProps) {
  const words = useWords(checkWords)
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {count < needed ? words.ofNeeded(writtenNumber(count), writtenNumber(needed)) : words.decisions(count)}
        <Progress value={(100 * Math.min(count, needed)) / needed} size="sm" aria-hidden />
      </dd>
    </div>
  )
}
