import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../api/call.ts'
import { useAnswer } from '../api/use.ts'
import { Failed, Waiting } from '../shell/feedback.tsx'
import { useWords } from '../shell/words.ts'
import { AccountRow } from './account-row.tsx'
import { Part } from './part.tsx'
import styles from './part.module.css'
import { accountsWords } from './words-accounts.ts'

export type Account = Answer<'GET /accounts'>['items'][number]

const pageSize = 50

/** Everybody who has an account. */
export function AccountList() {
  const words = useWords(accountsWords)
  const [limit, setLimit] = useState(pageSize)
  const list = useAnswer('GET /accounts', { limit }, { tags: ['desk:accounts'], keepLast: true })
  if (list.error) return <Failed error={list.error} retry={() => void list.refetch()} />
  if (!list.data) return <Waiting />
  const { items, next } = list.data
  return (
    <Part title={words.everybody}>
      <ul className={styles.list}>
        {items.map((account) => (
          <AccountRow key={account.id} account={account} />
        ))}
      </ul>
      {next && limit < 200 && (
        <Button variant="default" onClick={() => setLimit(Math.min(200, limit + pageSize))}>
          {words.more}
        </Button>
      )}
    </Part>
  )
}
