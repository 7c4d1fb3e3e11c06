import { Button, Group, Modal, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../api/use.ts'
import { RefusalAlert, tellDone } from '../shell/feedback.tsx'
import { shellWords } from '../shell/words-of-shell.ts'
import { useWords } from '../shell/words.ts'
import { kinds, type Kind, type ListedName } from './name-list.tsx'
import { nameWords } from './words.ts'

type Fields = { name: string; kind: Kind; role: string; variants: readonly string[]; never: readonly string[] }

type NameFormProps = {
  title: string
  /** The name that is changed; without it one is added. */
  listed?: ListedName
  /** What the form begins with, where that is not what is listed. */
  begin?: Partial<Fields>
  /** The candidate that is decided with it. */
  candidate?: string
  close: () => void
}

/** Adds a name to the list, changes one, or takes a candidate in. */
export function NameForm({ title, listed, begin, candidate, close }: NameFormProps) {
  const words = useWords(nameWords)
  const shell = useWords(shellWords)
  const first: Fields = { name: '', kind: 'person', role: '', variants: [], never: [], ...listed, ...begin }
  const [fields, setFields] = useState({
    name: first.name,
    kind: first.kind,
    role: first.role,
    variants: first.variants.join('\n'),
    never: first.never.join('\n'),
  })
  const set = (part: Partial<typeof fields>) => setFields((before) => ({ ...before, ...part }))
  const text = (key: 'name' | 'role' | 'variants' | 'never') => ({
    value: fields[key],
    onChange: (event: { currentTarget: { value: string } }) => set({ [key]: event.currentTarget.value }),
  })
  const done = {
    onDone: () => {
      tellDone(candidate === undefined ? words.saved : words.accepted)
      close()
    },
    onRefused: () => {},
  }
  const adding = useAct('POST /names', done)
  const changing = useAct('PUT /names/{id}', done)
  const accepting = useAct('POST /names/candidates/accept', done)
  const submit = () => {
    const whole = { ...fields, variants: linesOf(fields.variants), never: linesOf(fields.never) }
    const known = listed && { id: listed.id, revision: listed.revision }
    if (candidate !== undefined) accepting.mutate({ form: candidate, ...whole, ...(known && { into: known }) })
    else if (known) changing.mutate({ ...known, ...whole })
    else adding.mutate(whole)
  }
  return (
    <Modal opened onClose={close} title={title} size="lg" closeButtonProps={{ 'aria-label': shell.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack gap="md">
          <RefusalAlert error={adding.error ?? changing.error ?? accepting.error} />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
            <TextInput label={words.name} required maxLength={120} dir="auto" data-autofocus {...text('name')} />
            <NativeSelect
              label={words.kind}
              value={fields.kind}
              onChange={(event) => set({ kind: event.currentTarget.value as Kind })}
              data={kinds.map((value) => ({ value, label: words.kinds[value] }))}
            />
          </SimpleGrid>
          <TextInput label={words.role} description={words.roleHint} maxLength={160} dir="auto" {...text('role')} />
          <Textarea
            label={words.variantsLabel}
            description={words.variantsHint}
            autosize
            minRows={2}
            maxRows={8}
            dir="auto"
            {...text('variants')}
          />
          <Textarea
            label={words.neverLabel}
            description={words.neverHint}
            autosize
            minRows={2}
            maxRows={8}
            dir="auto"
            {...text('never')}
          />
          <Group gap="xs">
            <Button type="submit" loading={adding.isPending || changing.isPending || accepting.isPending}>
              {candidate === undefined || listed ? words.save : words.accept}
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

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
