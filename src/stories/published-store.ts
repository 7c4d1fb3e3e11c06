import { sql, type Selectable, type SelectQueryBuilder } from 'kysely'
import type { Context } from '../base/context.ts'
import type { Place } from '../base/cursor.ts'
import type { Tables } from '../tables.ts'
import type { CorrectionNotice, PublishedContent, PublishedStory, Teaser } from './shape.ts'
import type { PublishedStoriesTable } from './table.ts'

// The readers' side of the tables, and only that.

type Row = Pick<Selectable<PublishedStoriesTable>, 'state' | 'version' | 'sha256'> & { content: string }

function publishedOf(row: Row): PublishedStory {
  const content = JSON.parse(row.content) as PublishedContent
  return Object.assign(content, { state: row.state, version: row.version, sha256: row.sha256 })
}

/** Public stories, each with the content of the version that is shown. */
function wholeStories({ db }: Context) {
  return db
    .selectFrom('published_stories')
    .innerJoin('story_versions', (join) =>
      join
        .onRef('story_versions.story', '=', 'published_stories.id')
        .onRef('story_versions.version', '=', 'published_stories.version'),
    )
    .select([
      'published_stories.state',
      'published_stories.version',
      'published_stories.sha256',
      'story_versions.content',
    ])
}

/** What readers see of a story now; null when it is not public. */
export async function selectPublished(context: Context, id: string): Promise<PublishedStory | null> {
  const row = await wholeStories(context).where('published_stories.id', '=', id).executeTakeFirst()
  return row ? publishedOf(row) : null
}

export async function selectPublishedByIds(context: Context, ids: readonly string[]): Promise<PublishedStory[]> {
  if (ids.length === 0) return []
  return (
    await wholeStories(context)
      .where('published_stories.id', 'in', [...ids])
      .execute()
  ).map(publishedOf)
}

/** The hash of what readers see of a story now. */
export async function selectPublishedHash(context: Context, id: string): Promise<string | null> {
  const row = await context.db.selectFrom('published_stories').select('sha256').where('id', '=', id).executeTakeFirst()
  return row?.sha256 ?? null
}

export async function selectState(context: Context, id: string): Promise<string | null> {
  const row = await context.db.selectFrom('stories').select('state').where('id', '=', id).executeTakeFirst()
  return row?.state ?? null
}

export type PublishedFilter = {
  /** In any of these. */
  sections?: readonly string[] | undefined
  person?: string | undefined
  /** About any of these. */
  topics?: readonly string[] | undefined
  language?: string | undefined
  /** Published at or after this ISO instant. */
  from?: string | undefined
  /** Published before this ISO instant. */
  until?: string | undefined
}

/** Teasers of stories that are not retracted, newest first. */
export async function selectTeasers(
  context: Context,
  filter: PublishedFilter,
  before: Place | null,
  limit: number,
): Promise<Teaser[]> {
  const rows = await listQuery(context, { ...filter, state: 'published' }, before, limit)
    .select('published_stories.teaser')
    .execute()
  return rows.map((row) => JSON.parse(row.teaser) as Teaser)
}

/** Whole stories, newest first, retracted ones too. */
export async function selectPublishedList(
  context: Context,
  filter: PublishedFilter,
  before: Place | null,
  limit: number,
): Promise<PublishedStory[]> {
  const rows = await listQuery(context, filter, before, limit).select('published_stories.id').execute()
  const stories = new Map(
    (
      await selectPublishedByIds(
        context,
        rows.map(({ id }) => id),
      )
    ).map((story) => [story.id, story]),
  )
  return rows.flatMap(({ id }) => stories.get(id) ?? [])
}

type ListQuery = SelectQueryBuilder<Tables, 'published_stories', {}>
type ListFilter = PublishedFilter & { state?: 'published' }

/** The newest of one list, or of several together: each is asked for as many, so that the cost stays that of the lists. */
function listQuery(context: Context, filter: ListFilter, before: Place | null, limit: number): ListQuery {
  const sections = filter.sections ?? [undefined]
  const topics = filter.topics ?? [undefined]
  const lists = sections.flatMap((section) =>
    topics.map((topic) => oneList(context, { ...filter, section, topic }, before, limit)),
  )
  if (lists.length === 1) return lists[0]!
  const parts = lists.map(
    (list, index) => sql`select id from ${list.select('published_stories.id')} as ${sql.raw(`list${index}`)}`,
  )
  return context.db
    .selectFrom('published_stories')
    .where(sql<boolean>`published_stories.id in (${sql.join(parts, sql` union all `)})`)
    .orderBy('published_stories.published_at', 'desc')
    .orderBy('published_stories.id', 'desc')
    .limit(limit)
}

type OneFilter = Omit<ListFilter, 'sections' | 'topics'> & { section: string | undefined; topic: string | undefined }

