import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../api/use.ts'
import { RefusalAlert, tellDone } from '../shell/feedback.tsx'
import { useWords } from '../shell/words.ts'
import type { Section } from './page.tsx'
import { sectionWords } from './words.ts'

type SectionFormProps = { section: Section | null; sections: readonly Section[]; opened: boolean; close: () => void }

/** Adds a section, or changes what one is called. */
export function SectionForm({ section, sections, opened, close }: SectionFormProps) {
  const words = useWords(sectionWords)
  return (
    <Modal opened={opened} onClose={close} title={section ? words.editTitle(section.name) : words.newTitle} size="lg">
      <Fields key={section?.id ?? ''} section={section} sections={sections} close={close} />
    </Modal>
  )
}

function Fields({ section, sections, close }: Omit<SectionFormProps, 'opened'>) {
  const words = useWords(sectionWords)
  const [id, setId] = useState('')
  const [fields, setFields] = useState({
    name: section?.name ?? '',
    nameEnglish: section?.nameEnglish ?? '',
    description: section?.description ?? '',
    parent: section?.parent ?? null,
  })
  const done = (text: string) => () => {
    tellDone(text)
    close()
  }
  const adding = useAct('POST /sections', { onDone: done(words.added), onRefused: () => {} })
  const changing = useAct('PATCH /sections/{id}', { onDone: done(words.saved), onRefused: () => {} })
  const text = (key: 'name' | 'nameEnglish' | 'description') => ({
    value: fields[key],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setFields((before) => ({ ...before, [key]: value }))
    },
  })
  const parents = sections.filter((one) => one.parent === null && one.id !== section?.id)
  const hasParts = sections.some((one) => section && one.parent === section.id)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (section) changing.mutate({ id: section.id, ...fields })
        else adding.mutate({ id, ...fields, position: sections.length })
      }}
    >
      <Stack gap="md">
        <RefusalAlert error={adding.error ?? changing.error} />
        <TextInput label={words.name} required maxLength={60} dir="auto" data-autofocus {...text('name')} />
        <TextInput label={words.nameEnglish} maxLength={60} dir="ltr" {...text('nameEnglish')} />
        {!section && (
          <TextInput
            label={words.id}
            description={words.idHint}
            required
            maxLength={40}
            pattern="[a-z0-9](?:[a-z0-9\-]*[a-z0-9])?"
            dir="ltr"
            value={id}
            onChange={(event) => setId(event.currentTarget.value)}
          />
        )}
        {!hasParts && (
          <NativeSelect
            label={words.parent}
            value={fields.parent ?? ''}
            onChange={(event) => {
              const parent = event.currentTarget.value || null
              setFields((before) => ({ ...before, parent }))
            }}
            data={[{ value: '', label: words.noParent }, ...parents.map((one) => ({ value: one.id, label: one.name }))]}
          />
        )}
        <Textarea
          label={words.description}
          description={words.descriptionHint}
          maxLength={300}
          autosize
          minRows={2}
          dir="auto"
          {...text('description')}
        />
        <Group gap="xs">
          <Button type="submit" loading={adding.isPending || changing.isPending}>
            {section ? words.save : words.create}
          </Button>
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
