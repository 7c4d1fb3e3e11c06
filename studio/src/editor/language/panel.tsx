import { Badge, Button, Text } from '@mantine/core'
import { IconCircleCheck, IconPlugConnectedX } from '@tabler/icons-react'
import { useState } from 'react'
import { notifications } from '@mantine/notifications'
import { tellDone } from '../../shell/feedback.tsx'
import { useLanguage, useWords } from '../../shell/words.ts'
import { FindingItem } from './finding-item.tsx'
import type { Finding } from './findings.ts'
import { fix, type Fixed } from './fix.ts'
import type { LanguageCheck } from './language-check.ts'
import styles from './panel.module.css'
import { byRule } from './shown.ts'
import { useFound } from './use-language-check.ts'
import { languageWords } from './words.ts'

/** So many of one rule are shown at first. */
const first = 8

type PanelProps = { check: LanguageCheck; writable: boolean; goTo: (finding: Finding) => void }

/** What the language check found, by rule: go there, fix one or all of a kind, take it back, ignore. */
export function LanguagePanel({ check, writable, goTo }: PanelProps) {
  const words = useWords(languageWords)
  const { findings, state, more } = useFound(check)
  const [last, setLast] = useState<Fixed | null>(null)
  const mend = (fixes: { finding: Finding; suggestion: string }[]) => setLast(fix(check, fixes))
  const takeBack = () => {
    if (!last?.undo()) notifications.show({ message: words.notUndone, color: 'gold' })
    setLast(null)
  }
  return (
    <section className={styles.panel} aria-labelledby="language-check">
      <h2 className={styles.heading}>
        <span id="language-check">{words.title}</span>
        {findings.length > 0 && (
          <Badge size="sm" variant="light" color="gold">
            {findings.length}
          </Badge>
        )}
      </h2>
      <p className="unseen" role="status">
        {state === 'ready' && words.found(findings.length)}
      </p>
      {(state === 'offline' || state === 'refused') && (
        <Text className={styles.offline} size="sm" role="status">
          <IconPlugConnectedX size={18} aria-hidden /> {words[state]}
        </Text>
      )}
      {last && (
        <div className={styles.done}>
          <Text size="sm" role="status">
            {words.fixed(last.count)}
          </Text>
          {last.count > 0 && (
            <Button size="compact-sm" variant="subtle" onClick={takeBack}>
              {words.undo}
            </Button>
          )}
        </div>
      )}
      {findings.length === 0 && state === 'ready' && !last && (
        <Text className={styles.good}>
          <IconCircleCheck size={20} aria-hidden /> {words.good}
        </Text>
      )}
      {state === 'waiting' && <Text c="dimmed">{words.waiting}</Text>}
      {byRule(findings).map(([rule, group]) => (
        <Group key={rule} check={check} group={group} writable={writable} goTo={goTo} mend={mend} />
      ))}
      {more && <Text size="sm">{words.more}</Text>}
    </section>
  )
}

type GroupProps = PanelProps & {
  group: Finding[]
  mend: (fixes: { finding: Finding; suggestion: string }[]) => void
}

/** All findings of one rule. */
function Group({ check, group, writable, goTo, mend }: GroupProps) {
  const words = useWords(languageWords)
  const language = useLanguage()
  const [whole, setWhole] = useState(false)
  const title = check.titles[group[0]!.rule]?.[language] ?? ''
  const fixes = group.flatMap((finding) => {
    const [suggestion] = finding.suggestions
    return suggestion === undefined ? [] : [{ finding, suggestion }]
  })
  const shown = whole || group.length <= first + 1 ? group : group.slice(0, first)
  return (
    <div className={styles.group} role="group" aria-label={title}>
      <div className={styles.title}>
        <h3>{title}</h3>
        {writable && fixes.length > 1 && (
          <Button size="compact-sm" variant="light" onClick={() => mend(fixes)}>
            {words.fixAll(fixes.length)}
          </Button>
        )}
      </div>
      <ul className={styles.list}>
        {shown.map((finding) => (
          <FindingItem
            key={finding.id}
            check={check}
            finding={finding}
            writable={writable}
            goTo={goTo}
            fix={(suggestion) => mend([{ finding, suggestion }])}
            told={(always) => tellDone(always ? words.ignoredAlways : words.ignored)}
          />
        ))}
      </ul>
      {shown.length < group.length && (
        <Button size="compact-sm" variant="subtle" onClick={() => setWhole(true)}>
          {words.rest(group.length - shown.length)}
        </Button>
      )}
    </div>
  )
}
