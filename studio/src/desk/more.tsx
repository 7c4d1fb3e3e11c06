import { Button } from '@mantine/core'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useWords } from '../shell/words.ts'
import styles from './story-list.module.css'
import { deskWords } from './words.ts'

type MoreProps = { loading: boolean; load: () => void }

/** Loads what follows when somebody comes near to the end of the list, or asks. */
export function More({ loading, load }: MoreProps) {
  const words = useWords(deskWords)
  const button = useRef<HTMLButtonElement>(null)
  const near = useEffectEvent(() => {
    if (!loading) load()
  })
  useEffect(() => {
    const watch = new IntersectionObserver(([seen]) => seen?.isIntersecting && near(), { rootMargin: '300px' })
    watch.observe(button.current!)
    return () => watch.disconnect()
    // Seen anew after each page: a page may be shorter than the screen.
  }, [loading])
  return (
    <Button ref={button} className={styles.more!} variant="default" loading={loading} onClick={load}>
      {words.more}
    </Button>
  )
}
