import { ActionIcon, Anchor, Badge, Button, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPencil, IconPlus, IconSearch } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useAnswerPages } from '../api/use.ts'
import { useCommands } from '../shell/commands.tsx'
import { Failed, Nothing, Waiting } from '../shell/feedback.tsx'
import { useMe } from '../shell/me.tsx'
import { PageFrame } from '../shell/page-frame.tsx'
import { useWords } from '../shell/words.ts'
import styles from './bylines.module.css'
import { PersonForm, type Person } from './person-form.tsx'
import { bylineWords } from './words.ts'

/** Who bylines can name. */
export function Page() {
  const words = useWords(bylineWords)
  const allowed = useMe().may.includes('people')
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [q] = useDebouncedValue(query.trim(), 250)
  const [form, setForm] = useState<{ person: Person | null } | null>(null)
  const list = useAnswerPages('GET /people', q ? { q } : {}, { tags: ['desk:people'], keepLast: true })
  const add = () => setForm({ person: null })
  useCommands([
    { id: 'byline-add', label: words.add, group: words.group, shortcut: 'n', run: add, enabled: allowed },
    { id: 'byline-search', label: words.search, group: words.group, shortcut: '/', run: () => field.current?.focus() },
  ])
  const people = list.data ?? []
  return (
    <PageFrame
      title={words.title}
      text={words.text}
      actions={
        allowed && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
            {words.add}
          </Button>
        )
      }
    >
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
      {list.isSuccess && people.length === 0 && (
        <Nothing title={q ? words.none : words.empty} {...(!q && { text: words.emptyText })} />
      )}
      <ul className={styles.list}>
        {people.map((person) => (
          <li key={person.id}>
            <Portrait of={person} />
            <div className={styles.said}>
              <Anchor
                href={`/person/${encodeURIComponent(person.id)}`}
                target="_blank"
                rel="noopener"
                fw={600}
                aria-label={words.open(person.name)}
              >
                <bdi>{person.name}</bdi>
              </Anchor>
              <Text size="sm" c="dimmed">
                {person.kind === 'organisation' && (
                  <Badge variant="light" color="gray" size="sm" me="xs">
                    {words.kinds.organisation}
                  </Badge>
                )}
                <bdi>{person.title}</bdi>
              </Text>
            </div>
            {allowed && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={words.edit(person.name)}
                onClick={() => setForm({ person })}
              >
                <IconPencil size={18} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words.more}
        </Button>
      )}
      {form && <PersonForm person={form.person} close={() => setForm(null)} />}
    </PageFrame>
  )
}

/** The portrait, or the first letter of the name. */
function Portrait({ of: person }: { of: Person }) {
  if (person.picture)
    return <img className={styles.face} src={person.picture} alt="" width={44} height={44} loading="lazy" />
  return (
    <span className={styles.face} aria-hidden>
      {Array.from(person.name)[0]}
    </span>
  )
}
