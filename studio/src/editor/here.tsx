import { Avatar, Tooltip } from '@mantine/core'
import { useMe } from '../shell/me.tsx'
import { useWords } from '../shell/words.ts'
import type { DeskStory } from './editing/editing.ts'
import { editorWords } from './words.ts'

/** Who else has this story open. */
export function Here({ story }: { story: DeskStory }) {
  const words = useWords(editorWords)
  const me = useMe()
  const others = story.presence.filter(({ account }) => account !== me.account)
  if (others.length === 0) return null
  const names = others.map(({ name }) => name).join('، ')
  return (
    <Tooltip label={`${words.here}: ${names}`}>
      <Avatar.Group role="img" aria-label={`${words.here}: ${names}`}>
        {others.slice(0, 4).map(({ account, name }) => (
          <Avatar key={account} size="sm" color="sea" alt="">
            {name.slice(0, 1)}
          </Avatar>
        ))}
      </Avatar.Group>
    </Tooltip>
  )
}
