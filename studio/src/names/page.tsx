import { Button, Tabs } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useAnswer } from '../api/use.ts'
import { useCommands } from '../shell/commands.tsx'
import { PageFrame } from '../shell/page-frame.tsx'
import { useWords } from '../shell/words.ts'
import { CandidateList } from './candidate-list.tsx'
import { NamesCsv } from './csv.tsx'
import { NameForm } from './name-form.tsx'
import { NameList } from './name-list.tsx'
import { ProposeForm } from './propose-form.tsx'
import { nameWords } from './words.ts'

const parts = ['list', 'candidates'] as const

/** The house list of names, and what waits for a decision about it. */
export function Page() {
  const words = useWords(nameWords)
  const [part, setPart] = useState<(typeof parts)[number]>('list')
  const [adding, setAdding] = useState(false)
  const { data: rights } = useAnswer('GET /names', { limit: 1 }, { tags: ['desk:names'] })
  const may = (act: string) => rights?.may.includes(act) ?? false
  const label = may('change') ? words.add : words.propose
  useCommands([
    { id: 'name-add', label, group: words.group, shortcut: 'n', run: () => setAdding(true), enabled: may('propose') },
  ])
  return (
    <PageFrame
      title={words.title}
      text={words.text}
      actions={
        may('propose') && (
          <>
            <NamesCsv mayImport={may('change')} />
            <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
              {label}
            </Button>
          </>
        )
      }
    >
      <Tabs value={part} onChange={(value) => value && setPart(value as typeof part)} keepMounted={false}>
        <Tabs.List>
          {parts.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {words.parts[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="list">
          <NameList mayChange={may('change')} />
        </Tabs.Panel>
        <Tabs.Panel value="candidates">
          <CandidateList mayDecide={may('decide')} />
        </Tabs.Panel>
      </Tabs>
      {adding && may('change') && <NameForm title={words.newTitle} close={() => setAdding(false)} />}
      {adding && !may('change') && <ProposeForm close={() => setAdding(false)} />}
    </PageFrame>
  )
}
