import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../api/use.ts'
import { tellDone } from '../shell/feedback.tsx'
import { useLanguage, useWords } from '../shell/words.ts'
import { fieldError } from './field-error.ts'
import { FormRefusal } from './form-refusal.tsx'
import styles from './part.module.css'
import { Part } from './part.tsx'
import { NewPasswordField, PasswordField } from './password-field.tsx'
import { WhosePassword } from './whose-password.tsx'
import { meWords } from './words-me.ts'

export function MyPassword() {
  const words = useWords(meWords)
  const language = useLanguage()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const change = useAct('POST /password', {
    onDone: ({ ended }) => {
      setCurrent('')
      setPassword('')
      tellDone(words.passwordChanged(ended))
    },
    onRefused: () => {},
  })
  return (
    <Part title={words.password} text={words.passwordText}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate({ current, password })
        }}
      >
        <Stack>
          <FormRefusal error={change.error} fields={['current', 'password']} />
          <WhosePassword />
          <PasswordField
            label={words.current}
            value={current}
            onChange={setCurrent}
            error={fieldError(change.error, 'current', language)}
          />
          <NewPasswordField
            label={words.new}
            value={password}
            onChange={setPassword}
            error={fieldError(change.error, 'password', language)}
          />
          <div>
            <Button type="submit" variant="default" loading={change.isPending}>
              {words.changePassword}
            </Button>
          </div>
        </Stack>
      </form>
    </Part>
  )
}
