import { NativeSelect, Switch, Text, Title } from '@mantine/core'
import { useLanguage, useWords } from '../shell/words.ts'
import type { StyleProps } from './choices.tsx'
import styles from './house-style.module.css'
import type { HouseStyle } from './use-house-style.ts'
import { houseStyleWords } from './words.ts'

const severities = ['error', 'warning', 'hint'] as const
type Rule = HouseStyle['rules'][number]

/** Every rule of the language check: why there is one, on or off, and how grave. */
export function Rules({ style, mayChange, busy, change }: StyleProps) {
  const words = useWords(houseStyleWords)
  return (
    <section aria-labelledby="rules">
      <Title order={2} id="rules" mb="sm">
        {words.rules}
      </Title>
      <ul className={styles.rules}>
        {style.rules.map((rule) => (
          <RuleItem key={rule.id} rule={rule} style={style} mayChange={mayChange} busy={busy} change={change} />
        ))}
      </ul>
    </section>
  )
}

function RuleItem({ rule, style: { style }, mayChange, busy, change }: StyleProps & { rule: Rule }) {
  const words = useWords(houseStyleWords)
  const language = useLanguage()
  const chosen = style.rules[rule.id]
  const on = chosen?.on ?? rule.on
  const severity = chosen?.severity ?? rule.severity
  /** Only what differs from the rule's own is kept. */
  const set = (next: { on: boolean; severity: (typeof severities)[number] }) => {
    const own = {
      ...(next.on !== rule.on && { on: next.on }),
      ...(next.severity !== rule.severity && { severity: next.severity }),
    }
    change({ rules: { [rule.id]: Object.keys(own).length > 0 ? own : null } })
  }
  const id = `rule-${rule.id}`
  return (
    <li className={styles.rule} data-off={!on || undefined}>
      <div className={styles.said}>
        <h3 id={id}>{rule.title[language]}</h3>
        <Text size="sm">{rule.reason[language]}</Text>
        <details>
          <summary>{words.examples}</summary>
          <dl className={styles.examples}>
            {rule.examples.map(({ text, found, suggestion }) => (
              <Example key={text} text={text} found={found} suggestion={suggestion} />
            ))}
            <div>
              <dt>{words.source}</dt>
              <dd>
                <bdi>{rule.source}</bdi>
              </dd>
            </div>
          </dl>
        </details>
      </div>
      <div className={styles.set}>
        <Switch
          label={words.on}
          aria-label={`${rule.title[language]}: ${words.on}`}
          checked={on}
          disabled={!mayChange || busy}
          onChange={(event) => set({ on: event.currentTarget.checked, severity })}
        />
        <NativeSelect
          size="sm"
          aria-label={words.severity}
          aria-describedby={id}
          value={severity}
          disabled={!mayChange || busy || !on}
          onChange={(event) => set({ on, severity: event.currentTarget.value as typeof severity })}
          data={severities.map((value) => ({ value, label: words.severities[value] }))}
        />
      </div>
    </li>
  )
}

function Example({ text, found, suggestion }: Rule['examples'][number]) {
  const words = useWords(houseStyleWords)
  const at = text.indexOf(found)
  return (
    <div>
      <dt lang="ar" dir="rtl">
        {text.slice(0, at)}
        <mark>{found}</mark>
        {text.slice(at + found.length)}
      </dt>
      {suggestion !== null && (
        <dd lang="ar" dir="rtl">
          <span className="unseen">{words.becomes}: </span>
          {text.slice(0, at) + suggestion + text.slice(at + found.length)}
        </dd>
      )}
    </div>
  )
}
