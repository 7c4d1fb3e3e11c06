import { Button, Group, Modal, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { moderationLimits } from '../../../src/comments/moderation/shape.ts'
import { useAnswer } from '../api/use.ts'
import { useLanguage, useWords, writtenNumber } from '../shell/words.ts'
import { dialogWords } from './words-dialogs.ts'
import { commentWords } from './words.ts'

type ReasonDialogProps = {
  act: 'refuse' | 'remove'
  count: number
  close: () => void
  run: (reason: { ar: string; en: string }, note: string) => void
}

/** Asks for the reason that who wrote it is told. A number chooses one, Enter does it. */
export function ReasonDialog({ act, count, close, run }: ReasonDialogProps) {
  const words = useWords(commentWords)
  const asked = useWords(dialogWords)
  const language = useLanguage()
  const templates =
    useAnswer('GET /comment-templates', {}, { tags: ['desk:comments'], staleTime: 300_000 }).data?.templates ?? []
  const [chosen, setChosen] = useState('0')
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [templates.length])
  const [own, setOwn] = useState({ ar: '', en: '' })
  const [note, setNote] = useState('')
  const other = chosen === 'other' || templates.length === 0
  const reason = other
    ? { ar: own.ar.trim() || own.en.trim(), en: own.en.trim() || own.ar.trim() }
    : templates[Number(chosen)]
  return (
    <Modal opened onClose={close} title={asked.reasonTitle[act](count)} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (reason?.ar) run(reason, note)
        }}
        onKeyDown={(event) => {
          const typing = event.target instanceof HTMLElement && event.target.matches('textarea, [type=text]')
          const number = Number(event.code.replace(/^(?:Digit|Numpad)/, ''))
          if (typing || !(number >= 1 && number <= templates.length)) return
          event.preventDefault()
          setChosen(String(number - 1))
        }}
      >
        <Stack gap="md">
          <Radio.Group label={asked.reason} value={other ? 'other' : chosen} onChange={setChosen}>
            <Stack gap="xs" mt="xs">
              {templates.map((template, index) => (
                <Radio
                  key={template.ar}
                  value={String(index)}
                  label={
                    <>
                      {index < 9 && `${writtenNumber(index + 1)}. `}
                      <bdi>{template[language]}</bdi>
                    </>
                  }
                  {...(index === 0 && { ref: first, 'data-autofocus': true })}
                />
              ))}
              <Radio value="other" label={asked.otherReason} />
            </Stack>
          </Radio.Group>
          {other && (
            <>
              <TextInput
                label={asked.reasonArabic}
                maxLength={moderationLimits.reason}
                dir="rtl"
                value={own.ar}
                onChange={(event) => setOwn({ ...own, ar: event.currentTarget.value })}
              />
              <TextInput
                label={asked.reasonEnglish}
                maxLength={moderationLimits.reason}
                dir="ltr"
                value={own.en}
                onChange={(event) => setOwn({ ...own, en: event.currentTarget.value })}
              />
            </>
          )}
          <Textarea
            label={asked.forColleagues}
            maxLength={moderationLimits.note}
            autosize
            dir="auto"
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {asked.cancel}
            </Button>
            <Button color="red" type="submit" disabled={!reason?.ar}>
              {words.acts[act].replace('…', '')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
