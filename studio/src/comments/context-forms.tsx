import { Button, Group, NativeSelect, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { moderationLimits } from '../../../src/comments/moderation/shape.ts'
import { commentLimits } from '../../../src/comments/shape.ts'
import { useAct } from '../api/use.ts'
import { RefusalAlert, tellDone } from '../shell/feedback.tsx'
import { useMe } from '../shell/me.tsx'
import { useWords } from '../shell/words.ts'
import type { InContext } from './context.tsx'
import { contextWords } from './words-context.ts'
import { commentWords } from './words.ts'

type FormProps = { comment: InContext; close: () => void }

type TextFormProps = {
  label: string
  hint?: string
  act: string
  most: number
  required?: boolean
  busy: boolean
  error: unknown
  run: (text: string) => void
  children?: ReactNode
  /** Other buttons beside. */
  beside?: (text: string) => ReactNode
}

/** A text and a button that sends it. */
function TextForm({ label, hint, act, most, required = true, busy, error, run, children, beside }: TextFormProps) {
  const [text, setText] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        run(text)
      }}
    >
      {children}
      <Textarea
        label={label}
        description={hint}
        inputWrapperOrder={['label', 'input', 'description']}
        required={required}
        maxLength={most}
        autosize
        minRows={2}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <RefusalAlert error={error} />
      <Group gap="xs">
        <Button type="submit" size="sm" loading={busy}>
          {act}
        </Button>
        {beside?.(text)}
      </Group>
    </form>
  )
}

/** Answers a correction request: with the correction that was published since, or with words. */
export function AnswerForm({ comment, close }: FormProps) {
  const words = useWords(contextWords)
  const mayCorrect = useMe().may.includes('publish')
  const since = comment.corrections.find(({ at }) => at > comment.createdAt)
  const [chosen, setChosen] = useState<string | null>(null)
  const version = chosen ?? (since && mayCorrect ? String(since.version) : '')
  const answering = useAct('POST /comments/{id}/answer', {
    onDone: () => {
      tellDone(words.answerDone)
      close()
    },
    onRefused: () => {},
  })
  const { id, state, changedAt } = comment
  return (
    <TextForm
      label={words.answer}
      hint={words.answerHint}
      act={words.answerAct}
      most={moderationLimits.answer}
      required={version === ''}
      busy={answering.isPending}
      error={answering.error}
      run={(answer) =>
        answering.mutate({ id, state, changedAt, answer, version: version === '' ? null : Number(version) })
      }
    >
      {mayCorrect && (
        <NativeSelect
          label={words.correction}
          description={words.correctHint}
          inputWrapperOrder={['label', 'input', 'description']}
          value={version}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[
            { value: '', label: words.noCorrection },
            ...comment.corrections.map((notice) => ({
              value: String(notice.version),
              label: words.correctionOf(notice.version, notice.text.slice(0, 80)),
            })),
          ]}
        />
      )}
    </TextForm>
  )
}

/** Decides what who wrote it says against a decision. */
export function AppealForm({ comment, close }: FormProps) {
  const words = useWords(commentWords)
  const said = useWords(contextWords)
  const deciding = useAct('POST /comments/{id}/appeal', {
    onDone: () => {
      tellDone(said.appealDone)
      close()
    },
    onRefused: () => {},
  })
  return (
    <TextForm
      label={said.appealAnswer}
      hint={said.answerHint}
      act={said.appealDismiss}
      most={moderationLimits.answer}
      required={false}
      busy={deciding.isPending}
      error={deciding.error}
      run={(answer) => deciding.mutate({ id: comment.id, granted: false, answer })}
      beside={(answer) => (
        <Button
          size="sm"
          variant="default"
          disabled={deciding.isPending}
          onClick={() => deciding.mutate({ id: comment.id, granted: true, answer })}
        >
          {words.acts.grant}
        </Button>
      )}
    />
  )
}

/** Keeps a comment that readers have reported. */
export function DismissForm({ comment, close }: FormProps) {
  const words = useWords(commentWords)
  const said = useWords(contextWords)
  const dismissing = useAct('POST /comments/{id}/dismiss-reports', {
    onDone: () => {
      tellDone(words.kept)
      close()
    },
    onRefused: () => {},
  })
  return (
    <TextForm
      label={said.ground}
      hint={said.groundHint}
      act={said.dismissAct}
      most={moderationLimits.note}
      required={comment.objections.some(({ reason }) => reason === 'illegal')}
      busy={dismissing.isPending}
      error={dismissing.error}
      run={(ground) => dismissing.mutate({ id: comment.id, ground })}
    />
  )
}

/** Answers a comment for the newsroom. */
export function ReplyForm({ comment }: { comment: InContext }) {
  const words = useWords(contextWords)
  const [sent, setSent] = useState(0)
  const replying = useAct('POST /comments/{id}/reply', {
    onDone: () => {
      tellDone(words.replyDone)
      setSent((count) => count + 1)
    },
    onRefused: () => {},
  })
  return (
    <TextForm
      key={sent}
      label={words.reply}
      hint={words.replyHint}
      act={words.replyAct}
      most={commentLimits.text}
      busy={replying.isPending}
      error={replying.error}
      run={(text) => replying.mutate({ id: comment.id, text })}
    />
  )
}

/** Leaves a note for colleagues. */
export function NoteForm({ comment }: { comment: InContext }) {
  const words = useWords(contextWords)
  const [sent, setSent] = useState(0)
  const noting = useAct('POST /comments/{id}/note', {
    onDone: () => {
      tellDone(words.noteDone)
      setSent((count) => count + 1)
    },
    onRefused: () => {},
  })
  return (
    <TextForm
      key={sent}
      label={words.note}
      act={words.noteAct}
      most={moderationLimits.note}
      busy={noting.isPending}
      error={noting.error}
      run={(note) => noting.mutate({ id: comment.id, note })}
    />
  )
}
