import type { Context } from '../base/context.ts'
import { selectIndexDamage, selectIndexedNumbers, selectOrphans } from './reindex-store.ts'
import { selectState } from './state-store.ts'

/** Those of some stories, by published_stories.number, that the search finds. */
export async function indexedNumbers(context: Context, numbers: readonly number[]): Promise<Set<number>> {
  return selectIndexedNumbers(context, (await selectState(context)).live, numbers)
}

/** Numbers of the search index that no public story has, and the table they stand in. */
export async function orphansOfIndex(context: Context, limit: number): Promise<{ table: string; numbers: number[] }> {
  const { live } = await selectState(context)
  return { table: `search_${live}_stories`, numbers: await selectOrphans(context, live, limit) }
}

/** What the database says of the search index that is asked, a line each; nothing when it is sound. */
export async function damageOfIndex(context: Context): Promise<string[]> {
  return selectIndexDamage(context, (await selectState(context)).live)
}
