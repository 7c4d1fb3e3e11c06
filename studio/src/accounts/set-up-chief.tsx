import { Text, TextInput } from '@mantine/core'
import { useLanguage, useWords } from '../shell/words.ts'
import { EmailField } from './email-field.tsx'
import { fieldError } from './field-error.ts'
import { NewPasswordField } from './password-field.tsx'
import type { Chief } from './set-up.tsx'
import { setUpWords } from './words-set-up.ts'

type ChiefStepProps = { chief: Chief; change: (chief: Chief) => void; error: unknown }

/** The first account of the newsroom. */
export function ChiefStep({ chief, change, error }: ChiefStepProps) {
  const words = useWords(setUpWords)
  const language = useLanguage()
  return (
    <>
      <Text c="dimmed">{words.chiefText}</Text>
      <TextInput
        label={words.yourName}
        name="name"
        autoComplete="name"
        required
        withAsterisk={false}
        maxLength={120}
        value={chief.name}
        onChange={(event) => change({ ...chief, name: event.currentTarget.value })}
      />
      <EmailField value={chief.email} onChange={(email) => change({ ...chief, email })} />
      <NewPasswordField
        value={chief.password}
        onChange={(password) => change({ ...chief, password })}
        error={fieldError(error, 'password', language)}
      />
    </>
  )
}
