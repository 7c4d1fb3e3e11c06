import type { Context } from '../base/context.ts'

/** Versions of stories that carry a correction a reader asked for. */
export async function selectCorrected(
  { db }: Context,
  stories: readonly string[],
): Promise<{ story: string; correction: number | null }[]> {
  return db
    .selectFrom('comments')
    .select(['story', 'correction'])
    .distinct()
    .where('story', 'in', stories)
    .where('correction', 'is not', null)
    .execute()
}
