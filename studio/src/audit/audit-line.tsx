import { Link } from 'wouter'
import type { Answer } from '../api/call.ts'
import { When } from '../shell/time.tsx'
import { useWords } from '../shell/words.ts'
import { actWords, type KnownAct } from './act-words.ts'
import styles from './audit.module.css'
import { auditWords } from './words.ts'

type Line = Answer<'GET /audit'>['items'][number]

/** One act: what was done to what, by whom, from where, and when. */
export function AuditLine({ line }: { line: Line }) {
  const words = useWords(auditWords)
  const { acts } = useWords(actWords)
  const { act, at, name, account, role, door, address, detail } = line
  const asked = act === 'refused' && typeof detail['act'] === 'string' ? detail['act'] : null
  const known = (word: string) => (word in acts ? acts[word as KnownAct] : null)
  const by = name || words.machine
  return (
    <li className={styles.line} data-refused={act === 'refused'}>
      <p className={styles.says}>
        {known(act) ?? <bdi dir="ltr">{act}</bdi>} <Subject line={line} />
      </p>
      <p className={styles.about}>
        <When at={at} />
        <span>{account === null ? <bdi>{by}</bdi> : words.by(by, words.roles[role])}</span>
        <span>{words.doors[door]}</span>
        {address !== null && <bdi dir="ltr">{address}</bdi>}
        {asked !== null && (
          <span>
            {words.refusedAct} {known(asked) ?? <bdi dir="ltr">{asked}</bdi>}
          </span>
        )}
      </p>
      {Object.keys(detail).length > 0 && (
        <details className={styles.details}>
          <summary>{words.details}</summary>
          <dl>
            {Object.entries(detail).map(([key, value]) => (
              <div key={key}>
                <dt>
                  <bdi dir="ltr">{key}</bdi>
                </dt>
                <dd>
                  <bdi>{typeof value === 'string' ? value : JSON.stringify(value)}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </li>
  )
}

/** What it was done to, by the name it had then; a story leads to its page. */
function Subject({ line: { subject, subjectId, detail } }: { line: Line }) {
  const text = (key: string) => (typeof detail[key] === 'string' && detail[key] !== '' ? detail[key] : undefined)
  const label = text('headline') ?? text('name') ?? text('email') ?? text('to') ?? subjectId
  // There is one breaking-news strip: the act names it.
  if (label === '' || label === 'breaking' || subject === 'operation' || subject === 'audit') return null
  if (subject === 'comment' && subjectId !== '')
    return <Link href={`/comments?open=${encodeURIComponent(subjectId)}`}>{<bdi>{subjectId}</bdi>}</Link>
  if (subject === 'story') return <Link href={`/stories/${encodeURIComponent(subjectId)}`}>{<bdi>{label}</bdi>}</Link>
  return <bdi className={styles.label}>{label}</bdi>
}
