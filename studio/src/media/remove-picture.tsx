import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useAct } from '../api/use.ts'
import { tellDone } from '../shell/feedback.tsx'
import { useWords } from '../shell/words.ts'
import { nameOf, type Media } from './media.ts'
import { isUsed, useUses } from './uses.tsx'
import { mediaWords } from './words.ts'

/** Deletes a picture that nothing uses, after asking; of one that is used it says why not. */
export function RemovePicture({ media, removed }: { media: Media; removed: () => void }) {
  const words = useWords(mediaWords)
  const [asked, setAsked] = useState(false)
  const { data: uses } = useUses(media.id)
  const act = useAct('DELETE /media/{id}', {
    onDone() {
      tellDone(words.removed)
      removed()
    },
  })
  if (!uses) return null
  if (isUsed(uses))
    return (
      <Text c="dimmed" size="sm">
        {words.used}
      </Text>
    )
  if (!asked)
    return (
      <div>
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={18} aria-hidden />}
          onClick={() => setAsked(true)}
        >
          {words.remove}
        </Button>
      </div>
    )
  return (
    <Alert color="red" title={words.removeTitle} role="alert" icon={<IconAlertTriangle size={20} aria-hidden />}>
      <Text size="sm" dir="auto">
        {nameOf(media)}
      </Text>
      <Text size="sm" mb="sm">
        {words.removeText}
      </Text>
      <Group gap="xs">
        <Button color="red" loading={act.isPending} onClick={() => act.mutate({ id: media.id })}>
          {words.remove}
        </Button>
        <Button ref={(button) => button?.focus()} variant="default" onClick={() => setAsked(false)}>
          {words.cancel}
        </Button>
      </Group>
    </Alert>
  )
}
