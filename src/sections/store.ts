import { sql, type Selectable } from 'kysely'
import type { Context } from '../base/context.ts'
import { anywhere, foldedColumn } from '../base/folded.ts'
import type { Section, Topic } from './shape.ts'
import type { SectionsTable, TopicsTable } from './table.ts'

function sectionOf(row: Selectable<SectionsTable>): Section {
  const { name_english: nameEnglish, moved_to: movedTo, ...section } = row
  return { ...section, nameEnglish, movedTo }
}

export async function selectSections(context: Context): Promise<Section[]> {
  const rows = await context.db.selectFrom('sections').selectAll().orderBy('position').orderBy('id').execute()
  return rows.map(sectionOf)
}

export async function selectSection(context: Context, id: string): Promise<Section | null> {
  const row = await context.db.selectFrom('sections').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? sectionOf(row) : null
}

export async function upsertSection(context: Context, section: Section): Promise<void> {
  const { nameEnglish: name_english, movedTo: moved_to, ...rest } = section
  const { id: _id, ...changes } = { ...rest, name_english, moved_to }
  await context.db
    .insertInto('sections')
    .values({ ...rest, name_english, moved_to })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changes))
    .execute()
}

export async function deleteSection(context: Context, id: string): Promise<void> {
  await context.db.deleteFrom('sections').where('id', '=', id).execute()
}

/** How many stories say that they stand in a section: those that readers see, and those of the newsroom. */
export async function countOfSections(context: Context): Promise<Map<string, { published: number; stories: number }>> {
  const counts = new Map<string, { published: number; stories: number }>()
  for (const [table, key] of [
    ['published_stories', 'published'],
    ['stories', 'stories'],
  ] as const) {
    const rows = await context.db
      .selectFrom(table)
      .select(['section', (row) => row.fn.countAll().as('count')])
      .where('section', 'is not', null)
      .groupBy('section')
      .execute()
    for (const { section, count } of rows)
      counts.set(section!, { published: 0, stories: 0, ...counts.get(section!), [key]: Number(count) })
  }
  return counts
}

/** Whether any story says that it stands in a section. */
export async function hasStories(context: Context, id: string): Promise<boolean> {
  for (const table of ['published_stories', 'stories'] as const)
    if (await context.db.selectFrom(table).select('id').where('section', '=', id).limit(1).executeTakeFirst())
      return true
  return false
}

/** Newest entries looked at to tell what is being written about; keeps the cost the same at any size of archive. */
const looked = 1000

export async function selectTopics(context: Context, limit: number): Promise<(Topic & { stories: number })[]> {
  const latest = context.db
    .selectFrom('story_topics')
    .select(['topic'])
    .orderBy('published_at', 'desc')
    .limit(looked)
    .as('latest')
  const rows = await context.db
    .selectFrom(latest)
    .innerJoin('topics as said', 'said.slug', 'latest.topic')
    .innerJoin('topics', (join) => join.on('topics.slug', '=', sql<string>`coalesce(said.merged_into, said.slug)`))
    .select(['topics.slug', 'topics.name', sql<number>`count(*)`.as('stories')])
    .groupBy(['topics.slug', 'topics.name'])
    .orderBy('stories', 'desc')
    .orderBy('topics.slug')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, stories: Number(row.stories) }))
}

export async function selectTopic(context: Context, slug: string): Promise<Topic | null> {
  const row = await selectTopicRow(context, slug)
  return row ? { slug: row.slug, name: row.name } : null
}

export async function selectTopicRow(context: Context, slug: string): Promise<Selectable<TopicsTable> | null> {
  return (await context.db.selectFrom('topics').selectAll().where('slug', '=', slug).executeTakeFirst()) ?? null
}

/** By the slug that stories give: topics that are another one's name now, or have a name the newsroom chose. */
export async function selectRenamedTopics(context: Context): Promise<Map<string, Topic>> {
  const rows = await context.db
    .selectFrom('topics as said')
    .innerJoin('topics', (join) => join.on('topics.slug', '=', sql<string>`coalesce(said.merged_into, said.slug)`))
    .select(['said.slug as said', 'topics.slug', 'topics.name'])
    .where((row) => row.or([row('said.merged_into', 'is not', null), row('said.named', '=', 1)]))
    .execute()
  return new Map(rows.map(({ said, slug, name }) => [said, { slug, name }]))
}

/** Adds a topic, or gives the one that is here this name; it stands for itself either way. */
export async function upsertTopic(context: Context, { slug, name }: Topic): Promise<void> {
  const values = { name, named: 1, merged_into: null }
  await context.db
    .insertInto('topics')
    .values({ slug, ...values })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet(values))
    .execute()
}

/** Makes a topic, and all that were merged into it, other names of another one. @returns their slugs */
export async function mergeTopicRows(context: Context, from: string, into: string): Promise<string[]> {
  const rows = await context.db
    .updateTable('topics')
    .set({ merged_into: into })
    .where((row) => row.or([row('slug', '=', from), row('merged_into', '=', from)]))
    .where('slug', '!=', into)
    .returning('slug')
    .execute()
  return rows.map((row) => row.slug)
}

export type TopicRow = Topic & { stories: number; also: string[] }

/**
 * Topics that stand for themselves, in the order of their slugs, each with how many stories it has and the names that
 * were merged into it.
 * @param folded only those with this in a name, folded
 */
export async function selectTopicRows(
  context: Context,
  { folded, after, limit }: { folded: string; after: string; limit: number },
): Promise<TopicRow[]> {
  let query = context.db
    .selectFrom('topics')
    .select(['slug', 'name'])
    .where('merged_into', 'is', null)
    .where('slug', '>', after)
    .orderBy('slug')
    .limit(limit)
  if (folded) {
    const pattern = anywhere(folded)
    query = query.where(
      sql<boolean>`(${foldedColumn('topics.name')} like ${pattern} escape '\\' or exists (
        select 1 from topics as other where other.merged_into = topics.slug
        and ${foldedColumn('other.name')} like ${pattern} escape '\\'))`,
    )
  }
  const topics = await query.execute()
  if (topics.length === 0) return []
  const slugs = topics.map(({ slug }) => slug)
  const others = await context.db
    .selectFrom('topics')
    .select(['slug', 'name', 'merged_into'])
    .where('merged_into', 'in', slugs)
    .orderBy('slug')
    .execute()
  const head = new Map([
    ...slugs.map((slug) => [slug, slug]),
    ...others.map((other) => [other.slug, other.merged_into!]),
  ] as [string, string][])
  const counts = await context.db
    .selectFrom('story_topics')
    .innerJoin('topics', 'topics.slug', 'story_topics.topic')
    .select([
      sql<string>`coalesce(topics.merged_into, topics.slug)`.as('head'),
      sql<number>`count(distinct story_topics.story)`.as('stories'),
    ])
    .where('story_topics.topic', 'in', [...head.keys()])
    .groupBy(sql`coalesce(topics.merged_into, topics.slug)`)
    .execute()
  const stories = new Map(counts.map((row) => [row.head, Number(row.stories)]))
  return topics.map((topic) => ({
    ...topic,
    stories: stories.get(topic.slug) ?? 0,
    also: others.filter((other) => other.merged_into === topic.slug).map(({ name }) => name),
  }))
}
