import { Alert, Button, Group, Text } from '@mantine/core'
import { IconRobot } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { isSynthetic } from '../../../src/media/shape.ts'
import { useWords } from '../shell/words.ts'
import { useDraft } from './draft.ts'
import type { Media } from './media.ts'
import { MovedAlert } from './moved-alert.tsx'
import { Picture } from './picture.tsx'
import styles from './picker.module.css'
import { TextFields } from './texts.tsx'
import { mediaWords } from './words.ts'

type FillTextsProps = { media: Media; use: (media: Media) => void; back: () => void }

/** What a chosen picture lacks, asked for once; a picture that lacks nothing is used at once. */
export function FillTexts({ media, use, back }: FillTextsProps) {
  const words = useWords(mediaWords)
  const draft = useDraft(media, use)
  const complete = media.alt !== '' && media.credit !== ''
  const asks = !complete && media.may.includes('change')
  const useIt = useEffectEvent(() => use(media))
  useEffect(() => {
    if (!asks) useIt()
  }, [asks])
  const heading = useRef<HTMLHeadingElement>(null)
  // What had the focus went with the library.
  useEffect(() => heading.current?.focus(), [])
  if (!asks) return null
  return (
    <form
      className={styles.fill}
      onSubmit={(event) => {
        event.preventDefault()
        if (draft.dirty) draft.save()
        else use(draft.base)
      }}
    >
      <div className={styles.shown}>
        <Picture media={media} alt={media.alt} width={480} />
        {isSynthetic(media) && (
          <Alert color="gold" title={words.syntheticTitle} icon={<IconRobot size={20} aria-hidden />}>
            {words.syntheticText}
          </Alert>
        )}
      </div>
      <div className={styles.asked}>
        <h3 ref={heading} tabIndex={-1}>
          {words.fillTitle}
        </h3>
        <Text c="dimmed" size="sm">
          {words.fillText}
        </Text>
        {draft.conflict && <MovedAlert draft={draft} conflict={draft.conflict} />}
        <TextFields value={draft.draft} change={draft.change} only={['alt', 'caption', 'credit']} />
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={back}>
            {words.back}
          </Button>
          <Button type="submit" loading={draft.saving}>
            {draft.dirty ? words.use : words.skipTexts}
          </Button>
        </Group>
      </div>
    </form>
  )
}
