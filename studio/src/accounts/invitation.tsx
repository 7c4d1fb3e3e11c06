import { Button, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { roleNames } from '../../../src/base/policy.ts'
import { useAct, useAnswer } from '../api/use.ts'
import { useSiteName } from '../shell/site.ts'
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
  const site = useSiteName()
  const token = useLinkToken()
  const look = useAnswer('POST /invitations/look', { token }, { staleTime: Infinity })
  const [name, setName] = useState<string | null>(null)
  const [password, setPassword] = useState('')
  const accept = useAct('POST /invitations/accept', {
    onDone: () => location.assign('/studio/'),
    onRefused: () => {},
  })
  if (!look.data) return <LinkPlace error={look.error} retry={() => void look.refetch()} />
  const { email, role, by } = look.data
  const typed = name ?? look.data.name
  return (
    <DoorFrame title={words.invitationTitle(site)} text={words.invitationText(by, roleNames[role][language])}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          accept.mutate({ token, name: typed, password, language })
        }}
      >
        <Stack>
          <FormRefusal error={accept.error} fields={['password']} />
          <EmailField value={email} onChange={() => {}} readOnly variant="filled" />
          <TextInput
            label={words.name}
            name="name"
            autoComplete="name"
            required
            withAsterisk={false}
            maxLength={120}
            value={typed}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NewPasswordField
            value={password}
            onChange={setPassword}
            error={fieldError(accept.error, 'password', language)}
          />
          <Button type="submit" loading={accept.isPending}>
            {words.accept}
          </Button>
        </Stack>
      </form>
    </DoorFrame>
  )
}
