import type { Insertable, Selectable } from 'kysely'
import type { Context } from '../base/context.ts'
import { isPostgres } from '../base/db.ts'
import { Refused } from '../base/refused.ts'
import { addUses, keepUses } from '../media/uses.ts'
import { storyStates, type PublishedContent, type Story, type StoryState } from './shape.ts'
import type { PublishedStoriesTable, StoriesTable } from './table.ts'
import { picturesOf } from './text.ts'

/** Of a story that is there; empty for one that is not. */
export async function selectHeadline(context: Context, id: string): Promise<string> {
  const row = await context.db.selectFrom('stories').select('headline').where('id', '=', id).executeTakeFirst()
  return row?.headline ?? ''
}

export async function selectStory(context: Context, id: string): Promise<Story | null> {
  const row = await context.db.selectFrom('stories').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? storyOf(row) : null
}

/**
 * A story that this transaction is about to change: whoever else wants to waits until it ends, and then sees what it
 * did. A transaction on SQLite has the whole database for itself already.
 */
export async function takeStory(context: Context, id: string): Promise<Story | null> {
  const query = context.db.selectFrom('stories').selectAll().where('id', '=', id)
  const row = await (isPostgres(context.db) ? query.forUpdate() : query).executeTakeFirst()
  return row ? storyOf(row) : null
}

function storyOf(row: Selectable<StoriesTable>): Story {
  return {
    id: row.id,
    state: row.state,
    revision: row.revision,
    version: row.version,
    content: JSON.parse(row.content),
    corrections: JSON.parse(row.corrections),
    createdAt: row.created_at,
    changedAt: row.changed_at,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
    owner: row.owner,
    ownerName: row.owner_name,
    contentRevision: row.content_revision,
    lastSavedBy: row.last_saved_by,
    pending: row.pending === 1,
    scheduledAt: row.scheduled_at,
    scheduledBy: row.scheduled_by,
    scheduleException: row.schedule_exception,
    embargoUntil: row.embargo_until,
  }
}

function rowOf(story: Story): Insertable<StoriesTable> {
  return {
    id: story.id,
    state: story.state,
    revision: story.revision,
    version: story.version,
    language: story.content.language,
    section: story.content.section,
    headline: story.content.headline,
    created_at: story.createdAt,
    changed_at: story.changedAt,
    published_at: story.publishedAt,
    updated_at: story.updatedAt,
    corrections: JSON.stringify(story.corrections),
    content: JSON.stringify(story.content),
    owner: story.owner,
    owner_name: story.ownerName,
    kicker: story.content.kicker,
    content_revision: story.contentRevision,
    last_saved_by: story.lastSavedBy,
    pending: story.pending ? 1 : 0,
    scheduled_at: story.scheduledAt,
    scheduled_by: story.scheduledBy,
    schedule_exception: story.scheduleException,
    embargo_until: story.embargoUntil,
  }
}

export async function insertStories(context: Context, stories: readonly Story[]): Promise<void> {
  for (const part of parts(stories)) await context.db.insertInto('stories').values(part.map(rowOf)).execute()
  await addUses(
    context,
    stories.map(({ id, content }) => ({ kind: 'story' as const, id, media: picturesOf(content.body) })),
  )
}

/** Rows of one statement: far below the parameters that SQLite (32,766) and PostgreSQL (65,535) take. */
const rowsAtOnce = 100

/** Rows in parts that one statement takes. */
export function* parts<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) yield rows.slice(start, start + rowsAtOnce)
}

/**
 * Stores a story over the revision it was read at.
 * @throws Refused('conflict') when somebody stored another one meanwhile
 */
export async function updateStory(context: Context, story: Story, readAt: number): Promise<void> {
  const { id, ...values } = rowOf(story)
  const result = await context.db
    .updateTable('stories')
    .set(values)
    .where('id', '=', id)
    .where('revision', '=', readAt)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n)
    throw new Refused('conflict', {
      en: `story ${id} was changed by somebody else meanwhile; read it again`,
      ar: `عدّل شخص آخر المادة ${id} في هذه الأثناء؛ أعد قراءتها`,
    })
  await keepUses(context, { kind: 'story', id }, picturesOf(story.content.body))
}

