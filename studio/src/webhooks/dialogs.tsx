import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { eventNames, type EventName } from '../../../src/base/outbox.ts'
import { useAct } from '../api/use.ts'
import { RefusalAlert, tellDone } from '../shell/feedback.tsx'
import { ShownOnce } from '../shell/shown-once.tsx'
import { useWords } from '../shell/words.ts'
import { shellWords } from '../shell/words-of-shell.ts'
import type { Webhook } from './page.tsx'
import { webhookWords } from './words.ts'

type WebhookDialogProps = { webhook: Webhook | null; close: () => void; showSecret: (secret: string) => void }

/** Where events are sent, and which: of a new webhook, or of one that is there. */
export function WebhookDialog({ webhook, close, showSecret }: WebhookDialogProps) {
  const words = useWords(webhookWords)
  const shell = useWords(shellWords)
  const [name, setName] = useState(webhook?.name ?? '')
  const [url, setUrl] = useState(webhook?.url ?? 'https://')
  const [events, setEvents] = useState<EventName[]>(webhook?.events ?? ['story.published'])
  const [tried, setTried] = useState(false)
  const add = useAct('POST /webhooks', {
    onDone({ secret }) {
      close()
      showSecret(secret)
    },
    onRefused: () => {},
  })
  const change = useAct('PUT /webhooks/{id}', {
    onDone() {
      close()
      tellDone(words.saved)
    },
    onRefused: () => {},
  })
  const wrongUrl = !/^https?:\/\/[^/]/.test(url)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '' || wrongUrl || events.length === 0) return
    if (webhook) {
      const { id, revision, state } = webhook
      change.mutate({ id, revision, active: state === 'active', name, url, events })
    } else add.mutate({ name, url, events })
  }
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={webhook ? words.edit : words.create}
      closeButtonProps={{ 'aria-label': shell.close }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <RefusalAlert error={add.error ?? change.error} />
          <TextInput
            data-autofocus
            required
            dir="auto"
            label={words.name}
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={tried && name.trim() === '' ? words.nameMissing : undefined}
          />
          <TextInput
            required
            dir="ltr"
            type="url"
            label={words.url}
            description={words.urlHint}
            maxLength={2000}
            value={url}
            onChange={(event) => setUrl(event.currentTarget.value)}
            error={tried && wrongUrl ? words.urlMissing : undefined}
          />
          <Checkbox.Group
            label={words.events}
            value={events}
            onChange={(values) => setEvents(values as EventName[])}
            error={tried && events.length === 0 ? words.eventsMissing : undefined}
          >
            <Stack gap="xs" mt="xs">
              {eventNames.map((event) => (
                <Checkbox key={event} value={event} label={words.event[event]} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {words.cancel}
            </Button>
            <Button type="submit" loading={add.isPending || change.isPending}>
              {webhook ? words.save : words.add}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

/** A webhook's secret, the only time it is shown. */
export function SecretDialog({ secret, done }: { secret: string | null; done: () => void }) {
  const words = useWords(webhookWords)
  return (
    <Modal
      opened={secret !== null}
      onClose={done}
      size="lg"
      title={words.secret}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
    >
      {secret !== null && <ShownOnce secret={secret} text={words.secretText} words={words} done={done} />}
    </Modal>
  )
}
