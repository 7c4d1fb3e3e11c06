import { Alert, Button, Group, NativeSelect, Text, Title } from '@mantine/core'
import { IconArrowBackUp, IconUsers } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { sectionPlace } from '../../../src/fronts/shape.ts'
import { useAnswer } from '../api/use.ts'
import { useCommands } from '../shell/commands.tsx'
import { Failed, Waiting } from '../shell/feedback.tsx'
import { PageFrame } from '../shell/page-frame.tsx'
import { useWrittenTime } from '../shell/time.tsx'
import { useLanguage, useWords } from '../shell/words.ts'
import { put } from './arrangement.ts'
import { BreakingNews } from './breaking.tsx'
import { Candidates } from './candidates.tsx'
import { Dragging } from './dragging.tsx'
import styles from './fronts.module.css'
import { History } from './history.tsx'
import { Preview } from './preview.tsx'
import { SlotList, useNameOfPlace } from './slots.tsx'
import { storyOf, useFront } from './use-front.ts'
import { frontWords } from './words.ts'

/** What stands in front: the strip, the places of the front page or of a section, and how it would look. */
export function Page() {
  const words = useWords(frontWords)
  const language = useLanguage()
  const place = useParams<{ place?: string }>().place ?? 'home'
  const [, go] = useLocation()
  const { data: sections } = useAnswer('GET /sections', {}, { staleTime: 300_000, tags: ['desk:sections'] })
  const names = new Map(
    (sections?.items ?? []).map(({ id, name, nameEnglish }) => [id, language === 'en' ? nameEnglish || name : name]),
  )
  return (
    <PageFrame title={words.title} text={words.text}>
      <BreakingNews />
      <NativeSelect
        label={words.place}
        mb="md"
        maw="20rem"
        value={place}
        onChange={(event) => {
          const next = event.currentTarget.value
          go(next === 'home' ? '/fronts' : `/fronts/${next}`)
        }}
        data={[
          { value: 'home', label: words.home },
          ...(sections?.items ?? []).map(({ id }) => ({ value: sectionPlace(id), label: names.get(id)! })),
        ]}
      />
      <Arrangement key={place} place={place} nameOfSection={(id) => names.get(id) ?? ''} />
    </PageFrame>
  )
}

function Arrangement({ place, nameOfSection }: { place: string; nameOfSection: (id: string) => string }) {
  const words = useWords(frontWords)
  const write = useWrittenTime()
  const nameOfPlace = useNameOfPlace()
  const state = useFront(place)
  const [said, say] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { front, slots, dirty, moved, busy } = state
  const readOnly = !front?.may.includes('arrange')
  useCommands([
    { id: 'front-save', label: words.save, group: words.group, shortcut: 'mod+s', run: state.save, enabled: dirty },
    { id: 'front-undo', label: words.undo, group: words.group, run: state.undo, enabled: !dirty && !!front?.undoable },
    { id: 'front-discard', label: words.discard, group: words.group, run: state.discard, enabled: dirty },
    { id: 'front-search', label: words.search, group: words.group, shortcut: '/', run: () => field.current?.focus() },
  ])
  useLeaveWarning(dirty)
  if (!front) return state.error ? <Failed error={state.error} retry={state.retry} /> : <Waiting />
  const change = (next: typeof slots) => state.change(next)
  const putInto = (id: string, index: number) => {
    change(put(slots, id, index))
    say(words.moved(storyOf(id)?.headline ?? '', nameOfPlace(index)))
  }
  // Once somebody changed something, what would fill the open places is the preview's to show.
  const automatic = dirty ? [] : front.places.map(({ slot, story }) => (slot ? null : story))
  return (
    <>
      {moved && (
        <Alert color="gold" title={words.movedTitle} icon={<IconUsers size={20} aria-hidden />} mb="md" role="alert">
          <p>{words.movedText(moved.by ?? '')}</p>
          <Group gap="xs" mt="sm">
            <Button size="sm" onClick={state.takeTheirs} variant="default">
              {words.takeTheirs}
            </Button>
            <Button size="sm" onClick={state.keepMine} loading={busy}>
              {words.keepMine}
            </Button>
          </Group>
        </Alert>
      )}
      <Group justify="space-between" className={styles.bar}>
        <Text size="sm" {...(!dirty && { c: 'dimmed' })} fw={dirty ? 600 : 400}>
          {dirty ? words.unsaved : words.upToDate}
          {!dirty && front.at && front.by && <> · {words.lastBy(front.by, write(front.at))}</>}
          {!dirty && !front.at && <> · {words.never}</>}
        </Text>
        {!readOnly && (
          <Group gap="xs">
            {dirty ? (
              <Button variant="default" onClick={state.discard}>
                {words.discard}
              </Button>
            ) : (
              <Button
                variant="default"
                leftSection={<IconArrowBackUp size={18} aria-hidden />}
                disabled={!front.undoable}
                loading={busy}
                onClick={state.undo}
              >
                {words.undo}
              </Button>
            )}
            <Button onClick={state.save} disabled={!dirty} loading={busy}>
              {words.save}
            </Button>
          </Group>
        )}
      </Group>
      {readOnly && (
        <Text c="dimmed" mb="md">
          {words.readOnly}
        </Text>
      )}
      <Dragging
        dropped={(source, target) => {
          const [, kind, id] = /^(slot|story) (.+)$/.exec(source) ?? []
          const index = /^place (\d+)$/.exec(target)?.[1]
          const story = kind === 'slot' ? slots[Number(id)]?.story : id
          if (story && index !== undefined) putInto(story, Number(index))
        }}
      >
        <div className={styles.columns}>
          <section aria-labelledby="places">
            <Title order={2} size="h3" id="places" mb="sm">
              {words.places}
            </Title>
            <SlotList
              slots={slots}
              automatic={automatic}
              change={change}
              say={say}
              nameOfSection={nameOfSection}
              readOnly={readOnly}
            />
          </section>
          <section aria-labelledby="candidates">
            <Title order={2} size="h3" id="candidates" mb="sm">
              {words.candidates}
            </Title>
            <Candidates
              place={place}
              slots={slots}
              put={(story, index) => putInto(story.id, index)}
              nameOfSection={nameOfSection}
              readOnly={readOnly}
              field={field}
            />
          </section>
        </div>
      </Dragging>
      <span className="unseen" role="status">
        {said}
      </span>
      {!readOnly && <Preview place={place} slots={slots} />}
      <History front={front} />
    </>
  )
}

/** Asks before a page with unsaved changes is closed. */
function useLeaveWarning(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [dirty])
}
