import type { Hit } from '../../search/shape.ts'
import type { Teaser } from '../../stories/shape.ts'
import type { View } from '../view.ts'
import { StoryTeaser, type Pictures } from './teaser.tsx'

/** A page of stories under each other: the first of the newest page is set larger. */
export function StoryList(props: {
  view: View
  stories: readonly (Teaser & Partial<Pick<Hit, 'found'>>)[]
  pictures: Pictures
  opens?: boolean
  section?: boolean
  time?: 'time' | 'date'
  level?: 2 | 3
}) {
  const { view, stories, pictures, opens = false, section = true, time = 'date', level = 2 } = props
  return (
    <div class="list">
      {stories.map((teaser, index) =>
        opens && index === 0 ? (
          <StoryTeaser
            view={view}
            teaser={teaser}
            pictures={pictures}
            shape="big"
            place="big"
            level={level}
            standfirst
            section={section}
            time={time}
            first
          />
        ) : (
          <StoryTeaser
            view={view}
            teaser={teaser}
            pictures={pictures}
            found={teaser.found}
            shape="row"
            place="thumb"
            level={level}
            standfirst
            section={section}
            time={time}
          />
        ),
      )}
    </div>
  )
}

/** Way to the older stories of a list, and back to its newest. */
export function Paging({ view, path, next, later }: { view: View; path: string; next: string | null; later: boolean }) {
  if (!next && !later) return null
  return (
    <nav class="paging" aria-label={view.words.paging}>
      {later && <a href={view.href(path)}>{view.words.newer}</a>}
      {next && (
        <a href={view.href(`${path}?before=${encodeURIComponent(next)}`)} rel="next">
          {view.words.older}
        </a>
      )}
    </nav>
  )
}

/** The pictures that some teasers show. */
export function pictureIds(teasers: readonly Teaser[]): string[] {
  return teasers.flatMap((teaser) => (teaser.picture ? [teaser.picture.media] : []))
}
