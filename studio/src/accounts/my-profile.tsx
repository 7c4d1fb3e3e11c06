import { Button, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { answers, meKey, useAct } from '../api/use.ts'
import { tellDone } from '../shell/feedback.tsx'
import { setLanguage } from '../shell/language.ts'
import { useMe } from '../shell/me.tsx'
import { useLanguage, useWords } from '../shell/words.ts'
import { EmailField } from './email-field.tsx'
import styles from './part.module.css'
import { Part } from './part.tsx'
import { roleLabel } from './role-label.ts'
import { meWords } from './words-me.ts'

/** Name and language; e-mail address and role are for others to change. */
export function MyProfile() {
  const words = useWords(meWords)
  const language = useLanguage()
  const me = useMe()
  const [name, setName] = useState(me.name)
  const [chosen, setChosen] = useState(language)
  const save = useAct('PATCH /me', {
    onDone: (changed) => {
      answers.setQueryData([...meKey], changed)
      setLanguage(chosen)
      tellDone(meWords[chosen].saved)
    },
  })
  return (
    <Part title={words.profile}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate({ name, language: chosen })
        }}
      >
        <Stack>
          <TextInput
            label={words.name}
            autoComplete="name"
            required
            withAsterisk={false}
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <EmailField value={me.email} onChange={() => {}} readOnly variant="filled" description={words.emailHint} />
          <TextInput label={words.role} value={roleLabel(me.role, language)} readOnly variant="filled" />
          <NativeSelect
            label={words.language}
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value === 'en' ? 'en' : 'ar')}
            data={(['ar', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
          />
          <div>
            <Button type="submit" loading={save.isPending}>
              {words.save}
            </Button>
          </div>
        </Stack>
      </form>
    </Part>
  )
}
