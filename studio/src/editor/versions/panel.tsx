import { Badge, Button, Group, Modal, SegmentedControl, Stack, Text, UnstyledButton } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useAct, useAnswer } from '../../api/use.ts'
import { RefusalAlert, tellDone, Waiting } from '../../shell/feedback.tsx'
import { When } from '../../shell/time.tsx'
import { useWords } from '../../shell/words.ts'
import type { Editing } from '../editing/editing.ts'
import { tabName } from '../saving/kept-text.ts'
import { Difference } from './difference.tsx'
import styles from './panel.module.css'
import { versionWords } from './words.ts'

type Opened = { kind: 'revision' | 'version'; number: number }

/** Every saved and every published version: who, when, what changed, and the way back. */
export function VersionsPanel({ editing }: { editing: Editing }) {
  const words = useWords(versionWords)
  const [shown, setShown] = useState<'saved' | 'published' | 'history'>('saved')
  const [opened, setOpened] = useState<Opened | null>(null)
  return (
    <Stack gap="sm">
      <SegmentedControl
        fullWidth
        size="sm"
        aria-label={words.title}
        value={shown}
        onChange={(value) => setShown(value as typeof shown)}
        data={(['saved', 'published', 'history'] as const).map((value) => ({ value, label: words[value] }))}
      />
      {shown === 'saved' && <Saved id={editing.story.id} open={(number) => setOpened({ kind: 'revision', number })} />}
      {shown === 'published' && (
        <Published id={editing.story.id} open={(number) => setOpened({ kind: 'version', number })} />
      )}
      {shown === 'history' && <History editing={editing} />}
      {opened && <VersionDialog editing={editing} opened={opened} close={() => setOpened(null)} />}
    </Stack>
  )
}

function Saved({ id, open }: { id: string; open: (revision: number) => void }) {
  const words = useWords(versionWords)
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['GET /stories/{id}/revisions', { id }],
    queryFn: ({ pageParam, signal }) =>
      call('GET /stories/{id}/revisions', { id, limit: 30, ...(pageParam && { cursor: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    meta: { tags: [`desk:story:${id}`] },
  })
  if (error) return <RefusalAlert error={error} />
  if (!data) return <Waiting />
  const items = data.pages.flatMap((page) => page.items)
  return (
    <ol className={styles.list}>
      {items.map(({ revision, at, by, act, words: count, kept }) => (
        <li key={revision}>
          <UnstyledButton className={styles.version} onClick={() => open(revision)}>
            <span className={styles.line}>
              <b>{words.acts[act as keyof typeof words.acts] ?? act}</b> <When at={at} />
            </span>
            <small>
              <bdi>{by}</bdi> · {words.words(count)}
              {kept && act === 'save' && (
                <Badge ms={6} size="xs" variant="light">
                  {words.kept}
                </Badge>
              )}
            </small>
          </UnstyledButton>
        </li>
      ))}
      {hasNextPage && (
        <Button variant="subtle" size="compact-sm" onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </ol>
  )
}

function Published({ id, open }: { id: string; open: (version: number) => void }) {
  const words = useWords(versionWords)
  const { data, error } = useAnswer('GET /stories/{id}/versions', { id }, { tags: [`desk:story:${id}`] })
  if (error) return <RefusalAlert error={error} />
  if (!data) return <Waiting />
  if (data.items.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {words.none}
      </Text>
    )
  return (
    <ol className={styles.list}>
      {data.items.map(({ version, act, at, by, why }) => (
        <li key={version}>
          <UnstyledButton className={styles.version} onClick={() => open(version)}>
            <span className={styles.line}>
              <b>
                {version}. {words.acts[act]}
              </b>{' '}
              <When at={at} />
            </span>
            <small>
              <bdi>{by}</bdi>
              {why && (
                <>
                  {' · '}
                  <span dir="auto">{why}</span>
                </>
              )}
            </small>
          </UnstyledButton>
        </li>
      ))}
    </ol>
  )
}

function History({ editing }: { editing: Editing }) {
  const words = useWords(versionWords)
  return (
    <ol className={styles.list}>
      {editing.story.history.map(({ at, by, act, note }, index) => (
        <li key={index} className={styles.version}>
          <span className={styles.line}>
            <b>{words.acts[act as keyof typeof words.acts] ?? act}</b> <When at={at} />
          </span>
          <small>
            <bdi>{by}</bdi>
            {note && act !== 'change' && act !== 'save' && <p dir="auto">{note}</p>}
          </small>
        </li>
      ))}
    </ol>
  )
}

function VersionDialog({ editing, opened, close }: { editing: Editing; opened: Opened; close: () => void }) {
  const words = useWords(versionWords)
  const { id, may } = editing.story
  const side = `${opened.kind}:${opened.number}`
  const [against, setAgainst] = useState<'now' | 'before'>('now')
  const restore = useAct('POST /stories/{id}/restore', {
    onDone() {
      tellDone(words.restored)
      close()
    },
  })
  const restorable = opened.kind === 'revision' && may.includes('restore') && editing.hold.kind === 'mine'
  const run = async () => {
    await editing.saver.save()
    restore.mutate({ id, revision: editing.saver.base.revision, from: opened.number, tab: await tabName() })
  }
  const first = opened.number === 1
  return (
    <Modal
      opened
      onClose={close}
      size="xl"
      title={opened.kind === 'revision' ? words.revision(opened.number) : words.version(opened.number)}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <Stack gap="md">
        {opened.kind === 'version' && !first && (
          <SegmentedControl
            aria-label={words.title}
            value={against}
            onChange={(value) => setAgainst(value as typeof against)}
            data={[
              { value: 'now', label: words.compare },
              { value: 'before', label: words.compareBefore },
            ]}
          />
        )}
        {against === 'before' ? (
          <Difference id={id} from={`version:${opened.number - 1}`} to={side} title={words.compareBefore} />
        ) : (
          <Difference id={id} from={side} to="working" title={words.compare} />
        )}
        {restorable && (
          <>
            <Text size="sm" c="dimmed">
              {words.restoreText}
            </Text>
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {words.cancel}
              </Button>
              <Button onClick={() => void run()} loading={restore.isPending}>
                {words.restore}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  )
}
