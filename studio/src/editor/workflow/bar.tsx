import { Badge, Button, Menu } from '@mantine/core'
import { IconChevronDown, IconDots } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { StoryState } from '../../../../src/stories/shape.ts'
import { StateBadge as StateSign } from '../../desk/story-state.tsx'
import { useCommands } from '../../shell/commands.tsx'
import { useMe } from '../../shell/me.tsx'
import { useWrittenTime } from '../../shell/time.tsx'
import { useWords } from '../../shell/words.ts'
import { editorWords } from '../words.ts'
import styles from './bar.module.css'
import type { MoveProps } from './use-move.ts'
import { workflowWords } from './words.ts'

const dialogs = {
  submit: lazy(() => import('./dialogs.tsx').then(({ SubmitDialog }) => ({ default: SubmitDialog }))),
  approve: lazy(() => import('./dialogs.tsx').then(({ ApproveDialog }) => ({ default: ApproveDialog }))),
  return: lazy(() => import('./dialogs.tsx').then(({ ReturnDialog }) => ({ default: ReturnDialog }))),
  takeBack: lazy(() => import('./dialogs.tsx').then(({ TakeBackDialog }) => ({ default: TakeBackDialog }))),
  schedule: lazy(() => import('./dialogs.tsx').then(({ ScheduleDialog }) => ({ default: ScheduleDialog }))),
  unschedule: lazy(() => import('./dialogs.tsx').then(({ UnscheduleDialog }) => ({ default: UnscheduleDialog }))),
  embargo: lazy(() => import('./dialogs.tsx').then(({ EmbargoDialog }) => ({ default: EmbargoDialog }))),
  publish: lazy(() => import('./dialogs.tsx').then(({ PublishDialog }) => ({ default: PublishDialog }))),
  correct: lazy(() => import('./dialogs.tsx').then(({ CorrectDialog }) => ({ default: CorrectDialog }))),
  retract: lazy(() => import('./ending-dialogs.tsx').then(({ RetractDialog }) => ({ default: RetractDialog }))),
  withdraw: lazy(() => import('./ending-dialogs.tsx').then(({ WithdrawDialog }) => ({ default: WithdrawDialog }))),
}
type MoveAct = keyof typeof dialogs

/** The step that most often comes next, in each state; the first that is allowed is the button. */
const next: Record<StoryState, readonly MoveAct[]> = {
  draft: ['submit', 'publish'],
  'in-review': ['approve', 'return'],
  approved: ['publish', 'schedule'],
  scheduled: ['publish', 'unschedule'],
  published: ['correct'],
  retracted: [],
  withdrawn: ['publish'],
}
const order: readonly MoveAct[] = [
  'submit',
  'approve',
  'publish',
  'schedule',
  'unschedule',
  'embargo',
  'return',
  'correct',
  'retract',
  'withdraw',
]
const drastic = new Set<MoveAct>(['retract', 'withdraw'])

/** The state a story is in, with what holds it back. */
export function StateBadge({ story }: { story: MoveProps['story'] }) {
  const words = useWords(workflowWords)
  const write = useWrittenTime()
  const { state, scheduledAt, embargoUntil, pending } = story
  const held = embargoUntil !== null && Date.parse(embargoUntil) > Date.now()
  return (
    <span className={styles.state}>
      <span className="unseen">{words.state}</span>
      <StateSign state={state} />
      {pending && (
        <Badge tt="none" variant="light" color="gold">
          {words.pending}
        </Badge>
      )}
      {scheduledAt && <small>{words.goesOut(write(scheduledAt))}</small>}
      {held && <small>{words.embargo(write(embargoUntil))}</small>}
    </span>
  )
}

/** What can be done with the story now, as the server says: the next step as a button, all others in a menu. */
export function WorkflowBar(props: Omit<MoveProps, 'close'>) {
  const words = useWords(workflowWords)
  const { group } = useWords(editorWords)
  const { account } = useMe()
  const { story, editing } = props
  const [open, setOpen] = useState<MoveAct | null>(null)
  const may = new Set<string>(story.may)
  const allowed = order.filter(
    (act) => may.has(act) && !(act === 'publish' && story.state === 'published' && !story.pending),
  )
  const first = next[story.state].find((act) => allowed.includes(act))
  const isMine = story.owner !== null && story.owner === account
  const shownAs = (act: MoveAct): MoveAct => (act === 'return' && isMine ? 'takeBack' : act)
  const nameOf = (act: MoveAct) =>
    act === 'publish' && story.state === 'published' ? words.acts.publishAgain : words.acts[shownAs(act)]
  // What is shown of the changes in a dialog is what the server has.
  const begin = (act: MoveAct) => void editing.saver.save().then(() => setOpen(act))
  useCommands(
    allowed.map((act) => ({
      id: `story-${act}`,
      label: nameOf(act),
      group,
      run: () => begin(act),
      ...(act === first && { shortcut: 'mod+enter' }),
    })),
  )
  const others = allowed.filter((act) => act !== first)
  const Dialog = open ? dialogs[shownAs(open)] : null
  return (
    <>
      {first && (
        <Button className={styles.next!} onClick={() => begin(first)}>
          {nameOf(first)}
        </Button>
      )}
      {others.length > 0 && (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <Button
              variant="default"
              className={styles.more!}
              aria-label={words.more}
              rightSection={<IconChevronDown size={16} aria-hidden />}
            >
              <IconDots size={18} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((act) => (
              <Menu.Item key={act} {...(drastic.has(act) && { color: 'red' })} onClick={() => begin(act)}>
                {nameOf(act)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Suspense>{Dialog && <Dialog {...props} close={() => setOpen(null)} />}</Suspense>
    </>
  )
}
