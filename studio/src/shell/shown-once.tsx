import { Button, Group, Text } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import styles from './shown-once.module.css'

type ShownOnceProps = {
  secret: string
  /** What it is, and that it will not be shown again. */
  text: string
  words: { copy: string; copied: string; done: string }
  done: () => void
}

/** A secret that is shown this once: to be copied, and put away. */
export function ShownOnce({ secret, text, words, done }: ShownOnceProps) {
  const clipboard = useClipboard({ timeout: 4000 })
  return (
    <>
      <Text mb="sm">{text}</Text>
      <code className={styles.secret} dir="ltr" tabIndex={0}>
        {secret}
      </code>
      <Group justify="space-between" mt="lg" gap="xs">
        <Button
          variant="default"
          leftSection={clipboard.copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
          onClick={() => clipboard.copy(secret)}
          data-autofocus
        >
          <span aria-live="polite">{clipboard.copied ? words.copied : words.copy}</span>
        </Button>
        <Button onClick={done}>{words.done}</Button>
      </Group>
    </>
  )
}
