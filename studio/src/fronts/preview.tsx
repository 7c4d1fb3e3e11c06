import { Anchor, Group, SegmentedControl, Text, Title } from '@mantine/core'
import { useDebouncedValue, useElementSize } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Slots } from '../../../src/fronts/shape.ts'
import { call } from '../api/call.ts'
import { RefusalAlert, Waiting } from '../shell/feedback.tsx'
import { useLanguage, useWords } from '../shell/words.ts'
import styles from './fronts.module.css'
import { frontWords } from './words.ts'

const widths = { phone: 390, desktop: 1280 } as const
/** Until the page has told its own height, in pixels. */
const firstHeight = 1600

/** The real page with the arrangement that is not saved yet, as a phone or a desktop shows it. */
export function Preview({ place, slots }: { place: string; slots: Slots }) {
  const words = useWords(frontWords)
  const language = useLanguage()
  const [width, setWidth] = useState<keyof typeof widths>('desktop')
  const [height, setHeight] = useState(firstHeight)
  const { ref, width: room } = useElementSize()
  const [wanted] = useDebouncedValue(JSON.stringify(slots), 500)
  const preview = useQuery({
    queryKey: ['front preview', place, wanted],
    queryFn: () => call('POST /fronts/{place}/preview', { place, slots: JSON.parse(wanted) as Slots }),
    staleTime: 60_000,
    gcTime: 0,
    placeholderData: (last) => last,
    retry: false,
  })
  const url = preview.data && `${preview.data.url}?interface=${language}`
  const scale = room > 0 ? Math.min(1, room / widths[width]) : 0
  return (
    <section aria-labelledby="preview">
      <Group justify="space-between" mb="sm">
        <div>
          <Title order={2} id="preview">
            {words.preview}
          </Title>
          <Text c="dimmed" size="sm">
            {words.previewText}
          </Text>
        </div>
        <Group gap="md">
          <SegmentedControl
            aria-label={words.width}
            value={width}
            onChange={(value) => setWidth(value as keyof typeof widths)}
            data={[
              { value: 'phone', label: words.phone },
              { value: 'desktop', label: words.desktop },
            ]}
          />
          {url && (
            <Anchor href={url} target="_blank" rel="noopener" size="sm">
              {words.openPreview}
            </Anchor>
          )}
        </Group>
      </Group>
      <RefusalAlert error={preview.error} />
      <div
        ref={ref}
        className={styles.screen}
        data-width={width}
        role="region"
        aria-label={words.previewFrame}
        tabIndex={0}
      >
        {!url && preview.isPending && <Waiting />}
        {url && scale > 0 && (
          <div style={{ blockSize: height * scale, inlineSize: widths[width] * scale, marginInline: 'auto' }}>
            <iframe
              key={`${url} ${width}`}
              className={styles.frame}
              title={words.previewFrame}
              src={url}
              inert
              width={widths[width]}
              height={height}
              style={{ transform: `scale(${scale})` }}
              onLoad={(event) => {
                const page = event.currentTarget.contentDocument?.querySelector('body > *:last-child')
                if (page) setHeight(Math.ceil(page.getBoundingClientRect().bottom))
              }}
            />
          </div>
        )}
      </div>
    </section>
  )
}
