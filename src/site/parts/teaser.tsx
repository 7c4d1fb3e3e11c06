import type { Child } from 'hono/jsx'
import { directionOf, isolate } from '../../stories/body.tsx'
import type { Media } from '../../media/shape.ts'
import type { Hit, Marked } from '../../search/shape.ts'
import type { Teaser } from '../../stories/shape.ts'
import { addresses, type View } from '../view.ts'
import { Interface } from './interface.tsx'
import { picture, type PicturePlace } from './picture.tsx'

export type Pictures = ReadonlyMap<string, Media>

export type TeaserProps = {
  view: View
  teaser: Teaser
  pictures?: Pictures
  /** Where its picture stands, if it has one; without a place it is set as text, and stands as well. */
  place?: PicturePlace
  /** How it is set: lead, big, card, row, line. */
  shape: 'lead' | 'big' | 'card' | 'row' | 'line'
  level?: 2 | 3
  standfirst?: boolean
  /** False on the section's own page. */
  section?: boolean
  time?: 'time' | 'date' | 'none'
  /** The one picture the page opens with. */
  first?: boolean
  /** What a search found in it: the words are marked, and the passage stands in place of the standfirst. */
  found?: Hit['found'] | undefined
  /** What else stands under it. */
  children?: Child
}

/** A story in a list. All of its surface leads to the story, but only the headline is the link. */
export function StoryTeaser(props: TeaserProps) {
  const { view, teaser, place, shape, time = 'date' } = props
  const { language } = teaser
  const media = place && teaser.picture ? props.pictures?.get(teaser.picture.media) : undefined
  const Heading = `h${props.level ?? 3}` as 'h2'
  const opinion = teaser.kind === 'opinion' && !teaser.retracted
  return (
    <article class={`t ${shape}${media ? '' : ' bare'}${opinion ? ' opinion' : ''}`}>
      {media && place && <div class="shot">{picture(media, teaser.picture?.alt ?? '', place, props.first)}</div>}
      <div class="say" lang={language} dir={directionOf(language)}>
        <Heading>
          {kicker(props)}
          <a href={view.href(addresses.story(teaser))}>
            {props.found ? marked(props.found.headline, language) : isolate(teaser.headline, language)}
          </a>
        </Heading>
        {opinion && teaser.byline[0] && (
          <p class="by">
            <bdi>{teaser.byline[0]}</bdi>
          </p>
        )}
        {props.found ? (
          <p class="stand">{marked(props.found.passage, language)}</p>
        ) : (
          props.standfirst &&
          teaser.standfirst &&
          !teaser.retracted && <p class="stand">{isolate(teaser.standfirst, language)}</p>
        )}
        {time !== 'none' && (
          <p class="meta">
            <time datetime={teaser.publishedAt} lang={view.language} dir={view.direction}>
              {time === 'time' ? view.dates.time(teaser.publishedAt) : view.dates.date(teaser.publishedAt)}
            </time>
          </p>
        )}
        {props.children}
      </div>
    </article>
  )
}

function marked(pieces: readonly Marked[], language: string) {
  return pieces.map(({ text, mark }) => (mark ? <mark>{isolate(text, language)}</mark> : isolate(text, language)))
}

/** Over the headline: that it was retracted, else its kicker, else its section. */
function kicker({ view, teaser, section = true }: TeaserProps) {
  const { language } = teaser
  const own = teaser.retracted ? '' : teaser.kicker
  const words = teaser.retracted ? view.words.retracted : section ? view.sectionName(teaser.section) : ''
  if (!own && !words) return null
  return (
    <span class={teaser.retracted ? 'kicker retracted' : 'kicker'}>
      {own ? isolate(own, language) : <Interface view={view} within={language} text={words} />}{' '}
    </span>
  )
}
