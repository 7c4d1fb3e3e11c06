import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../api/use.ts'
import { RefusalAlert, tellDone } from '../shell/feedback.tsx'
import { useWords } from '../shell/words.ts'
import type { Topic } from './page.tsx'
import { topicWords } from './words.ts'

/** Gives a topic another name. */
export function RenameTopic({ topic, close }: { topic: Topic; close: () => void }) {
  const words = useWords(topicWords)
  const [name, setName] = useState(topic.name)
  const renaming = useAct('PATCH /topics/{slug}', {
    onDone: () => {
      tellDone(words.renamed)
      close()
    },
    onRefused: () => {},
  })
  return (
    <Modal opened onClose={close} title={words.renameTitle(topic.name)}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          renaming.mutate({ slug: topic.slug, name })
        }}
      >
        <Stack gap="md">
          <RefusalAlert error={renaming.error} />
          <TextInput
            label={words.name}
            required
            maxLength={60}
            dir="auto"
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Text size="sm" c="dimmed">
            {words.renameEffect}
          </Text>
          <Group gap="xs">
            <Button type="submit" disabled={!name.trim() || name === topic.name} loading={renaming.isPending}>
              {words.save}
            </Button>
            <Button variant="default" onClick={close}>
              {words.cancel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
