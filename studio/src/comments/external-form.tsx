import { Button, Group, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { externalLimits, onFailures, type OnFailure } from '../../../src/comments/external/shape.ts'
import type { Answer } from '../api/call.ts'
import { useAct } from '../api/use.ts'
import { Confirm } from '../shell/confirm.tsx'
import { RefusalAlert, tellDone } from '../shell/feedback.tsx'
import { useWords } from '../shell/words.ts'
import styles from './comments.module.css'
import { checkWords } from './words-checks.ts'

const { least, most } = externalLimits.milliseconds
type ExternalFormProps = { check: Answer<'GET /comment-check'>; showSecret: (secret: string) => void }

/** The settings of the check outside; a secret that is new is handed on to be shown. */
export function ExternalForm({ check, showSecret }: ExternalFormProps) {
  const words = useWords(checkWords)
  const [url, setUrl] = useState(check.url ?? '')
  const [seconds, setSeconds] = useState<number | string>(check.milliseconds / 1000)
  const [onFailure, setOnFailure] = useState<OnFailure>(check.onFailure)
  const [asked, setAsked] = useState<'renew' | 'stop' | null>(null)
  const saving = useAct('PUT /comment-check', {
    onDone({ url: now, secret }) {
      setAsked(null)
      if (secret !== null) showSecret(secret)
      else tellDone(now === null ? words.stopped : words.saved)
    },
    onRefused: () => setAsked(null),
  })
  const close = () => setAsked(null)
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate({ url, milliseconds: Math.round(Number(seconds) * 1000), onFailure })
      }}
    >
      <TextInput
        label={words.url}
        description={words.urlHint}
        inputWrapperOrder={['label', 'input', 'description']}
        required
        type="url"
        dir="ltr"
        maxLength={2000}
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <div data-two>
        <NumberInput
          label={words.limit}
          description={words.limitHint(least / 1000, most / 1000)}
          inputWrapperOrder={['label', 'input', 'description']}
          required
          min={least / 1000}
          max={most / 1000}
          decimalScale={3}
          hideControls
          value={seconds}
          onChange={setSeconds}
        />
        <NativeSelect
          label={words.onFailure}
          value={onFailure}
          onChange={(event) => setOnFailure(event.currentTarget.value as OnFailure)}
          data={onFailures.map((value) => ({ value, label: words.onFailures[value] }))}
        />
      </div>
      <RefusalAlert error={saving.error} />
      <Group gap="xs">
        <Button type="submit" loading={saving.isPending}>
          {words.save}
        </Button>
        {check.url !== null && (
          <>
            <Button variant="default" onClick={() => setAsked('renew')}>
              {words.renew}
            </Button>
            <Button variant="subtle" onClick={() => setAsked('stop')}>
              {words.stop}
            </Button>
          </>
        )}
      </Group>
      <Confirm
        opened={asked === 'renew'}
        close={close}
        title={words.renewTitle}
        text={words.renewText}
        act={words.renew}
        busy={saving.isPending}
        run={() =>
          saving.mutate({
            url: check.url,
            milliseconds: check.milliseconds,
            onFailure: check.onFailure,
            newSecret: true,
          })
        }
      />
      <Confirm
        opened={asked === 'stop'}
        close={close}
        title={words.stopTitle}
        text={words.stopText}
        act={words.stop}
        busy={saving.isPending}
        run={() => saving.mutate({ url: null })}
      />
    </form>
  )
}
