import {
  IconAlertTriangle,
  IconCalendarClock,
  IconCircleCheck,
  IconEyeOff,
  IconPencil,
  IconSend,
  IconWorld,
} from '@tabler/icons-react'
import type { StoryState } from '../../../src/stories/shape.ts'
import { useWords } from '../shell/words.ts'
import styles from './story-state.module.css'
import { deskWords } from './words.ts'

const icons: Record<StoryState, typeof IconPencil> = {
  draft: IconPencil,
  'in-review': IconSend,
  approved: IconCircleCheck,
  scheduled: IconCalendarClock,
  published: IconWorld,
  retracted: IconAlertTriangle,
  withdrawn: IconEyeOff,
}

/** The state of a story, as sign, word and colour. */
export function StateBadge({ state }: { state: StoryState }) {
  const words = useWords(deskWords)
  const Icon = icons[state]
  return (
    <span className={styles.state} data-state={state}>
      <Icon size={15} stroke={1.9} aria-hidden />
      {words.states[state]}
    </span>
  )
}
