import { Button, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useWords } from '../shell/words.ts'
import styles from './comments.module.css'
import { checkWords } from './words-checks.ts'

/** All comments as one file. */
export function ExportPart() {
  const words = useWords(checkWords)
  return (
    <section className={styles.area} aria-labelledby="export">
      <Title order={2} id="export">
        {words.export}
      </Title>
      <Text c="dimmed">{words.exportText}</Text>
      <Button
        mt="sm"
        component="a"
        href="/api/v1/desk/comment-export"
        download
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        {words.exportAct}
      </Button>
    </section>
  )
}
