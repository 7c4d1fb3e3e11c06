import { Link, useLocation } from 'wouter'
import { useWords } from '../shell/words.ts'
import styles from './comments.module.css'
import { commentWords } from './words.ts'

const places = {
  queue: '/comments',
  bans: '/comments/bans',
  rules: '/comments/rules',
  statistics: '/comments/statistics',
} as const

/** The pages about comments. */
export function Places() {
  const words = useWords(commentWords)
  const [location] = useLocation()
  return (
    <nav aria-label={words.places} className={styles.places}>
      {(Object.keys(places) as (keyof typeof places)[]).map((place) => (
        <Link key={place} href={places[place]} aria-current={location === places[place] ? 'page' : undefined}>
          {words[place]}
        </Link>
      ))}
    </nav>
  )
}
