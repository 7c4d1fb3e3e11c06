import { localDay } from '../arabic/dates.ts'
import type { Context } from '../base/context.ts'
import { cursorOf, placeOf } from '../base/cursor.ts'
import { sectionFamily, topicFamily, topicsNamed } from '../sections/read.ts'
import {
  selectAddresses,
  selectCorrections,
  selectCount,
  selectIdsBySlug,
  selectLastNumber,
  selectLastOfRun,
  selectNewestOfTopics,
  selectPublished,
  selectPublishedByIds,
  selectPublishedList,
  selectState,
  selectTeasers,
  selectTeasersByIds,
  type PublishedFilter,
} from './published-store.ts'
import type { CorrectionNotice, PublishedStory, Teaser } from './shape.ts'

// What readers may see. Every read notes what the page it is for depends on.

export type StoryFilter = Omit<PublishedFilter, 'sections' | 'topics'> & {
  /** A section's id: with what stands in its children and what moved into it. */
  section?: string | undefined
  /** A topic's slug: with what was merged into it. */
  topic?: string | undefined
  /** The `next` of the page before. */
  before?: string | undefined
  limit?: number | undefined
}

export type Page<T> = { items: T[]; next: string | null }

const defaultLimit = 20

/** A public story, also one that was retracted; null when there is none at this id. */
export async function readStory(context: Context, id: string): Promise<PublishedStory | null> {
  context.depends(`story:${id}`)
  return selectPublished(context, id)
}

/** Whether a story once stood here and was withdrawn: the address answers 410 rather than 404. */
export async function isWithdrawn(context: Context, id: string): Promise<boolean> {
  return (await selectState(context, id)) === 'withdrawn'
}

/** Whether there is a story with this id at all, public or not. */
export async function storyExists(context: Context, id: string): Promise<boolean> {
  return (await selectState(context, id)) !== null
}

/** Stories for lists, newest first; retracted ones are left out. @throws Refused('invalid') for a bad cursor */
export async function listStories(context: Context, filter: StoryFilter): Promise<Page<Teaser>> {
  const whole = await wholeFilter(context, filter)
  noteList(context, filter, whole)
  const limit = filter.limit ?? defaultLimit
  const rows = await selectTeasers(context, whole, filter.before ? placeOf(filter.before) : null, limit + 1)
  for (const row of rows) context.depends(`teaser:${row.id}`)
  return pageOf(rows, limit, (row) => ({ at: row.publishedAt, id: row.id }))
}

/** Whole stories for feeds and the API, newest first, retracted ones with their notice. */
export async function readStories(context: Context, filter: StoryFilter): Promise<Page<PublishedStory>> {
  const whole = await wholeFilter(context, filter)
  noteList(context, filter, whole)
  const limit = filter.limit ?? defaultLimit
  const rows = await selectPublishedList(context, whole, filter.before ? placeOf(filter.before) : null, limit + 1)
  for (const row of rows) context.depends(`story:${row.id}`)
  return pageOf(rows, limit, (row) => ({ at: row.publishedAt, id: row.id }))
}

/** Whole stories by their ids, in the order of these; those that are not public are left out. */
export async function readStoriesByIds(context: Context, ids: readonly string[]): Promise<PublishedStory[]> {
  const found = new Map((await selectPublishedByIds(context, ids)).map((story) => [story.id, story]))
  for (const id of ids) context.depends(`story:${id}`)
  return ids.flatMap((id) => found.get(id) ?? [])
}

async function wholeFilter(context: Context, { section, topic, ...rest }: StoryFilter): Promise<PublishedFilter> {
  return {
    ...rest,
    ...(section && { sections: await sectionFamily(context, section) }),
    ...(topic && { topics: await topicFamily(context, topic) }),
  }
}

function noteList(context: Context, filter: StoryFilter, { sections, topics }: PublishedFilter): void {
  // A later page changes only with the stories on it; the first one also when somebody joins the list.
  if (filter.before) return
  if (sections) for (const section of sections) context.depends(`list:section:${section}`)
  else if (filter.person) context.depends(`list:person:${filter.person}`)
  else if (topics) for (const topic of topics) context.depends(`list:topic:${topic}`)
  else if (filter.from && filter.until) context.depends(`day:${localDay(filter.from, context.site.timeZone)}`)
  else context.depends('list:all')
}

