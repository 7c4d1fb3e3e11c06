import { Badge, Tabs } from '@mantine/core'
import { memo, lazy, Suspense } from 'react'
import type { CheckFinding } from '../../../src/stories/checks/index.ts'
import { Waiting } from '../shell/feedback.tsx'
import { useWords } from '../shell/words.ts'
import { ChecksPanel } from './checks/panel.tsx'
import type { Editing } from './editing/editing.ts'
import { Details } from './fields/details.tsx'
import styles from './parts.module.css'
import { editorWords } from './words.ts'

const Sources = lazy(() => import('./fields/sources.tsx').then((module) => ({ default: module.Sources })))
const VersionsPanel = lazy(() => import('./versions/panel.tsx').then((module) => ({ default: module.VersionsPanel })))

const names = ['details', 'sources', 'checks', 'versions'] as const
export type PartName = (typeof names)[number]

type PartsProps = {
  part: PartName
  setPart: (part: PartName) => void
  editing: Editing
  readOnly: boolean
  findings: readonly CheckFinding[]
  goTo: (place: CheckFinding['place']) => void
}

/** What stands beside the text: the story's fields, its sources, what the checks say, and how it came to be. */
export const Parts = memo(function Parts({ part, setPart, editing, readOnly, findings, goTo }: PartsProps) {
  const words = useWords(editorWords)
  const blocking = findings.filter(({ severity }) => severity === 'blocks').length
  const { draft, story } = editing
  return (
    <Tabs value={part} onChange={(value) => value && setPart(value as PartName)} keepMounted={false}>
      <Tabs.List className={styles.tabs!} grow>
        {names.map((name) => {
          return (
            <Tabs.Tab
              key={name}
              value={name}
              className={styles.tab!}
              rightSection={
                name === 'checks' &&
                findings.length > 0 && (
                  <Badge size="sm" circle={findings.length < 10} color={blocking > 0 ? 'red' : 'gold'} variant="light">
                    {findings.length}
                  </Badge>
                )
              }
            >
              {words[name]}
            </Tabs.Tab>
          )
        })}
      </Tabs.List>
      <Suspense fallback={<Waiting />}>
        <Tabs.Panel value="details" pt="md">
          <Details draft={draft} readOnly={readOnly} id={story.id} />
        </Tabs.Panel>
        <Tabs.Panel value="sources" pt="md" data-part="sources">
          <Sources draft={draft} readOnly={readOnly} />
        </Tabs.Panel>
        <Tabs.Panel value="checks" pt="md">
          <ChecksPanel findings={findings} goTo={goTo} />
        </Tabs.Panel>
        <Tabs.Panel value="versions" pt="md">
          <VersionsPanel editing={editing} />
        </Tabs.Panel>
      </Suspense>
    </Tabs>
  )
})
