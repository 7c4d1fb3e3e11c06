import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { useAct, useAnswer } from '../api/use.ts'
import { useLanguage, useWords } from '../shell/words.ts'
import { DoorFrame } from './door-frame.tsx'
import { EmailField } from './email-field.tsx'
import { fieldError } from './field-error.ts'
import { FormRefusal } from './form-refusal.tsx'
import { LinkPlace } from './link-place.tsx'
import { NewPasswordField } from './password-field.tsx'
import { useLinkToken } from './way-in.ts'
import { doorWords } from './words.ts'

export function Page() {
  const words = useWords(doorWords)
  const language = useLanguage()
  const token = useLinkToken()
  const look = useAnswer('POST /password/look', { token }, { staleTime: Infinity })
  const [password, setPassword] = useState('')
  const save = useAct('POST /password/reset', {
    onDone: ({ next }) => next === 'done' && location.assign('/studio/'),
    onRefused: () => {},
  })
  if (save.data?.next === 'sign-in')
    return (
      <DoorFrame title={words.newPasswordTitle} text={<span role="status">{words.newPasswordDone}</span>}>
        <Button component={Link} href="/sign-in">
          {words.toSignIn}
        </Button>
      </DoorFrame>
    )
  if (!look.data) return <LinkPlace error={look.error} retry={() => void look.refetch()} />
  return (
    <DoorFrame title={words.newPasswordTitle} text={words.newPasswordText(look.data.name)}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate({ token, password })
        }}
      >
        <Stack>
          <FormRefusal error={save.error} fields={['password']} />
          <EmailField value={look.data.email} onChange={() => {}} readOnly variant="filled" />
          <NewPasswordField
            label={words.newPassword}
            value={password}
            onChange={setPassword}
            error={fieldError(save.error, 'password', language)}
          />
          <Button type="submit" loading={save.isPending}>
            {words.newPasswordSave}
          </Button>
        </Stack>
      </form>
    </DoorFrame>
  )
}
