import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useLanguage, useWords } from '../shell/words.ts'
import { fieldError } from './field-error.ts'
import { FormRefusal } from './form-refusal.tsx'
import { PasswordField } from './password-field.tsx'
import { WhosePassword } from './whose-password.tsx'
import { meWords } from './words-me.ts'

type ConfirmDialogProps = {
  opened: boolean
  close: () => void
  title?: string
  text?: ReactNode
  /** What else is asked, above the password. */
  children?: ReactNode
  error: unknown
  busy: boolean
  confirm: (password: string) => void
}

/** Asks for the password before something that whoever finds an open studio must not do. */
export function ConfirmDialog({ opened, close, title, text, children, error, busy, confirm }: ConfirmDialogProps) {
  const words = useWords(meWords)
  const language = useLanguage()
  const [password, setPassword] = useState('')
  const end = () => {
    setPassword('')
    close()
  }
  return (
    <Modal opened={opened} onClose={end} title={title ?? words.confirmTitle} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          confirm(password)
        }}
      >
        <Stack>
          <Text>{text ?? words.confirmText}</Text>
          <FormRefusal error={error} fields={['current']} />
          {children}
          <WhosePassword />
          <PasswordField
            data-autofocus
            value={password}
            onChange={setPassword}
            error={fieldError(error, 'current', language)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={end}>
              {words.cancel}
            </Button>
            <Button type="submit" loading={busy}>
              {words.continue}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