function oneList({ db }: Context, filter: OneFilter, before: Place | null, limit: number): ListQuery {
  // People and topics have tables in the order of time of their own; sections have an index.
  const by = filter.person ? 'story_people' : filter.topic ? 'story_topics' : null
  const at = by ? sql.ref<string>(`${by}.published_at`) : sql.ref<string>('published_stories.published_at')
  const id = by ? sql.ref<string>(`${by}.story`) : sql.ref<string>('published_stories.id')
  const from = by
    ? db.selectFrom(by).innerJoin('published_stories', 'published_stories.id', `${by}.story`)
    : db.selectFrom('published_stories')
  let query = from as unknown as ListQuery
  if (filter.state) query = query.where('published_stories.state', '=', filter.state)
  if (filter.person) query = query.where(sql<boolean>`story_people.person = ${filter.person}`)
  else if (filter.topic) query = query.where(sql<boolean>`story_topics.topic = ${filter.topic}`)
  if (filter.person && filter.topic)
    query = query.where(
      sql<boolean>`exists (select 1 from story_topics where story_topics.story = published_stories.id and story_topics.topic = ${filter.topic})`,
    )
  if (filter.section) query = query.where('published_stories.section', '=', filter.section)
  if (filter.language) query = query.where('published_stories.language', '=', filter.language)
  if (filter.from) query = query.where(sql<boolean>`${at} >= ${filter.from}`)
  if (filter.until) query = query.where(sql<boolean>`${at} < ${filter.until}`)
  if (before) query = query.where(sql<boolean>`(${at}, ${id}) < (${before.at}, ${before.id})`)
  return query.orderBy(at, 'desc').orderBy(id, 'desc').limit(limit)
}

/** The newest stories of each topic, together: id and time, once for each topic they share. */
export async function selectNewestOfTopics(
  context: Context,
  topics: readonly string[],
  each: number,
): Promise<{ story: string; published_at: string }[]> {
  if (topics.length === 0) return []
  const parts = topics.map(
    (topic, index) => sql`select story, published_at from (
      select story, published_at from story_topics where topic = ${topic}
      order by published_at desc, story desc limit ${each}) as ${sql.raw(`topic${index}`)}`,
  )
  return (await sql<{ story: string; published_at: string }>`${sql.join(parts, sql` union all `)}`.execute(context.db))
    .rows
}

/** @param options.retracted with those that were taken back, as their notice shows them */
export async function selectTeasersByIds(
  context: Context,
  ids: readonly string[],
  { retracted = false }: { retracted?: boolean } = {},
): Promise<Map<string, Teaser>> {
  if (ids.length === 0) return new Map()
  const query = context.db
    .selectFrom('published_stories')
    .select(['id', 'teaser'])
    .where('id', 'in', [...ids])
  const rows = await (retracted ? query : query.where('state', '=', 'published')).execute()
  return new Map(rows.map((row) => [row.id, JSON.parse(row.teaser) as Teaser]))
}

export async function selectCorrections(
  context: Context,
  before: Place | null,
  limit: number,
): Promise<{ notice: CorrectionNotice; story: Teaser }[]> {
  let query = context.db
    .selectFrom('corrections')
    .innerJoin('published_stories', 'published_stories.id', 'corrections.story')
    .select([
      'corrections.kind',
      'corrections.text',
      'corrections.at',
      'corrections.version',
      'published_stories.teaser',
    ])
    .orderBy('corrections.at', 'desc')
    .orderBy('corrections.story', 'desc')
    .limit(limit)
  if (before) query = query.where(sql<boolean>`(corrections.at, corrections.story) < (${before.at}, ${before.id})`)
  const rows = await query.execute()
  return rows.map(({ teaser, ...notice }) => ({ notice, story: JSON.parse(teaser) as Teaser }))
}

export async function selectCount(context: Context): Promise<number> {
  const row = await context.db
    .selectFrom('published_stories')
    .select((select) => select.fn.countAll<number>().as('stories'))
    .executeTakeFirstOrThrow()
  return Number(row.stories)
}

/** One run of the addresses of all public stories, by number: 1 is the first run of `length`. */
export async function selectAddresses(
  context: Context,
  run: number,
  length: number,
): Promise<{ id: string; slug: string; updatedAt: string }[]> {
  return context.db
    .selectFrom('published_stories')
    .select(['id', 'slug', sql<string>`coalesce(updated_at, published_at)`.as('updatedAt')])
    .where('number', '>', (run - 1) * length)
    .where('number', '<=', run * length)
    .orderBy('number')
    .execute()
}

/** The last story of one run; null for a run without any. */
export async function selectLastOfRun(
  context: Context,
  run: number,
  length: number,
): Promise<{ updatedAt: string } | null> {
  const row = await context.db
    .selectFrom('published_stories')
    .select(sql<string>`coalesce(updated_at, published_at)`.as('updatedAt'))
    .where('number', '>', (run - 1) * length)
    .where('number', '<=', run * length)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

export async function selectLastNumber(context: Context): Promise<number> {
  const row = await context.db
    .selectFrom('published_stories')
    .select((select) => select.fn.max('number').as('last'))
    .executeTakeFirst()
  return Number(row?.last ?? 0)
}

export async function selectIdsBySlug({ db }: Context, slug: string, limit: number): Promise<string[]> {
  const rows = await db.selectFrom('published_stories').select('id').where('slug', '=', slug).limit(limit).execute()
  return rows.map(({ id }) => id)
}
