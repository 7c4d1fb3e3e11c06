import { Anchor, Button, Code, Group, NativeSelect } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import { deliveryStates } from '../../../src/webhooks/shape.ts'
import { useAct, useAnswer, useAnswerPages, type Item } from '../api/use.ts'
import { Failed, Nothing, RefusalAlert, tellDone, Waiting } from '../shell/feedback.tsx'
import { PageFrame } from '../shell/page-frame.tsx'
import { When } from '../shell/time.tsx'
import { useWords, writtenNumber } from '../shell/words.ts'
import { DeliveryState } from './state.tsx'
import styles from './webhooks.module.css'
import { webhookWords } from './words.ts'

type Delivery = Item<'GET /webhooks/{id}/deliveries'>

/** What was sent to one webhook. */
export function Page() {
  const words = useWords(webhookWords)
  const { id = '' } = useParams()
  const [state, setState] = useState<'' | (typeof deliveryStates)[number]>('')
  const webhooks = useAnswer('GET /webhooks', {}, { tags: ['desk:webhooks'] })
  const webhook = webhooks.data?.items.find((each) => each.id === id)
  const deliveries = useAnswerPages(
    'GET /webhooks/{id}/deliveries',
    { id, ...(state !== '' && { state }) },
    { tags: ['desk:webhooks', `desk:webhook:${id}`], keepLast: true },
  )
  const test = useAct('POST /webhooks/{id}/test', { onDone: () => tellDone(words.testSent) })
  const active = webhook?.state === 'active'
  return (
    <PageFrame
      title={webhook ? words.deliveriesOf(webhook.name) : words.deliveries}
      width="text"
      text={
        <Anchor component={Link} href="/webhooks">
          <IconArrowBackUp size={16} className={styles.back} aria-hidden /> {words.back}
        </Anchor>
      }
      actions={
        active && (
          <Button variant="default" loading={test.isPending} onClick={() => test.mutate({ id })}>
            {words.test}
          </Button>
        )
      }
    >
      <NativeSelect
        mb="sm"
        maw="14rem"
        aria-label={words.state}
        value={state}
        onChange={(event) => setState(event.currentTarget.value as typeof state)}
        data={[
          { value: '', label: words.everyState },
          ...deliveryStates.map((value) => ({ value, label: words.deliveryStates[value] })),
        ]}
      />
      {deliveries.isError && <Failed error={deliveries.error} retry={() => void deliveries.refetch()} />}
      {deliveries.isPending && <Waiting />}
      {deliveries.data?.length === 0 && <Nothing title={words.noDeliveries} text={words.noDeliveriesText} />}
      {deliveries.data && deliveries.data.length > 0 && (
        <ul className={styles.list} aria-label={words.deliveries}>
          {deliveries.data.map((delivery) => (
            <DeliveryLine key={delivery.id} delivery={delivery} active={active} />
          ))}
        </ul>
      )}
      {deliveries.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={deliveries.isFetchingNextPage}
          onClick={() => void deliveries.fetchNextPage()}
        >
          {words.more}
        </Button>
      )}
    </PageFrame>
  )
}

function DeliveryLine({ delivery, active }: { delivery: Delivery; active: boolean }) {
  const words = useWords(webhookWords)
  const [open, setOpen] = useState(false)
  const { id, webhook, event, state, attempts, status, milliseconds, trouble, triedAt, dueAt } = delivery
  const again = useAct('POST /webhooks/{id}/deliveries/{delivery}/redeliver', {
    onDone: () => tellDone(words.redelivered),
  })
  return (
    <li className={styles.line}>
      <div className={styles.says}>
        <h2 className={styles.name}>
          {event in words.event ? words.event[event as keyof typeof words.event] : words.testEvent}
          <DeliveryState state={state} />
        </h2>
        <p className={styles.about}>
          <span>
            {words.happened} <When at={delivery.at} />
          </span>
          {triedAt && (
            <span>
              {words.tried} <When at={triedAt} />
            </span>
          )}
          {state === 'waiting' && attempts > 0 && (
            <span>
              {words.next} <When at={dueAt} />
            </span>
          )}
          {attempts > 0 && <span>{words.attempts(attempts)}</span>}
          {status !== null && <span dir="ltr">{words.answered(status)}</span>}
          {milliseconds !== null && <span>{words.took(writtenNumber(milliseconds))}</span>}
        </p>
        {trouble !== null && (
          <p className={styles.trouble} dir="auto">
            {trouble}
          </p>
        )}
        {open && <Body webhook={webhook} delivery={id} />}
      </div>
      <Group gap="xs">
        <Button variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.show}
        </Button>
        {active && state !== 'waiting' && (
          <Button
            variant="default"
            loading={again.isPending}
            onClick={() => again.mutate({ id: webhook, delivery: id })}
          >
            {words.redeliver}
          </Button>
        )}
      </Group>
    </li>
  )
}

function Body({ webhook, delivery }: { webhook: string; delivery: string }) {
  const words = useWords(webhookWords)
  const answer = useAnswer('GET /webhooks/{id}/deliveries/{delivery}', { id: webhook, delivery })
  if (answer.isError) return <RefusalAlert error={answer.error} />
  if (!answer.data) return <Waiting />
  return (
    <Code block dir="ltr" mt="xs" tabIndex={0} aria-label={words.body} className={styles.body!}>
      {JSON.stringify(JSON.parse(answer.data.body), null, 2)}
    </Code>
  )
}
