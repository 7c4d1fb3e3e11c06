import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useWords } from '../shell/words.ts'
import { actWords, knownActs, type KnownAct } from './act-words.ts'
import styles from './audit.module.css'
import type { AuditPageFilter } from './filter.ts'
import { auditWords } from './words.ts'

type AuditFiltersProps = {
  filter: AuditPageFilter
  change: (part: Partial<AuditPageFilter>) => void
  accounts: readonly { id: string; name: string }[]
}

const empty: AuditPageFilter = { q: '', account: '', what: '', from: '', until: '' }

/** The strip for breaking news is part of the front, and setting the site up made its first account. */
const kindOf = (act: KnownAct) => act.replace(/\..*/, '').replace('breaking', 'front').replace('site', 'account')

/** What narrows the log: words, who, what, from which day to which. */
export function AuditFilters({ filter, change, accounts }: AuditFiltersProps) {
  const words = useWords(auditWords)
  const { kinds, acts } = useWords(actWords)
  const [typed, setTyped] = useState(filter.q)
  useEffect(() => setTyped(filter.q), [filter.q])
  const ask = useDebouncedCallback((q: string) => change({ q }), 300)
  const groups = Object.entries(kinds).map(([kind, group]) => ({
    group,
    items: [
      { value: kind, label: group },
      ...knownActs.filter((act) => kindOf(act) === kind).map((act) => ({ value: act, label: acts[act] })),
    ],
  }))
  const narrowed = Object.values(filter).some((value) => value !== '')
  return (
    <search className={styles.filters}>
      <TextInput
        className={styles.search!}
        type="search"
        dir="auto"
        label={words.search}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          ask(event.currentTarget.value)
        }}
        leftSection={<IconSearch size={18} aria-hidden />}
        rightSection={
          typed !== '' && <CloseButton aria-label={words.clear} onClick={() => change({ q: '' })} size="sm" />
        }
      />
      <NativeSelect
        label={words.who}
        value={filter.account}
        onChange={(event) => change({ account: event.currentTarget.value })}
        data={[{ value: '', label: words.anybody }, ...accounts.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <NativeSelect
        label={words.what}
        value={filter.what}
        onChange={(event) => change({ what: event.currentTarget.value })}
        data={[{ value: '', label: words.anything }, { value: 'refused', label: acts.refused }, ...groups]}
      />
      <TextInput
        type="date"
        label={words.from}
        max={filter.until || undefined}
        value={filter.from}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={words.until}
        min={filter.from || undefined}
        value={filter.until}
        onChange={(event) => change({ until: event.currentTarget.value })}
      />
      {narrowed && (
        <Button className={styles.clear!} variant="subtle" onClick={() => change(empty)}>
          {words.clear}
        </Button>
      )}
    </search>
  )
}
