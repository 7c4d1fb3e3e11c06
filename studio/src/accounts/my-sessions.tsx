import { Badge, Button, Text } from '@mantine/core'
import type { Answer } from '../api/call.ts'
import { answers, useAct, useAnswer } from '../api/use.ts'
import { Failed, tellDone, Waiting } from '../shell/feedback.tsx'
import { When } from '../shell/time.tsx'
import { useWords } from '../shell/words.ts'
import styles from './part.module.css'
import { Part } from './part.tsx'
import { meWords } from './words-me.ts'

type Session = Answer<'GET /sessions'>['items'][number]

/** Where one is signed in, with a way to end each. */
export function MySessions() {
  const words = useWords(meWords)
  const list = useAnswer('GET /sessions', {})
  const done = () => {
    void answers.invalidateQueries({ queryKey: ['GET /sessions', {}] })
    tellDone(words.ended)
  }
  const end = useAct('DELETE /sessions/{id}', { onDone: done })
  const endOthers = useAct('DELETE /sessions', { onDone: done })
  const items = list.data?.items
  const nameOf = ({ browser, system }: Session) =>
    browser && system ? words.device(browser, system) : (browser ?? system ?? words.unknownDevice)
  return (
    <Part
      title={words.sessions}
      text={words.sessionsText}
      actions={
        items &&
        items.length > 1 && (
          <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate({})}>
            {words.endOthers}
          </Button>
        )
      }
    >
      {list.error && <Failed error={list.error} retry={() => void list.refetch()} />}
      {!items && !list.error && <Waiting />}
      <ul className={styles.list}>
        {items?.map((session) => (
          <li key={session.id}>
            <div>
              {nameOf(session)}{' '}
              {session.current && (
                <Badge variant="light" tt="none">
                  {words.thisSession}
                </Badge>
              )}
              <Text size="sm" c="dimmed">
                {words.signedIn} <When at={session.createdAt} /> · {words.lastUsed} <When at={session.usedAt} />
                {session.address && <> · {words.from(session.address)}</>}
              </Text>
            </div>
            {!session.current && (
              <Button
                size="xs"
                variant="default"
                aria-label={words.endOf(nameOf(session))}
                loading={end.isPending && end.variables.id === session.id}
                onClick={() => end.mutate({ id: session.id })}
              >
                {words.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}
