import { useDebouncedValue } from '@mantine/hooks'
import { createSpotlight, isActionsGroup, Spotlight, type SpotlightFilterFunction } from '@mantine/spotlight'
import { IconArticle, IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { fold } from '../../../src/arabic/normalise.ts'
import { useAnswer } from '../api/use.ts'
import { Keys, useOfferedCommands } from './commands.tsx'
import { shellWords } from './words-of-shell.ts'
import { useWords } from './words.ts'

const [store, palette] = createSpotlight()
/** Letters from which on stories are searched too, and how many are shown. */
const fromLetters = 2
const mostStories = 6

/** Every command and page, and stories by their words. Opens when it is loaded, and each time it is asked again. */
export default function Palette({ asked }: { asked: number }) {
  const words = useWords(shellWords)
  const commands = useOfferedCommands().filter(({ id }) => id !== 'palette')
  const [typed, setTyped] = useState('')
  useEffect(() => {
    if (asked > 0) palette.open()
  }, [asked])
  const stories = useFoundStories(typed)
  const groups = Map.groupBy(commands, (command) => command.group ?? words.general)
  return (
    <Spotlight
      store={store}
      shortcut={null}
      attributes={{ content: { 'aria-label': words.palette } }}
      overlayProps={{ backgroundOpacity: 0.4 }}
      nothingFound={words.paletteNothing}
      scrollable
      maxHeight="26rem"
      query={typed}
      onQueryChange={setTyped}
      filter={narrowed}
      searchProps={{
        placeholder: words.palettePlaceholder,
        'aria-label': words.palettePlaceholder,
        leftSection: <IconSearch size={20} aria-hidden />,
      }}
      actions={[
        ...[...groups].map(([group, each]) => ({
          group,
          actions: each.map((command) => ({
            id: command.id,
            label: command.label,
            onClick: command.run,
            rightSection: command.shortcut && <Keys shortcut={command.shortcut} />,
          })),
        })),
        { group: words.stories, actions: stories },
      ]}
    />
  )
}

/** Commands by parts of their words, as loosely as a search in Arabic is; stories were found by the server. */
const narrowed: SpotlightFilterFunction = (query, actions) => {
  const parts = fold(query).split(' ').filter(Boolean)
  return actions
    .filter(isActionsGroup)
    .map(({ group, actions: each }) => ({
      group,
      actions: each.filter(({ id, label = '' }) => {
        if (id.startsWith('story ')) return true
        const own = fold(label)
        return parts.every((part) => own.includes(part))
      }),
    }))
    .filter(({ actions: each }) => each.length > 0)
}

function useFoundStories(typed: string) {
  const words = useWords(shellWords)
  const [, go] = useLocation()
  const [q] = useDebouncedValue(typed.trim(), 200)
  const enabled = q.length >= fromLetters
  const { data } = useAnswer('GET /stories', { q, limit: mostStories }, { enabled, keepLast: true })
  if (!enabled || typed.trim().length < fromLetters) return []
  return (data?.items ?? []).map(({ id, headline }) => ({
    id: `story ${id}`,
    label: headline || words.untitled,
    leftSection: <IconArticle size={18} aria-hidden />,
    onClick: () => go(`/stories/${id}`),
  }))
}
