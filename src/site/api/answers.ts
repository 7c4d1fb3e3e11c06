import * as z from 'zod'
import { bylineEntry, personInput } from '../../people/shape.ts'
import { sectionInput } from '../../sections/shape.ts'
import { sourceLink } from '../../sources/shape.ts'
import { block, correctionNotice, run, storyContent, storyKinds } from '../../stories/shape.ts'

/** What the public interface answers with. The names become those of the components in its description. */

const instant = z.iso.datetime().describe('An instant in UTC, ISO 8601')
const address = z.url().describe('An absolute address')
const cursor = z.string().nullable().describe('Give this as `cursor` to get what follows; null when this is the end')

const picture = z
  .strictObject({
    media: z.string().describe('The `media` of the figures in the body that show it'),
    url: address,
    width: z.int(),
    height: z.int(),
    type: z.literal('image/jpeg'),
  })
  .describe('A picture file, in pixels')

const { notes: _notes, ...publicContent } = storyContent.shape

export const storyAnswer = z
  .strictObject({
    ...publicContent,
    id: z.string(),
    slug: z.string(),
    section: z.string().describe("The section's id; empty for none"),
    byline: storyContent.shape.byline.describe('Who made it; `person` is the id of a page under /people'),
    sources: z
      .array(sourceLink)
      .describe(
        'The chain of sources, from the reader outwards: whom we had it from, whom they had it from, and so on',
      ),
    publishedAt: instant,
    updatedAt: instant.nullable(),
    corrections: z.array(correctionNotice),
    state: z
      .enum(['published', 'retracted'])
      .describe(
        'Of a retracted story only headline, notice and times stand: byline, sources, topics and body are empty',
      ),
    version: z.int().min(1),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe(
        'Of this version: all members but state, version, sha256, url and pictures, in canonical JSON (RFC 8785)',
      ),
    url: address,
    pictures: z.array(picture),
  })
  .describe('One story, whole')

export const teaserAnswer = z
  .strictObject({
    id: z.string(),
    slug: z.string(),
    kind: z.enum(storyKinds),
    language: z.string(),
    section: z.string(),
    kicker: z.string(),
    headline: z.string(),
    standfirst: z.string(),
    byline: z.array(z.string()),
    picture: z.strictObject({ media: z.string(), alt: z.string() }).nullable(),
    publishedAt: instant,
    updatedAt: instant.nullable(),
    retracted: z.boolean(),
    url: address,
  })
  .describe('A story as it stands in a list')

export const personAnswer = z
  .strictObject({
    ...personInput.omit({ portrait: true }).shape,
    id: z.string(),
    url: z.url().nullable().describe('Their own page on the web'),
    page: address.describe('Their page on this site'),
    portrait: picture.nullable(),
  })
  .describe('A person or a body that bylines name')

export const sectionAnswer = z.strictObject({ ...sectionInput.shape, url: address }).describe('A section of the site')

export const topicAnswer = z
  .strictObject({
    slug: z.string(),
    name: z.string(),
    stories: z.int().describe('How many stories of late'),
    url: address,
  })
  .describe('A topic (tag)')

const list = (items: z.ZodType) => z.strictObject({ items: z.array(items), next: cursor })

export const storyList = list(storyAnswer)
export const personList = list(personAnswer)
export const sectionList = z.strictObject({ items: z.array(sectionAnswer) })
export const topicList = z.strictObject({ items: z.array(topicAnswer) })
const piece = z
  .strictObject({
    text: z.string(),
    mark: z.boolean().describe('Whether it is one of the words asked for, or their kin'),
  })
  .describe('A piece of a text')

export const hitAnswer = z
  .strictObject({
    ...teaserAnswer.shape,
    found: z.strictObject({
      headline: z.array(piece),
      passage: z.array(piece).describe('The place in the story that answers best'),
      whole: z.boolean().describe('Whether it has all the words; those with only some of them follow'),
    }),
  })
  .describe('A story that a search found')

export const searchAnswer = z.strictObject({
  items: z.array(hitAnswer),
  total: z.int().describe('How many stories have all the words; counting stops at 1,000'),
  filled: z
    .int()
    .describe(
      'How many stories with only some of the words, or with one close to them, follow; only after few of the others',
    ),
  meant: z
    .string()
    .nullable()
    .describe('The query with words of the archive in place of unknown ones; null when it stands'),
  next: cursor,
})

export const suggestionAnswer = z.strictObject({
  queries: z
    .array(z.string())
    .describe('The query with its last word completed from the archive, the most frequent first'),
  stories: z.array(teaserAnswer).describe('Stories that the first of them finds'),
})

export const errorAnswer = z
  .strictObject({
    error: z.strictObject({
      kind: z.string().describe('What went wrong, in one word that does not change'),
      message: z.strictObject({ ar: z.string(), en: z.string() }).describe('The same for people, a line a reason'),
    }),
  })
  .describe('How every refusal looks')

/** The name of each schema in the description. */
export const components = z.registry<{ id: string }>()
components.add(storyAnswer, { id: 'Story' })
components.add(storyList, { id: 'StoryList' })
components.add(teaserAnswer, { id: 'Teaser' })
components.add(run, { id: 'Run' })
components.add(block, { id: 'Block' })
components.add(bylineEntry, { id: 'BylineEntry' })
components.add(sourceLink, { id: 'SourceLink' })
components.add(correctionNotice, { id: 'CorrectionNotice' })
components.add(picture, { id: 'Picture' })
components.add(personAnswer, { id: 'Person' })
components.add(personList, { id: 'PersonList' })
components.add(sectionAnswer, { id: 'Section' })
components.add(sectionList, { id: 'SectionList' })
components.add(topicAnswer, { id: 'Topic' })
components.add(topicList, { id: 'TopicList' })
components.add(piece, { id: 'Piece' })
components.add(hitAnswer, { id: 'Hit' })
components.add(searchAnswer, { id: 'SearchResults' })
components.add(suggestionAnswer, { id: 'Suggestions' })
components.add(errorAnswer, { id: 'Error' })
