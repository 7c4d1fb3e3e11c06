import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import {
  maximumSources,
  sourceKinds,
  sourceLink,
  sourceRelations,
  type SourceLink,
} from '../../../../src/sources/shape.ts'
import { useWords } from '../../shell/words.ts'
import type { Draft } from '../saving/draft.ts'
import { SortableList } from './sortable-list.tsx'
import { useField } from './use-field.ts'
import { fieldWords } from './words.ts'

/** The chain of sources, from the reader to the origin. */
export function Sources({ draft, readOnly }: { draft: Draft; readOnly: boolean }) {
  const words = useWords(fieldWords)
  const [sources, set] = useField(draft, 'sources')
  const add = (part: Partial<SourceLink>) => set([...sources, sourceLink.parse(part)])
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {sources.length === 0 ? words.sourceEmpty : words.sourcesText}
      </Text>
      <SortableList<SourceLink>
        label={words.field.sources}
        items={sources}
        nameOf={({ name }) => name || words.source}
        set={set}
        readOnly={readOnly}
        title={({ name, kind }) => <bdi>{name || words.sourceKinds[kind]}</bdi>}
      >
        {(source, index, change) => <SourceFields source={source} index={index} change={change} readOnly={readOnly} />}
      </SortableList>
      {!readOnly && sources.length < maximumSources && (
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => add({})}
          >
            {words.sourceAdd}
          </Button>
          <Button
            variant="subtle"
            size="compact-md"
            onClick={() => add({ kind: 'own-reporting', relation: 'based-on', name: words.ownName })}
          >
            {words.sourceOwn}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

type FieldsProps = {
  source: SourceLink
  index: number
  change: (part: Partial<SourceLink>) => void
  readOnly: boolean
}

function SourceFields({ source, index, change, readOnly }: FieldsProps) {
  const words = useWords(fieldWords)
  const own = source.kind === 'own-reporting'
  const valid = (name: 'url' | 'date') =>
    source[name] === null || sourceLink.shape[name].safeParse(source[name]).success
  const text = (name: 'name' | 'url' | 'title' | 'date', maxLength: number) => ({
    value: source[name] ?? '',
    readOnly,
    maxLength,
    size: 'sm' as const,
    onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value || null }),
  })
  return (
    <Stack gap={6} data-source={index}>
      <Group gap="xs" grow wrap="nowrap">
        <NativeSelect
          label={words.sourceKind}
          value={source.kind}
          disabled={readOnly}
          data={sourceKinds.map((kind) => ({ value: kind, label: words.sourceKinds[kind] }))}
          onChange={(event) => change({ kind: event.currentTarget.value as SourceLink['kind'] })}
        />
        <NativeSelect
          label={words.relation}
          value={source.relation}
          disabled={readOnly}
          data={sourceRelations.map((relation) => ({ value: relation, label: words.relations[relation] }))}
          onChange={(event) => change({ relation: event.currentTarget.value as SourceLink['relation'] })}
        />
      </Group>
      <TextInput label={words.sourceName} dir="auto" {...text('name', 200)} />
      {!own && (
        <>
          <TextInput
            label={words.sourceUrl}
            dir="ltr"
            inputMode="url"
            error={!valid('url') && words.urlBad}
            {...text('url', 2000)}
          />
          <TextInput label={words.sourceTitle} dir="auto" {...text('title', 300)} />
          <TextInput
            label={words.sourceDate}
            type={/^(?:\d{4}-\d\d-\d\d)?$/.test(source.date ?? '') ? 'date' : 'text'}
            error={!valid('date') && words.dateBad}
            {...text('date', 40)}
          />
        </>
      )}
    </Stack>
  )
}
