import { Hono, type Context as Request } from 'hono'
import type { Context } from '../../base/context.ts'
import { mediaByIds } from '../../media/read.ts'
import { peopleByIds, readPerson } from '../../people/read.ts'
import { standing } from '../../sections/family.ts'
import { allSections, readSection, readTopic } from '../../sections/read.ts'
import { listStories, readStories, readStoriesByIds, type StoryFilter } from '../../stories/read.ts'
import { figuresOf } from '../../stories/text.ts'
import { newestFound } from '../../search/search.ts'
import { asset } from '../assets.ts'
import { askedOf, searchAddress } from '../pages/search-address.ts'
import { addresses, siteLogo } from '../view.ts'
import { wordsOf } from '../words.ts'
import { publicAddresses } from './addresses.ts'
import { atomFeed } from './atom.ts'
import { feedEntry, type Feed } from './feed.ts'
import { jsonFeed } from './json-feed.ts'
import { rssFeed } from './rss.ts'

/** Stories in a feed, the newest. */
const feedLength = 30

/** What a feed is about: the whole site, one section, topic or person, or what a search finds. */
type Subject = {
  id: string
  title: string
  description: string
  path: string
  filter: StoryFilter
  /** Of a search: the stories it found, and the address's query. */
  found?: { ids: string[]; query: string }
}

const formats = [
  { file: 'feed.xml', type: 'application/rss+xml; charset=utf-8', write: rssFeed },
  { file: 'atom.xml', type: 'application/atom+xml; charset=utf-8', write: atomFeed },
  {
    file: 'feed.json',
    type: 'application/feed+json; charset=utf-8',
    write: (feed: Feed) => JSON.stringify(jsonFeed(feed)),
  },
]

/** RSS, Atom and JSON Feed of the site, of each section, topic and person, and of every search. */
export function feedRoutes(context: Context): Hono {
  const app = new Hono()
  for (const { file, type, write } of formats) {
    const serve = (path: string, find: (id: string) => Promise<Subject | null>) =>
      app.get(`${path}/${file}`, async (request: Request) => {
        const id = request.req.param('id') ?? ''
        // No id or slug has such a letter, and PostgreSQL takes none of them.
        const subject = /[\p{Cc}\p{Cs}]/u.test(id) ? null : await find(id)
        if (!subject) return request.notFound()
        // Merged, or closed: the address that stands for it now.
        if (subject.id !== id) return request.redirect(`${subject.path}/${file}`, 301)
        return request.body(write(await readFeed(context, subject)), 200, { 'content-type': type })
      })
    app.get(`/search/${file}`, async (request: Request) => {
      const subject = await searchSubject(context, askedOf(request.req.query()))
      return request.body(write(await readFeed(context, subject)), 200, { 'content-type': type })
    })
    serve('', async () => siteSubject(context))
    serve('/section/:id', (id) => sectionSubject(context, id))
    serve('/topic/:id', (slug) => topicSubject(context, slug))
    serve('/person/:id', (id) => personSubject(context, id))
  }
  return app
}

function siteSubject({ site }: Context): Subject {
  return { id: '', title: site.name, description: site.description || site.name, path: '', filter: {} }
}

async function sectionSubject(context: Context, id: string): Promise<Subject | null> {
  const section = await readSection(context, id)
  return section && subject(context, section.id, section, addresses.section(section.id), { section: section.id })
}

async function topicSubject(context: Context, slug: string): Promise<Subject | null> {
  const topic = await readTopic(context, slug)
  if (!topic || (await listStories(context, { topic: topic.slug, limit: 1 })).items.length === 0) return null
  return subject(context, topic.slug, topic, addresses.topic(topic.slug), { topic: topic.slug })
}

async function personSubject(context: Context, id: string): Promise<Subject | null> {
  const person = await readPerson(context, id)
  return (
    person && subject(context, id, { ...person, description: person.biography }, addresses.person(id), { person: id })
  )
}

async function searchSubject(
  context: Context,
  { page: _page, ...asked }: ReturnType<typeof askedOf>,
): Promise<Subject> {
  const words = wordsOf(context.site)[context.site.language]
  const title = `${asked.query ? words.searchResultsFor(asked.query) : words.searchTitle} — ${context.site.name}`
  const ids = await newestFound(context, asked, feedLength)
  const query = searchAddress(asked, 1, '')
  return { id: '', title, description: title, path: '/search', filter: {}, found: { ids, query } }
}

function subject(
  { site }: Context,
  id: string,
  about: { name: string; description?: string },
  path: string,
  filter: StoryFilter,
): Subject {
  const title = `${about.name} — ${site.name}`
  return { id, title, description: about.description || title, path, filter }
}

async function readFeed(context: Context, { title, description, path, filter, found }: Subject): Promise<Feed> {
  const { site } = context
  const absolute = publicAddresses(site.url)
  const stories = found
    ? await readStoriesByIds(context, found.ids)
    : (await readStories(context, { ...filter, limit: feedLength })).items
  const people = await peopleByIds(
    context,
    stories.flatMap((story) => story.byline.flatMap((entry) => entry.person ?? [])),
  )
  const media = await mediaByIds(context, [
    ...stories.flatMap((story) => figuresOf(story.body).flatMap((figure) => figure.media ?? [])),
    ...[...people.values()].flatMap((person) => person.portrait ?? []),
  ])
  const all = await allSections(context)
  const sections = new Map(all.flatMap(({ id }) => (standing(all, id) ? [[id, standing(all, id)!] as const] : [])))
  const words = wordsOf(site)[site.language]
  const logo = await siteLogo(context)
  const siteNames = [site.name, site.nameEnglish]
  const entries = stories.map((story) =>
    feedEntry(story, { site: site.url, siteNames, words, people, media, sections }),
  )
  const query = found?.query ?? ''
  const file = (name: string) => absolute.page(`${path}/${name}${query}`)
  return {
    title,
    description,
    language: site.language,
    home: path === '' ? absolute.home : absolute.page(path + query),
    self: { rss: file('feed.xml'), atom: file('atom.xml'), json: file('feed.json') },
    publisher: site.name,
    icon: absolute.page(asset('icon-180.png')),
    logo: logo && absolute.picture(logo, 360),
    about: absolute.page('/api/v1/openapi.json'),
    // Never the time of asking: the same stories are the same bytes.
    updated: entries.reduce((newest, { updated }) => (updated > newest ? updated : newest), '1970-01-01T00:00:00.000Z'),
    entries,
  }
}
