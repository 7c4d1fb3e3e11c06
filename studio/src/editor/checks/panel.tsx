import { Badge, Text, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import type { CheckFinding } from '../../../../src/stories/checks/index.ts'
import { useLanguage, useWords } from '../../shell/words.ts'
import { fieldWords } from '../fields/words.ts'
import styles from './panel.module.css'
import { checkWords } from './words.ts'

type PanelProps = {
  findings: readonly CheckFinding[]
  goTo: (place: CheckFinding['place']) => void
}

/** What blocks publication and what is worth a look; each leads to its place. */
export function ChecksPanel({ findings, goTo }: PanelProps) {
  const words = useWords(checkWords)
  const language = useLanguage()
  const fields = useWords(fieldWords)
  if (findings.length === 0)
    return (
      <Text className={styles.good}>
        <IconCircleCheck size={20} aria-hidden /> {words.allGood}
      </Text>
    )
  const group = (blocks: boolean) => findings.filter(({ severity }) => (severity === 'blocks') === blocks)
  return (
    <div className={styles.panel} role="region" aria-label={words.title}>
      {[true, false].map((blocks) => {
        const found = group(blocks)
        return (
          found.length > 0 && (
            <section key={String(blocks)}>
              <h2 className={styles.heading}>
                {blocks ? words.blocks : words.warns}{' '}
                <Badge size="sm" variant="light" color={blocks ? 'red' : 'gold'}>
                  {found.length}
                </Badge>
              </h2>
              <ul className={styles.list}>
                {found.map((finding, index) => (
                  <li key={`${finding.check} ${index}`}>
                    <UnstyledButton className={styles.finding} data-blocks={blocks} onClick={() => goTo(finding.place)}>
                      {blocks ? <IconAlertTriangle size={18} aria-hidden /> : <IconInfoCircle size={18} aria-hidden />}
                      <span>
                        <span dir="auto">{sentence(finding.reason[language])}</span>
                        {'field' in finding.place && <small>{fields.field[finding.place.field]}</small>}
                      </span>
                      <span className="unseen">{words.go}</span>
                    </UnstyledButton>
                  </li>
                ))}
              </ul>
            </section>
          )
        )
      })}
    </div>
  )
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
