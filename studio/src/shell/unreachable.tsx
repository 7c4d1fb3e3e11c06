import { Button } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useEffect } from 'react'
import { Nothing } from './feedback.tsx'
import { shellWords } from './words-of-shell.ts'
import { useWords } from './words.ts'

/** How long until the next try, in milliseconds. */
const pause = 5000

/** The studio without its server: it tries again by itself until it is there. */
export function Unreachable({ retry }: { retry: () => void }) {
  const words = useWords(shellWords)
  useEffect(() => {
    const timer = setInterval(retry, pause)
    return () => clearInterval(timer)
  }, [retry])
  return (
    <main>
      <Nothing
        order={1}
        icon={<IconPlugConnectedX size={40} stroke={1.5} aria-hidden />}
        title={words.unreachableTitle}
        text={words.unreachableText}
        action={<Button onClick={retry}>{words.retry}</Button>}
      />
    </main>
  )
}
