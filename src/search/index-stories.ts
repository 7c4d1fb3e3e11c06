import { localDay } from '../arabic/dates.ts'
import type { Context } from '../base/context.ts'
import type { PublishedContent } from '../stories/shape.ts'
import { uncountedOf } from './count-words.ts'
import { dayNumber } from './days.ts'
import { lockShared, selectState, type IndexSet } from './state-store.ts'
import { deleteRows, insertRows, selectEnds, selectTaken, type IndexRow } from './store.ts'
import { wordsOf, type StoryWords } from './story-words.ts'
import { insertUncounted } from './words-store.ts'

/** A public story; `number` is published_stories.number. */
export type Indexed = { number: number; content: PublishedContent }

/**
 * Puts stories into the index in the transaction that publishes them; into both while one is made anew.
 */
export async function indexStories(context: Context, stories: readonly Indexed[]): Promise<void> {
  if (stories.length === 0) return
  await lockShared(context)
  const { live, building } = await selectState(context)
  const analysed = analyseStories(stories)
  for (const set of new Set([live, building ?? live])) await insertIntoSet(context, set, analysed)
}

export async function removeFromIndex(context: Context, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return
  await lockShared(context)
  const { live, building } = await selectState(context)
  for (const set of new Set([live, building ?? live])) await deleteRows(context, set, numbers)
}

type Analysed = Indexed & { words: StoryWords }

export function analyseStories(stories: readonly Indexed[]): Analysed[] {
  return stories.map((story) => ({ ...story, words: wordsOf(story.content) }))
}

/** Puts analysed stories into one set of the index. None of them may be in it. */
export async function insertIntoSet(context: Context, set: IndexSet, stories: readonly Analysed[]): Promise<void> {
  if (stories.length === 0) return
  const keys = await keysFor(context, set, stories)
  const rows: IndexRow[] = stories.map(({ number, words }, index) => ({
    key: keys[index]!,
    number,
    tokens: [...words.tokens, ...words.names],
    places: words.places,
  }))
  await insertRows(
    context,
    set,
    rows.sort((one, other) => one.key - other.key),
  )
  await insertUncounted(context, set, JSON.stringify(uncountedOf(stories.map(({ words }) => words))))
}

/** Stories of one day that have a place of their own in the order of days; more stand after the newest of all. */
export const keysOfDay = 32_768

/** The first key of a day, in days since 1970-01-01. */
export const firstKeyOf = (day: number): number => day * keysOfDay

/** The keys of stories: the day each was published on the wall of the site's time zone, and its number. */
async function keysFor(context: Context, set: IndexSet, stories: readonly Indexed[]): Promise<number[]> {
  const { timeZone } = context.site
  const wanted = stories.map(
    ({ number, content }) => firstKeyOf(dayNumber(localDay(content.publishedAt, timeZone))) + (number % keysOfDay),
  )
  const taken = await selectTaken(context, set, wanted)
  let end: number | null = null
  const keys: number[] = []
  for (let key of wanted) {
    if (taken.has(key)) {
      end = Math.max(end ?? (await selectEnds(context.db, set))?.last ?? 0, ...keys) + 1
      key = end
    }
    taken.add(key)
    keys.push(key)
  }
  return keys
}
