import { Button, Text, Title } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { setLanguage, useLanguage } from '../shell/language.ts'
import { useHeading, useTitle } from '../shell/page-frame.tsx'
import { useSiteName } from '../shell/site.ts'
import { useWords } from '../shell/words.ts'
import styles from './door-frame.module.css'
import { doorWords } from './words.ts'

type DoorFrameProps = { title: string; text?: ReactNode; wide?: boolean; children?: ReactNode }

/** A page for somebody who is not signed in: whose newsroom this is, one thing to do, and the other language. */
export function DoorFrame({ title, text, wide = false, children }: DoorFrameProps) {
  const words = useWords(doorWords)
  const language = useLanguage()
  const other = language === 'ar' ? 'en' : 'ar'
  const heading = useHeading()
  useTitle(title)
  return (
    <div className={styles.door}>
      <div className={styles.site}>
        <bdi>{useSiteName()}</bdi>
      </div>
      <section className={styles.card} data-wide={wide || undefined}>
        <Title ref={heading} tabIndex={-1} order={1} size="h2" className={styles.title!}>
          {title}
        </Title>
        {text ? (
          <Text c="dimmed" className={styles.text!} component="div">
            {text}
          </Text>
        ) : (
          <div className={styles.text} />
        )}
        {children}
      </section>
      <Button
        variant="subtle"
        color="gray"
        lang={other}
        leftSection={<IconLanguage size={18} aria-hidden />}
        onClick={() => setLanguage(other)}
      >
        {words.otherLanguage}
      </Button>
    </div>
  )
}
