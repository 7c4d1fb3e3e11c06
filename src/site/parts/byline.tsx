import type { BylineEntry, Person } from '../../people/shape.ts'
import type { StoryKind } from '../../stories/shape.ts'
import { addresses, type View } from '../view.ts'
import { picture } from './picture.tsx'
import type { Pictures } from './teaser.tsx'

/** More people than this stand as names alone. */
const mostPortraits = 3
/** Kinds that say what their writer thinks. */
const ownView = new Set<StoryKind>(['analysis', 'opinion', 'review'])

/** Who made a story: each with the word for the work, people and bodies alike; those with a page link to it. */
export function Byline({
  view,
  kind,
  byline,
  people,
  pictures,
}: {
  view: View
  kind: StoryKind
  byline: readonly BylineEntry[]
  people: ReadonlyMap<string, Person>
  pictures: Pictures
}) {
  if (byline.length === 0) return null
  return (
    <ul class="byline" aria-label={view.words.byline}>
      {byline.map((entry) => {
        const person = entry.person === null ? undefined : people.get(entry.person)
        const portrait = byline.length <= mostPortraits && person?.portrait ? pictures.get(person.portrait) : undefined
        return (
          <li>
            {portrait && picture(portrait, '', 'portrait')}
            <span>
              <span class="role" lang={view.language}>
                {ownView.has(kind) && entry.role === 'reporter' && entry.kind === 'person'
                  ? view.words.opinionBy
                  : view.words.roles[entry.role][entry.kind]}
              </span>{' '}
              {person ? (
                <a href={view.href(addresses.person(person.id))} rel="author">
                  <bdi>{entry.name}</bdi>
                </a>
              ) : (
                <bdi class="name">{entry.name}</bdi>
              )}
              {person?.title && <small>{person.title}</small>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
