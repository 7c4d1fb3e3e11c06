import { mediaByIds } from '../../media/read.ts'
import type { Section } from '../../sections/shape.ts'
import { listStories } from '../../stories/read.ts'
import { listJsonLd } from '../json-ld.ts'
import { Page } from '../layout.tsx'
import { Paging, pictureIds, StoryList } from '../parts/lists.tsx'
import { addresses, sectionNameIn, type View } from '../view.ts'

/** A section: what it covers, its stories, newest first. @param before the cursor of an older page */
export async function sectionPage(view: View, section: Section, before?: string) {
  const { context } = view
  const { items, next } = await listStories(context, { section: section.id, before })
  const pictures = await mediaByIds(context, pictureIds(items))
  const name = sectionNameIn(section, view.language)
  const path = addresses.section(section.id)
  return (
    <Page
      view={view}
      title={name}
      description={section.description}
      current={section.id}
      feeds={{ path, title: name }}
      jsonLd={listJsonLd(view.site, { name, description: section.description, path, stories: items })}
    >
      <header class="title wrap">
        <h1>{name}</h1>
        {section.description && (
          <p lang="ar" dir="auto">
            {section.description}
          </p>
        )}
      </header>
      <div class="wrap page">
        {items.length > 0 ? (
          <StoryList view={view} stories={items} pictures={pictures} opens={!before} section={false} />
        ) : (
          <p class="none">{view.words.noStoriesHere}</p>
        )}
        <Paging view={view} path={path} next={next} later={before !== undefined} />
      </div>
    </Page>
  )
}
