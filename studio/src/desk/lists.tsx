import { Link } from 'wouter'
import { useWords } from '../shell/words.ts'
import styles from './lists.module.css'
import { lists, searchFrom, type DeskFilter, type ListName } from './filter.ts'
import { deskWords } from './words.ts'

/** The lists of the desk as links: each is an address of its own, and keeps what was searched. */
export function Lists({ filter }: { filter: DeskFilter }) {
  const words = useWords(deskWords)
  return (
    <nav aria-label={words.listsLabel} className={styles.lists}>
      {(Object.keys(lists) as ListName[]).map((list) => (
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
