import { Button } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCloudOff,
  IconDeviceFloppy,
  IconLock,
  IconPencil,
} from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { reasonsOf } from '../shell/feedback.tsx'
import { useWrittenTime } from '../shell/time.tsx'
import { useLanguage, useWords } from '../shell/words.ts'
import type { Saver } from './saving/saver.ts'
import styles from './status-line.module.css'
import { editorWords } from './words.ts'

/** Where the text is: said as it is, and said anew when that changes. */
export function StatusLine({ saver, merge }: { saver: Saver; merge: () => void }) {
  const words = useWords(editorWords)
  const language = useLanguage()
  const write = useWrittenTime()
  const state = useSyncExternalStore(saver.listen, saver.state)
  const [Icon, text, mood] = (() => {
    switch (state.kind) {
      case 'saved':
        return [IconCircleCheck, words.saved(write(state.at)), 'good'] as const
      case 'changed':
        return [IconPencil, words.changed, 'calm'] as const
      case 'saving':
        return [IconDeviceFloppy, words.saving, 'calm'] as const
      case 'away':
        return [IconCloudOff, words.away, 'worry'] as const
      case 'signed-out':
        return [IconCloudOff, words.signedOut, 'worry'] as const
      case 'refused':
        return [IconAlertTriangle, words.refused(reasonsOf(state.error, language).join(' ')), 'alarm'] as const
      case 'moved':
        return [IconAlertTriangle, words.moved(state.by), 'alarm'] as const
      case 'locked':
        return [IconLock, words.lockedState, 'calm'] as const
    }
  })()
  return (
    <span
      className={styles.status}
      data-mood={mood}
      role={mood === 'alarm' ? 'alert' : 'status'}
      data-state={state.kind}
    >
      <Icon size={17} aria-hidden />
      <span dir="auto">{text}</span>
      {state.kind === 'moved' && (
        <Button size="compact-xs" variant="filled" onClick={merge}>
          {words.merge}
        </Button>
      )}
    </span>
  )
}
