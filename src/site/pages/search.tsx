import { raw } from 'hono/html'
import { formatNumber } from '../../arabic/digits.ts'
import { mediaByIds } from '../../media/read.ts'
import { listTopics } from '../../sections/read.ts'
import { searchStories } from '../../search/search.ts'
import { searchLimits, type Asked } from '../../search/shape.ts'
import { suggest } from '../../search/suggest.ts'
import { Page } from '../layout.tsx'
import { SearchForm } from '../masthead.tsx'
import { pictureIds, StoryList } from '../parts/lists.tsx'
import { addresses, sectionNameIn, type View } from '../view.ts'
import type { Words } from '../words.ts'
import { searchAddress } from './search-address.ts'

const perPage = 20
const topicsLimit = 12

/** What a search found, in words. @param total as the search counts, up to 1,000 */
export function searchOutcome(words: Words, total: number, filled = 0): string {
  if (total === 0) return filled > 0 ? words.searching.noneWhole : words.noResults
  return total < searchLimits.counted ? words.storyCount(total) : words.storyCountOrMore(searchLimits.counted)
}

/** The search form and, for a question, its answers; what else to try where there are none. */
export async function searchPage(view: View, asked: Asked & { page: number }) {
  const { context, words } = view
  const { query, page } = asked
  const narrowed = [asked.author, asked.section, asked.source, asked.from, asked.until].some(Boolean)
  const blank = query === '' && !narrowed
  const { items, total, filled, meant } = await searchStories(context, { ...asked, limit: perPage })
  const [pictures, topics] = await Promise.all([
    mediaByIds(context, pictureIds(items)),
    items.length > 0 ? [] : listTopics(context, { limit: topicsLimit }),
  ])
  const whole = items.filter(({ found }) => found.whole)
  const some = items.filter(({ found }) => !found.whole)
  const feed = searchAddress(asked, 1, '/search/feed.xml')
  const title = query ? words.searchResultsFor(query) : words.searchTitle
  return (
    <Page view={view} title={title} indexed={blank} search={blank ? {} : { feed, title }}>
      <header class="title wrap">
        <h1>{words.searchTitle}</h1>
        <div class="asking">
          <SearchForm view={view} query={query} id="search" />
          <p class="unseen" role="status" data-suggest={view.href('/search/suggestions')} />
        </div>
        <Filters view={view} asked={asked} open={narrowed} />
        <p role="status">{blank ? words.searchPrompt : searchOutcome(words, total, filled)}</p>
        {meant !== null && (
          <p class="meant">
            {words.searching.meant}{' '}
            <a href={view.href(searchAddress({ ...asked, query: meant }))}>
              <bdi>{meant}</bdi>
            </a>
          </p>
        )}
      </header>
      <div class="wrap page results">
        {whole.length > 0 && <StoryList view={view} stories={whole} pictures={pictures} />}
        {some.length > 0 && (
          <>
            <h2 class="some">{words.searching.some}</h2>
            <StoryList view={view} stories={some} pictures={pictures} level={3} />
          </>
        )}
        {!blank && items.length === 0 && (
          <ul class="hints">
            {words.searchHelp.map((hint) => (
              <li>{hint}</li>
            ))}
            {narrowed && (
              <li>
                <a href={view.href(searchAddress({ query }))}>{words.searching.clear}</a>
              </li>
            )}
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
        <Pages view={view} asked={asked} number={page} all={Math.ceil((total + filled) / perPage)} />
        {items.length > 0 && (
          <p class="follow">
            <a href={feed}>{words.searching.feed}</a>
          </p>
        )}
      </div>
    </Page>
  )
}

/** What a search is narrowed by, as fields of its form. */
function Filters({ view, asked, open }: { view: View; asked: Asked; open: boolean }) {
  const { searching: words } = view.words
  const field = (name: 'author' | 'source' | 'from' | 'until', type = 'text') => (
    <label>
      {words[name]}
      <input type={type} name={name} value={asked[name] ?? ''} form="search" maxlength={200} dir="auto" />
    </label>
  )
  return (
    <details class="narrow" open={open}>
      <summary>{words.narrow}</summary>
      <div>
        {field('author')}
        <label>
          {words.section}
          <select name="section" form="search">
            <option value="">{words.anySection}</option>
            {view.sections.map((section) => (
              <option value={section.id} selected={section.id === asked.section}>
                {sectionNameIn(section, view.language)}
              </option>
            ))}
          </select>
        </label>
        {field('source')}
        {field('from', 'date')}
        {field('until', 'date')}
        <button form="search">{words.apply}</button>
      </div>
    </details>
  )
}

function Pages(props: { view: View; asked: Asked; number: number; all: number }) {
  const { view, asked, number } = props
  const { words, site } = view
  const last = Math.min(searchLimits.pages, props.all)
  if (last <= 1) return null
  const address = (page: number) => view.href(searchAddress(asked, page))
  return (
    <nav class="paging" aria-label={words.paging}>
      {number > 1 && (
        <a href={address(number - 1)} rel="prev">
          {words.previousPage}
        </a>
      )}
      <span>{words.page(formatNumber(number, view.language === 'en' ? 'latin' : site.digits))}</span>
      {number < last && (
        <a href={address(number + 1)} rel="next">
          {words.nextPage}
        </a>
      )}
    </nav>
  )
}

/** What a question may become, as a part of the page; empty when there is nothing to offer. */
export async function suggestionsPart(view: View, query: string) {
  const { queries, stories } = query === '' ? { queries: [], stories: [] } : await suggest(view.context, query)
  const count = queries.length + stories.length
  if (count === 0) return raw('')
  return (
    <nav aria-label={view.words.searching.suggestions} data-count={view.words.searching.suggested(count)}>
      <ul>
        {queries.map((text) => (
          <li>
            <a href={view.href(searchAddress({ query: text }))}>
              <bdi>{text}</bdi>
            </a>
          </li>
        ))}
        {stories.map((story) => (
          <li class="told">
            <a href={view.href(addresses.story(story))} lang={story.language}>
              <bdi>{story.headline}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
