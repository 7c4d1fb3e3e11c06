import { Button, Group, Modal, NativeSelect, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct, type Item } from '../api/use.ts'
import { RefusalAlert, tellDone } from '../shell/feedback.tsx'
import { useWords } from '../shell/words.ts'
import { ChosenPicture } from './chosen-picture.tsx'
import { bylineWords } from './words.ts'

export type Person = Item<'GET /people'>

type PersonFormProps = { person: Person | null; close: () => void }

/** Adds somebody who signs stories, or changes what is kept of them. */
export function PersonForm({ person, close }: PersonFormProps) {
  const words = useWords(bylineWords)
  const [fields, setFields] = useState({
    name: person?.name ?? '',
    kind: person?.kind ?? ('person' as const),
    title: person?.title ?? '',
    biography: person?.biography ?? '',
    email: person?.email ?? '',
    url: person?.url ?? '',
    portrait: person?.portrait ?? null,
  })
  const [id, setId] = useState('')
  const set = (part: Partial<typeof fields>) => setFields((before) => ({ ...before, ...part }))
  const text = (key: 'name' | 'title' | 'biography' | 'email' | 'url') => ({
    value: fields[key],
    onChange: (event: { currentTarget: { value: string } }) => set({ [key]: event.currentTarget.value }),
  })
  const done = (said: string) => () => {
    tellDone(said)
    close()
  }
  const adding = useAct('POST /people', { onDone: done(words.added), onRefused: () => {} })
  const changing = useAct('PATCH /people/{id}', { onDone: done(words.saved), onRefused: () => {} })
  const submit = () => {
    const kept = { ...fields, email: fields.email || null, url: fields.url || null }
    if (person) changing.mutate({ id: person.id, ...kept })
    else adding.mutate({ ...kept, ...(id && { id }) })
  }
  return (
    <Modal opened onClose={close} title={person ? words.editTitle(person.name) : words.newTitle} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack gap="md">
          <RefusalAlert error={adding.error ?? changing.error} />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
            <TextInput label={words.name} required maxLength={120} dir="auto" data-autofocus {...text('name')} />
            <NativeSelect
              label={words.kind}
              value={fields.kind}
              onChange={(event) => set({ kind: event.currentTarget.value as 'person' | 'organisation' })}
              data={(['person', 'organisation'] as const).map((value) => ({ value, label: words.kinds[value] }))}
            />
          </SimpleGrid>
          <TextInput
            label={words.position}
            placeholder={words.positionHint}
            maxLength={120}
            dir="auto"
            {...text('title')}
          />
          <Textarea label={words.biography} maxLength={2000} autosize minRows={3} dir="auto" {...text('biography')} />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
            <TextInput type="email" label={words.email} maxLength={200} dir="ltr" {...text('email')} />
            <TextInput type="url" label={words.url} maxLength={2000} dir="ltr" {...text('url')} />
          </SimpleGrid>
          {!person && (
            <TextInput
              label={words.id}
              description={words.idHint}
              maxLength={40}
              dir="auto"
              value={id}
              onChange={(event) => setId(event.currentTarget.value)}
            />
          )}
          <Stack gap={4} role="group" aria-labelledby="portrait">
            <Text size="sm" fw={600} id="portrait">
              {words.portrait}
            </Text>
            <Group gap="md">
              <ChosenPicture
                media={fields.portrait}
                none={words.noPortrait}
                choose={words.choosePortrait}
                pick={(portrait) => set({ portrait })}
                shape="round"
              />
              {fields.portrait && (
                <Button variant="subtle" color="red" onClick={() => set({ portrait: null })}>
                  {words.removePortrait}
                </Button>
              )}
            </Group>
          </Stack>
          <Group gap="xs">
            <Button type="submit" loading={adding.isPending || changing.isPending}>
              {person ? words.save : words.create}
            </Button>
            <Button variant="default" onClick={close}>
              {words.cancel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
