import { Button, SegmentedControl } from '@mantine/core'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Answer } from '../api/call.ts'
import { useAct, useAnswer } from '../api/use.ts'
import { Confirm } from '../shell/confirm.tsx'
import { Failed, Nothing, tellDone, Waiting } from '../shell/feedback.tsx'
import { PageFrame } from '../shell/page-frame.tsx'
import { When } from '../shell/time.tsx'
import { useWords } from '../shell/words.ts'
import { NewToken } from './new-token.tsx'
import styles from './tokens.module.css'
import { tokenWords } from './words.ts'

type Token = Answer<'GET /tokens'>['items'][number]

/** A token that ends in less than this is pointed out, in milliseconds. */
const soon = 14 * 24 * 60 * 60 * 1000

export function Page() {
  const words = useWords(tokenWords)
  const [of, setOf] = useState<'me' | 'all'>('me')
  const [making, setMaking] = useState(false)
  const tokens = useAnswer('GET /tokens', { of }, { tags: ['desk:tokens'], keepLast: true })
  const may = tokens.data?.may ?? []
  const create = may.includes('create') && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setMaking(true)}>
      {words.create}
    </Button>
  )
  return (
    <PageFrame title={words.title} text={words.text} actions={create} width="text">
      {may.includes('list-all') && (
        <SegmentedControl
          mb="md"
          aria-label={words.whose}
          value={of}
          onChange={(value) => setOf(value as 'me' | 'all')}
          data={[
            { value: 'me', label: words.mine },
            { value: 'all', label: words.all },
          ]}
        />
      )}
      {tokens.isError && <Failed error={tokens.error} retry={() => void tokens.refetch()} />}
      {tokens.isPending && <Waiting />}
      {tokens.data && tokens.data.items.length === 0 && (
        <Nothing icon={<IconKey size={36} stroke={1.5} aria-hidden />} title={words.none} text={words.noneText} />
      )}
      {tokens.data && tokens.data.items.length > 0 && (
        <ul className={styles.list} aria-label={words.list}>
          {tokens.data.items.map((token) => (
            <TokenLine key={token.id} token={token} named={of === 'all'} refresh={() => void tokens.refetch()} />
          ))}
        </ul>
      )}
      <NewToken opened={making} close={() => setMaking(false)} made={() => void tokens.refetch()} />
    </PageFrame>
  )
}

function TokenLine({ token, named, refresh }: { token: Token; named: boolean; refresh: () => void }) {
  const words = useWords(tokenWords)
  const [asking, setAsking] = useState(false)
  const revoke = useAct('DELETE /tokens/{id}', {
    onDone() {
      setAsking(false)
      tellDone(words.revoked)
      refresh()
    },
  })
  const left = Date.parse(token.expiresAt) - Date.now()
  const ends = left <= 0 ? words.ended : left < soon ? words.soon : words.ends
  return (
    <li className={styles.token}>
      <div>
        <h2 className={styles.name}>
          <bdi>{token.name}</bdi>
          {named && (
            <span className={styles.owner}>
              <bdi>{token.accountName}</bdi>
            </span>
          )}
        </h2>
        <ul className={styles.scopes} aria-label={words.scopes}>
          {token.scopes.map((scope) => (
            <li key={scope}>{words.scope[scope]}</li>
          ))}
        </ul>
        <p className={styles.times}>
          <span data-soon={left < soon}>
            {ends} <When at={token.expiresAt} as="day" />
          </span>
          <span>
            {words.created} <When at={token.createdAt} as="day" />
          </span>
          <span>
            {token.usedAt ? (
              <>
                {words.used} <When at={token.usedAt} as="day" />
              </>
            ) : (
              words.neverUsed
            )}
          </span>
        </p>
      </div>
      {token.may.includes('revoke') && (
        <Button variant="default" aria-label={words.revokeNamed(token.name)} onClick={() => setAsking(true)}>
          {words.revoke}
        </Button>
      )}
      <Confirm
        opened={asking}
        close={() => setAsking(false)}
        title={words.revokeTitle}
        text={words.revokeText(token.name)}
        act={words.revoke}
        busy={revoke.isPending}
        run={() => revoke.mutate({ id: token.id })}
      />
    </li>
  )
}
