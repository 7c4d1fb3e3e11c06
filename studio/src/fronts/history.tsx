import { Text, Title } from '@mantine/core'
import { When } from '../shell/time.tsx'
import { useWords } from '../shell/words.ts'
import styles from './fronts.module.css'
import type { Front } from './use-front.ts'
import { frontWords } from './words.ts'

/** Who arranged a front, and when. */
export function History({ front }: { front: Front }) {
  const words = useWords(frontWords)
  if (front.history.length === 0) return null
  return (
    <section aria-labelledby="history" className={styles.history}>
      <Title order={2} size="h3" id="history" mb="xs">
        {words.history}
      </Title>
      <ol>
        {front.history.map(({ revision, at, by, stories }) => (
          <li key={revision}>
            <Text size="sm">
              <When at={at} /> · <bdi>{by}</bdi> · {words.historyLine(stories)}
            </Text>
          </li>
        ))}
      </ol>
    </section>
  )
}
