import { Alert, Button } from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import { useState } from 'react'
import { call, Refusal } from '../api/call.ts'
import { RefusalAlert } from '../shell/feedback.tsx'
import { useWords } from '../shell/words.ts'
import { goBack } from './way-in.ts'
import { doorWords } from './words.ts'

/** Signs in with whatever passkey the browser has for this site; nothing is typed. */
export function PasskeyButton() {
  const words = useWords(doorWords)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  async function run() {
    setBusy(true)
    setError(null)
    try {
      const { startAuthentication } = await import('@simplewebauthn/browser')
      const { options } = await call('POST /session/passkey-options', {})
      const response = await startAuthentication({ optionsJSON: options as never })
      await call('POST /session/passkey', { response: response as never })
      goBack()
    } catch (failure) {
      setError(failure)
      setBusy(false)
    }
  }
  return (
    <>
      {error instanceof Refusal && <RefusalAlert error={error} />}
      {error !== null && !(error instanceof Refusal) && (
        <Alert color="red" role="alert">
          {words.passkeyFailed}
        </Alert>
      )}
      <Button
        variant="default"
        leftSection={<IconFingerprint size={18} aria-hidden />}
        loading={busy}
        onClick={() => void run()}
      >
        {words.passkey}
      </Button>
    </>
  )
}
