import { Alert, Button, Group } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useWords, writtenNumber } from '../shell/words.ts'
import styles from './details.module.css'
import type { Conflict, Draft, useDraft } from './draft.ts'
import { mediaWords } from './words.ts'

type MovedAlertProps = { draft: ReturnType<typeof useDraft>; conflict: Conflict }

/** Somebody else saved the same fields first: what they saved, and a choice. */
export function MovedAlert({ draft, conflict: { theirs, fields } }: MovedAlertProps) {
  const words = useWords(mediaWords)
  const written = (field: keyof Draft): string => {
    const number = (share: number) => writtenNumber(Math.round(share * 100))
    if (field === 'focus') return words.focusAt(number(theirs.focus.x), number(theirs.focus.y))
    if (field === 'crop') return `${writtenNumber(theirs.width)} × ${writtenNumber(theirs.height)}`
    return theirs[field] || '—'
  }
  return (
    <Alert color="gold" role="alert" title={words.movedTitle} icon={<IconAlertTriangle size={20} aria-hidden />}>
      {words.movedText}
      <dl className={styles.theirs} aria-label={words.theirs}>
        {fields.map((field) => (
          <div key={field}>
            <dt>{words[field]}</dt>
            <dd dir="auto">{written(field)}</dd>
          </div>
        ))}
      </dl>
      <Group gap="xs" mt="sm">
        <Button size="xs" variant="default" onClick={draft.takeTheirs}>
          {words.takeTheirs}
        </Button>
        <Button size="xs" onClick={draft.save} loading={draft.saving}>
          {words.keepMine}
        </Button>
      </Group>
    </Alert>
  )
}
