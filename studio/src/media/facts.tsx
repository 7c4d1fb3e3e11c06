import { Anchor } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { When } from '../shell/time.tsx'
import { useWords, writtenNumber } from '../shell/words.ts'
import { isWhole } from './crop.ts'
import styles from './details.module.css'
import type { Media } from './media.ts'
import { mediaWords } from './words.ts'

/** What a file is, and what it says of itself. */
export function Facts({ media }: { media: Media }) {
  const words = useWords(mediaWords)
  const pixels = ({ width, height }: { width: number; height: number }) => (
    <bdi dir="ltr">
      {writtenNumber(width)} × {writtenNumber(height)}
    </bdi>
  )
  const taken = /T/.test(media.dateCreated) && !Number.isNaN(Date.parse(media.dateCreated))
  const facts: [string, ReactNode][] = [
    [words.size, pixels(media.original)],
    [words.shownSize, !isWhole(media.crop) && pixels(media)],
    [words.format, <bdi key="format">{media.format.toUpperCase()}</bdi>],
    [words.bytes, weight(media.bytes)],
    [words.addedBy, media.createdBy && <bdi>{media.createdBy}</bdi>],
    [words.addedAt, <When key="at" at={media.createdAt} as="full" />],
    [words.taken, taken ? <When at={new Date(media.dateCreated).toISOString()} as="full" /> : media.dateCreated],
    [words.headline, media.headline && <span dir="auto">{media.headline}</span>],
    [words.source, media.source && <bdi>{media.source}</bdi>],
  ]
  function weight(bytes: number): string {
    const kilobytes = Math.max(1, Math.round(bytes / 1000))
    return kilobytes < 1000
      ? words.kilobytes(writtenNumber(kilobytes))
      : words.megabytes(writtenNumber(Math.round(kilobytes / 100) / 10))
  }
  return (
    <section className={styles.section} aria-label={words.facts}>
      <h3>{words.facts}</h3>
      <dl className={styles.facts}>
        {facts
          .filter(([, fact]) => fact)
          .map(([name, fact]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
      </dl>
      <Anchor href={`/api/v1/desk/media/${media.id}/original`} download size="sm">
        <IconDownload size={16} aria-hidden /> {words.download}
      </Anchor>
    </section>
  )
}
