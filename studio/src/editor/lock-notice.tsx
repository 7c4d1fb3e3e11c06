import { Alert, Button, Group, Modal, Text } from '@mantine/core'
import { IconLock, IconMessage, IconPencil } from '@tabler/icons-react'
import { memo, useState, useSyncExternalStore } from 'react'
import { tellRefusal } from '../shell/feedback.tsx'
import { useWords } from '../shell/words.ts'
import type { DeskStory, Editing } from './editing/editing.ts'
import { editorWords } from './words.ts'

/** Why the text cannot be written in now, and the way to do so. */
export const LockNotice = memo(function LockNotice({ editing, story }: { editing: Editing; story: DeskStory }) {
  const words = useWords(editorWords)
  const hold = useSyncExternalStore(editing.listen, () => editing.hold)
  const [asking, setAsking] = useState(false)
  const take = () => {
    setAsking(false)
    editing.takeOver().catch(tellRefusal)
  }
  if (hold.kind === 'mine' && !editing.mayWrite && editing.mayWriteFigures)
    return (
      <Alert
        mb="md"
        variant="light"
        color="sea"
        icon={<IconPencil size={20} aria-hidden />}
        title={words.figuresOnly}
      />
    )
  if (hold.kind === 'reading')
    return (
      <Alert mb="md" variant="light" color="gray" icon={<IconLock size={20} aria-hidden />} title={words.reading} />
    )
  if (hold.kind === 'theirs') {
    const { name } = hold.lock
    // The lock that was told of may have ended meanwhile.
    const free = story.lock === null
    return (
      <Alert
        mb="md"
        variant="light"
        color={hold.lost ? 'red' : 'gold'}
        role={hold.lost ? 'alert' : 'status'}
        icon={<IconLock size={20} aria-hidden />}
        title={free ? words.free : hold.lost ? words.lostTo(name) : words.heldBy(name)}
      >
        <Text size="sm" mb="xs">
          {hold.lost ? words.lostText : words.heldText}
        </Text>
        <Button size="compact-md" variant={free ? 'filled' : 'default'} onClick={free ? take : () => setAsking(true)}>
          {free ? words.start : words.takeOver}
        </Button>
        <Modal
          opened={asking}
          onClose={() => setAsking(false)}
          title={words.takeOverAsk(name)}
          closeButtonProps={{ 'aria-label': words.cancel }}
        >
          <Text mb="md">{words.takeOverText(name)}</Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => setAsking(false)}>
              {words.cancel}
            </Button>
            <Button color="red" onClick={take} data-autofocus>
              {words.takeOver}
            </Button>
          </Group>
        </Modal>
      </Alert>
    )
  }
  return null
})

/** The note that came with the story when it was sent in or given back. */
export const NoteNotice = memo(function NoteNotice({ story }: { story: DeskStory }) {
  const words = useWords(editorWords)
  const note = story.history.find(({ act }) => !['save', 'change', 'create'].includes(act))
  if (!note?.note || !['submit', 'return'].includes(note.act)) return null
  return (
    <Alert
      mb="md"
      variant="light"
      color="gold"
      icon={<IconMessage size={20} aria-hidden />}
      title={note.act === 'return' ? words.returned(note.by) : words.submitted(note.by)}
    >
      <span dir="auto">{note.note}</span>
    </Alert>
  )
})
