import { Button, Skeleton } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import type { KeyboardEvent, RefObject } from 'react'
import { useAnswer } from '../api/use.ts'
import { useCommands } from '../shell/commands.tsx'
import { Failed, Nothing } from '../shell/feedback.tsx'
import { useLanguage, useWords } from '../shell/words.ts'
import { isNarrowed, type DeskFilter } from './filter.ts'
import { More } from './more.tsx'
import { NewStory } from './new-story.tsx'
import styles from './story-list.module.css'
import { StoryLine } from './story-line.tsx'
import { usePresence } from './use-presence.ts'
import type { Stories } from './use-stories.ts'
import { useWayBack } from './way-back.ts'
import { deskWords } from './words.ts'

type StoryListProps = {
  filter: DeskFilter
  stories: Stories
  list: RefObject<HTMLUListElement | null>
  clear: () => void
}

/** One list of the desk, moved through with j and k or the arrows. */
export function StoryList({ filter, stories, list, clear }: StoryListProps) {
  const words = useWords(deskWords)
  const language = useLanguage()
  const { steady, error, refetch, showLatest, hasNextPage, isFetchingNextPage, fetchNextPage, isPlaceholderData } =
    stories
  const { data: sections } = useAnswer('GET /sections', {}, { staleTime: 300_000 })
  const people = usePresence()
  useWayBack(list, steady !== null)
  const move = (by: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a[data-story]') ?? [])]
    const at = links.findIndex((link) => link === document.activeElement)
    links[Math.max(0, Math.min(links.length - 1, at + by))]?.focus()
  }
  useCommands([
    { id: 'next-story', label: words.next, group: words.group, shortcut: 'j', run: () => move(1) },
    { id: 'previous-story', label: words.previous, group: words.group, shortcut: 'k', run: () => move(-1) },
  ])
  if (error && !steady) return <Failed error={error} retry={() => void refetch()} />
  if (!steady) return <Lines />
  if (steady.rows.length === 0) return <Empty filter={filter} clear={clear} />
  const names = new Map(
    sections?.items.map(({ id, name, nameEnglish }) => [id, language === 'en' ? nameEnglish || name : name]),
  )
  const byArrows = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    move(event.key === 'ArrowDown' ? 1 : -1)
  }
  return (
    <>
      <div role="status" className={styles.waiting}>
        {steady.waiting > 0 && (
          <Button size="xs" radius="xl" leftSection={<IconRefresh size={16} aria-hidden />} onClick={showLatest}>
            {words.waiting(steady.waiting)}
          </Button>
        )}
      </div>
      <ul ref={list} className={styles.list} aria-label={words.list} aria-busy={isPlaceholderData} onKeyDown={byArrows}>
        {steady.rows.map(({ row, gone }) => (
          <StoryLine
            key={row.id}
            row={row}
            gone={gone}
            section={row.section === null ? null : (names.get(row.section) ?? row.section)}
            people={people.filter(({ story }) => story === row.id).map(({ name }) => name)}
            withPublication={filter.list === 'published'}
          />
        ))}
      </ul>
      {hasNextPage && <More loading={isFetchingNextPage} load={() => void fetchNextPage()} />}
    </>
  )
}

function Empty({ filter, clear }: { filter: DeskFilter; clear: () => void }) {
  const words = useWords(deskWords)
  if (isNarrowed(filter))
    return (
      <Nothing
        title={words.notFoundTitle}
        text={words.notFoundText}
        action={
          <Button variant="default" onClick={clear}>
            {words.clear}
          </Button>
        }
      />
    )
  const makes = filter.list === 'mine' || filter.list === 'all' || filter.list === 'drafts'
  return <Nothing {...words.nothing[filter.list]} action={makes && <NewStory />} />
}

function Lines() {
  return (
    <div className={styles.list} aria-hidden>
      {Array.from({ length: 8 }, (_, index) => (
        <div key={index} className={styles.blank}>
          <Skeleton height={24} width="5.5rem" />
          <Skeleton height={24} width={`${70 - ((index * 17) % 35)}%`} />
        </div>
      ))}
    </div>
  )
}