/** Ids of stories that belong into the newsroom's own index and are not there. */
export async function selectUnindexed({ db }: Context, limit: number): Promise<string[]> {
  const notPublic = storyStates.filter((state) => state !== 'published')
  const rows = await db
    .selectFrom('stories')
    .select('id')
    .where((row) => row.or([row('state', 'in', notPublic), row('pending', '=', 1)]))
    .where(({ not, exists, selectFrom, lit }) =>
      not(
        exists(
          selectFrom('working_stories').select(lit(1).as('one')).whereRef('working_stories.story', '=', 'stories.id'),
        ),
      ),
    )
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Ids of scheduled stories whose time has come, the earliest first. */
export async function selectDue({ db }: Context, now: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('stories')
    .select('id')
    .where('scheduled_at', '<=', now)
    .where('state', '=', 'scheduled')
    .orderBy('scheduled_at')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** What a policy asks of stories, by their ids. */
export async function selectOwners(
  { db }: Context,
  ids: readonly string[],
): Promise<Map<string, { owner: string | null; state: StoryState }>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('stories')
    .select(['id', 'owner', 'state'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, owner, state }) => [id, { owner, state }]))
}

/** Whole rows by their ids, in the order of ids; those that are not here are left out. */
export async function selectStoriesByIds(context: Context, ids: readonly string[]): Promise<Story[]> {
  if (ids.length === 0) return []
  return (await context.db.selectFrom('stories').selectAll().where('id', 'in', ids).orderBy('id').execute()).map(
    storyOf,
  )
}

/** Stories in the order of ids. @param after the last id of the page before */
export async function selectStoriesAfter(context: Context, after: string, limit: number): Promise<Story[]> {
  const rows = await context.db
    .selectFrom('stories')
    .selectAll()
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(storyOf)
}

export async function selectStoryRows(
  context: Context,
  filter: { state?: StoryState | undefined; limit: number; before?: { at: string; id: string } | undefined },
): Promise<
  {
    id: string
    state: StoryState
    headline: string
    section: string | null
    version: number | null
    changedAt: string
    publishedAt: string | null
  }[]
> {
  let query = context.db
    .selectFrom('stories')
    .select(['id', 'state', 'headline', 'section', 'version', 'changed_at as changedAt', 'published_at as publishedAt'])
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit)
  if (filter.state) query = query.where('state', '=', filter.state)
  const before = filter.before
  if (before) query = query.where((row) => row(row.refTuple('changed_at', 'id'), '<', row.tuple(before.at, before.id)))
  return query.execute()
}

/** Takes a story out of everything readers reach; what newly stands there is inserted by `insertPublished`. */
export async function deletePublished(context: Context, id: string): Promise<number | null> {
  const row = await context.db.selectFrom('published_stories').select('number').where('id', '=', id).executeTakeFirst()
  if (!row) return null
  await context.db.deleteFrom('published_stories').where('id', '=', id).execute()
  await context.db.deleteFrom('story_people').where('story', '=', id).execute()
  await context.db.deleteFrom('story_topics').where('story', '=', id).execute()
  await context.db.deleteFrom('corrections').where('story', '=', id).execute()
  await keepUses(context, { kind: 'published', id }, [])
  return row.number
}

export type PublishedRows = {
  story: Insertable<PublishedStoriesTable>
  people: string[]
  pictures: string[]
  topics: { slug: string; name: string }[]
  corrections: { version: number; kind: PublishedContent['corrections'][number]['kind']; text: string; at: string }[]
}

/** @returns the number of each story, in the order given */
export async function insertPublished(context: Context, all: readonly PublishedRows[]): Promise<number[]> {
  const { db } = context
  const numbers = new Map<string, number>()
  for (const part of parts(all)) {
    const rows = part.map((one) => one.story)
    const inserted = await db.insertInto('published_stories').values(rows).returning(['id', 'number']).execute()
    for (const row of inserted) numbers.set(row.id, Number(row.number))
  }
  const topics = new Map(all.flatMap((one) => one.topics).map((topic) => [topic.slug, topic]))
  // In one order, so that two transactions that bring the same topics do not wait for each other in a ring.
  for (const part of parts([...topics.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1))))
    await db
      .insertInto('topics')
      .values(part)
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .execute()
  const placed = (one: PublishedRows) => ({ story: one.story.id, published_at: one.story.published_at })
  for (const part of parts(all.flatMap((one) => one.people.map((person) => ({ ...placed(one), person })))))
    await db.insertInto('story_people').values(part).execute()
  for (const part of parts(all.flatMap((one) => one.topics.map((topic) => ({ ...placed(one), topic: topic.slug })))))
    await db.insertInto('story_topics').values(part).execute()
  for (const part of parts(all.flatMap((one) => one.corrections.map((notice) => ({ story: one.story.id, ...notice })))))
    await db.insertInto('corrections').values(part).execute()
  await addUses(
    context,
    all.map((one) => ({ kind: 'published' as const, id: one.story.id, media: one.pictures })),
  )
  return all.map((one) => numbers.get(one.story.id)!)
}
