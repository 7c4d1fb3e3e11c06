import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useWords } from '../shell/words.ts'
import styles from './details.module.css'
import type { useDraft } from './draft.ts'
import { mediaWords } from './words.ts'

type SaveBarProps = {
  draft: ReturnType<typeof useDraft>
  /** Somebody wants to leave with something unsaved. */
  asked: boolean
  leave: () => void
  stay: () => void
  /** Called when the bar goes while the focus is in it: somewhere else it must go. */
  gone: () => void
}

/** Below a picture that was changed: save it, undo, or, when somebody wants to leave, the question whether to. */
export function SaveBar({ draft, asked, leave, stay, gone }: SaveBarProps) {
  const words = useWords(mediaWords)
  const bar = useRef<HTMLDivElement>(null)
  const stayButton = useRef<HTMLButtonElement>(null)
  const saveButton = useRef<HTMLButtonElement>(null)
  const wasAsked = useRef(asked)
  useEffect(() => {
    if (asked) stayButton.current?.focus()
    else if (wasAsked.current) saveButton.current?.focus()
    wasAsked.current = asked
  }, [asked])
  const goElsewhere = useEffectEvent(gone)
  useEffect(() => {
    const here = bar.current
    return () => {
      if (here?.contains(document.activeElement) || document.activeElement === document.body) goElsewhere()
    }
  }, [])
  return (
    <div ref={bar} className={styles.footer}>
      {asked && (
        <Text role="alert" className={styles.unsaved!}>
          <IconAlertTriangle size={18} aria-hidden /> {words.unsaved}
        </Text>
      )}
      <Group gap="xs">
        {asked ? (
          <>
            <Button variant="default" onClick={leave}>
              {words.discard}
            </Button>
            <Button ref={stayButton} variant="default" onClick={stay}>
              {words.stay}
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={draft.undo}>
            {words.undo}
          </Button>
        )}
        <Button ref={saveButton} onClick={draft.save} loading={draft.saving}>
          {words.save}
        </Button>
      </Group>
    </div>
  )
}
