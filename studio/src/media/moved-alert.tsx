import { Alert, Button, Group } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useWords } from '../shell/words.ts'
import styles from './details.module.css'
import { changesOf, type useDraft } from './draft.ts'
import type { Media } from './media.ts'
import { textNames } from './texts.tsx'
import { mediaWords } from './words.ts'

type MovedAlertProps = { draft: ReturnType<typeof useDraft>; theirs: Media }

/** Somebody else saved first: what they saved where it differs, and a choice. */
export function MovedAlert({ draft, theirs }: MovedAlertProps) {
  const words = useWords(mediaWords)
  const differs = changesOf(theirs, draft.draft)
  const names = textNames.filter((name) => name in differs)
  return (
    <Alert color="gold" role="alert" title={words.movedTitle} icon={<IconAlertTriangle size={20} aria-hidden />}>
      {words.movedText}
      {names.length > 0 && (
        <dl className={styles.theirs} aria-label={words.theirs}>
          {names.map((name) => (
            <div key={name}>
              <dt>{words[name]}</dt>
              <dd dir="auto">{theirs[name] || '—'}</dd>
            </div>
          ))}
        </dl>
      )}
      <Group gap="xs" mt="sm">
        <Button size="xs" variant="default" onClick={draft.takeTheirs}>
          {words.takeTheirs}
        </Button>
        <Button size="xs" onClick={draft.keepMine} loading={draft.saving}>
          {words.keepMine}
        </Button>
      </Group>
    </Alert>
  )
}
