import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { tellDone } from '../shell/feedback.tsx'
import { useWords } from '../shell/words.ts'
import { copyText } from './copy-text.ts'
import { accountsWords } from './words-accounts.ts'

type LinkDialogProps = { url: string; text: string; life: string; close: () => void }

/** Shows a link once, to be handed on. */
export function LinkDialog(props: LinkDialogProps) {
  const words = useWords(accountsWords)
  return (
    <Modal opened onClose={props.close} title={words.linkTitle} centered closeOnClickOutside={false}>
      <ShownLink {...props} />
    </Modal>
  )
}

export function ShownLink({ url, text, life, close }: LinkDialogProps) {
  const words = useWords(accountsWords)
  return (
    <Stack>
      <Text>{text}</Text>
      <TextInput
        label={words.link}
        description={life}
        dir="ltr"
        readOnly
        value={url}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {words.close}
        </Button>
        <Button
          data-autofocus
          leftSection={<IconCopy size={18} aria-hidden />}
          onClick={() => void copyText(url).then(() => tellDone(words.copied))}
        >
          {words.copy}
        </Button>
      </Group>
    </Stack>
  )
}
