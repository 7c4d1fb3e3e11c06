import { Button, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Answer } from '../api/call.ts'
import { answers, useAct, useAnswer } from '../api/use.ts'
import { Dragging } from '../fronts/dragging.tsx'
import { useCommands } from '../shell/commands.tsx'
import { Failed, Nothing, tellRefusal, Waiting } from '../shell/feedback.tsx'
import { focusNext } from '../shell/keep-focus.ts'
import { PageFrame } from '../shell/page-frame.tsx'
import { useWords } from '../shell/words.ts'
import { RemoveSection } from './remove-section.tsx'
import { SectionForm } from './section-form.tsx'
import { SectionRow } from './section-row.tsx'
import styles from './sections.module.css'
import { inOrder, moveBy, moveTo, nest, wouldJoin } from './tree.ts'
import { sectionWords } from './words.ts'

type Sections = Answer<'GET /sections'>
export type Section = Sections['items'][number]

/** The sections of the site: their order, which belongs to which, what they are called. */
export function Page() {
  const words = useWords(sectionWords)
  const { data, error, refetch } = useAnswer('GET /sections', {}, { tags: ['desk:sections'] })
  const [form, setForm] = useState<{ section: Section | null } | null>(null)
  const [removing, setRemoving] = useState<Section | null>(null)
  const [said, say] = useState('')
  const ordering = useAct('PUT /sections/order', {
    onRefused: (refusal) => {
      tellRefusal(refusal)
      void refetch()
    },
  })
  const may = { change: data?.may.includes('change') ?? false, remove: data?.may.includes('remove') ?? false }
  const add = () => setForm({ section: null })
  useCommands([
    { id: 'section-add', label: words.add, group: words.group, shortcut: 'n', run: add, enabled: may.change },
  ])
  const sections = inOrder(data?.items ?? [])

  function order(next: Section[], text: string): void {
    // Shown at once; the server's answer to somebody else's change comes with the change feed.
    answers.setQueryData<Sections>(['GET /sections', {}], (before) => before && { ...before, items: next })
    say(text)
    ordering.mutate({ tree: next.map(({ id, parent }) => ({ id, parent: parent ?? null })) })
  }
  function placed(next: Section[], id: string): string {
    const section = next.find((one) => one.id === id)!
    const level = next.filter(({ parent }) => parent === section.parent)
    return words.moved(section.name, level.indexOf(section) + 1, level.length)
  }
  function nested(section: Section): void {
    const parent = wouldJoin(sections, section.id)
    order(nest(sections, section.id), parent ? words.under(section.name, parent.name) : words.top(section.name))
    focusNext(`nest-${section.id}`)
  }

  return (
    <PageFrame
      title={words.title}
      text={words.text}
      actions={
        may.change && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
            {words.add}
          </Button>
        )
      }
    >
      {!data && (error ? <Failed error={error} retry={() => void refetch()} /> : <Waiting />)}
      {data && sections.length === 0 && <Nothing title={words.none} text={words.noneText} />}
      <Dragging
        dropped={(id, target) => {
          if (id === target) return
          const after = sections.findIndex((one) => one.id === id) < sections.findIndex((one) => one.id === target)
          const next = moveTo(sections, id, target, after)
          order(next, placed(next, id))
        }}
      >
        <ol className={styles.tree} aria-label={words.list}>
          {sections.map((section) => {
            const level = sections.filter(({ parent }) => parent === section.parent)
            const move = (by: -1 | 1) => {
              const next = moveBy(sections, section.id, by)
              order(next, placed(next, section.id))
              const [up, down] = [`up-${section.id}`, `down-${section.id}`]
              focusNext(...(by === -1 ? [up, down] : [down, up]))
            }
            return (
              <SectionRow
                key={section.id}
                section={section}
                may={may}
                first={level[0] === section}
                last={level.at(-1) === section}
                canJoin={wouldJoin(sections, section.id) !== null}
                move={move}
                nest={() => nested(section)}
                edit={() => setForm({ section })}
                remove={() => setRemoving(section)}
              />
            )
          })}
        </ol>
      </Dragging>
      {data && data.moved.length > 0 && (
        <section aria-labelledby="closed" className={styles.closed}>
          <Title order={2} size="h4" id="closed">
            {words.closed}
          </Title>
          {data.moved.map(({ id, to }) => (
            <Text key={id} size="sm" c="dimmed">
              {words.closedLine(id, sections.find((one) => one.id === to)?.name ?? to)}
            </Text>
          ))}
        </section>
      )}
      <span className="unseen" role="status">
        {said}
      </span>
      <SectionForm
        opened={form !== null}
        section={form?.section ?? null}
        sections={sections}
        close={() => setForm(null)}
      />
      {removing && <RemoveSection section={removing} sections={sections} close={() => setRemoving(null)} />}
    </PageFrame>
  )
}
