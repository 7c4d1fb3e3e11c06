import { Alert, Button, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { startRegistration } from '@simplewebauthn/browser'
import { useState } from 'react'
import { call, Refusal } from '../api/call.ts'
import { tellDone } from '../shell/feedback.tsx'
import { useWords } from '../shell/words.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { meWords } from './words-me.ts'

/** Has the browser make a passkey, and keeps it. */
export function AddPasskey({ added }: { added: () => void }) {
  const words = useWords(meWords)
  const [opened, setOpened] = useState(false)
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  function open() {
    setName(words.thisDevice)
    setError(null)
    setOpened(true)
  }
  async function add(password: string) {
    setBusy(true)
    setError(null)
    try {
      const { options } = await call('POST /passkeys/options', { password })
      const response = await startRegistration({ optionsJSON: options as never })
      await call('POST /passkeys', { name, response: response as never })
      setOpened(false)
      added()
      tellDone(words.passkeyAdded)
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(false)
    }
  }
  const failed = error !== null && !(error instanceof Refusal)
  return (
    <>
      <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>
        {words.addPasskey}
      </Button>
      <ConfirmDialog
        key={String(opened)}
        opened={opened}
        close={() => setOpened(false)}
        title={words.addPasskey}
        error={failed ? null : error}
        busy={busy}
        confirm={(password) => void add(password)}
      >
        {failed && (
          <Alert color="red" role="alert">
            {words.passkeyFailed}
          </Alert>
        )}
        <TextInput
          label={words.passkeyName}
          required
          withAsterisk={false}
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  )
}
