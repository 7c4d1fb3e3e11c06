import { ActionIcon, Text, Title } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useAct, useAnswer } from '../api/use.ts'
import { Failed, tellDone, Waiting } from '../shell/feedback.tsx'
import { useLanguage, useWords } from '../shell/words.ts'
import styles from './house-style.module.css'
import type { HouseStyle } from './use-house-style.ts'
import { houseStyleWords } from './words.ts'

/** What the check tells in no story any more. */
export function Ignored({ mayChange, rules }: { mayChange: boolean; rules: HouseStyle['rules'] }) {
  const words = useWords(houseStyleWords)
  const language = useLanguage()
  const { data, error, refetch } = useAnswer('GET /ignored-findings', {}, { tags: ['desk:house-style'] })
  const tellAgain = useAct('DELETE /ignored-findings/{id}', {
    onDone: () => {
      tellDone(words.toldAgain)
      void refetch()
    },
  })
  return (
    <section aria-labelledby="ignored">
      <Title order={2} id="ignored" mb="sm">
        {words.ignored}
      </Title>
      {error && <Failed error={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.items.length === 0 && <Text c="dimmed">{words.ignoredNone}</Text>}
      {data && data.items.length > 0 && (
        <ul className={styles.ignored}>
          {data.items.map(({ id, rule, text, by }) => (
            <li key={id}>
              <div>
                <b lang="ar" dir="auto">
                  {text}
                </b>
                <Text size="sm" c="dimmed">
                  {rules.find((one) => one.id === rule)?.title[language] ?? rule} · {words.ignoredBy(by)}
                </Text>
              </div>
              {mayChange && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={words.tellAgain(text)}
                  title={words.tellAgain(text)}
                  onClick={() => tellAgain.mutate({ id })}
                >
                  <IconEye size={18} aria-hidden />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
