import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { useState } from 'react'
import type { Answer } from '../api/call.ts'
import { answers, useAct, useAnswer } from '../api/use.ts'
import { Failed, tellDone, Waiting } from '../shell/feedback.tsx'
import { When } from '../shell/time.tsx'
import { useWords } from '../shell/words.ts'
import { AddPasskey } from './add-passkey.tsx'
import styles from './part.module.css'
import { Part } from './part.tsx'
import { meWords } from './words-me.ts'

type Passkey = Answer<'GET /passkeys'>['items'][number]

export function MyPasskeys() {
  const words = useWords(meWords)
  const list = useAnswer('GET /passkeys', {})
  const [renaming, setRenaming] = useState<Passkey | null>(null)
  const [removing, setRemoving] = useState<Passkey | null>(null)
  const refresh = () => void answers.invalidateQueries({ queryKey: ['GET /passkeys', {}] })
  const remove = useAct('DELETE /passkeys/{id}', {
    onDone: () => {
      setRemoving(null)
      refresh()
      tellDone(words.removed)
    },
  })
  const items = list.data?.items
  return (
    <Part
      title={words.passkeys}
      text={browserSupportsWebAuthn() ? words.passkeysText : words.passkeysUnsupported}
      actions={browserSupportsWebAuthn() && <AddPasskey added={refresh} />}
    >
      {list.error && <Failed error={list.error} retry={() => void list.refetch()} />}
      {!items && !list.error && <Waiting />}
      {items?.length === 0 && <Text c="dimmed">{words.noPasskeys}</Text>}
      {items && items.length > 0 && (
        <ul className={styles.list}>
          {items.map((item) => (
            <li key={item.id}>
              <div>
                <bdi>{item.name}</bdi>
                <Text size="sm" c="dimmed">
                  {words.added} <When at={item.createdAt} /> ·{' '}
                  {item.usedAt ? (
                    <>
                      {words.lastUsed} <When at={item.usedAt} />
                    </>
                  ) : (
                    words.neverUsed
                  )}
                </Text>
              </div>
              <Group gap="xs">
                <Button
                  size="xs"
                  variant="default"
                  aria-label={words.renameOf(item.name)}
                  onClick={() => setRenaming(item)}
                >
                  {words.rename}
                </Button>
                <Button
                  size="xs"
                  variant="subtle"
                  color="red"
                  aria-label={words.removeOf(item.name)}
                  onClick={() => setRemoving(item)}
                >
                  {words.remove}
                </Button>
              </Group>
            </li>
          ))}
        </ul>
      )}
      {renaming && (
        <Rename
          passkey={renaming}
          close={() => {
            setRenaming(null)
            refresh()
          }}
        />
      )}
      <Modal opened={removing !== null} onClose={() => setRemoving(null)} title={words.removeTitle} centered>
        <Text mb="md">{words.removeText(removing?.name ?? '')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setRemoving(null)} data-autofocus>
            {words.cancel}
          </Button>
          <Button color="red" loading={remove.isPending} onClick={() => removing && remove.mutate({ id: removing.id })}>
            {words.remove}
          </Button>
        </Group>
      </Modal>
    </Part>
  )
}

function Rename({ passkey, close }: { passkey: Passkey; close: () => void }) {
  const words = useWords(meWords)
  const [name, setName] = useState(passkey.name)
  const save = useAct('PATCH /passkeys/{id}', { onDone: close })
  return (
    <Modal opened onClose={close} title={words.rename} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate({ id: passkey.id, name })
        }}
      >
        <Stack>
          <TextInput
            label={words.passkeyName}
            data-autofocus
            required
            withAsterisk={false}
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {words.cancel}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {words.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
