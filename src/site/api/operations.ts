import * as z from 'zod'
import { Refused } from '../../base/refused.ts'
import { listPeople, readPerson } from '../../people/read.ts'
import { searchLimits } from '../../search/shape.ts'
import { suggest } from '../../search/suggest.ts'
import { searchStories } from '../../search/search.ts'
import { listSections, listTopics } from '../../sections/read.ts'
import { isWithdrawn, readStories, readStory } from '../../stories/read.ts'
import { publicAddresses } from '../feeds/addresses.ts'
import {
  personAnswer,
  personList,
  searchAnswer,
  sectionList,
  storyAnswer,
  storyList,
  suggestionAnswer,
  topicList,
} from './answers.ts'
import { commentOperations } from './comments.ts'
import { listCursor, storyCursor } from './cursor.ts'
import { exampleOf } from './examples.ts'
import { operation, type Operation } from './operation.ts'
import { limit, personId, query, searchFilter, storyFilter, storyId } from './parameters.ts'
import { showHit, showPeople, showStories, showTeaser } from './shown.ts'

const personCursor = listCursor('person', /^[\p{L}\p{N}-]{1,40}$/u, 'layla-haddad')
const pageCursor = listCursor('page', /^(?:[2-9]|[1-4]\d|50)$/, '2')

const stories = operation({
  id: 'listStories',
  path: '/stories',
  summary: 'Whole stories, newest first',
  parameters: z.strictObject({ ...storyFilter, limit, cursor: storyCursor }),
  answer: storyList,
  example: exampleOf.storyList,
  refusals: ['invalid'],
  async run(context, { cursor, ...filter }) {
    const page = await readStories(context, { ...filter, before: cursor })
    return { items: await showStories(context, page.items), next: page.next }
  },
})

const story = operation({
  id: 'readStory',
  path: '/stories/{id}',
  summary: 'One story; of a retracted one, the notice',
  parameters: z.strictObject({ id: storyId }),
  answer: storyAnswer,
  example: exampleOf.story,
  refusals: ['invalid', 'missing', 'gone'],
  async run(context, { id }) {
    const found = await readStory(context, id)
    if (found) return (await showStories(context, [found]))[0]!
    if (await isWithdrawn(context, id))
      throw new Refused('gone', { en: `story ${id} was withdrawn`, ar: `أُزيلت المادة ${id}` })
    throw new Refused('missing', { en: `there is no story ${id}`, ar: `لا توجد مادة بالمعرّف ${id}` })
  },
})

const sections = operation({
  id: 'listSections',
  path: '/sections',
  summary: 'All sections, in the order of the navigation',
  parameters: z.strictObject({}),
  answer: sectionList,
  example: exampleOf.sectionList,
  refusals: ['invalid'],
  async run(context) {
    const { section: url } = publicAddresses(context.site.url)
    return {
      items: (await listSections(context)).map(({ movedTo: _movedTo, ...section }) => ({
        ...section,
        url: url(section.id),
      })),
    }
  },
})

const people = operation({
  id: 'listPeople',
  path: '/people',
  summary: 'People and bodies that bylines name, in the order of their ids',
  parameters: z.strictObject({ limit, cursor: personCursor.parameter }),
  answer: personList,
  example: exampleOf.personList,
  refusals: ['invalid'],
  async run(context, { limit: most, cursor }) {
    const found = await listPeople(context, { after: personCursor.read(cursor), limit: most + 1 })
    const items = found.slice(0, most)
    const next = found.length > most ? personCursor.write(items.at(-1)!.id) : null
    return { items: await showPeople(context, items), next }
  },
})

const person = operation({
  id: 'readPerson',
  path: '/people/{id}',
  summary: 'One person or body',
  parameters: z.strictObject({ id: personId }),
  answer: personAnswer,
  example: exampleOf.person,
  refusals: ['invalid', 'missing'],
  async run(context, { id }) {
    const found = await readPerson(context, id)
    if (!found) throw new Refused('missing', { en: `there is no person ${id}`, ar: `لا أحد بالمعرّف ${id}` })
    return (await showPeople(context, [found]))[0]!
  },
})

const topics = operation({
  id: 'listTopics',
  path: '/topics',
  summary: 'What is being written about: topics of the newest stories, the most frequent first',
  parameters: z.strictObject({ limit }),
  answer: topicList,
  example: exampleOf.topicList,
  refusals: ['invalid'],
  async run(context, { limit: most }) {
    const { topic: url } = publicAddresses(context.site.url)
    const found = await listTopics(context, { limit: most })
    return { items: found.map((topic) => ({ ...topic, url: url(topic.slug) })) }
  },
})

const search = operation({
  id: 'searchStories',
  path: '/search',
  summary: 'Stories that have all the words, best first; after few of them, stories with some of the words',
  parameters: z.strictObject({ q: query, ...searchFilter, limit, cursor: pageCursor.parameter }),
  answer: searchAnswer,
  example: exampleOf.searchResults,
  refusals: ['invalid'],
  async run(context, { q, limit: most, cursor, ...filter }) {
    const page = Number(pageCursor.read(cursor) ?? 1)
    const { items, total, filled, meant } = await searchStories(context, { query: q, ...filter, page, limit: most })
    const more = page * most < total + filled && page < searchLimits.pages
    return {
      items: items.map((hit) => showHit(context, hit)),
      total,
      filled,
      meant,
      next: more ? pageCursor.write(page + 1) : null,
    }
  },
})

const suggestions = operation({
  id: 'suggestQueries',
  path: '/suggestions',
  summary: 'What a query that is being typed may become, and what it finds',
  parameters: z.strictObject({ q: query }),
  answer: suggestionAnswer,
  example: exampleOf.suggestions,
  refusals: ['invalid'],
  async run(context, { q }) {
    const { queries, stories: found } = await suggest(context, q)
    return { queries, stories: found.map((teaser) => showTeaser(context, teaser)) }
  },
})

export const operations: readonly Operation[] = [
  stories,
  story,
  sections,
  people,
  person,
  topics,
  search,
  suggestions,
  ...commentOperations,
]
