import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import type { FormEvent, ReactNode } from 'react'
import { RefusalAlert } from '../../shell/feedback.tsx'
import { useWords } from '../../shell/words.ts'
import { workflowWords } from './words.ts'

type MoveDialogProps = {
  title: string
  /** What readers will see of it. */
  seen: string
  act: string
  close: () => void
  run: () => void
  busy: boolean
  error: unknown
  disabled?: boolean
  danger?: boolean
  size?: string
  children?: ReactNode
}

/** One step of a story: what it means for readers, what is asked, and the button that does it. */
export function MoveDialog({
  title,
  seen,
  act,
  close,
  run,
  busy,
  error,
  disabled = false,
  danger = false,
  size = 'lg',
  children,
}: MoveDialogProps) {
  const words = useWords(workflowWords)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!disabled && !busy) run()
  }
  return (
    <Modal opened onClose={close} title={title} size={size} closeButtonProps={{ 'aria-label': words.cancel }}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Alert
            variant="light"
            color={danger ? 'red' : 'sea'}
            icon={<IconEye size={20} aria-hidden />}
            title={words.seen}
          >
            <Text size="sm">{seen}</Text>
          </Alert>
          {children}
          <RefusalAlert error={error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {words.cancel}
            </Button>
            <Button type="submit" color={danger ? 'red' : 'sea'} loading={busy} disabled={disabled}>
              {act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
