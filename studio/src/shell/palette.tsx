import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { useEffect } from 'react'
import { IconSearch } from '@tabler/icons-react'
import { Keys, useOfferedCommands } from './commands.tsx'
import { shellWords } from './words-of-shell.ts'
import { useWords } from './words.ts'

const [store, palette] = createSpotlight()

/** Every command and every page, found by name. Opens when it is loaded, and each time it is asked again. */
export default function Palette({ asked }: { asked: number }) {
  const words = useWords(shellWords)
  const commands = useOfferedCommands()
  useEffect(() => {
    if (asked > 0) palette.open()
  }, [asked])
  const groups = Map.groupBy(commands, (command) => command.group ?? words.general)
  return (
    <Spotlight
      store={store}
      shortcut={null}
      attributes={{ content: { 'aria-label': words.palette } }}
      overlayProps={{ backgroundOpacity: 0.4 }}
      nothingFound={words.paletteNothing}
      highlightQuery
      scrollable
      maxHeight="22rem"
      searchProps={{
        placeholder: words.palettePlaceholder,
        'aria-label': words.palettePlaceholder,
        leftSection: <IconSearch size={20} aria-hidden />,
      }}
      actions={[...groups].map(([group, each]) => ({
        group,
        actions: each.map((command) => ({
          id: command.id,
          label: command.label,
          onClick: command.run,
          rightSection: command.shortcut && <Keys shortcut={command.shortcut} />,
        })),
      }))}
    />
  )
}
