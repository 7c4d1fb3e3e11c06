import { Button, Group, Stack, Text } from '@mantine/core'
import { useWords } from '../shell/words.ts'
import { ChosenPicture } from '../bylines/chosen-picture.tsx'
import type { Change } from './use-settings.ts'
import { settingsWords } from './words.ts'

/** The site's logo: a picture from the library, or none. */
export function LogoField({ logo, change }: { logo: string | null; change: Change }) {
  const words = useWords(settingsWords)
  return (
    <Stack gap="xs" role="group" aria-labelledby="logo">
      <div>
        <Text fw={600} size="sm" id="logo">
          {words.logo}
        </Text>
        <Text size="sm" c="dimmed">
          {words.logoHint}
        </Text>
      </div>
      <Group gap="md">
        <ChosenPicture
          media={logo}
          none={words.noLogo}
          choose={words.chooseLogo}
          pick={(id) => change({ logo: id })}
          shape="wide"
        />
        {logo && (
          <Button variant="subtle" color="red" onClick={() => change({ logo: null })}>
            {words.removeLogo}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
