import { Alert, Button, Center, Loader, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Refusal } from '../api/call.ts'
import { currentLanguage, useLanguage, type Language } from './language.ts'
import { shellWords } from './words-of-shell.ts'
import { useWords } from './words.ts'

/** Says for a few seconds that something was done. */
export function tellDone(text: string): void {
  notifications.show({ message: text, icon: <IconCheck size={18} aria-hidden />, color: 'sea', autoClose: 5000 })
}

/** Says that something was refused, and why; stays until it is closed. */
export function tellRefusal(error: unknown): void {
  const language = currentLanguage()
  notifications.show({
    title: shellWords[language].refused,
    message: <Reasons of={reasonsOf(error, language)} />,
    icon: <IconAlertTriangle size={18} aria-hidden />,
    color: 'red',
    autoClose: false,
    role: 'alert',
  })
}

/** The reasons of a refusal in the interface's language, a line each. */
export function reasonsOf(error: unknown, language: Language): string[] {
  if (error instanceof Refusal) return error.words[language].split('\n').map(sentence)
  return [error instanceof Error ? error.message : String(error)]
}

/** The server's reasons also stand on a command line; here they are sentences. */
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function Reasons({ of }: { of: string[] }) {
  return of.map((reason) => (
    // Arabic ones may begin with the Latin name of a field, which says nothing of their direction.
    <div key={reason} dir={currentLanguage() === 'ar' && /\p{Script=Arabic}/u.test(reason) ? 'rtl' : 'auto'}>
      {reason}
    </div>
  ))
}

/** What was refused, in the place where it matters; nothing when nothing was. */
export function RefusalAlert({ error, title }: { error: unknown; title?: string }) {
  const language = useLanguage()
  if (error === null || error === undefined) return null
  return (
    <Alert color="red" variant="light" role="alert" title={title} icon={<IconAlertTriangle size={20} aria-hidden />}>
      <Reasons of={reasonsOf(error, language)} />
    </Alert>
  )
}

/** For what is not here yet. */
export function Waiting({ text }: { text?: string }) {
  const words = useWords(shellWords)
  return (
    <Center mih="12rem" role="status">
      <Loader size="sm" aria-hidden />
      <span className="unseen">{text ?? words.waiting}</span>
    </Center>
  )
}

type NothingProps = {
  title: string
  text?: ReactNode
  /** What somebody may do about it. */
  action?: ReactNode
  icon?: ReactNode
  /** The heading's level on its page. */
  order?: 1 | 2 | 3
}

/** An empty place: what would be here, and how it gets here. */
export function Nothing({ title, text, action, icon, order = 2 }: NothingProps) {
  return (
    <Stack align="center" gap="xs" py="3rem" px="md" ta="center">
      {icon && <Text c="dimmed">{icon}</Text>}
      <Title order={order} size="h3">
        {title}
      </Title>
      {text && (
        <Text c="dimmed" maw="34rem">
          {text}
        </Text>
      )}
      {action && <div style={{ marginBlockStart: '.75rem' }}>{action}</div>}
    </Stack>
  )
}

/** A list or page that could not be loaded, with another try. */
export function Failed({ error, retry }: { error: unknown; retry: () => void }) {
  const words = useWords(shellWords)
  return (
    <Stack gap="sm" align="flex-start">
      <RefusalAlert error={error} title={words.refused} />
      <Button variant="default" onClick={retry}>
        {words.retry}
      </Button>
    </Stack>
  )
}
