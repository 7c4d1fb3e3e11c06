import type { Media } from '../../media/shape.ts'
import type { BylineEntry, Person } from '../../people/shape.ts'
import type { Section } from '../../sections/shape.ts'
import type { SourceLink } from '../../sources/shape.ts'
import type { CorrectionNotice, Figure, PublishedStory } from '../../stories/shape.ts'
import { figuresOf, runsText } from '../../stories/text.ts'
import { pictureCredits, type Credit } from '../credits.ts'
import type { Words } from '../words.ts'
import { publicAddresses, type PictureFile } from './addresses.ts'
import { entryHtml } from './entry-html.tsx'

/** A feed before it is written in one of the three formats. Every address is absolute, every time an ISO instant. */
export type Feed = {
  title: string
  description: string
  language: string
  /** The page that the feed follows. */
  home: string
  /** Where this very feed is: self.rss, self.atom, self.json. */
  self: { rss: string; atom: string; json: string }
  /** Who publishes it. */
  publisher: string
  /** A square PNG. */
  icon: string
  /** The site's logo, where it has one. */
  logo: PictureFile | null
  /** What describes the extension of the JSON feed. */
  about: string
  updated: string
  entries: FeedEntry[]
}

export type FeedEntry = {
  /** Never changes, whatever happens to the slug. */
  id: string
  url: string
  title: string
  summary: string
  html: string
  language: string
  published: string
  updated: string
  /** Who wrote it; then who else worked on it. */
  authors: Contributor[]
  contributors: Contributor[]
  section: { name: string; url: string } | null
  topics: string[]
  sources: SourceLink[]
  pictures: FeedPicture[]
  corrections: CorrectionNotice[]
  version: number
  sha256: string
}

export type Contributor = Pick<BylineEntry, 'name' | 'kind' | 'role'> & { url: string | null; avatar: string | null }

export type FeedPicture = PictureFile &
  Pick<Figure, 'alt' | 'caption' | 'credit'> & { credits: Credit[]; copyright: string; thumbnail: PictureFile }

/** What entries are made with, beside the stories themselves. */
export type FeedSurroundings = {
  site: string
  /** What the site is called. */
  siteNames: readonly string[]
  /** The newsroom's own words, in the site's language. */
  words: Words
  people: ReadonlyMap<string, Person>
  media: ReadonlyMap<string, Media>
  sections: ReadonlyMap<string, Section>
}

/** One story as an entry. Of a retracted story only the notice is told. */
export function feedEntry(story: PublishedStory, around: FeedSurroundings): FeedEntry {
  const addresses = publicAddresses(around.site)
  const retracted = story.state === 'retracted'
  const section = around.sections.get(story.section)
  const byline = story.byline.map((entry) => contributor(entry, around))
  const written = byline.filter((entry) => entry.role === 'reporter')
  return {
    id: addresses.shortStory(story.id),
    url: addresses.story(story),
    title: retracted ? `${around.words.retracted}: ${story.headline}` : story.headline,
    summary: story.standfirst || firstParagraph(story),
    html: entryHtml(story, around),
    language: story.language,
    published: story.publishedAt,
    updated: [story.publishedAt, story.updatedAt ?? '', ...story.corrections.map((notice) => notice.at)].sort().at(-1)!,
    authors: written,
    contributors: byline.filter((entry) => entry.role !== 'reporter'),
    section: section ? { name: section.name, url: addresses.section(section.id) } : null,
    topics: story.topics,
    sources: story.sources,
    pictures: pictures(story, around),
    corrections: story.corrections,
    version: story.version,
    sha256: story.sha256,
  }
}

function contributor(entry: BylineEntry, { site, people, media }: FeedSurroundings): Contributor {
  const person = entry.person === null ? undefined : people.get(entry.person)
  const portrait = person?.portrait ? media.get(person.portrait) : undefined
  const addresses = publicAddresses(site)
  return {
    name: entry.name,
    kind: entry.kind,
    role: entry.role,
    url: person ? addresses.person(person.id) : null,
    avatar: portrait ? addresses.picture(portrait, 192).url : null,
  }
}

function pictures(story: PublishedStory, { site, siteNames, media }: FeedSurroundings): FeedPicture[] {
  const addresses = publicAddresses(site)
  return figuresOf(story.body).flatMap((figure) => {
    const picture = figure.media === null ? undefined : media.get(figure.media)
    if (!picture) return []
    const { alt, caption, credit } = figure
    const credits = pictureCredits({ creator: picture.creator, credit }, story, siteNames)
    const thumbnail = addresses.picture(picture, 360)
    const { copyright } = picture
    return [{ ...addresses.picture(picture, 1440), alt, caption, credit, credits, copyright, thumbnail }]
  })
}

function firstParagraph(story: PublishedStory): string {
  const paragraph = story.body.find((block) => block.type === 'paragraph')
  return paragraph ? runsText(paragraph.runs) : ''
}
