import { Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../shell/words.ts'
import { MoveDialog } from './dialog.tsx'
import { Notice } from './notice.tsx'
import { useMove, type MoveProps } from './use-move.ts'
import { workflowWords } from './words.ts'

export function RetractDialog({ close, ...props }: MoveProps) {
  const words = useWords(workflowWords)
  const [text, setText] = useState('')
  const move = useMove('POST /stories/{id}/retract', 'retract', { close, ...props })
  return (
    <MoveDialog
      {...move}
      title={words.acts.retract}
      act={words.acts.retract}
      seen={words.retractText}
      close={close}
      danger
      disabled={!text.trim()}
      run={() => move.go({ text: text.trim() })}
    >
      <Textarea
        label={words.retractNotice}
        required
        autosize
        minRows={3}
        dir="auto"
        maxLength={2000}
        value={text}
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {text.trim() && <Notice kind="retraction" text={text.trim()} language={props.story.content.language} />}
    </MoveDialog>
  )
}

export function WithdrawDialog({ close, ...props }: MoveProps) {
  const words = useWords(workflowWords)
  const [why, setWhy] = useState('')
  const move = useMove('POST /stories/{id}/withdraw', 'withdraw', { close, ...props })
  return (
    <MoveDialog
      {...move}
      title={words.acts.withdraw}
      act={words.acts.withdraw}
      seen={words.withdrawText}
      close={close}
      danger
      disabled={!why.trim()}
      run={() => move.go({ why: why.trim() })}
    >
      <Textarea
        label={words.withdrawWhy}
        required
        autosize
        minRows={2}
        dir="auto"
        maxLength={1000}
        value={why}
        data-autofocus
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed" dir="auto">
        {props.story.content.headline}
      </Text>
    </MoveDialog>
  )
}
