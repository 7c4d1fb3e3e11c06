import { Button, Group, Modal, Text } from '@mantine/core'
import { useWords } from '../shell/words.ts'
import { accountsWords } from './words-accounts.ts'

type AskDialogProps = {
  opened: boolean
  close: () => void
  title: string
  text: string
  busy: boolean
  run: () => void
}

/** Asks before something that takes effect on somebody else at once. */
export function AskDialog({ opened, close, title, text, busy, run }: AskDialogProps) {
  const words = useWords(accountsWords)
  return (
    <Modal opened={opened} onClose={close} title={title} centered>
      <Text mb="lg">{text}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={close} data-autofocus>
          {words.cancel}
        </Button>
        <Button color="red" loading={busy} onClick={run}>
          {title}
        </Button>
      </Group>
    </Modal>
  )
}
