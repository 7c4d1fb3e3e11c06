import { Button, Checkbox, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { scopes, type Scope } from '../../../src/tokens/shape.ts'
import { useAct } from '../api/use.ts'
import { RefusalAlert } from '../shell/feedback.tsx'
import { ShownOnce } from '../shell/shown-once.tsx'
import { useWords } from '../shell/words.ts'
import { tokenWords } from './words.ts'

/** How long a token may be made for, in days. */
const lifetimes = [7, 30, 90, 180, 365]
const dayMilliseconds = 24 * 60 * 60 * 1000

type NewTokenProps = { opened: boolean; close: () => void; made: () => void }

/** Asks what a token is for, and shows it the only time. */
export function NewToken({ opened, close, made }: NewTokenProps) {
  const words = useWords(tokenWords)
  const [secret, setSecret] = useState<string | null>(null)
  const end = () => {
    setSecret(null)
    close()
  }
  return (
    <Modal
      opened={opened}
      onClose={end}
      size="lg"
      title={secret === null ? words.create : words.made}
      closeButtonProps={{ 'aria-label': words.close }}
      // What is shown only once is not lost to a slip of the hand.
      closeOnClickOutside={secret === null}
      closeOnEscape={secret === null}
      withCloseButton={secret === null}
    >
      {secret === null ? (
        <TokenForm
          cancel={end}
          made={(token) => {
            setSecret(token)
            made()
          }}
        />
      ) : (
        <ShownOnce secret={secret} text={words.madeText} words={words} done={end} />
      )}
    </Modal>
  )
}

function TokenForm({ cancel, made }: { cancel: () => void; made: (token: string) => void }) {
  const words = useWords(tokenWords)
  const [name, setName] = useState('')
  const [days, setDays] = useState(90)
  const [chosen, setChosen] = useState<Scope[]>(['stories:read'])
  const [tried, setTried] = useState(false)
  const create = useAct('POST /tokens', { onDone: ({ token }) => made(token), onRefused: () => {} })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '' || chosen.length === 0) return
    create.mutate({ name, scopes: chosen, expiresAt: new Date(Date.now() + days * dayMilliseconds).toISOString() })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <RefusalAlert error={create.error} />
        <TextInput
          data-autofocus
          required
          dir="auto"
          label={words.name}
          description={words.nameHint}
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={tried && name.trim() === '' ? words.nameMissing : undefined}
        />
        <NativeSelect
          label={words.lifetime}
          value={days}
          onChange={(event) => setDays(Number(event.currentTarget.value))}
          data={lifetimes.map((value) => ({ value: String(value), label: words.days(value) }))}
        />
        <Checkbox.Group
          label={words.scopes}
          description={words.scopesHint}
          value={chosen}
          onChange={(values) => setChosen(values as Scope[])}
          error={tried && chosen.length === 0 ? words.scopesMissing : undefined}
        >
          <Stack gap="xs" mt="xs">
            {scopes.map((scope) => (
              <Checkbox key={scope} value={scope} label={words.scope[scope]} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={cancel}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
