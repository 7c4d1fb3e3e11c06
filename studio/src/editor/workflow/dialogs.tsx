import { Button, Radio, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useWrittenTime } from '../../shell/time.tsx'
import { useWords } from '../../shell/words.ts'
import { Difference } from '../versions/difference.tsx'
import { MoveDialog } from './dialog.tsx'
import { Notice } from './notice.tsx'
import { useTimeFields } from './time-fields.tsx'
import { Unmet, useException } from './unmet.tsx'
import { useMove, type MoveProps } from './use-move.ts'
import { workflowWords } from './words.ts'

export function SubmitDialog({ close, ...props }: MoveProps) {
  const words = useWords(workflowWords)
  const [note, setNote] = useState('')
  const move = useMove('POST /stories/{id}/submit', 'submit', { close, ...props })
  return (
    <MoveDialog
      {...move}
      title={words.acts.submit}
      act={words.acts.submit}
      seen={words.submitText}
      close={close}
      run={() => move.go(note.trim() ? { note: note.trim() } : {})}
    >
      <Textarea
        label={words.note}
        autosize
        minRows={2}
        dir="auto"
        maxLength={1000}
        value={note}
        data-autofocus
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </MoveDialog>
  )
}

export function ApproveDialog({ close, ...props }: MoveProps) {
  const words = useWords(workflowWords)
  const move = useMove('POST /stories/{id}/approve', 'approve', { close, ...props })
  return (
    <MoveDialog
      {...move}
      title={words.acts.approve}
      act={words.acts.approve}
      seen={words.approveText}
      close={close}
      run={() => move.go({})}
    />
  )
}

/** An own story is taken back, and nobody needs to be told why. */
export function TakeBackDialog({ close, ...props }: MoveProps) {
  const words = useWords(workflowWords)
  const move = useMove('POST /stories/{id}/return', 'takeBack', { close, ...props })
  return (
    <MoveDialog
      {...move}
      title={words.acts.takeBack}
      act={words.acts.takeBack}
      seen={words.takeBackText}
      close={close}
      run={() => move.go({})}
    />
  )
}

export function ReturnDialog({ close, ...props }: MoveProps) {
  const words = useWords(workflowWords)
  const [note, setNote] = useState('')
  const move = useMove('POST /stories/{id}/return', 'return', { close, ...props })
  return (
    <MoveDialog
      {...move}
      title={words.acts.return}
      act={words.acts.return}
      seen={words.returnText}
      close={close}
      disabled={!note.trim()}
      run={() => move.go({ note: note.trim() })}
    >
      <Textarea
        label={words.returnNote}
        required
        autosize
        minRows={3}
        dir="auto"
        maxLength={1000}
        value={note}
        data-autofocus
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </MoveDialog>
  )
}

export function ScheduleDialog({ close, ...props }: MoveProps) {
  const words = useWords(workflowWords)
  const { at, fields } = useTimeFields(props.story.scheduledAt ?? props.story.embargoUntil)
  const exception = useException(props.findings)
  const move = useMove('POST /stories/{id}/schedule', 'schedule', { close, ...props })
  return (
    <MoveDialog
      {...move}
      title={words.acts.schedule}
      act={words.acts.schedule}
      seen={words.scheduleText}
      close={close}
      disabled={at === null || !exception.ready}
      run={() => at && move.go({ at, exception: exception.value })}
    >
      {fields}
      <Unmet {...exception} />
    </MoveDialog>
  )
}

export function UnscheduleDialog({ close, ...props }: MoveProps) {
  const words = useWords(workflowWords)
  const move = useMove('POST /stories/{id}/unschedule', 'unschedule', { close, ...props })
  return (
    <MoveDialog
      {...move}
      title={words.acts.unschedule}
      act={words.acts.unschedule}
      seen={words.unscheduleText}
      close={close}
      run={() => move.go({})}
    />
  )
}

export function EmbargoDialog({ close, ...props }: MoveProps) {
  const words = useWords(workflowWords)
  const { at, fields } = useTimeFields(props.story.embargoUntil)
  const move = useMove('POST /stories/{id}/embargo', 'embargo', { close, ...props })
  return (
    <MoveDialog
      {...move}
      title={words.acts.embargo}
      act={words.acts.embargo}
      seen={words.embargoText}
      close={close}
      disabled={at === null}
      run={() => at && move.go({ until: at })}
    >
      {fields}
      {props.story.embargoUntil && (
        <Button variant="default" onClick={() => move.go({ until: null })}>
          {words.embargoLift}
        </Button>
      )}
    </MoveDialog>
  )
}

export function PublishDialog({ close, ...props }: MoveProps) {
  const words = useWords(workflowWords)
  const write = useWrittenTime()
  const [why, setWhy] = useState('')
  const exception = useException(props.findings)
  const move = useMove('POST /stories/{id}/publish', 'publish', { close, ...props })
  const { embargoUntil, state, version } = props.story
  const again = state === 'published'
  const act = again ? words.acts.publishAgain : words.acts.publish
  const held = embargoUntil !== null && Date.parse(embargoUntil) > Date.now()
  const seen = held ? words.publishEmbargo(write(embargoUntil)) : again ? words.publishAgainText : words.publishText
  return (
    <MoveDialog
      {...move}
      title={act}
      act={act}
      seen={seen}
      close={close}
      disabled={!exception.ready}
      size={again ? 'xl' : 'lg'}
      run={() => move.go({ why: why.trim(), exception: exception.value })}
    >
      {again && version !== null && (
        <Difference
          id={props.story.id}
          from={`version:${version}`}
          to="working"
          title={words.changes}
          empty={words.noChanges}
        />
      )}
      <Unmet {...exception} />
      {again && (
        <Textarea
          label={words.why}
          autosize
          minRows={1}
          dir="auto"
          maxLength={1000}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      )}
    </MoveDialog>
  )
}

const kinds = ['correction', 'clarification', 'update'] as const

export function CorrectDialog({ close, ...props }: MoveProps) {
  const words = useWords(workflowWords)
  const [kind, setKind] = useState<(typeof kinds)[number]>('correction')
  const [text, setText] = useState('')
  const exception = useException(props.findings)
  const move = useMove('POST /stories/{id}/correct', 'correct', { close, ...props })
  return (
    <MoveDialog
      {...move}
      title={words.acts.correct}
      act={words.acts.correct}
      seen={words.correctText}
      close={close}
      size="xl"
      disabled={!text.trim() || !exception.ready}
      run={() => move.go({ kind, text: text.trim(), exception: exception.value })}
    >
      <Radio.Group label={words.correctKind} value={kind} onChange={(value) => setKind(value as typeof kind)}>
        <Stack gap={6} mt={6}>
          {kinds.map((each) => (
            <Radio key={each} value={each} label={words.correctKinds[each]} description={words.correctHints[each]} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={words.sentence}
        description={words.sentenceHint}
        required
        autosize
        minRows={2}
        dir="auto"
        maxLength={2000}
        value={text}
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {text.trim() && <Notice kind={kind} text={text.trim()} language={props.story.content.language} />}
      <Difference
        id={props.story.id}
        from={`version:${props.story.version ?? 1}`}
        to="working"
        title={words.changes}
        empty={words.noChanges}
      />
      <Unmet {...exception} />
    </MoveDialog>
  )
}
