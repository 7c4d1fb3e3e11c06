import { Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { moderationLimits } from '../../../src/comments/moderation/shape.ts'
import { useAct } from '../api/use.ts'
import { RefusalAlert, tellDone } from '../shell/feedback.tsx'
import { useWords } from '../shell/words.ts'
import type { Queued } from './use-queue.ts'
import { dialogWords } from './words-dialogs.ts'

const lengths = [1, 7, 30, 365, 0] as const

/** Takes away somebody's right to comment for a time. */
export function BanDialog({ comment, close }: { comment: Pick<Queued, 'id' | 'name'>; close: () => void }) {
  const words = useWords(dialogWords)
  const [days, setDays] = useState('7')
  const [reason, setReason] = useState('')
  const banning = useAct('POST /comment-bans', {
    onDone: () => {
      tellDone(words.banDone)
      close()
    },
    onRefused: () => {},
  })
  return (
    <Modal opened onClose={close} title={words.banTitle(comment.name)}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          banning.mutate({ comment: comment.id, days: days === '0' ? null : Number(days), reason })
        }}
      >
        <Stack gap="md">
          <Text>{words.banText}</Text>
          <NativeSelect
            label={words.banFor}
            value={days}
            onChange={(event) => setDays(event.currentTarget.value)}
            data={lengths.map((length) => ({ value: String(length), label: words.banDays[length] }))}
          />
          <TextInput
            label={words.banReason}
            required
            data-autofocus
            maxLength={moderationLimits.reason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <RefusalAlert error={banning.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {words.cancel}
            </Button>
            <Button color="red" type="submit" loading={banning.isPending}>
              {words.banAct}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
