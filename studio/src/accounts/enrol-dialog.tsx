import { Button, Code, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../api/call.ts'
import { useAct } from '../api/use.ts'
import { useLanguage, useWords } from '../shell/words.ts'
import { fieldError } from './field-error.ts'
import { FormRefusal } from './form-refusal.tsx'
import styles from './part.module.css'
import { meWords } from './words-me.ts'

type EnrolDialogProps = {
  enrolment: Answer<'POST /two-factor/begin'> | null
  close: () => void
  done: (recoveryCodes: string[]) => void
}

/** Connects an authenticator app: a picture for its camera, a key for who has none, and its first code. */
export function EnrolDialog({ enrolment, close, done }: EnrolDialogProps) {
  const words = useWords(meWords)
  const language = useLanguage()
  const [code, setCode] = useState('')
  const confirm = useAct('POST /two-factor/confirm', {
    onDone: () => {
      setCode('')
      done(enrolment?.recoveryCodes ?? [])
    },
    onRefused: () => setCode(''),
  })
  if (!enrolment) return null
  return (
    <Modal opened onClose={close} title={words.scanTitle} centered closeOnClickOutside={false}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          confirm.mutate({ code })
        }}
      >
        <Stack>
          <Text>{words.scanText}</Text>
          {/* As a picture: nothing in one can run, whatever it holds. */}
          <img className={styles.qr} alt={words.qr} src={`data:image/svg+xml,${encodeURIComponent(enrolment.qr)}`} />
          <Text size="sm">{words.byHand}</Text>
          <Code block dir="ltr" style={{ whiteSpace: 'pre-wrap' }}>
            {enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ')}
          </Code>
          <FormRefusal error={confirm.error} fields={['code']} />
          <TextInput
            label={words.code}
            data-autofocus
            autoComplete="one-time-code"
            inputMode="numeric"
            dir="ltr"
            required
            withAsterisk={false}
            maxLength={12}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            error={fieldError(confirm.error, 'code', language)}
          />
          <Button type="submit" loading={confirm.isPending}>
            {words.turnOn}
          </Button>
        </Stack>
      </form>
    </Modal>
  )
}
