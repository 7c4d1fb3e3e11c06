import { Button, NativeSelect } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { useAct, useAnswer } from '../api/use.ts'
import { useCommands } from '../shell/commands.tsx'
import { Failed, Nothing, tellDone, Waiting } from '../shell/feedback.tsx'
import { PageFrame } from '../shell/page-frame.tsx'
import { SearchField } from '../shell/search-field.tsx'
import { useLanguage, useWords } from '../shell/words.ts'
import { approval, refusal } from './acts.ts'
import { BanDialog } from './ban-dialog.tsx'
import { CommentCard } from './comment-card.tsx'
import styles from './comments.module.css'
import { CommentContext } from './context.tsx'
import { filterFrom, isNarrowed, searchFrom, type QueueFilter } from './filter.ts'
import { Lists } from './lists.tsx'
import { Places } from './places.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { useChecks } from './use-checks.ts'
import { useQueue, type Queued } from './use-queue.ts'
import { contextWords } from './words-context.ts'
import { commentWords } from './words.ts'

/** What readers wrote and the newsroom decides. The address says what is shown; keys do everything. */
export function Page() {
  const words = useWords(commentWords)
  const said = useWords(contextWords)
  const [search, setSearch] = useSearchParams()
  const filter = filterFrom(search)
  const change = (part: Partial<QueueFilter>) => setSearch(searchFrom({ ...filter, ...part }), { replace: true })
  const queue = useQueue(filter)
  const [refused, setRefused] = useState<{ act: 'refuse' | 'remove'; rows: readonly Queued[] } | null>(null)
  const [banned, setBanned] = useState<Queued | null>(null)
  const [opened, setOpened] = useState(search.get('open'))
  const [isContext, context] = useDisclosure(opened !== null)
  const keeping = useAct('POST /comments/{id}/dismiss-reports', { onDone: () => tellDone(words.kept) })
  const granting = useAct('POST /comments/{id}/appeal', { onDone: () => tellDone(said.appealDone) })
  const { list } = filter
  // Ready when somebody refuses a comment.
  useAnswer('GET /comment-templates', {}, { tags: ['desk:comments'], staleTime: 300_000 })

  const open = (row: Queued) => {
    setOpened(row.id)
    context.open()
  }
  const approve = (rows: readonly Queued[]) => {
    const [first] = rows
    if (!first) return
    const act = approval(first, list)
    if (act === 'answer') return open(first)
    if (act === 'publish' || act === 'restore') return queue.decide(act, rows)
    for (const row of rows) {
      if (act === 'grant') granting.mutate({ id: row.id, granted: true })
      else if (row.objections.some(({ reason }) => reason === 'illegal')) open(row)
      else if (act === 'keep') keeping.mutate({ id: row.id })
    }
  }
  const refuse = (rows: readonly Queued[]) => {
    const act = rows[0] ? refusal(rows[0]) : null
    if (act) setRefused({ act, rows: rows.filter((row) => refusal(row) === act) })
  }
  const isHere = queue.current !== undefined
  const command = (id: string, label: string, shortcut: string, run: () => void, enabled = true) => ({
    id: `comments-${id}`,
    label,
    group: words.group,
    shortcut,
    run,
    enabled,
  })
  useCommands([
    command('next', words.next, 'j', () => queue.move(1)),
    command('previous', words.previous, 'k', () => queue.move(-1)),
    command('approve', words.approve, 'a', () => approve(queue.targets()), isHere || queue.selected.size > 0),
    command('refuse', words.refuse, 'r', () => refuse(queue.targets()), isHere || queue.selected.size > 0),
    command('select', words.select, 'x', () => queue.current && queue.toggle(queue.current.id), isHere),
    command('undo', words.undo, 'z', queue.undo),
    command('ban', words.ban, 'b', () => queue.current?.key && setBanned(queue.current), queue.current?.key ?? false),
    command('open', words.open, 'enter', () => queue.current && open(queue.current), isHere),
  ])
  return (
    <PageFrame
      title={words.title}
      actions={
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={18} aria-hidden className={styles.turned} />}
          onClick={queue.undo}
          aria-label={words.undo}
        >
          {words.undoShort}
        </Button>
      }
    >
      <Places />
      <Lists filter={filter} />
      <Filters filter={filter} change={change} />
      {queue.selected.size > 0 && (
        <div className={styles.bulk} role="group" aria-label={words.selected(queue.selected.size)}>
          <b role="status">{words.selected(queue.selected.size)}</b>
          <Button size="xs" onClick={() => approve(queue.targets())}>
            {words.acts[approval(queue.targets()[0]!, list) ?? 'publish']}
          </Button>
          <Button size="xs" variant="default" onClick={() => refuse(queue.targets())}>
            {words.acts[refusal(queue.targets()[0]!) ?? 'refuse']}
          </Button>
          <Button size="xs" variant="subtle" onClick={queue.selectAll}>
            {words.selectAll}
          </Button>
          <Button size="xs" variant="subtle" onClick={queue.unselect}>
            {words.unselect}
          </Button>
        </div>
      )}
      {queue.error && !queue.data && <Failed error={queue.error} retry={() => void queue.refetch()} />}
      {queue.isPending && <Waiting />}
      {queue.isSuccess && queue.items.length === 0 && !queue.hasNextPage && (
        <Nothing
          {...(isNarrowed(filter) ? words.notFound : words.nothing[list])}
          action={
            isNarrowed(filter) && (
              <Button variant="default" onClick={() => setSearch(searchFrom({ ...cleared, list }), { replace: true })}>
                {words.clear}
              </Button>
            )
          }
        />
      )}
      {queue.items.length > 0 && (
        <ol ref={queue.list} className={styles.list} aria-label={words.lists[list]} aria-busy={queue.isPlaceholderData}>
          {queue.items.map((comment) => (
            <CommentCard
              key={comment.id}
              comment={comment}
              list={list}
              current={comment.id === queue.current?.id}
              selected={queue.selected.has(comment.id)}
              toggle={() => queue.toggle(comment.id)}
              enter={() => queue.setCurrent(comment.id)}
              approve={() => approve([comment])}
              refuse={() => refuse([comment])}
              open={() => open(comment)}
            />
          ))}
        </ol>
      )}
      {queue.hasNextPage && (
        <Button variant="default" mt="md" loading={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>
          {filter.q ? words.lookFurther : words.more}
        </Button>
      )}
      {refused && (
        <ReasonDialog
          act={refused.act}
          count={refused.rows.length}
          close={() => setRefused(null)}
          run={(reason, note) => {
            setRefused(null)
            queue.decide(refused.act, refused.rows, reason, note)
          }}
        />
      )}
      {banned && <BanDialog comment={banned} close={() => setBanned(null)} />}
      {opened && <CommentContext id={opened} opened={isContext} close={context.close} />}
    </PageFrame>
  )
}

const cleared: QueueFilter = { list: 'new', q: '', section: '', check: '', story: '' }

function Filters({ filter, change }: { filter: QueueFilter; change: (part: Partial<QueueFilter>) => void }) {
  const words = useWords(commentWords)
  const language = useLanguage()
  const { data: sections } = useAnswer('GET /sections', {}, { staleTime: 300_000 })
  const checks = useChecks()
  return (
    <search className={styles.filters}>
      <SearchField id="search-comments" words={words} asked={filter.q} change={(q) => change({ q })} />
      <NativeSelect
        aria-label={words.section}
        value={filter.section}
        onChange={(event) => change({ section: event.currentTarget.value })}
        data={[
          { value: '', label: words.everySection },
          ...(sections?.items ?? []).map(({ id, name, nameEnglish }) => ({
            value: id,
            label: language === 'en' ? nameEnglish || name : name,
          })),
        ]}
      />
      <NativeSelect
        aria-label={words.check}
        value={filter.check}
        onChange={(event) => change({ check: event.currentTarget.value })}
        data={[
          { value: '', label: words.everyCheck },
          ...checks.map(({ id, title }) => ({ value: id, label: title[language] })),
        ]}
      />
    </search>
  )
}
