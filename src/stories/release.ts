import { arabicSlug, topicSlug } from '../arabic/slug.ts'
import { localDay } from '../arabic/dates.ts'
import { canonicalJson, sha256 } from '../base/canonical.ts'
import type { Actor } from '../base/actor.ts'
import { announce } from '../base/changes.ts'
import type { Context } from '../base/context.ts'
import { emit } from '../base/outbox.ts'
import { linkByline } from '../people/byline.ts'
import { removeWorking } from '../search/index-working.ts'
import { indexStories, removeFromIndex } from '../search/index-stories.ts'
import { deletePublished, insertPublished, updateStory, type PublishedRows } from './store.ts'
import { insertVersions } from './versions-store.ts'
import { record } from './record.ts'
import { figuresOf, picturesOf } from './text.ts'
import type { PublishedContent, PublishedStory, Story, StoryContent, StoryVersion, Teaser } from './shape.ts'

/** What a version shows: the working text without what is only for colleagues, with its place and times. */
export function publishedContent(story: Story, content: StoryContent): PublishedContent {
  const { notes: _notes, slug, section, ...shown } = content
  return {
    ...shown,
    id: story.id,
    slug: slug ? arabicSlug(slug) : arabicSlug(content.headline),
    section: section ?? '',
    publishedAt: story.publishedAt!,
    updatedAt: story.updatedAt,
    corrections: story.corrections,
  }
}

export function teaserOf(content: PublishedContent, retracted: boolean): Teaser {
  const picture = figuresOf(content.body).find((figure) => figure.media)
  return {
    id: content.id,
    slug: content.slug,
    kind: content.kind,
    language: content.language,
    section: content.section,
    kicker: content.kicker,
    headline: content.headline,
    standfirst: content.standfirst,
    byline: content.byline.slice(0, 3).map((entry) => entry.name),
    picture: picture?.media ? { media: picture.media, alt: picture.alt } : null,
    publishedAt: content.publishedAt,
    updatedAt: content.updatedAt,
    retracted,
  }
}

/** One version and the rows that show it to readers. */
export function publishedRows(
  story: Pick<Story, 'id' | 'state' | 'version'>,
  content: PublishedContent,
): { rows: PublishedRows; text: string; sha256: string } {
  const text = canonicalJson(content)
  const hash = sha256(text)
  const retracted = story.state === 'retracted'
  const topics = new Map(
    content.topics.map((name) => ({ slug: topicSlug(name), name })).map((topic) => [topic.slug, topic]),
  )
  return {
    text,
    sha256: hash,
    rows: {
      story: {
        id: story.id,
        state: retracted ? 'retracted' : 'published',
        version: story.version!,
        slug: content.slug,
        language: content.language,
        section: content.section,
        published_at: content.publishedAt,
        updated_at: content.updatedAt,
        sha256: hash,
        teaser: JSON.stringify(teaserOf(content, retracted)),
      },
      // A retracted story keeps its address and its notice, and leaves every list.
      people: retracted ? [] : [...new Set(content.byline.flatMap((entry) => (entry.person ? [entry.person] : [])))],
      pictures: picturesOf(content.body),
      topics: retracted ? [] : [...topics.values()],
      corrections: content.corrections.map(({ version, kind, text, at }) => ({ version, kind, text, at })),
    },
  }
}

/** The lists a version stands in, as tags of the change feed. */
export function listTags(content: PublishedContent, timeZone: string): string[] {
  return [
    'list:all',
    `day:${localDay(content.publishedAt, timeZone)}`,
    ...(content.section ? [`list:section:${content.section}`] : []),
    ...content.byline.flatMap((entry) => (entry.person ? [`list:person:${entry.person}`] : [])),
    ...content.topics.map((name) => `list:topic:${topicSlug(name)}`),
  ]
}

/** The tags of everything that a change from one shown version to another alters. */
export function changedTags(
  before: PublishedStory | null,
  after: PublishedContent | null,
  retracted: boolean,
  timeZone: string,
): string[] {
  const tags = new Set<string>()
  const id = (after ?? before)!.id
  const listed = (content: PublishedContent) => listTags(content, timeZone).join('\n')
  if (before) tags.add(`story:${id}`)
  if (before && after && before.state === 'published' && !retracted) {
    if (shownTeaser(before) !== shownTeaser(after)) tags.add(`teaser:${id}`)
    if (listed(before) !== listed(after))
      for (const tag of [...listTags(before, timeZone), ...listTags(after, timeZone)]) tags.add(tag)
  } else {
    if (before) tags.add(`teaser:${id}`)
    for (const content of [before, after]) if (content) for (const tag of listTags(content, timeZone)) tags.add(tag)
  }
  if ((after?.corrections.length ?? 0) !== (before?.corrections.length ?? 0)) tags.add('corrections')
  tags.add('addresses')
  return [...tags]
}

/** The tags by which open studios learn that a story changed, and that lists show it otherwise. */
export const deskTags = (id: string): string[] => ['desk:stories', `desk:story:${id}`]

/** What a list shows of a story; the time of its last update is not part of it. */
function shownTeaser(content: PublishedContent): string {
  return canonicalJson({ ...teaserOf(content, false), updatedAt: null })
}

/**
 * Puts a new version in front of readers: the immutable version, the rows that readers' pages are made from, the
 * search index, the history and the change feed, together in the transaction it is called in.
 * @param story the story as it will stand (state, version, times and corrections set), its revision already raised
 * @param before what readers saw until now
 */
export async function release(
  context: Context,
  story: Story,
  readAt: number,
  content: StoryContent,
  before: PublishedStory | null,
  { act, by, why, at }: { act: StoryVersion['act']; by: Actor; why: string; at: string },
): Promise<{ version: number; sha256: string; slug: string }> {
  const shown = publishedContent(story, { ...content, byline: await linkByline(context, content.byline) })
  const { rows, text, sha256: hash } = publishedRows(story, shown)
  const out = { scheduledAt: null, scheduledBy: null, scheduleException: null, embargoUntil: null, pending: false }
  await updateStory(context, { ...story, ...out }, readAt)
  await insertVersions(context, [
    { story: story.id, version: story.version!, act, at, by: by.name, why, sha256: hash, content: text },
  ])
  await record(context, by, story.id, { at, act, note: why, version: story.version })
  const replaced = await deletePublished(context, story.id)
  if (replaced !== null) await removeFromIndex(context, [replaced])
  const [number] = await insertPublished(context, [rows])
  if (story.state === 'published') await indexStories(context, [{ number: number!, content: shown }])
  await removeWorking(context, story.id)
  const tags = changedTags(before, shown, story.state === 'retracted', context.site.timeZone)
  await announce(context.db, [...tags, ...deskTags(story.id)])
  await emit(context.db, at, act === 'publish' || act === 'update' ? 'story.published' : 'story.corrected', {
    story: story.id,
    version: story.version,
    act,
    headline: shown.headline,
    slug: shown.slug,
    sha256: hash,
  })
  return { version: story.version!, sha256: hash, slug: shown.slug }
}
