import { IconClock, IconClockPause, IconEye, IconGitCommit, IconLock } from '@tabler/icons-react'
import { Link } from 'wouter'
import { useWrittenTime, When } from '../shell/time.tsx'
import { apart, useWords } from '../shell/words.ts'
import { useSite } from '../shell/site.ts'
import { StateBadge } from './story-state.tsx'
import styles from './story-list.module.css'
import type { StoryRow } from './use-stories.ts'
import { rememberStory } from './way-back.ts'
import { deskWords } from './words.ts'

type StoryLineProps = {
  row: StoryRow
  /** It left the list while somebody was reading it. */
  gone: boolean
  section: string | null
  /** Who else has it open. */
  people: string[]
  /** Says when it was published, too: the list is in the order of changes. */
  withPublication: boolean
}

/** A story in the list: where it stands, what it says, whose it is, what goes on in it. */
export function StoryLine({ row, gone, section, people, withPublication }: StoryLineProps) {
  const words = useWords(deskWords)
  const write = useWrittenTime()
  const site = useSite()
  const others = people.filter((name) => name !== row.lock?.name)
  return (
    <li className={styles.line} data-gone={gone}>
      <div className={styles.stands}>
        <StateBadge state={row.state} />
      </div>
      <div className={styles.says}>
        <bdi lang={row.headline ? row.language : undefined}>
          {/* The space keeps the last letter from joining the first one of the headline. */}
          {row.kicker && <span className={styles.kicker}>{row.kicker}</span>}{' '}
          <Link
            href={`/stories/${row.id}`}
            data-story={row.id}
            onClick={() => rememberStory(row.id)}
            className={styles.headline!}
          >
            {row.headline || words.untitled}
          </Link>
        </bdi>
        <div className={styles.about}>
          {section && <bdi>{section}</bdi>}
          {row.ownerName && <bdi>{row.ownerName}</bdi>}
          {row.language !== site.language && <span>{languageName(row.language, words.languages)}</span>}
          {withPublication && row.publishedAt && <span>{words.published(write(row.publishedAt))}</span>}
          {row.scheduledAt && row.state === 'scheduled' && (
            <Mark icon={IconClock}>{words.goesOut(write(row.scheduledAt))}</Mark>
          )}
          {row.embargoUntil && row.state !== 'published' && (
            <Mark icon={IconClockPause} kind="held">
              {words.embargo(write(row.embargoUntil))}
            </Mark>
          )}
          {row.pending && (
            <Mark icon={IconGitCommit} kind="held">
              {words.pending}
            </Mark>
          )}
          {row.lock && (
            <Mark icon={IconLock} kind="busy">
              {words.lockedBy(row.lock.name)}
            </Mark>
          )}
          {others.length > 0 && (
            <Mark icon={IconEye} kind="busy">
              {words.here(others.map(apart).join(words.between))}
            </Mark>
          )}
          {gone && <Mark kind="held">{words.gone}</Mark>}
        </div>
      </div>
      <div className={styles.when}>
        <span className="unseen">{words.changed}</span>
        <When at={row.changedAt} />
      </div>
    </li>
  )
}

type MarkProps = { icon?: typeof IconLock; kind?: 'held' | 'busy'; children: string }

function Mark({ icon: Icon, kind, children }: MarkProps) {
  return (
    <span className={styles.mark} data-kind={kind}>
      {Icon && <Icon size={15} stroke={1.9} aria-hidden />}
      {children}
    </span>
  )
}

function languageName(language: string, names: { ar: string; en: string }): string {
  return language === 'ar' || language === 'en' ? names[language] : language
}
