import { directionOf, isolate } from '../../stories/body.tsx'
import { correctionsFromReaders } from '../../comments/from-readers.ts'
import { latestCorrections } from '../../stories/read.ts'
import { Page } from '../layout.tsx'
import { NoticeHead } from '../parts/corrections.tsx'
import { Paging } from '../parts/lists.tsx'
import { addresses, type View } from '../view.ts'

/** Every notice to readers, newest first, each with its story. @param before the cursor of an older page */
export async function correctionsPage(view: View, before?: string) {
  const { words } = view
  const { items, next } = await latestCorrections(view.context, { before })
  const fromReaders = await correctionsFromReaders(
    view.context,
    items.map(({ story }) => story.id),
  )
  return (
    <Page view={view} title={words.corrections} description={words.correctionsIntroduction}>
      <header class="title wrap">
        <h1>{words.corrections}</h1>
        <p>{words.correctionsIntroduction}</p>
      </header>
      <div class="wrap page">
        {items.map(({ notice, story }) => (
          <article class={`notice ${notice.kind}`}>
            <p class="what">
              <NoticeHead view={view} notice={notice} fromReader={fromReaders.has(`${story.id} ${notice.version}`)} />
            </p>
            <div lang={story.language} dir={directionOf(story.language)}>
              <p>{isolate(notice.text, story.language)}</p>
              <h2>
                <a href={view.href(addresses.story(story))}>{isolate(story.headline, story.language)}</a>
              </h2>
            </div>
          </article>
        ))}
        {items.length === 0 && <p class="none">{words.noCorrections}</p>}
        <Paging view={view} path="/corrections" next={next} later={before !== undefined} />
      </div>
    </Page>
  )
}
