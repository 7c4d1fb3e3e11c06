import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { isWaitingList, queueLists } from '../../../src/comments/moderation/shape.ts'
import { useAnswer } from '../api/use.ts'
import { useWords, writtenNumber } from '../shell/words.ts'
import styles from './comments.module.css'
import { searchFrom, type QueueFilter } from './filter.ts'
import { commentWords } from './words.ts'

/** The lists of the queue as links, with how many wait in each. */
export function Lists({ filter }: { filter: QueueFilter }) {
  const words = useWords(commentWords)
  const counts = useAnswer('GET /comment-counts', {}, { tags: ['desk:comments'], keepLast: true }).data
  const lists = useRef<HTMLElement>(null)
  useEffect(() => {
    lists.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [filter.list])
  return (
    <nav ref={lists} aria-label={words.listsLabel} className={styles.lists}>
      {queueLists.map((list) => {
        const count = isWaitingList(list) ? (counts?.[list] ?? 0) : 0
        return (
          <Link
            key={list}
            href={`/comments?${searchFrom({ ...filter, list })}`}
            aria-current={list === filter.list ? 'page' : undefined}
          >
            {words.lists[list]}
            {count > 0 && <b className={styles.count}>{writtenNumber(count)}</b>}
          </Link>
        )
      })}
    </nav>
  )
}
