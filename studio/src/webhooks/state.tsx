import { IconAlertTriangle, IconCircleCheck, IconClock, IconPlayerPause } from '@tabler/icons-react'
import type { DeliveryState as Delivery, WebhookState as Webhook } from '../../../src/webhooks/shape.ts'
import { useWords } from '../shell/words.ts'
import styles from './webhooks.module.css'
import { webhookWords } from './words.ts'

const icons = {
  active: IconCircleCheck,
  paused: IconPlayerPause,
  failing: IconAlertTriangle,
  delivered: IconCircleCheck,
  waiting: IconClock,
  failed: IconAlertTriangle,
}

/** How a webhook stands, as sign, word and colour. */
export function WebhookState({ state }: { state: Webhook }) {
  return <State state={state} word={useWords(webhookWords).states[state]} />
}

export function DeliveryState({ state }: { state: Delivery }) {
  return <State state={state} word={useWords(webhookWords).deliveryStates[state]} />
}

function State({ state, word }: { state: keyof typeof icons; word: string }) {
  const Icon = icons[state]
  return (
    <span className={styles.state} data-state={state}>
      <Icon size={16} stroke={1.9} aria-hidden />
      {word}
    </span>
  )
}
