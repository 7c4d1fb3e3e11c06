import { Alert, List, Text, Textarea } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { CheckFinding } from '../../../../src/stories/checks/index.ts'
import { useLanguage, useWords } from '../../shell/words.ts'
import { workflowWords } from './words.ts'

type Exception = {
  unmet: readonly CheckFinding[]
  /** Whether the story may go out: nothing is missing, or all that is missing has been given a reason. */
  ready: boolean
  value: string | null
  set: (value: string) => void
}

/** What stands between a story and its readers, and an editor's reason to go ahead all the same. */
export function useException(findings: readonly CheckFinding[]): Exception {
  const [value, set] = useState('')
  const unmet = findings.filter(({ severity }) => severity === 'blocks')
  const excusable = unmet.every((finding) => finding.excusable)
  return {
    unmet,
    ready: unmet.length === 0 || (excusable && value.trim() !== ''),
    value: unmet.length > 0 && value.trim() ? value.trim() : null,
    set,
  }
}

export function Unmet({ unmet, value, set }: Exception) {
  const words = useWords(workflowWords)
  const language = useLanguage()
  if (unmet.length === 0) return null
  const excusable = unmet.every((finding) => finding.excusable)
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle size={20} aria-hidden />} title={words.unmet}>
      <List size="sm" mb="sm">
        {unmet.map(({ check, reason }, index) => (
          <List.Item key={`${check} ${index}`}>{reason[language]}</List.Item>
        ))}
      </List>
      {excusable ? (
        <Textarea
          label={words.exception}
          description={words.exceptionHint}
          autosize
          minRows={1}
          dir="auto"
          maxLength={1000}
          defaultValue={value ?? ''}
          onChange={(event) => set(event.currentTarget.value)}
        />
      ) : (
        <Text size="sm" fw={600}>
          {words.unmetHard}
        </Text>
      )}
    </Alert>
  )
}
