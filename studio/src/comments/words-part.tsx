import { ActionIcon, Button, NativeSelect, Text, TextInput, Title } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { wordActions, wordLimits } from '../../../src/comments/word-shape.ts'
import { useAct, useAnswer } from '../api/use.ts'
import { Failed, RefusalAlert, Waiting } from '../shell/feedback.tsx'
import { useWords } from '../shell/words.ts'
import styles from './comments.module.css'
import { ruleWords } from './words-rules.ts'

/** Words that stop a comment, however they are spelled. */
export function WordsPart() {
  const words = useWords(ruleWords)
  const [word, setWord] = useState('')
  const [action, setAction] = useState<(typeof wordActions)[number]>('hold')
  const list = useAnswer('GET /comment-words', {}, { tags: ['desk:comments'] })
  const changing = useAct('PATCH /comment-words', { onDone: () => setWord(''), onRefused: () => {} })
  return (
    <section className={styles.area} aria-labelledby="words">
      <Title order={2} id="words">
        {words.words}
      </Title>
      <Text c="dimmed">{words.wordsText}</Text>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          changing.mutate({ put: [{ word, action }], remove: [] })
        }}
      >
        <div data-two>
          <TextInput
            label={words.word}
            required
            maxLength={wordLimits.letters}
            value={word}
            onChange={(event) => setWord(event.currentTarget.value)}
          />
          <NativeSelect
            label={words.action}
            value={action}
            onChange={(event) => setAction(event.currentTarget.value as typeof action)}
            data={wordActions.map((value) => ({ value, label: words.actions[value] }))}
          />
        </div>
        <RefusalAlert error={changing.error} />
        <Button type="submit" loading={changing.isPending} style={{ justifySelf: 'start' }}>
          {words.addWord}
        </Button>
      </form>
      {list.isPending && <Waiting />}
      {list.isError && <Failed error={list.error} retry={() => void list.refetch()} />}
      {list.data && (
        <>
          <Text mt="md" c="dimmed" size="sm">
            {list.data.words.length === 0 ? words.noWords : words.wordCount(list.data.words.length)}
          </Text>
          <ul className={styles.rows}>
            {list.data.words.map((one) => (
              <li key={one.word}>
                <div>
                  <bdi>{one.word}</bdi>
                  <Text size="xs" c="dimmed">
                    {words.actions[one.action]}
                  </Text>
                </div>
                <ActionIcon
                  variant="subtle"
                  color="red"
                  aria-label={words.removeWord(one.word)}
                  onClick={() => changing.mutate({ put: [], remove: [one.word] })}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
