import { Button, Drawer, Group, Stack } from '@mantine/core'
import { Link } from 'wouter'
import type { Answer } from '../api/call.ts'
import { useAnswer } from '../api/use.ts'
import { Failed, Waiting } from '../shell/feedback.tsx'
import { When } from '../shell/time.tsx'
import { useLanguage, useWords, writtenNumber } from '../shell/words.ts'
import { Marks } from './comment-card.tsx'
import styles from './comments.module.css'
import { AnswerForm, AppealForm, DismissForm, NoteForm, ReplyForm } from './context-forms.tsx'
import { ruleWords } from './words-rules.ts'
import { contextWords } from './words-context.ts'
import { commentWords } from './words.ts'

export type InContext = Answer<'GET /comments/{id}'>

type ContextProps = { id: string; opened: boolean; close: () => void }

/** A comment with everything around it, and what can be said about it. */
export function CommentContext({ id, opened, close }: ContextProps) {
  const words = useWords(commentWords)
  const said = useWords(contextWords)
  const answer = useAnswer('GET /comments/{id}', { id }, { tags: ['desk:comments'], enabled: opened })
  const comment = answer.data
  return (
    <Drawer
      opened={opened}
      onClose={close}
      position="right"
      size="lg"
      title={comment ? said.contextTitle(comment.name || '—') : words.acts.context}
    >
      {answer.isPending && <Waiting />}
      {answer.isError && <Failed error={answer.error} retry={() => void answer.refetch()} />}
      {comment && <Whole comment={comment} close={close} />}
    </Drawer>
  )
}

function Whole({ comment, close }: { comment: InContext; close: () => void }) {
  const words = useWords(commentWords)
  const said = useWords(contextWords)
  const rules = useWords(ruleWords)
  const isOpenRequest = comment.kind === 'correction' && comment.can.includes('refuse')
  return (
    <div className={styles.parts}>
      <div>
        {comment.on && (
          <p className={styles.who}>
            <span>{said.on(comment.on.headline)}</span>
          </p>
        )}
        {comment.kind === 'correction' && (
          <blockquote className={styles.passage} dir="auto">
            {comment.passage || words.wholeStory}
          </blockquote>
        )}
        <p className={styles.text} dir={comment.direction}>
          {comment.text}
        </p>
        <Marks comment={comment} />
        <Group gap="xs" mt="sm">
          <Button component={Link} href={`/stories/${comment.story}`} size="xs" variant="default">
            {words.acts.story}
          </Button>
          <Button
            component={Link}
            href={`/comments/rules?story=${comment.story}`}
            size="xs"
            variant="subtle"
            onClick={close}
          >
            {rules.ofStory}
          </Button>
        </Group>
      </div>
      {comment.paragraph !== null && (
        <section>
          <h3>{said.paragraph}</h3>
          <p className={styles.text} dir="auto">
            {comment.paragraph}
          </p>
        </section>
      )}
      {comment.correction !== null && (
        <p>
          {said.linked} {writtenNumber(comment.correction)}
        </p>
      )}
      {isOpenRequest && <AnswerForm comment={comment} close={close} />}
      {comment.appeal?.state === 'open' && <AppealForm comment={comment} close={close} />}
      {comment.objections.length > 0 && <DismissForm comment={comment} close={close} />}
      {comment.thread.length > 0 && (
        <section>
          <h3>{said.thread}</h3>
          <ul className={styles.history}>
            {comment.thread.map(({ id, name, text, direction, staff }) => (
              <li key={id}>
                <b>
                  <bdi>{name || '—'}</bdi>
                </b>{' '}
                {staff && <span className={styles.badge}>{words.staff}</span>}
                <p className={styles.text} dir={direction}>
                  {text}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {comment.state === 'published' && <ReplyForm comment={comment} />}
      <History comment={comment} />
      <NoteForm comment={comment} />
    </div>
  )
}

function History({ comment: { decisions, reported, fromKey } }: { comment: InContext }) {
  const words = useWords(commentWords)
  const said = useWords(contextWords)
  const language = useLanguage()
  const acts: Record<string, string> = said.historyActs
  return (
    <Stack gap="md">
      {reported.length > 0 && (
        <section>
          <h3>{said.reported}</h3>
          <ul className={styles.history}>
            {reported.map(({ at, reason, text, state, ground, decidedBy }) => (
              <li key={at + text}>
                {words.reasons[reason]} · {said.reportStates[state]} · <When at={at} />
                {text && (
                  <>
                    {' — '}
                    <bdi>{text}</bdi>
                  </>
                )}
                {decidedBy && (
                  <>
                    {' · '}
                    <bdi>{decidedBy}</bdi>
                    {ground && ': '}
                    <bdi>{ground}</bdi>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {fromKey.length > 0 && (
        <p>
          {said.fromKey}:{' '}
          {fromKey.map(({ state, count }) => `${words.states[state]} ${writtenNumber(count)}`).join(' · ')}
        </p>
      )}
      <section>
        <h3>{said.history}</h3>
        {decisions.length === 0 && <p>{said.historyNone}</p>}
        <ul className={styles.history}>
          {decisions.map(({ at, by, act, reason, note, undone }) => (
            <li key={at + act + by} data-undone={undone}>
              {acts[act] ?? act}
              {by && (
                <>
                  {' · '}
                  <bdi>{by}</bdi>
                </>
              )}
              {' · '}
              <When at={at} />
              {undone && ` · ${said.undoneMark}`}
              {reason && (
                <>
                  {' — '}
                  <bdi>{reason[language]}</bdi>
                </>
              )}
              {note && (
                <>
                  {' — '}
                  <bdi>{note}</bdi>
                </>
              )}
            </li>
          ))}
        </ul>
      </section>
    </Stack>
  )
}
