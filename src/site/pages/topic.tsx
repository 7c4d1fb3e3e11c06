import { mediaByIds } from '../../media/read.ts'
import type { Topic } from '../../sections/shape.ts'
import { listStories } from '../../stories/read.ts'
import { listJsonLd } from '../json-ld.ts'
import { Page } from '../layout.tsx'
import { Paging, pictureIds, StoryList } from '../parts/lists.tsx'
import { addresses, type View } from '../view.ts'

/**
 * Everything on one topic, newest first.
 * @param before the cursor of an older page
 * @returns null when no story has the topic any more
 */
export async function topicPage(view: View, topic: Topic, before?: string) {
  const { context, words } = view
  const { items, next } = await listStories(context, { topic: topic.slug, before })
  if (items.length === 0 && before === undefined) return null
  const pictures = await mediaByIds(context, pictureIds(items))
  const path = addresses.topic(topic.slug)
  return (
    <Page
      view={view}
      title={topic.name}
      feeds={{ path, title: topic.name }}
      jsonLd={listJsonLd(view.site, { name: topic.name, path, stories: items })}
    >
      <header class="title wrap">
        <p class="kicker">{words.topic}</p>
        <h1 dir="auto">{topic.name}</h1>
      </header>
      <div class="wrap page">
        {items.length > 0 ? (
          <StoryList view={view} stories={items} pictures={pictures} opens={!before} />
        ) : (
          <p class="none">{words.noStoriesHere}</p>
        )}
        <Paging view={view} path={path} next={next} later={before !== undefined} />
      </div>
    </Page>
  )
}
