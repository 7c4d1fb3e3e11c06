import { ActionIcon, Anchor, Button, Group, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconArrowMerge, IconPencil, IconSearch } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useAnswer, useAnswerPages, type Item } from '../api/use.ts'
import { useCommands } from '../shell/commands.tsx'
import { Failed, Nothing, Waiting } from '../shell/feedback.tsx'
import { PageFrame } from '../shell/page-frame.tsx'
import { useWords } from '../shell/words.ts'
import { MergeTopic } from './merge-topic.tsx'
import { RenameTopic } from './rename-topic.tsx'
import styles from './topics.module.css'
import { topicWords } from './words.ts'

export type Topic = Item<'GET /topics'>

/** The topics of the site: found, renamed, merged. */
export function Page() {
  const words = useWords(topicWords)
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [q] = useDebouncedValue(query.trim(), 250)
  const [open, setOpen] = useState<{ topic: Topic; act: 'rename' | 'merge' } | null>(null)
  const list = useAnswerPages('GET /topics', q ? { q } : {}, { tags: ['desk:topics', 'desk:stories'], keepLast: true })
  const { data: rights } = useAnswer('GET /topics', { limit: 1 }, { staleTime: 300_000 })
  const may = (act: string) => rights?.may.includes(act) ?? false
  useCommands([
    { id: 'topic-search', label: words.search, group: words.group, shortcut: '/', run: () => field.current?.focus() },
  ])
  const topics = list.data ?? []
  const close = () => setOpen(null)
  return (
    <PageFrame title={words.title} text={words.text}>
      <TextInput
        ref={field}
        type="search"
        maw="28rem"
        mb="md"
        aria-label={words.search}
        placeholder={words.search}
        leftSection={<IconSearch size={18} aria-hidden />}
        dir="auto"
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      {list.isPending && <Waiting />}
      {list.isError && <Failed error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && topics.length === 0 && (
        <Nothing title={q ? words.none : words.empty} {...(!q && { text: words.emptyText })} />
      )}
      <ul className={styles.list}>
        {topics.map((topic) => (
          <li key={topic.slug}>
            <div className={styles.said}>
              <Anchor
                href={`/topic/${encodeURIComponent(topic.slug)}`}
                target="_blank"
                rel="noopener"
                fw={600}
                aria-label={words.open(topic.name)}
              >
                <bdi>{topic.name}</bdi>
              </Anchor>
              <Text size="sm" c="dimmed">
                {words.stories(topic.stories)}
                {topic.also.length > 0 && <> · {words.also(topic.also.join(words.comma))}</>}
              </Text>
            </div>
            <Group gap={4} wrap="nowrap">
              {may('rename') && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  title={words.rename}
                  aria-label={words.renameTopic(topic.name)}
                  onClick={() => setOpen({ topic, act: 'rename' })}
                >
                  <IconPencil size={18} aria-hidden />
                </ActionIcon>
              )}
              {may('merge') && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  title={words.merge}
                  aria-label={words.mergeTopic(topic.name)}
                  onClick={() => setOpen({ topic, act: 'merge' })}
                >
                  <IconArrowMerge size={18} aria-hidden />
                </ActionIcon>
              )}
            </Group>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words.more}
        </Button>
      )}
      {open?.act === 'rename' && <RenameTopic topic={open.topic} close={close} />}
      {open?.act === 'merge' && <MergeTopic topic={open.topic} close={close} />}
    </PageFrame>
  )
}
