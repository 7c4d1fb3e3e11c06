import { formatNumber } from '../../arabic/digits.ts'
import { mediaByIds } from '../../media/read.ts'
import { listTopics } from '../../sections/read.ts'
import { searchStories } from '../../search/search.ts'
import { Page } from '../layout.tsx'
import { SearchForm } from '../masthead.tsx'
import { pictureIds, StoryList } from '../parts/lists.tsx'
import { addresses, type View } from '../view.ts'
import type { Words } from '../words.ts'

const perPage = 20
const lastPage = 50
const topicsLimit = 12
/** Where the search stops counting. */
const mostCounted = 1000

/** What a search found, in words. @param total as the search counts, up to 1,000 */
export function searchOutcome(words: Words, total: number): string {
  if (total === 0) return words.noResults
  return total < mostCounted ? words.storyCount(total) : words.storyCountOrMore(mostCounted)
}

/** The search form and, for a question, its answers; what else to try where there are none. @param number from 1 */
export async function searchPage(view: View, query: string, number: number) {
  const { context, words, site } = view
  const { items, total } = query
    ? await searchStories(context, { query, page: number, limit: perPage })
    : { items: [], total: 0 }
  const [pictures, topics] = await Promise.all([
    mediaByIds(context, pictureIds(items)),
    items.length > 0 ? [] : listTopics(context, { limit: topicsLimit }),
  ])
  const pages = Math.min(lastPage, Math.ceil(total / perPage))
  const address = (page: number) =>
    view.href(`/search?q=${encodeURIComponent(query)}${page > 1 ? `&page=${page}` : ''}`)
  return (
    <Page view={view} title={query ? words.searchResultsFor(query) : words.searchTitle} indexed={query === ''}>
      <header class="title wrap">
        <h1>{words.searchTitle}</h1>
        <SearchForm view={view} query={query} />
        <p role="status">{query === '' ? words.searchPrompt : searchOutcome(words, total)}</p>
      </header>
      <div class="wrap page">
        {items.length > 0 && <StoryList view={view} stories={items} pictures={pictures} />}
        {query !== '' && total === 0 && (
          <ul class="hints">
            {words.searchHelp.map((hint) => (
              <li>{hint}</li>
            ))}
          </ul>
        )}
        {topics.length > 0 && (
          <nav class="topics" aria-label={words.topicsNow}>
            <h2>{words.topicsNow}</h2>
            <ul>
              {topics.map((topic) => (
                <li>
                  <a href={view.href(addresses.topic(topic.slug))}>
                    <bdi>{topic.name}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {pages > 1 && (
          <nav class="paging" aria-label={words.paging}>
            {number > 1 && (
              <a href={address(number - 1)} rel="prev">
                {words.previousPage}
              </a>
            )}
            <span>{words.page(formatNumber(number, view.language === 'en' ? 'latin' : site.digits))}</span>
            {number < pages && (
              <a href={address(number + 1)} rel="next">
                {words.nextPage}
              </a>
            )}
          </nav>
        )}
      </div>
    </Page>
  )
}
