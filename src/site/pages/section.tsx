import { mediaByIds } from '../../media/read.ts'
import { chooseList } from '../../fronts/choose.ts'
import { pinnedStories } from '../../fronts/read.ts'
import { sectionPlace } from '../../fronts/shape.ts'
import type { Section } from '../../sections/shape.ts'
import { listStories } from '../../stories/read.ts'
import type { Teaser } from '../../stories/shape.ts'
import { listJsonLd } from '../json-ld.ts'
import { Page } from '../layout.tsx'
import { Paging, pictureIds, StoryList } from '../parts/lists.tsx'
import { addresses, sectionNameIn, type View } from '../view.ts'

/**
 * A section: what it covers, its parts, what editors put in front, then its stories, newest first.
 * @param before the cursor of an older page · @param chosen the editors' choice, when it is not the one that is saved
 */
export async function sectionPage(view: View, section: Section, before?: string, chosen?: readonly (Teaser | null)[]) {
  const { context } = view
  const [{ items: newest, next }, pinned] = await Promise.all([
    listStories(context, { section: section.id, before }),
    before === undefined ? (chosen ?? pinnedStories(context, sectionPlace(section.id))) : [],
  ])
  const items = chooseList(newest, pinned)
  const parent = section.parent === null ? null : view.section(section.parent)
  const children = view.sections.filter((one) => one.parent === section.id)
  const trail = [...(parent ? [parent] : []), section]
  const pictures = await mediaByIds(context, pictureIds(items))
  const name = sectionNameIn(section, view.language)
  const path = addresses.section(section.id)
  return (
    <Page
      view={view}
      title={name}
      description={section.description}
      current={parent?.id ?? section.id}
      feeds={{ path, title: name }}
      jsonLd={listJsonLd(view.site, { name, description: section.description, path, stories: items, trail })}
    >
      <header class="title wrap">
        {parent && (
          <nav class="trail" aria-label={view.words.trail}>
            <ol>
              <li>
                <a href={view.href('/')}>{view.words.home}</a>
              </li>
              <li>
                <a href={view.href(addresses.section(parent.id))}>{sectionNameIn(parent, view.language)}</a>
              </li>
              <li aria-current="page">{name}</li>
            </ol>
          </nav>
        )}
        <h1>{name}</h1>
        {section.description && (
          <p lang="ar" dir="auto">
            {section.description}
          </p>
        )}
        {children.length > 0 && (
          <nav class="parts" aria-label={view.words.partsOf(name)}>
            <ul>
              {children.map((child) => (
                <li>
                  <a href={view.href(addresses.section(child.id))}>{sectionNameIn(child, view.language)}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      <div class="wrap page">
        {items.length > 0 ? (
          <StoryList view={view} stories={items} pictures={pictures} opens={!before} section={children.length > 0} />
        ) : (
          <p class="none">{view.words.noStoriesHere}</p>
        )}
        <Paging view={view} path={path} next={next} later={before !== undefined} />
      </div>
    </Page>
  )
}
