import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { useWords } from '../shell/words.ts'
import styles from './lists.module.css'
import { lists as all, searchFrom, type DeskFilter, type ListName } from './filter.ts'
import { deskWords } from './words.ts'

/** The lists of the desk as links: each is an address of its own, and keeps what was searched. */
export function Lists({ filter }: { filter: DeskFilter }) {
  const words = useWords(deskWords)
  const lists = useRef<HTMLElement>(null)
  useEffect(() => {
    lists.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [filter.list])
  return (
    <nav ref={lists} aria-label={words.listsLabel} className={styles.lists}>
      {(Object.keys(all) as ListName[]).map((list) => (
        <Link
          key={list}
          href={`/?${searchFrom({ ...filter, list, state: list === 'all' || list === 'mine' ? filter.state : '' })}`}
          aria-current={list === filter.list ? 'page' : undefined}
        >
          {words.lists[list]}
        </Link>
      ))}
    </nav>
  )
}
