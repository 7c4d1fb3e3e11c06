import { Alert, Button, Group, List, Modal, Select, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useAct, useAnswer } from '../api/use.ts'
import { RefusalAlert, tellDone } from '../shell/feedback.tsx'
import { useWords } from '../shell/words.ts'
import type { Topic } from './page.tsx'
import { topicWords } from './words.ts'

/** Merges a topic into another one, after saying what that does. */
export function MergeTopic({ topic, close }: { topic: Topic; close: () => void }) {
  const words = useWords(topicWords)
  const [into, setInto] = useState<{ slug: string; name: string } | null>(null)
  const [search, setSearch] = useState('')
  const [q] = useDebouncedValue(search.trim(), 200)
  const { data } = useAnswer('GET /topics', { limit: 20, ...(q && { q }) }, { keepLast: true })
  const merging = useAct('POST /topics/{slug}/merge', {
    onDone: () => {
      tellDone(words.merged)
      close()
    },
    onRefused: () => {},
  })
  const offered = new Map((data?.items ?? []).filter(({ slug }) => slug !== topic.slug).map((one) => [one.slug, one]))
  if (into) offered.set(into.slug, { ...into, stories: 0, also: [] })
  return (
    <Modal opened onClose={close} title={words.mergeTitle(topic.name)} size="lg">
      <Stack gap="md">
        <RefusalAlert error={merging.error} />
        <Select
          label={words.into}
          description={words.intoHint}
          placeholder={words.choose}
          searchable
          data-autofocus
          value={into?.slug ?? null}
          onChange={(slug) => setInto(slug === null ? null : (offered.get(slug) ?? null))}
          onSearchChange={setSearch}
          // The server has searched already.
          filter={({ options }) => options}
          nothingFoundMessage={words.none}
          data={[...offered.values()].map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        {into && (
          <Alert color="gold" title={words.effects} icon={<IconInfoCircle size={20} aria-hidden />}>
            <List size="sm" spacing={4}>
              <List.Item>{words.effectStories(words.stories(topic.stories), into.name)}</List.Item>
              <List.Item>{words.effectAddress(`/topic/${topic.slug}`, `/topic/${into.slug}`)}</List.Item>
              <List.Item>{words.effectLater(topic.name, into.name)}</List.Item>
              <List.Item>{words.effectVersions}</List.Item>
            </List>
          </Alert>
        )}
        <Group gap="xs">
          <Button
            disabled={!into}
            loading={merging.isPending}
            onClick={() => into && merging.mutate({ slug: topic.slug, into: into.slug })}
          >
            {words.mergeNow}
          </Button>
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
