import { Button, Checkbox } from '@mantine/core'
import { IconFlag, IconQuote, IconShieldCheck } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { QueueList } from '../../../src/comments/moderation/shape.ts'
import { When } from '../shell/time.tsx'
import { useLanguage, useWords } from '../shell/words.ts'
import { approval, refusal } from './acts.ts'
import styles from './comments.module.css'
import type { Queued } from './use-queue.ts'
import { commentWords } from './words.ts'

type CardProps = {
  comment: Queued
  list: QueueList
  current: boolean
  selected: boolean
  toggle: () => void
  enter: () => void
  approve: () => void
  refuse: () => void
  open: () => void
}

/** One comment of the queue, with what it answers and what was said against it. */
export function CommentCard({ comment, list, current, selected, toggle, enter, approve, refuse, open }: CardProps) {
  const words = useWords(commentWords)
  const named = (act: string) => words.actOf(act.replace('…', ''), comment.name)
  const [yes, no] = [approval(comment, list), refusal(comment)]
  return (
    <li
      className={styles.comment}
      data-comment={comment.id}
      data-current={current}
      data-selected={selected}
      tabIndex={-1}
      onFocus={(event) => event.target === event.currentTarget && enter()}
      onClick={enter}
    >
      <Checkbox
        className={styles.tick!}
        checked={selected}
        onChange={toggle}
        aria-label={words.selectOf(comment.name)}
        size="sm"
      />
      <div className={styles.main}>
        <p className={styles.who}>
          <b>
            <bdi>{comment.name || '—'}</bdi>
          </b>
          {comment.staff && <span className={styles.badge}>{words.staff}</span>}
          <When at={comment.createdAt} />
          <span>
            {comment.on ? (
              <>
                {words.onStory}{' '}
                <Link href={`/stories/${comment.story}`}>
                  <bdi>{comment.on.headline}</bdi>
                </Link>
              </>
            ) : (
              words.noStory
            )}
          </span>
        </p>
        {comment.kind === 'correction' && (
          <blockquote className={styles.passage} dir="auto">
            <IconQuote size={16} aria-hidden /> {comment.passage || words.wholeStory}
          </blockquote>
        )}
        {comment.answers && (
          <p className={styles.parent}>
            {words.inReply(comment.answers.name)}: <bdi>{shortened(comment.answers.text)}</bdi>
          </p>
        )}
        <p className={styles.text} dir={comment.direction}>
          {comment.text}
        </p>
        <Marks comment={comment} />
        <div className={styles.acts}>
          {yes && (
            <Button size="xs" onClick={approve} aria-label={named(words.acts[yes])}>
              {words.acts[yes]}
            </Button>
          )}
          {no && (
            <Button size="xs" variant="default" onClick={refuse} aria-label={named(words.acts[no])}>
              {words.acts[no]}
            </Button>
          )}
          <Button size="xs" variant="subtle" onClick={open} aria-label={named(words.acts.context)}>
            {words.acts.context}
          </Button>
        </div>
      </div>
    </li>
  )
}

const shortened = (text: string) => (text.length > 140 ? `${text.slice(0, 140).toWellFormed()}…` : text)

/** What checks, readers and colleagues have said of it. */
export function Marks({ comment }: { comment: Queued }) {
  const words = useWords(commentWords)
  const language = useLanguage()
  const { verdicts, objections, appeal, proof, editedAt, banned, reason, decidedBy, state, account, origin } = comment
  const against = verdicts.filter(({ action }) => action !== 'publish')
  return (
    <ul className={styles.marks}>
      {against.map(({ check, reason: why, found }) => (
        <li key={check} data-kind="check">
          <IconShieldCheck size={16} aria-hidden />
          {why[language]}
          {found && (
            <>
              {' — '}
              <bdi>{found}</bdi>
            </>
          )}
        </li>
      ))}
      {objections.map(({ reason: why, text, at }) => (
        <li key={at + text} data-kind="objection">
          <IconFlag size={16} aria-hidden />
          {words.objection}: {words.reasons[why]}
          {text && (
            <>
              {' — '}
              <bdi>{text}</bdi>
            </>
          )}
        </li>
      ))}
      {appeal && (
        <li data-kind="objection">
          <IconFlag size={16} aria-hidden />
          {words.appeal}: <bdi>{appeal.text}</bdi>
        </li>
      )}
      {reason && (state === 'refused' || state === 'removed') && against.length === 0 && (
        <li>
          {words.told} <bdi>{reason[language]}</bdi>
        </li>
      )}
      {decidedBy && <li>{words.decidedBy(decidedBy)}</li>}
      {!proof && account === null && origin === null && <li>{words.noProof}</li>}
      {editedAt && <li>{words.edited}</li>}
      {banned && <li data-kind="objection">{words.banned}</li>}
    </ul>
  )
}
