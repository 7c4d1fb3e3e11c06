import { Badge, Text } from '@mantine/core'
import { Fragment } from 'react'
import { useAnswer } from '../../api/use.ts'
import { RefusalAlert, Waiting } from '../../shell/feedback.tsx'
import { useWords } from '../../shell/words.ts'
import { fieldWords } from '../fields/words.ts'
import styles from './difference.module.css'
import { Marked } from './marked.tsx'
import { versionWords } from './words.ts'

type DifferenceProps = {
  id: string
  /** `working`, `published`, `revision:N` or `version:N`. */
  from: string
  to: string
  title: string
  /** What is said when nothing differs. */
  empty?: string
}

/** What changed from one text to another, word by word; what did not change is only counted. */
export function Difference({ id, from, to, title, empty }: DifferenceProps) {
  const words = useWords(versionWords)
  const fields: Record<string, string> = useWords(fieldWords).field
  const { data, error } = useAnswer('GET /stories/{id}/difference', { id, from, to }, { staleTime: 0 })
  if (error) return <RefusalAlert error={error} />
  if (!data) return <Waiting />
  const nothing = data.fields.length === 0 && data.blocks.every(({ kind }) => kind === 'same')
  return (
    <section className={styles.difference} aria-label={title}>
      <Text fw={600} size="sm">
        {title}
      </Text>
      <Text size="sm" c="dimmed">
        {nothing ? (empty ?? words.noDifference) : words.summary(data.added, data.removed)}
      </Text>
      {data.fields.map(({ field, parts }) => (
        <div key={field} className={styles.block}>
          <div className={styles.name}>{fields[field] ?? field}</div>
          <p dir="auto">
            <Marked parts={parts} />
          </p>
        </div>
      ))}
      {!nothing &&
        gathered(data.blocks).map((block, index) =>
          typeof block === 'number' ? (
            <div key={index} className={styles.same}>
              {words.same(block)}
            </div>
          ) : (
            <div key={index} className={styles.block} data-kind={block.kind}>
              <Fragment>
                {block.kind === 'moved' && (
                  <Badge size="sm" variant="light">
                    {words.moved}
                  </Badge>
                )}
                {block.form && (
                  <Badge size="sm" variant="light" color="gold">
                    {words.form}
                  </Badge>
                )}
                {block.type === 'figure' && (
                  <Badge size="sm" variant="default">
                    {words.figure}
                  </Badge>
                )}
              </Fragment>
              <p dir="auto">
                <Marked parts={block.parts} />
              </p>
            </div>
          ),
        )}
    </section>
  )
}

/** Blocks that did not change, in a row, as their number. */
function gathered<B extends { kind: string }>(blocks: readonly B[]): (B | number)[] {
  const all: (B | number)[] = []
  for (const block of blocks) {
    const last = all.at(-1)
    if (block.kind !== 'same') all.push(block)
    else if (typeof last === 'number') all[all.length - 1] = last + 1
    else all.push(1)
  }
  return all
}
