import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { Refusal } from '../api/call.ts'
import { Failed, Waiting } from '../shell/feedback.tsx'
import { useWords } from '../shell/words.ts'
import { DoorFrame } from './door-frame.tsx'
import { doorWords } from './words.ts'

type LinkPlaceProps = { error: Refusal | null; retry: () => void }

/** In place of a page whose link is being looked at, or is no longer good. */
export function LinkPlace({ error, retry }: LinkPlaceProps) {
  const words = useWords(doorWords)
  if (!error) return <Waiting />
  if (error.kind !== 'gone' && error.kind !== 'invalid') return <Failed error={error} retry={retry} />
  return (
    <DoorFrame title={words.linkGoneTitle} text={words.linkGoneText}>
      <Button component={Link} href="/sign-in" variant="default">
        {words.toSignIn}
      </Button>
    </DoorFrame>
  )
}
