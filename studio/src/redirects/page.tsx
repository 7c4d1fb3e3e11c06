import { ActionIcon, Button, Group, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconArrowLeft, IconArrowRight, IconPencil, IconSearch, IconTrash } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useAct, useAnswerPages } from '../api/use.ts'
import { useCommands } from '../shell/commands.tsx'
import { Failed, Nothing, RefusalAlert, tellDone, Waiting } from '../shell/feedback.tsx'
import { useMe } from '../shell/me.tsx'
import { PageFrame } from '../shell/page-frame.tsx'
import { When } from '../shell/time.tsx'
import { useLanguage, useWords } from '../shell/words.ts'
import { RedirectsCsv } from './csv.tsx'
import styles from './redirects.module.css'
import { redirectWords } from './words.ts'

/** Old addresses and where they lead. */
export function Page() {
  const words = useWords(redirectWords)
  const allowed = useMe().may.includes('redirects')
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [q] = useDebouncedValue(query.trim(), 250)
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const fromField = useRef<HTMLInputElement>(null)
  const list = useAnswerPages('GET /redirects', q ? { q } : {}, { tags: ['desk:redirects'], keepLast: true })
  const saving = useAct('PUT /redirects', {
    onDone: () => {
      setFrom('')
      setTo('')
      tellDone(words.saved)
      fromField.current?.focus()
    },
    onRefused: () => {},
  })
  const removing = useAct('DELETE /redirects', { onDone: () => tellDone(words.removed) })
  useCommands([
    {
      id: 'redirect-search',
      label: words.search,
      group: words.group,
      shortcut: '/',
      run: () => field.current?.focus(),
    },
  ])
  const Arrow = useLanguage() === 'ar' ? IconArrowLeft : IconArrowRight
  const redirects = list.data ?? []
  return (
    <PageFrame title={words.title} text={words.text} actions={allowed && <RedirectsCsv />}>
      {allowed && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            saving.mutate({ from, to })
          }}
        >
          <TextInput
            ref={fromField}
            label={words.from}
            description={words.fromHint}
            inputWrapperOrder={['label', 'input', 'description']}
            required
            dir="ltr"
            maxLength={1000}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            label={words.to}
            description={words.toHint}
            inputWrapperOrder={['label', 'input', 'description']}
            required
            dir="ltr"
            maxLength={1000}
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
          <Button type="submit" loading={saving.isPending} className={styles.save!}>
            {words.save}
          </Button>
        </form>
      )}
      <RefusalAlert error={saving.error} />
      <TextInput
        ref={field}
        type="search"
        maw="28rem"
        my="md"
        aria-label={words.search}
        placeholder={words.search}
        leftSection={<IconSearch size={18} aria-hidden />}
        dir="auto"
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      {list.isPending && <Waiting />}
      {list.isError && <Failed error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && redirects.length === 0 && (
        <Nothing title={q ? words.none : words.empty} {...(!q && { text: words.emptyText })} />
      )}
      <ul className={styles.list} aria-label={words.list}>
        {redirects.map(({ path, target, at, by }) => (
          <li key={path}>
            <div className={styles.said}>
              <p className={styles.way}>
                <bdi dir="ltr">{readable(path)}</bdi>
                <Arrow size={16} aria-label={words.to} role="img" />
                <bdi dir="ltr">{readable(target)}</bdi>
              </p>
              <Text size="xs" c="dimmed">
                <When at={at} /> · {words.by(by)}
              </Text>
            </div>
            {allowed && (
              <Group gap={4} wrap="nowrap">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={words.edit(readable(path))}
                  onClick={() => {
                    setFrom(readable(path))
                    setTo(readable(target))
                    fromField.current?.focus()
                  }}
                >
                  <IconPencil size={18} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="red"
                  aria-label={words.remove(readable(path))}
                  onClick={() => removing.mutate({ path })}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              </Group>
            )}
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </PageFrame>
  )
}

/** An address in letters. */
function readable(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
