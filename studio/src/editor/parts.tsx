import { Badge, Stack, Tabs } from '@mantine/core'
import { memo, lazy, Suspense } from 'react'
import type { CheckFinding } from '../../../src/stories/checks/index.ts'
import { Waiting } from '../shell/feedback.tsx'
import { useWords } from '../shell/words.ts'
import { ChecksPanel } from './checks/panel.tsx'
import type { Editing } from './editing/editing.ts'
import type { Finding } from './language/findings.ts'
import type { LanguageCheck } from './language/language-check.ts'
import { useFound } from './language/use-language-check.ts'
import { Details } from './fields/details.tsx'
import styles from './parts.module.css'
import { editorWords } from './words.ts'

const Sources = lazy(() => import('./fields/sources.tsx').then((module) => ({ default: module.Sources })))
const LanguagePanel = lazy(() => import('./language/panel.tsx').then((module) => ({ default: module.LanguagePanel })))
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
  check: LanguageCheck
  goToFinding: (finding: Finding) => void
}

/** What stands beside the text: the story's fields, its sources, what the checks say, and how it came to be. */
export const Parts = memo(function Parts({
  part,
  setPart,
  editing,
  readOnly,
  findings,
  goTo,
  check,
  goToFinding,
}: PartsProps) {
  const words = useWords(editorWords)
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
              rightSection={name === 'checks' && <CheckCount check={check} findings={findings} />}
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
          <Stack gap="lg">
            <ChecksPanel findings={findings} goTo={goTo} />
            <LanguagePanel check={check} writable={!readOnly} goTo={goToFinding} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="versions" pt="md">
          <VersionsPanel editing={editing} />
        </Tabs.Panel>
      </Suspense>
    </Tabs>
  )
})

/** How much there is to look at: what the story lacks, and the errors and warnings of its language; hints do not press. */
function CheckCount({ check, findings }: Pick<PartsProps, 'check' | 'findings'>) {
  const language = useFound(check).findings.filter(({ severity }) => severity !== 'hint').length
  const count = findings.length + language
  if (count === 0) return null
  const blocks = findings.some(({ severity }) => severity === 'blocks')
  return (
    <Badge size="sm" circle={count < 10} className={styles.count!} color={blocks ? 'red' : 'gold'} variant="light">
      {count}
    </Badge>
  )
}
