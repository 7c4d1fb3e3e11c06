import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { Link, useParams } from 'wouter'
import { useAnswer } from '../api/use.ts'
import { Failed, Nothing, Waiting } from '../shell/feedback.tsx'
import { useMe } from '../shell/me.tsx'
import { useWords } from '../shell/words.ts'
import { Editing, type DeskStory } from './editing/editing.ts'
import { Writing } from './writing.tsx'
import { editorWords } from './words.ts'

/** One story, open to be written, checked and moved on. */
export function Page() {
  const { id = '' } = useParams<{ id: string }>()
  return <Story key={id} id={id} />
}

function Story({ id }: { id: string }) {
  const words = useWords(editorWords)
  const { data, error, refetch } = useAnswer('GET /stories/{id}', { id }, { tags: [`desk:story:${id}`] })
  if (data) return <Opened story={data} />
  if (error?.kind === 'missing')
    return (
      <Nothing
        order={1}
        title={words.missing}
        text={words.missingText}
        action={
          <Button component={Link} href="/">
            {words.back}
          </Button>
        }
      />
    )
  if (error) return <Failed error={error} retry={() => void refetch()} />
  return <Waiting text={words.waiting} />
}

/** Holds the story's text for as long as the page is open; what the server tells anew is told to it. */
function Opened({ story }: { story: DeskStory }) {
  const { account } = useMe()
  const [editing] = useState(() => new Editing(story, account))
  useEffect(() => {
    void editing.start()
    return () => editing.end()
  }, [editing])
  useEffect(() => editing.heard(story), [editing, story])
  return <Writing story={story} editing={editing} />
}
