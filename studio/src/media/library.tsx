import { Button, SegmentedControl, Skeleton } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Failed, Nothing } from '../shell/feedback.tsx'
import { SearchField } from '../shell/search-field.tsx'
import { useWords } from '../shell/words.ts'
import styles from './library.module.css'
import type { Media } from './media.ts'
import { filterNames, useLibrary, useReadOn, type LibraryFilter } from './use-library.ts'
import { mediaWords } from './words.ts'

type LibraryProps = {
  filter: LibraryFilter
  change: (filter: LibraryFilter) => void
  /** How one picture of the grid is drawn. */
  card: (media: Media) => ReactNode
  /** What may be done about a library without pictures. */
  empty?: ReactNode
}

/** The pictures of the newsroom, searched and narrowed. */
export function Library({ filter, change, card, empty }: LibraryProps) {
  const words = useWords(mediaWords)
  return (
    <>
      <search className={styles.filters}>
        <SearchField
          id="search-media"
          words={words}
          asked={filter.q}
          change={(q) => change({ ...filter, q })}
          className={styles.search}
        />
        <SegmentedControl
          className={styles.show!}
          aria-label={words.show}
          value={filter.show}
          onChange={(show) => change({ ...filter, show: show as LibraryFilter['show'] })}
          data={filterNames.map((value) => ({ value, label: words.filters[value] }))}
        />
      </search>
      <Grid filter={filter} change={change} card={card} empty={empty} />
    </>
  )
}

function Grid({ filter, change, card, empty }: LibraryProps) {
  const words = useWords(mediaWords)
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage, isPlaceholderData } = useLibrary(filter)
  const end = useReadOn(() => void fetchNextPage(), hasNextPage && !isFetchingNextPage && !error)
  if (error && !data) return <Failed error={error} retry={() => void refetch()} />
  if (!data)
    return (
      <div className={styles.grid} aria-hidden>
        {Array.from({ length: 12 }, (_, index) => (
          <Skeleton key={index} className={styles.blank!} />
        ))}
      </div>
    )
  if (data.length === 0) {
    const all = (
      <Button variant="default" onClick={() => change({ q: '', show: 'all' })}>
        {words.showAll}
      </Button>
    )
    if (filter.q.trim()) return <Nothing title={words.notFoundTitle} text={words.notFoundText} action={all} />
    if (filter.show === 'alt' || filter.show === 'credit')
      return <Nothing title={words.doneTitle} text={words.doneText} action={all} />
    return (
      <Nothing
        icon={<IconPhoto size={40} stroke={1.25} aria-hidden />}
        title={words.emptyTitle}
        text={words.emptyText}
        action={empty}
      />
    )
  }
  return (
    <>
      <ul className={styles.grid} aria-label={words.library} aria-busy={isPlaceholderData}>
        {data.map((media) => (
          <li key={media.id}>{card(media)}</li>
        ))}
      </ul>
      <div ref={end} />
      {hasNextPage && (
        <Button
          className={styles.more!}
          variant="default"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {words.more}
        </Button>
      )}
    </>
  )
}
