import { Autocomplete, Group, NativeSelect, Text } from '@mantine/core'
import { IconUserCheck } from '@tabler/icons-react'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { bylineRoles, maximumByline, personKinds, type BylineEntry } from '../../../../src/people/shape.ts'
import { useAnswer } from '../../api/use.ts'
import { useWords } from '../../shell/words.ts'
import type { Draft } from '../saving/draft.ts'
import styles from './byline.module.css'
import { SortableList } from './sortable-list.tsx'
import { useField } from './use-field.ts'
import { fieldWords } from './words.ts'

/** Who a story is by: people and bodies with a page on the site, and names without one. */
export function Byline({ draft, readOnly }: { draft: Draft; readOnly: boolean }) {
  const words = useWords(fieldWords)
  const [byline, set] = useField(draft, 'byline')
  return (
    <div role="group" aria-label={words.field.byline} data-group="byline">
      <Text fw={600} size="sm" mb={4}>
        {words.field.byline}
      </Text>
      {byline.length === 0 && (
        <Text size="sm" c="dimmed" mb={6}>
          {words.bylineEmpty}
        </Text>
      )}
      <SortableList<BylineEntry>
        label={words.field.byline}
        items={byline}
        nameOf={({ name }) => name}
        set={set}
        readOnly={readOnly}
        title={({ name, person }) => (
          <Group gap={6} wrap="nowrap">
            <bdi>{name}</bdi>
            {person && <IconUserCheck size={16} className={styles.known} role="img" aria-label={words.hasPage} />}
          </Group>
        )}
      >
        {(entry, _, change) => (
          <Group gap="xs" grow wrap="nowrap">
            <NativeSelect
              size="xs"
              aria-label={`${words.role}: ${entry.name}`}
              value={entry.role}
              disabled={readOnly}
              data={bylineRoles.map((role) => ({ value: role, label: words.roles[role] }))}
              onChange={(event) => change({ role: event.currentTarget.value as BylineEntry['role'] })}
            />
            <NativeSelect
              size="xs"
              aria-label={`${words.bodyKind}: ${entry.name}`}
              value={entry.kind}
              disabled={readOnly || entry.person !== null}
              data={personKinds.map((kind) => ({ value: kind, label: words.bodyKinds[kind] }))}
              onChange={(event) => change({ kind: event.currentTarget.value as BylineEntry['kind'] })}
            />
          </Group>
        )}
      </SortableList>
      {!readOnly && byline.length < maximumByline && <AddName add={(entry) => set([...byline, entry])} />}
    </div>
  )
}

function AddName({ add }: { add: (entry: BylineEntry) => void }) {
  const words = useWords(fieldWords)
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed.trim(), 200)
  const found = useAnswer('GET /people', { q: asked, limit: 8 }, { keepLast: true })
  const people = found.data?.items ?? []
  const name = typed.trim()
  const plain = { person: null, name: name.slice(0, 120), kind: 'person', role: 'reporter' } as const
  const options = [
    ...people.map((person) => ({ value: person.id, label: person.name })),
    ...(name && !people.some((person) => person.name === name) ? [{ value: ' ', label: words.bylineAs(name) }] : []),
  ]
  const choose = (value: string) => {
    const person = people.find(({ id }) => id === value)
    if (person) add({ person: person.id, name: person.name, kind: person.kind, role: 'reporter' })
    else if (name) add(plain)
    setTyped('')
  }
  return (
    <Autocomplete
      mt="xs"
      aria-label={words.bylineAdd}
      placeholder={words.bylineAddHint}
      value={typed}
      data={options}
      filter={({ options: all }) => all}
      onChange={(value) => setTyped(options.some((option) => option.value === value) ? '' : value)}
      onOptionSubmit={choose}
      onKeyDown={(event) => {
        if (
          event.key !== 'Enter' ||
          event.nativeEvent.isComposing ||
          event.currentTarget.getAttribute('aria-activedescendant')
        )
          return
        event.preventDefault()
        const exact = people.find((person) => person.name === name)
        if (name) choose(exact?.id ?? ' ')
      }}
    />
  )
}
