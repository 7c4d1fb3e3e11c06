import { Button, Text } from '@mantine/core'
import { useAct, useAnswer } from '../api/use.ts'
import { Failed, tellDone } from '../shell/feedback.tsx'
import { When } from '../shell/time.tsx'
import { useLanguage, useWords } from '../shell/words.ts'
import { Part } from './part.tsx'
import styles from './part.module.css'
import { roleLabel } from './role-label.ts'
import { accountsWords } from './words-accounts.ts'

/** Invitations that nobody has accepted yet; nothing when there are none. */
export function Invitations() {
  const words = useWords(accountsWords)
  const language = useLanguage()
  const list = useAnswer('GET /invitations', { limit: 200 }, { tags: ['desk:accounts'] })
  const revoke = useAct('DELETE /invitations/{id}', { onDone: () => tellDone(words.revoked) })
  if (list.error) return <Failed error={list.error} retry={() => void list.refetch()} />
  if (!list.data || list.data.items.length === 0) return null
  return (
    <Part title={words.invitations}>
      <ul className={styles.list}>
        {list.data.items.map((item) => (
          <li key={item.id}>
            <div>
              <bdi>{item.name}</bdi> · <bdi>{item.email}</bdi>
              <Text size="sm" c="dimmed">
                {roleLabel(item.role, language)} · {words.invitedBy(item.createdBy)} · {words.until}{' '}
                <When at={item.expiresAt} />
              </Text>
            </div>
            <Button
              size="xs"
              variant="default"
              aria-label={words.revokeOf(item.email)}
              loading={revoke.isPending && revoke.variables.id === item.id}
              onClick={() => revoke.mutate({ id: item.id })}
            >
              {words.revoke}
            </Button>
          </li>
        ))}
      </ul>
    </Part>
  )
}
