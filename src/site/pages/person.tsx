import { mediaByIds } from '../../media/read.ts'
import type { Person } from '../../people/shape.ts'
import { listStories } from '../../stories/read.ts'
import { personJsonLd } from '../json-ld.ts'
import { Page } from '../layout.tsx'
import { Paging, pictureIds, StoryList } from '../parts/lists.tsx'
import { picture } from '../parts/picture.tsx'
import { addresses, type View } from '../view.ts'

/** A journalist, or a body that signs stories: portrait, who they are, how to reach them, their stories. */
export async function personPage(view: View, person: Person, before?: string) {
  const { context, words } = view
  const { items, next } = await listStories(context, { person: person.id, before })
  const pictures = await mediaByIds(context, [...(person.portrait ? [person.portrait] : []), ...pictureIds(items)])
  const portrait = (person.portrait && pictures.get(person.portrait)) || null
  const path = addresses.person(person.id)
  return (
    <Page
      view={view}
      title={person.name}
      description={person.biography || person.title}
      feeds={{ path, title: person.name }}
      jsonLd={personJsonLd(view.site, person, portrait)}
    >
      <header class="title person wrap">
        {portrait && picture(portrait, portrait.alt || person.name, 'bigPortrait', true)}
        <div>
          <h1 dir="auto">{person.name}</h1>
          {person.title && (
            <p class="post" lang="ar" dir="auto">
              {person.title}
            </p>
          )}
          {person.biography && (
            <p lang="ar" dir="auto">
              {person.biography}
            </p>
          )}
          {(person.email || person.url) && (
            <ul class="reach">
              {person.email && (
                <li>
                  {words.contact}:{' '}
                  <a href={`mailto:${person.email}`}>
                    <bdi dir="ltr">{person.email}</bdi>
                  </a>
                </li>
              )}
              {person.url && (
                <li>
                  {words.personalPage}:{' '}
                  <a href={person.url} rel="me external noopener">
                    <bdi dir="ltr">{person.url.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')}</bdi>
                  </a>
                </li>
              )}
            </ul>
          )}
        </div>
      </header>
      <section class="wrap page" aria-labelledby="stories">
        <h2 id="stories" class="part">
          {words.storiesBy(person.name)}
        </h2>
        {items.length > 0 ? (
          <StoryList view={view} stories={items} pictures={pictures} level={3} />
        ) : (
          <p class="none">{words.noStoriesHere}</p>
        )}
        <Paging view={view} path={path} next={next} later={before !== undefined} />
      </section>
    </Page>
  )
}
