import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useCommands } from '../shell/commands.tsx'
import { Failed, Waiting } from '../shell/feedback.tsx'
import { PageFrame } from '../shell/page-frame.tsx'
import { useWords } from '../shell/words.ts'
import { Dates } from './dates.tsx'
import { Identity } from './identity.tsx'
import { Look } from './look.tsx'
import styles from './settings.module.css'
import { Texts } from './texts.tsx'
import { useSettings } from './use-settings.ts'
import { settingsWords } from './words.ts'

/** The site's own choices. */
export function Page() {
  const words = useWords(settingsWords)
  const state = useSettings()
  const { settings, choices, dirty, change } = state
  useCommands([
    { id: 'settings-save', label: words.save, group: words.group, shortcut: 'mod+s', run: state.save, enabled: dirty },
    { id: 'settings-discard', label: words.discard, group: words.group, run: state.discard, enabled: dirty },
  ])
  return (
    <PageFrame title={words.title} width="text">
      {!settings || !choices ? (
        state.error ? (
          <Failed error={state.error} retry={state.retry} />
        ) : (
          <Waiting />
        )
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            state.save()
          }}
        >
          {state.moved && (
            <Alert
              color="gold"
              role="alert"
              title={words.movedTitle}
              icon={<IconUsers size={20} aria-hidden />}
              mb="md"
            >
              <p>{words.movedText}</p>
              <Group gap="xs" mt="sm">
                <Button size="sm" variant="default" onClick={state.takeTheirs}>
                  {words.takeTheirs}
                </Button>
                <Button size="sm" onClick={state.keepMine} loading={state.busy}>
                  {words.keepMine}
                </Button>
              </Group>
            </Alert>
          )}
          <Stack gap="2.5rem">
            <Identity choices={choices} change={change} />
            <Dates choices={choices} change={change} />
            <Look settings={settings} choices={choices} change={change} />
            <Texts choices={choices} change={change} />
          </Stack>
          <Group className={styles.bar!} justify="space-between">
            <Text size="sm" fw={600} role="status">
              {dirty ? words.unsaved : ''}
            </Text>
            <Group gap="xs">
              <Button variant="default" onClick={state.discard} disabled={!dirty}>
                {words.discard}
              </Button>
              <Button type="submit" disabled={!dirty} loading={state.busy}>
                {words.save}
              </Button>
            </Group>
          </Group>
        </form>
      )}
    </PageFrame>
  )
}
