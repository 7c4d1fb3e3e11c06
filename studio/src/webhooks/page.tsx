import { Button, Menu } from '@mantine/core'
import { IconDots, IconPlus, IconWebhook } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Answer } from '../api/call.ts'
import { useAct, useAnswer } from '../api/use.ts'
import { Confirm } from '../shell/confirm.tsx'
import { Failed, Nothing, tellDone, Waiting } from '../shell/feedback.tsx'
import { PageFrame } from '../shell/page-frame.tsx'
import { When } from '../shell/time.tsx'
import { useWords } from '../shell/words.ts'
import { SecretDialog, WebhookDialog } from './dialogs.tsx'
import { WebhookState } from './state.tsx'
import styles from './webhooks.module.css'
import { webhookWords } from './words.ts'

export type Webhook = Answer<'GET /webhooks'>['items'][number]

export function Page() {
  const words = useWords(webhookWords)
  const [making, setMaking] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  const webhooks = useAnswer('GET /webhooks', {}, { tags: ['desk:webhooks'], staleTime: 2000 })
  const mayChange = webhooks.data?.may.includes('change') ?? false
  return (
    <PageFrame
      title={words.title}
      text={words.text}
      width="text"
      actions={
        mayChange && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setMaking(true)}>
            {words.create}
          </Button>
        )
      }
    >
      {webhooks.isError && <Failed error={webhooks.error} retry={() => void webhooks.refetch()} />}
      {webhooks.isPending && <Waiting />}
      {webhooks.data?.items.length === 0 && (
        <Nothing icon={<IconWebhook size={36} stroke={1.5} aria-hidden />} title={words.none} text={words.noneText} />
      )}
      {webhooks.data && webhooks.data.items.length > 0 && (
        <ul className={styles.list} aria-label={words.list}>
          {webhooks.data.items.map((webhook) => (
            <WebhookLine key={webhook.id} webhook={webhook} showSecret={setSecret} mayChange={mayChange} />
          ))}
        </ul>
      )}
      {making && <WebhookDialog webhook={null} close={() => setMaking(false)} showSecret={setSecret} />}
      <SecretDialog secret={secret} done={() => setSecret(null)} />
    </PageFrame>
  )
}

type LineProps = { webhook: Webhook; showSecret: (secret: string) => void; mayChange: boolean }

function WebhookLine({ webhook, showSecret, mayChange }: LineProps) {
  const words = useWords(webhookWords)
  const { id, name, url, events, state, deliveries, failingSince } = webhook
  return (
    <li className={styles.line}>
      <div className={styles.says}>
        <h2 className={styles.name}>
          <Link href={`/webhooks/${id}`}>
            <bdi>{name}</bdi>
          </Link>
          <WebhookState state={state} />
        </h2>
        <p className={styles.url} dir="ltr">
          {url}
        </p>
        <p className={styles.events}>{events.map((event) => words.event[event]).join(' · ')}</p>
        <p className={styles.about}>
          <span>{words.delivered(deliveries.delivered)}</span>
          {deliveries.waiting > 0 && <span>{words.waiting(deliveries.waiting)}</span>}
          {deliveries.failed > 0 && <span data-alert>{words.failed(deliveries.failed)}</span>}
          {state === 'active' && failingSince !== null && (
            <span data-alert>
              {words.failingSince} <When at={failingSince} />
            </span>
          )}
        </p>
        {state === 'failing' && <p className={styles.stopped}>{words.stoppedText}</p>}
      </div>
      {mayChange && <WebhookMenu webhook={webhook} showSecret={showSecret} />}
    </li>
  )
}

function WebhookMenu({ webhook, showSecret }: Omit<LineProps, 'mayChange'>) {
  const words = useWords(webhookWords)
  const [open, setOpen] = useState<'edit' | 'secret' | 'remove' | null>(null)
  const close = () => setOpen(null)
  const { id, name, url, events, revision, state } = webhook
  const change = useAct('PUT /webhooks/{id}', { onDone: () => tellDone(words.saved) })
  const test = useAct('POST /webhooks/{id}/test', { onDone: () => tellDone(words.testSent) })
  const renew = useAct('POST /webhooks/{id}/secret', {
    onDone(answer) {
      close()
      showSecret(answer.secret)
    },
  })
  const remove = useAct('DELETE /webhooks/{id}', {
    onDone() {
      close()
      tellDone(words.removed)
    },
  })
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" px="xs" aria-label={words.actions(name)}>
            <IconDots size={20} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen('edit')}>{words.edit}</Menu.Item>
          {state === 'active' && <Menu.Item onClick={() => test.mutate({ id })}>{words.test}</Menu.Item>}
          <Menu.Item onClick={() => change.mutate({ id, name, url, events, revision, active: state !== 'active' })}>
            {state === 'active' ? words.pause : words.resume}
          </Menu.Item>
          <Menu.Item onClick={() => setOpen('secret')}>{words.newSecret}</Menu.Item>
          <Menu.Divider />
          <Menu.Item className={styles.remove!} onClick={() => setOpen('remove')}>
            {words.remove}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === 'edit' && <WebhookDialog webhook={webhook} close={close} showSecret={showSecret} />}
      <Confirm
        opened={open === 'secret'}
        close={close}
        title={words.newSecretTitle}
        text={words.newSecretText}
        act={words.newSecret}
        busy={renew.isPending}
        run={() => renew.mutate({ id })}
      />
      <Confirm
        opened={open === 'remove'}
        close={close}
        title={words.removeTitle}
        text={words.removeText(name)}
        act={words.remove}
        busy={remove.isPending}
        run={() => remove.mutate({ id })}
      />
    </>
  )
}
