import type { Context } from '../base/context.ts'
import type { PublishedContent } from '../stories/shape.ts'

/** Up to which published story the archive was read: the number of its row, and how many were read in all. */
export async function selectLearned(context: Context): Promise<{ number: number; stories: number }> {
  const row = await context.db
    .selectFrom('name_learning')
    .select(['number', 'stories'])
    .where('id', '=', 1)
    .executeTakeFirst()
  return { number: Number(row?.number ?? 0), stories: Number(row?.stories ?? 0) }
}

export async function putLearned(context: Context, learned: { number: number; stories: number }): Promise<void> {
  const values = { ...learned, at: context.now().toISOString() }
  await context.db
    .insertInto('name_learning')
    .values({ id: 1, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
}

/** Published stories in the order in which they came out, after a row. */
export async function selectPublishedAfter(
  context: Context,
  number: number,
  limit: number,
): Promise<{ number: number; id: string; content: PublishedContent }[]> {
  const rows = await context.db
    .selectFrom('published_stories')
    .innerJoin('story_versions', (join) =>
      join
        .onRef('story_versions.story', '=', 'published_stories.id')
        .onRef('story_versions.version', '=', 'published_stories.version'),
    )
    .select(['published_stories.number', 'published_stories.id', 'story_versions.content'])
    .where('published_stories.number', '>', number)
    .orderBy('published_stories.number')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    ...row,
    number: Number(row.number),
    content: JSON.parse(row.content) as PublishedContent,
  }))
}

export async function countPublishedAfter(context: Context, number: number): Promise<number> {
  const row = await context.db
    .selectFrom('published_stories')
    .select((select) => select.fn.countAll().as('count'))
    .where('number', '>', number)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
