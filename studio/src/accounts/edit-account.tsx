import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct, useAnswer } from '../api/use.ts'
import { useWords } from '../shell/words.ts'
import type { Account } from './account-list.tsx'
import { FormRefusal } from './form-refusal.tsx'
import { accountsWords } from './words-accounts.ts'

type EditAccountProps = { account: Account; close: () => void; done: () => void }

/** Somebody's name, and the page that bylines link it to. */
export function EditAccount({ account, close, done }: EditAccountProps) {
  const words = useWords(accountsWords)
  const people = useAnswer('GET /people', { limit: 200 })
  const [name, setName] = useState(account.name)
  const [person, setPerson] = useState(account.person ?? '')
  const save = useAct('PATCH /accounts/{id}', { onDone: done, onRefused: () => {} })
  const pages = (people.data?.items ?? []).map(({ id, name: label }) => ({ value: id, label }))
  // A page that stands beyond the list stays chosen.
  if (person !== '' && !pages.some(({ value }) => value === person)) pages.unshift({ value: person, label: person })
  return (
    <Modal opened onClose={close} title={words.rename} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate({ id: account.id, name, person: person || null })
        }}
      >
        <Stack>
          <FormRefusal error={save.error} />
          <TextInput
            label={words.name}
            data-autofocus
            required
            withAsterisk={false}
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NativeSelect
            label={words.person}
            description={words.personHint}
            value={person}
            onChange={(event) => setPerson(event.currentTarget.value)}
            data={[{ value: '', label: words.noPerson }, ...pages]}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {words.cancel}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {words.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
