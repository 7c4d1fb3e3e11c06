import { ActionIcon, Button, Progress } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { reasonsOf } from '../shell/feedback.tsx'
import { useLanguage, useWords, writtenNumber } from '../shell/words.ts'
import { Lacks } from './card.tsx'
import type { Media } from './media.ts'
import styles from './uploads.module.css'
import type { Upload, Uploads } from './use-uploads.ts'
import { mediaWords } from './words.ts'

type UploadListProps = {
  uploads: Uploads
  /** What may be done with a picture that arrived. */
  action: (media: Media) => ReactNode
}

/** Pictures on their way, each with how far it is, and in words what went wrong. */
export function UploadList({ uploads, action }: UploadListProps) {
  const words = useWords(mediaWords)
  if (uploads.all.length === 0) return null
  const pending = uploads.all.filter(({ state }) => state === 'waiting' || state === 'sending').length
  return (
    <section className={styles.uploads} aria-label={words.uploads}>
      <header>
        <h2>
          <span role="status">{words.adding(pending)}</span>
        </h2>
        {uploads.all.some(({ state }) => state === 'done') && (
          <Button variant="subtle" size="compact-sm" onClick={uploads.dismissDone}>
            {words.dismissAll}
          </Button>
        )}
      </header>
      <ul>
        {uploads.all.map((upload) => (
          <li key={upload.key}>
            <img
              src={upload.address}
              alt=""
              width={72}
              height={48}
              // What is no picture, or one that only the server can read.
              onError={({ currentTarget }) => (currentTarget.style.visibility = 'hidden')}
            />
            <div className={styles.what}>
              <bdi className={styles.name}>{upload.file.name}</bdi>
              <State upload={upload} />
            </div>
            {upload.state === 'done' && action(upload.media)}
            {upload.state === 'refused' && (
              <Button variant="default" size="xs" onClick={() => uploads.retry(upload.key)}>
                {words.retry}
              </Button>
            )}
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={words.dismiss(upload.file.name)}
              onClick={() => uploads.dismiss(upload.key)}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  )
}

function State({ upload }: { upload: Upload }) {
  const words = useWords(mediaWords)
  const language = useLanguage()
  switch (upload.state) {
    case 'waiting':
      return <span className={styles.quiet}>{words.waiting}</span>
    case 'sending': {
      const percent = Math.round(upload.share * 100)
      return (
        <>
          <Progress
            value={percent}
            size="sm"
            aria-label={words.progress(upload.file.name)}
            striped={percent === 100}
            animated={percent === 100}
          />
          <span className={styles.quiet}>
            {percent === 100 ? words.reading : words.sending(writtenNumber(percent))}
          </span>
        </>
      )
    }
    case 'done':
      return (
        <span className={styles.quiet}>
          <IconCheck size={16} aria-hidden /> {upload.known ? words.known : words.added} <Lacks media={upload.media} />
        </span>
      )
    case 'refused':
      return (
        <span className={styles.refused} role="alert">
          <IconAlertTriangle size={16} aria-hidden />{' '}
          <span>
            {words.refused}: {reasonsOf(upload.error, language).join(' ')}
          </span>
        </span>
      )
  }
}
