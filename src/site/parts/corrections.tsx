import { directionOf, isolate } from '../../stories/body.tsx'
import type { CorrectionNotice } from '../../stories/shape.ts'
import type { View } from '../view.ts'

/** Notices to readers at the top of a story, newest first: what kind, when, what was wrong and what is right. */
export function Corrections({
  view,
  notices,
  language,
  fromReaders,
}: {
  view: View
  notices: readonly CorrectionNotice[]
  language: string
  /** Of which versions a reader asked for the correction. */
  fromReaders: (notice: CorrectionNotice) => boolean
}) {
  if (notices.length === 0) return null
  return (
    <section class="notices" aria-label={view.words.corrections}>
      {notices.toReversed().map((notice) => (
        <div class={`notice ${notice.kind}`} id={`correction-${notice.version}`}>
          <p class="what">
            <NoticeHead view={view} notice={notice} fromReader={fromReaders(notice)} />
          </p>
          <p lang={language} dir={directionOf(language)}>
            {isolate(notice.text, language)}
          </p>
        </div>
      ))}
    </section>
  )
}

/** The kind of a notice, its time, and whether a reader gave the hint to it: not which one. */
export function NoticeHead({
  view,
  notice,
  fromReader = false,
}: {
  view: View
  notice: CorrectionNotice
  fromReader?: boolean
}) {
  return (
    <span lang={view.language} dir={view.direction}>
      <b>{view.words.correctionKinds[notice.kind]}</b> <time datetime={notice.at}>{view.dates.moment(notice.at)}</time>
      {fromReader && ` · ${view.words.comments.fromReader}`}
    </span>
  )
}
