import { Button, Modal, Text } from '@mantine/core'
import { useLocation } from 'wouter'
import { shellWords } from './words-of-shell.ts'
import { useWords } from './words.ts'

/** Covers the page without taking it away: what was typed is still there. */
export function SessionEnded({ opened }: { opened: boolean }) {
  const words = useWords(shellWords)
  const [location] = useLocation()
  return (
    <Modal
      opened={opened}
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={words.endedTitle}
      centered
    >
      <Text mb="md">{words.endedText}</Text>
      <Button component="a" href={`/studio/sign-in?back=${encodeURIComponent(location)}`}>
        {words.signIn}
      </Button>
    </Modal>
  )
}
