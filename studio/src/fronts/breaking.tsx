import { Badge, Button, Group, Paper, Select, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { breakingHours, breakingLength } from '../../../src/fronts/shape.ts'
import { useAct, useAnswer } from '../api/use.ts'
import { tellDone } from '../shell/feedback.tsx'
import { useWrittenTime } from '../shell/time.tsx'
import { useWords } from '../shell/words.ts'
import styles from './fronts.module.css'
import { UntilField } from './until-field.tsx'
import { frontWords } from './words.ts'

const hour = 3_600_000

/** The strip over every page: what it says now, and the form that sets it. */
export function BreakingNews() {
  const words = useWords(frontWords)
  const write = useWrittenTime()
  const { data } = useAnswer('GET /breaking', {}, { tags: ['desk:fronts'] })
  const [editing, setEditing] = useState(false)
  const taking = useAct('DELETE /breaking', { onDone: () => tellDone(words.taken) })
  if (!data) return null
  const { strip } = data
  const allowed = data.may.includes('breaking')
  return (
    <Paper component="section" withBorder p="md" mb="lg" aria-labelledby="breaking">
      <Group justify="space-between" align="flex-start">
        <div>
          <Group gap="sm">
            <Title order={2} size="h3" id="breaking">
              {words.breaking}
            </Title>
            <Badge color={strip ? 'red' : 'gray'} variant={strip ? 'filled' : 'light'}>
              {strip ? words.breakingOn : words.breakingOff}
            </Badge>
          </Group>
          {!strip && (
            <Text size="sm" c="dimmed">
              {words.breakingText}
            </Text>
          )}
        </div>
        {allowed && !editing && (
          <Group gap="xs">
            {strip && (
              <Button variant="default" loading={taking.isPending} onClick={() => taking.mutate({})}>
                {words.take}
              </Button>
            )}
            <Button
              variant={strip ? 'default' : 'light'}
              color={strip ? 'gray' : 'red'}
              onClick={() => setEditing(true)}
            >
              {strip ? words.edit : words.show}
            </Button>
          </Group>
        )}
      </Group>
      {strip && !editing && (
        <p className={styles.strip}>
          <b dir="auto">{strip.text || strip.story?.headline}</b>
          <Text span size="sm" c="dimmed">
            {words.ends(write(strip.until))} · <bdi>{strip.by}</bdi>
          </Text>
        </p>
      )}
      {editing && <BreakingForm strip={strip} done={() => setEditing(false)} />}
    </Paper>
  )
}

type Strip = { text: string; story: { id: string; headline: string } | null; until: string }

function BreakingForm({ strip, done }: { strip: Strip | null; done: () => void }) {
  const words = useWords(frontWords)
  const [text, setText] = useState(strip?.text ?? '')
  const [story, setStory] = useState(strip?.story?.id ?? null)
  const [until, setUntil] = useState<string | null>(() => strip?.until ?? new Date(Date.now() + hour).toISOString())
  const [search, setSearch] = useState('')
  const [q] = useDebouncedValue(search.trim(), 250)
  const chosen = strip?.story
  const { data } = useAnswer(
    'GET /fronts/{place}/candidates',
    { place: 'home', limit: 20, ...(q && { q }) },
    { keepLast: true },
  )
  const setting = useAct('PUT /breaking', {
    onDone: () => {
      tellDone(words.shown)
      done()
    },
  })
  const offered = [...(chosen ? [chosen] : []), ...(data?.items.filter(({ id }) => id !== chosen?.id) ?? [])]
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (until) setting.mutate({ text, story, until })
      }}
    >
      <TextInput
        label={words.breakingLine}
        description={words.breakingLineHint}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={breakingLength}
        dir="auto"
        data-autofocus
        autoFocus
      />
      <Select
        label={words.breakingStory}
        description={words.breakingStoryHint}
        placeholder={words.noStory}
        value={story}
        onChange={setStory}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': words.noStory }}
        nothingFoundMessage={words.none}
        // The server has searched already.
        filter={({ options }) => options}
        onSearchChange={setSearch}
        data={offered.map(({ id, headline }) => ({ value: id, label: headline }))}
      />
      <UntilField
        label={words.breakingUntil}
        value={until}
        set={setUntil}
        hours={[1, 2, 3, 6, 12]}
        most={breakingHours}
      />
      <Group gap="xs">
        <Button type="submit" color="red" loading={setting.isPending} disabled={!text.trim() && !story}>
          {strip ? words.update : words.show}
        </Button>
        <Button variant="default" onClick={done}>
          {words.cancel}
        </Button>
      </Group>
    </form>
  )
}
