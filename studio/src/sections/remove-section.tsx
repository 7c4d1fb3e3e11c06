import { Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../api/use.ts'
import { RefusalAlert, tellDone } from '../shell/feedback.tsx'
import { useWords } from '../shell/words.ts'
import type { Section } from './page.tsx'
import { sectionWords } from './words.ts'

type RemoveSectionProps = { section: Section; sections: readonly Section[]; close: () => void }

/** Says what removing a section does, and does it. */
export function RemoveSection({ section, sections, close }: RemoveSectionProps) {
  const words = useWords(sectionWords)
  const [moveTo, setMoveTo] = useState('')
  const removing = useAct('DELETE /sections/{id}', {
    onDone: () => {
      tellDone(words.removed)
      close()
    },
    onRefused: () => {},
  })
  const held = section.stories > 0
  return (
    <Modal opened onClose={close} title={words.removeTitle(section.name)}>
      <Stack gap="md">
        <RefusalAlert error={removing.error} />
        {held ? (
          <>
            <Text>
              {words.removeMove(section.stories)} {words.removeEffect}
            </Text>
            <NativeSelect
              label={words.takes}
              required
              value={moveTo}
              onChange={(event) => setMoveTo(event.currentTarget.value)}
              data={[
                { value: '', label: words.chooseTakes, disabled: true },
                ...sections.filter(({ id }) => id !== section.id).map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          </>
        ) : (
          <Text>{words.removeEmpty}</Text>
        )}
        <Group gap="xs">
          <Button
            color="red"
            disabled={held && !moveTo}
            loading={removing.isPending}
            onClick={() => removing.mutate({ id: section.id, ...(held && { moveTo }) })}
          >
            {words.removeIt}
          </Button>
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
