import { Button, Group, Modal, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { shellWords } from './words-of-shell.ts'
import { useWords } from './words.ts'

type ConfirmProps = {
  opened: boolean
  close: () => void
  title: string
  text: ReactNode
  /** What the button says that does it. */
  act: string
  busy?: boolean
  run: () => void
}

/** Asks once more before something that cannot be taken back. */
export function Confirm({ opened, close, title, text, act, busy = false, run }: ConfirmProps) {
  const words = useWords(shellWords)
  return (
    <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': words.close }} centered>
      <Text mb="lg">{text}</Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={close} data-autofocus>
          {words.cancel}
        </Button>
        <Button color="red" loading={busy} onClick={run}>
          {act}
        </Button>
      </Group>
    </Modal>
  )
}
