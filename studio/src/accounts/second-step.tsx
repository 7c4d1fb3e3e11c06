import { Anchor, Button, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../api/use.ts'
import { useLanguage, useWords } from '../shell/words.ts'
import { DoorFrame } from './door-frame.tsx'
import { fieldError } from './field-error.ts'
import { FormRefusal } from './form-refusal.tsx'
import { goBack } from './way-in.ts'
import { doorWords } from './words.ts'

/** The second step of signing in. */
export function SecondStep({ startAgain }: { startAgain: () => void }) {
  const words = useWords(doorWords)
  const language = useLanguage()
  const [recovery, setRecovery] = useState(false)
  const [code, setCode] = useState('')
  const check = useAct('POST /session/second-step', { onDone: goBack, onRefused: () => setCode('') })
  const change = () => {
    setRecovery(!recovery)
    setCode('')
    check.reset()
  }
  return (
    <DoorFrame title={words.secondTitle} text={recovery ? words.recoveryText : words.secondText}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          check.mutate({ code, recovery })
        }}
      >
        <Stack>
          <FormRefusal error={check.error} fields={['code']} />
          <TextInput
            key={recovery ? 'recovery' : 'app'}
            label={recovery ? words.recoveryCode : words.code}
            autoComplete={recovery ? 'off' : 'one-time-code'}
            inputMode={recovery ? 'text' : 'numeric'}
            name="code"
            dir="ltr"
            required
            withAsterisk={false}
            maxLength={20}
            data-autofocus
            autoFocus
            value={code}
            error={fieldError(check.error, 'code', language)}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Button type="submit" loading={check.isPending}>
            {words.continue}
          </Button>
          <Anchor component="button" type="button" onClick={change}>
            {recovery ? words.useApp : words.useRecovery}
          </Anchor>
          <Anchor component="button" type="button" onClick={startAgain}>
            {words.back}
          </Anchor>
        </Stack>
      </form>
    </DoorFrame>
  )
}