function pageOf<T>(rows: T[], limit: number, place: (row: T) => { at: string; id: string }): Page<T> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last !== undefined ? cursorOf(place(last)) : null }
}

/** Topics of a story that are looked at, and newest stories of each: the cost stays the same at any size of archive. */
const relatedTopics = 4
const relatedEach = 12
/** With the other names of topics that were merged. */
const mostRelatedSlugs = 20

/** Stories that share the most topics with this one, newest first among equals; filled up from its section. */
export async function relatedStories(context: Context, story: PublishedStory, limit: number): Promise<Teaser[]> {
  const own = await topicsNamed(context, story.topics.slice(0, relatedTopics))
  const families = await Promise.all(own.map(({ slug }) => topicFamily(context, slug)))
  const topics = families.flat().slice(0, mostRelatedSlugs)
  for (const topic of topics) context.depends(`list:topic:${topic}`)
  const shared = new Map<string, { count: number; at: string }>()
  for (const row of await selectNewestOfTopics(context, topics, relatedEach))
    if (row.story !== story.id)
      shared.set(row.story, { count: (shared.get(row.story)?.count ?? 0) + 1, at: row.published_at })
  const ids = [...shared]
    .sort(([, a], [, b]) => b.count - a.count || (a.at < b.at ? 1 : -1))
    .slice(0, limit)
    .map(([id]) => id)
  const teasers = await teasersByIds(context, ids)
  if (teasers.length >= limit || !story.section) return teasers
  const more = await listStories(context, { section: story.section, limit: limit + 1 })
  const taken = new Set([story.id, ...ids])
  return [...teasers, ...more.items.filter((teaser) => !taken.has(teaser.id))].slice(0, limit)
}

/** Teasers in the order of the ids; those that are not public are left out. */
export async function teasersByIds(context: Context, ids: readonly string[]): Promise<Teaser[]> {
  if (ids.length === 0) return []
  for (const id of ids) context.depends(`teaser:${id}`)
  const teasers = await selectTeasersByIds(context, ids)
  return ids.flatMap((id) => teasers.get(id) ?? [])
}

/** Notices to readers, newest first, each with the story it stands on. */
export async function latestCorrections(
  context: Context,
  options: { before?: string | undefined; limit?: number } = {},
): Promise<Page<{ notice: CorrectionNotice; story: Teaser }>> {
  context.depends('corrections')
  const limit = options.limit ?? defaultLimit
  const rows = await selectCorrections(context, options.before ? placeOf(options.before) : null, limit + 1)
  for (const row of rows) context.depends(`teaser:${row.story.id}`)
  return pageOf(rows, limit, (row) => ({ at: row.notice.at, id: row.story.id }))
}

/** How many stories are public. Counts them: not for a page. */
export async function countStories(context: Context): Promise<number> {
  return selectCount(context)
}

/**
 * Addresses for sitemaps, in runs of `length`; a story that goes out again moves to the last run.
 * @param run from 1
 */
export async function storyAddresses(
  context: Context,
  run: number,
  length: number,
): Promise<{ id: string; slug: string; updatedAt: string }[]> {
  context.depends('addresses')
  return selectAddresses(context, run, length)
}

/** The runs that hold stories, each with the time of its newest; one look into an index a run. */
export async function addressRuns(context: Context, length: number): Promise<{ run: number; updatedAt: string }[]> {
  context.depends('addresses')
  const runs = Math.ceil((await selectLastNumber(context)) / length)
  const found: { run: number; updatedAt: string }[] = []
  for (let run = 1; run <= runs; run++) {
    const last = await selectLastOfRun(context, run, length)
    if (last) found.push({ run, updatedAt: last.updatedAt })
  }
  return found
}

/** Ids of the public stories at whose addresses these words stand, by the words; a few of each. */
export async function storiesBySlugs(context: Context, slugs: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  for (const slug of new Set(slugs)) {
    const ids = await selectIdsBySlug(context, slug, 2)
    if (ids.length > 0) found.set(slug, ids)
  }
  return found
}
