import { zonedDayRange } from '../../arabic/dates.ts'
import { mediaByIds } from '../../media/read.ts'
import { listStories } from '../../stories/read.ts'
import { listJsonLd } from '../json-ld.ts'
import { Page } from '../layout.tsx'
import { Paging, pictureIds, StoryList } from '../parts/lists.tsx'
import { addresses, type View } from '../view.ts'

/**
 * Everything published on one day, and the ways to its neighbours: the nearest earlier day that has stories, and the
 * next day unless it lies in the future.
 * @param day YYYY-MM-DD
 * @returns the page and how many stories it shows
 */
export async function dayPage(view: View, day: string, before?: string) {
  const { context, words, dates } = view
  const [from, until] = zonedDayRange(day, view.site.timeZone)
  const [{ items, next }, earlier] = await Promise.all([
    listStories(context, { from, until, before }),
    listStories(context, { until: from, limit: 1 }),
  ])
  const pictures = await mediaByIds(context, pictureIds(items))
  // The way to tomorrow opens at midnight.
  context.depends('time:day')
  const previous = earlier.items[0] && dates.dayOf(earlier.items[0].publishedAt)
  const tomorrow = dates.dayOf(until)
  const name = dates.day(day)
  const path = addresses.day(day)
  const page = (
    <Page
      view={view}
      title={words.newsOfDay(name)}
      indexed={items.length > 0}
      jsonLd={listJsonLd(view.site, { name: words.newsOfDay(name), path, stories: items })}
    >
      <header class="title wrap">
        <p class="kicker">{words.day}</p>
        <h1>
          <time datetime={day}>{name}</time>
        </h1>
      </header>
      <div class="wrap page">
        {items.length > 0 ? (
          <StoryList view={view} stories={items} pictures={pictures} opens={!before} time="time" />
        ) : (
          <p class="none">{words.noStoriesThisDay}</p>
        )}
        <Paging view={view} path={path} next={next} later={before !== undefined} />
        <nav class="paging days" aria-label={words.day}>
          {previous && (
            <a href={view.href(addresses.day(previous))} rel="prev">
              {words.previousDay} <time datetime={previous}>{dates.date(previous)}</time>
            </a>
          )}
          {tomorrow <= dates.dayOf(context.now()) && (
            <a href={view.href(addresses.day(tomorrow))} rel="next">
              {words.nextDay} <time datetime={tomorrow}>{dates.date(tomorrow)}</time>
            </a>
          )}
        </nav>
      </div>
    </Page>
  )
  return { page, stories: items.length }
}
