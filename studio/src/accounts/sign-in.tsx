import { Anchor, Button, Code, Divider, Stack } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { useAct, useAnswer } from '../api/use.ts'
import { useWords } from '../shell/words.ts'
import { DoorFrame } from './door-frame.tsx'
import { EmailField } from './email-field.tsx'
import { FormRefusal } from './form-refusal.tsx'
import { PasskeyButton } from './passkey-button.tsx'
import { PasswordField } from './password-field.tsx'
import { SecondStep } from './second-step.tsx'
import { goBack } from './way-in.ts'
import { doorWords } from './words.ts'

const setUpCommand = 'isnad site set-up-link'

export function Page() {
  const words = useWords(doorWords)
  const door = useAnswer('GET /sign-in', {})
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [isSecond, setSecond] = useState(false)
  const signIn = useAct('POST /session', {
    onDone: ({ next }) => (next === 'done' ? goBack() : setSecond(true)),
    onRefused: () => setPassword(''),
  })
  if (isSecond)
    return (
      <SecondStep
        startAgain={() => {
          setSecond(false)
          setPassword('')
        }}
      />
    )
  if (door.data?.isNew)
    return (
      <DoorFrame title={words.newSiteTitle} text={words.newSiteText}>
        <Code block dir="ltr">
          {setUpCommand}
        </Code>
      </DoorFrame>
    )
  return (
    <DoorFrame title={words.signInTitle}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          signIn.mutate({ email, password })
        }}
      >
        <Stack>
          <FormRefusal error={signIn.error} />
          <EmailField value={email} onChange={setEmail} />
          <PasswordField value={password} onChange={setPassword} />
          <Button type="submit" loading={signIn.isPending}>
            {words.signIn}
          </Button>
          <Anchor component={Link} href="/forgot-password">
            {words.forgot}
          </Anchor>
          <Divider label={words.or} />
          <PasskeyButton />
        </Stack>
      </form>
    </DoorFrame>
  )
}
