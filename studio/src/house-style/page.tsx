import { Stack, Text } from '@mantine/core'
import { Failed, Waiting } from '../shell/feedback.tsx'
import { PageFrame } from '../shell/page-frame.tsx'
import { useWords } from '../shell/words.ts'
import { Choices } from './choices.tsx'
import { Ignored } from './ignored.tsx'
import { Rules } from './rules.tsx'
import { useHouseStyle } from './use-house-style.ts'
import { houseStyleWords } from './words.ts'

/** How the newsroom writes. */
export function Page() {
  const words = useWords(houseStyleWords)
  const { data, error, retry, mayChange, busy, change } = useHouseStyle()
  return (
    <PageFrame title={words.title} text={words.text} width="text">
      {data ? (
        <Stack gap="2.5rem">
          {!mayChange && <Text c="dimmed">{words.readOnly}</Text>}
          <Choices style={data} mayChange={mayChange} busy={busy} change={change} />
          <Rules style={data} mayChange={mayChange} busy={busy} change={change} />
          <Ignored mayChange={mayChange} rules={data.rules} />
        </Stack>
      ) : error ? (
        <Failed error={error} retry={retry} />
      ) : (
        <Waiting />
      )}
    </PageFrame>
  )
}
