import { sql, type Selectable } from 'kysely'
import type { Context } from '../base/context.ts'
import type { Section, Topic } from './shape.ts'
import type { SectionsTable } from './table.ts'

function sectionOf(row: Selectable<SectionsTable>): Section {
  const { name_english: nameEnglish, ...section } = row
  return { ...section, nameEnglish }
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
  const { nameEnglish: name_english, ...rest } = section
  const { id: _id, ...changes } = { ...rest, name_english }
  await context.db
    .insertInto('sections')
    .values({ ...rest, name_english })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changes))
    .execute()
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
    .innerJoin('topics', 'topics.slug', 'latest.topic')
    .select(['topics.slug', 'topics.name', sql<number>`count(*)`.as('stories')])
    .groupBy(['topics.slug', 'topics.name'])
    .orderBy('stories', 'desc')
    .orderBy('topics.slug')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, stories: Number(row.stories) }))
}

export async function selectTopic(context: Context, slug: string): Promise<Topic | null> {
  return (await context.db.selectFrom('topics').selectAll().where('slug', '=', slug).executeTakeFirst()) ?? null
}
