import { ActionIcon, Anchor, Button, Group, Modal, SegmentedControl, Text, useComputedColorScheme } from '@mantine/core'
import { IconCopy, IconRefresh } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useAct } from '../../api/use.ts'
import { RefusalAlert, tellDone, Waiting } from '../../shell/feedback.tsx'
import { useWrittenTime } from '../../shell/time.tsx'
import { useWords } from '../../shell/words.ts'
import type { Editing } from '../editing/editing.ts'
import styles from './preview.module.css'
import { previewWords } from './words.ts'

/** The real page from the real renderer, as wide as a phone or a desk, light or dark, with a link to pass on. */
export function Preview({ editing, close }: { editing: Editing; close: () => void }) {
  const words = useWords(previewWords)
  const write = useWrittenTime()
  const [width, setWidth] = useState<'phone' | 'desktop'>('desktop')
  const [scheme, setScheme] = useState<'light' | 'dark'>(useComputedColorScheme('light'))
  const [loaded, setLoaded] = useState(0)
  const { mutate, data, error } = useAct('POST /stories/{id}/preview', { onRefused: () => {} })
  const { id } = editing.story
  useEffect(() => {
    void editing.saver.save().then(() => mutate({ id }))
  }, [editing, id, mutate])
  const copy = async (url: string) => {
    // Only pages under https may write to the clipboard; elsewhere the link is there to be copied by hand.
    await navigator.clipboard?.writeText(url)
    if (navigator.clipboard) tellDone(words.copied)
  }
  return (
    <Modal
      opened
      onClose={close}
      fullScreen
      title={words.title}
      closeButtonProps={{ 'aria-label': words.close }}
      classNames={{ body: styles.body!, content: styles.content! }}
    >
      <Group gap="sm" mb="sm">
        <SegmentedControl
          aria-label={words.width}
          value={width}
          onChange={(value) => setWidth(value as typeof width)}
          data={(['phone', 'desktop'] as const).map((value) => ({ value, label: words[value] }))}
        />
        <SegmentedControl
          aria-label={words.scheme}
          value={scheme}
          onChange={(value) => setScheme(value as typeof scheme)}
          data={(['light', 'dark'] as const).map((value) => ({ value, label: words[value] }))}
        />
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={words.again}
          title={words.again}
          onClick={() => void editing.saver.save().then(() => setLoaded((count) => count + 1))}
        >
          <IconRefresh size={18} aria-hidden />
        </ActionIcon>
        {data && (
          <>
            <Button
              variant="default"
              leftSection={<IconCopy size={18} aria-hidden />}
              onClick={() => void copy(data.url)}
            >
              {words.copy}
            </Button>
            <Text size="sm" c="dimmed">
              {words.until(write(data.expiresAt))}{' '}
              <Anchor underline="always" href={data.url} target="_blank" rel="noopener">
                {words.open}
              </Anchor>
            </Text>
          </>
        )}
      </Group>
      <RefusalAlert error={error} />
      {data ? (
        <div className={styles.stage}>
          <iframe
            key={loaded}
            className={styles.frame}
            data-width={width}
            style={{ colorScheme: scheme }}
            title={words.frame}
            src={new URL(data.url).pathname}
          />
        </div>
      ) : (
        !error && <Waiting />
      )}
    </Modal>
  )
}
