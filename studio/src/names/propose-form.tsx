import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../api/use.ts'
import { RefusalAlert, tellDone } from '../shell/feedback.tsx'
import { shellWords } from '../shell/words-of-shell.ts'
import { useWords } from '../shell/words.ts'
import { kinds, type Kind } from './name-list.tsx'
import { nameWords } from './words.ts'

/** For who may not change the list: a name that an editor decides about. */
export function ProposeForm({ close }: { close: () => void }) {
  const words = useWords(nameWords)
  const shell = useWords(shellWords)
  const [name, setName] = useState('')
  const [kind, setKind] = useState<Kind>('person')
  const [role, setRole] = useState('')
  const proposing = useAct('POST /names/candidates', {
    onDone: () => {
      tellDone(words.proposed)
      close()
    },
    onRefused: () => {},
  })
  return (
    <Modal opened onClose={close} title={words.proposeTitle} closeButtonProps={{ 'aria-label': shell.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          proposing.mutate({ name, kind, role })
        }}
      >
        <Stack gap="md">
          <RefusalAlert error={proposing.error} />
          <TextInput
            label={words.name}
            required
            maxLength={120}
            dir="auto"
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NativeSelect
            label={words.kind}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as Kind)}
            data={kinds.map((value) => ({ value, label: words.kinds[value] }))}
          />
          <TextInput
            label={words.role}
            description={words.roleHint}
            maxLength={160}
            dir="auto"
            value={role}
            onChange={(event) => setRole(event.currentTarget.value)}
          />
          <Group gap="xs">
            <Button type="submit" loading={proposing.isPending}>
              {words.send}
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
