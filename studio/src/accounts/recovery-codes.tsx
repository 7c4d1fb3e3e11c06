import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconCopy, IconDownload, IconPrinter } from '@tabler/icons-react'
import { tellDone } from '../shell/feedback.tsx'
import { useSiteName } from '../shell/site.ts'
import { useWords } from '../shell/words.ts'
import { copyText } from './copy-text.ts'
import styles from './part.module.css'
import { printText } from './print-text.ts'
import { meWords } from './words-me.ts'

type RecoveryCodesProps = { codes: readonly string[] | null; close: () => void }

/** Recovery codes, shown once: to be downloaded, copied or printed. */
export function RecoveryCodes({ codes, close }: RecoveryCodesProps) {
  const words = useWords(meWords)
  const site = useSiteName()
  if (!codes) return null
  const heading = words.codesHeading(site)
  const text = `${heading}\n\n${codes.join('\n')}\n`
  return (
    <Modal
      opened
      onClose={close}
      title={words.codesTitle}
      centered
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <Stack>
        <Text>{words.codesText}</Text>
        <ul className={styles.codes} dir="ltr">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <Group gap="xs">
          <Button
            variant="default"
            component="a"
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
            download={words.codesFile}
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {words.download}
          </Button>
          <Button
            variant="default"
            leftSection={<IconCopy size={18} aria-hidden />}
            onClick={() => void copyText(text).then(() => tellDone(words.copied))}
          >
            {words.copy}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => printText(heading, codes)}
          >
            {words.print}
          </Button>
        </Group>
        <Button onClick={close} data-autofocus>
          {words.codesKept}
        </Button>
      </Stack>
    </Modal>
  )
}
