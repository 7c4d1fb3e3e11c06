import { Button, Menu, UnstyledButton } from '@mantine/core'
import { IconEyeOff } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useAct } from '../../api/use.ts'
import { fieldWords } from '../fields/words.ts'
import { useLanguage, useWords } from '../../shell/words.ts'
import { useMe } from '../../shell/me.tsx'
import type { Finding } from './findings.ts'
import type { LanguageCheck } from './language-check.ts'
import styles from './panel.module.css'
import { correctionOf, piecesOf } from './shown.ts'
import { languageWords } from './words.ts'

/** Corrections that are offered as buttons. */
const offered = 4

type ItemProps = {
  check: LanguageCheck
  finding: Finding
  writable: boolean
  goTo: (finding: Finding) => void
  fix: (suggestion: string) => void
  told: (always: boolean) => void
}

/** One finding: the words as they stand, why, and what can be done. */
export function FindingItem({ check, finding, writable, goTo, fix, told }: ItemProps) {
  const words = useWords(languageWords)
  const fields = useWords(fieldWords)
  const language = useLanguage()
  const { role } = useMe()
  const [before, found, after] = piecesOf(finding)
  const current = check.current === finding.id
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (current) item.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const ignore = useAct('POST /ignored-findings', {
    onDone: (kept) => {
      const same = check.findings.filter(({ rule, about }) => rule === kept.rule && about === kept.text)
      check.drop(new Set(same.map(({ id }) => id)))
      told(kept.story === null)
    },
  })
  const ignoreIn = (story: string | null) => ignore.mutate({ rule: finding.rule, text: finding.about, story })
  const { place } = finding
  const named = 'field' in place ? fields.field[place.field] : place.part === 'text' ? null : words[place.part]
  return (
    <li ref={item} className={styles.item} data-severity={finding.severity} aria-current={current || undefined}>
      <UnstyledButton className={styles.go} onClick={() => goTo(finding)}>
        <span className={styles.words} dir="auto" lang="ar">
          {before}
          <mark>{found}</mark>
          {after}
        </span>
        <span className={styles.message}>{finding.message[language]}</span>
        <small>{[words.severity[finding.severity], named].filter(Boolean).join(' · ')}</small>
        <span className="unseen">{words.go}</span>
      </UnstyledButton>
      {writable && (
        <div className={styles.acts}>
          {finding.suggestions.slice(0, offered).map((suggestion) => {
            const reads = correctionOf(finding, suggestion)
            return (
              <Button
                key={suggestion}
                size="compact-sm"
                variant="default"
                aria-label={words.replaceWith(reads)}
                onClick={() => fix(suggestion)}
              >
                <bdi lang="ar">{reads}</bdi>
              </Button>
            )
          })}
          <Menu position="bottom-end">
            <Menu.Target>
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                leftSection={<IconEyeOff size={15} aria-hidden />}
                loading={ignore.isPending}
              >
                {words.ignore}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => ignoreIn(check.story)}>{words.ignoreHere}</Menu.Item>
              {(role === 'editor' || role === 'editor-in-chief') && (
                <Menu.Item onClick={() => ignoreIn(null)}>{words.ignoreAlways}</Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        </div>
      )}
    </li>
  )
}
