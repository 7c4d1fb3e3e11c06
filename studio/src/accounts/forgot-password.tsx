import { Alert, Anchor, Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { useAct, useAnswer } from '../api/use.ts'
import { useWords } from '../shell/words.ts'
import { DoorFrame } from './door-frame.tsx'
import { EmailField } from './email-field.tsx'
import { FormRefusal } from './form-refusal.tsx'
import { doorWords } from './words.ts'

export function Page() {
  const words = useWords(doorWords)
  const door = useAnswer('GET /sign-in', {})
  const [email, setEmail] = useState('')
  const ask = useAct('POST /password/forgotten', { onRefused: () => {} })
  const back = (
    <Anchor component={Link} href="/sign-in">
      {words.back}
    </Anchor>
  )
  if (ask.isSuccess)
    return (
      <DoorFrame title={words.forgotSentTitle} text={<span role="status">{words.forgotSentText}</span>}>
        {back}
      </DoorFrame>
    )
  if (door.data?.mail === false)
    return (
      <DoorFrame title={words.forgotTitle}>
        <Stack>
          <Alert color="gold">{words.forgotNoMail}</Alert>
          {back}
        </Stack>
      </DoorFrame>
    )
  return (
    <DoorFrame title={words.forgotTitle} text={words.forgotText}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          ask.mutate({ email })
        }}
      >
        <Stack>
          <FormRefusal error={ask.error} />
          <EmailField value={email} onChange={setEmail} />
          <Button type="submit" loading={ask.isPending}>
            {words.forgotSend}
          </Button>
          {back}
        </Stack>
      </form>
    </DoorFrame>
  )
}
