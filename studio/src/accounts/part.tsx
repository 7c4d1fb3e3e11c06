import { Text, Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import styles from './part.module.css'

type PartProps = { title: ReactNode; text?: ReactNode; actions?: ReactNode; children?: ReactNode }

/** One part of a page of settings: what it is about, what is done there. */
export function Part({ title, text, actions, children }: PartProps) {
  const id = useId()
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div className={styles.head}>
        <div>
          <Title order={2} size="h3" id={id}>
            {title}
          </Title>
          {text && (
            <Text c="dimmed" size="sm" maw="38rem">
              {text}
            </Text>
          )}
        </div>
        {actions}
      </div>
      {children}
    </section>
  )
}
