import { Alert, Modal, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { Answer } from '../api/call.ts'
import { useAnswer } from '../api/use.ts'
import { Failed, Waiting } from '../shell/feedback.tsx'
import { ShownOnce } from '../shell/shown-once.tsx'
import { useWrittenTime } from '../shell/time.tsx'
import { useWords } from '../shell/words.ts'
import styles from './comments.module.css'
import { ExternalForm } from './external-form.tsx'
import { checkWords } from './words-checks.ts'

/** The service outside that is asked about each comment: which, how it fares, and its settings. */
export function ExternalPart() {
  const words = useWords(checkWords)
  const [secret, setSecret] = useState<string | null>(null)
  const check = useAnswer('GET /comment-check', {}, { tags: ['desk:comments'] })
  return (
    <section className={styles.area} aria-labelledby="external">
      <Title order={2} id="external">
        {words.external}
      </Title>
      <Text c="dimmed">{words.externalText}</Text>
      {check.isPending && <Waiting />}
      {check.isError && <Failed error={check.error} retry={() => void check.refetch()} />}
      {check.data && (
        <>
          <Standing check={check.data} />
          <ExternalForm key={check.data.changedAt} check={check.data} showSecret={setSecret} />
        </>
      )}
      <Modal
        opened={secret !== null}
        onClose={() => setSecret(null)}
        size="lg"
        title={words.secret}
        closeOnClickOutside={false}
        closeOnEscape={false}
        withCloseButton={false}
      >
        {secret !== null && (
          <ShownOnce secret={secret} text={words.secretText} words={words} done={() => setSecret(null)} />
        )}
      </Modal>
    </section>
  )
}

/** Who is asked now, since when, and whether answers come. */
function Standing({
  check: { url, changedAt, changedBy, trouble, pausedUntil },
}: {
  check: Answer<'GET /comment-check'>
}) {
  const words = useWords(checkWords)
  const written = useWrittenTime()
  if (url === null) return <Text mt="sm">{words.noService}</Text>
  return (
    <>
      <Text mt="sm">
        {words.asked(new URL(url).host)}{' '}
        {changedAt && (
          <Text span c="dimmed">
            {words.changed(changedBy ?? '—', written(changedAt))}
          </Text>
        )}
      </Text>
      {trouble !== null && (
        <Alert
          mt="sm"
          color="red"
          variant="light"
          icon={<IconAlertTriangle size={20} aria-hidden />}
          title={words.trouble}
        >
          <bdi lang="en">{trouble}</bdi>
          {pausedUntil && <div>{words.paused(written(pausedUntil))}</div>}
        </Alert>
      )}
    </>
  )
}
