import { transact, type Context } from '../base/context.ts'
import { indexStories } from '../search/index-stories.ts'
import { indexWorking } from '../search/index-working.ts'
import { isWorking } from './put-content.ts'
import { selectPublishedByIds } from './published-store.ts'
import type { publishedRows } from './release.ts'
import type { HistoryEntry, PublishedContent, Story, StoryVersion } from './shape.ts'
import { insertPublished, insertStories, selectStoriesAfter, selectStoriesByIds, selectUnindexed } from './store.ts'
import { insertHistories, insertVersions, selectHistories, selectVersionRows } from './versions-store.ts'

/** A version as it is stored: its content is the canonical text that the hash covers. */
export type ArchivedVersion = Omit<StoryVersion, 'content' | 'story'> & { content: string }

/** A story with everything that is kept of it. */
export type ArchivedStory = { story: Story; versions: ArchivedVersion[]; history: HistoryEntry[] }

/** What readers see of a story: made by `publishedRows`. */
export type ShownStory = { rows: ReturnType<typeof publishedRows>['rows']; content: PublishedContent }

/** Whole stories in the order of their ids: those named, or those after one. At most some hundred at once. */
export async function readArchived(
  context: Context,
  which: { ids: readonly string[] } | { after: string; limit: number },
): Promise<ArchivedStory[]> {
  const stories =
    'ids' in which
      ? await selectStoriesByIds(context, which.ids)
      : await selectStoriesAfter(context, which.after, which.limit)
  const ids = stories.map((story) => story.id)
  const whole = new Map(stories.map((story) => [story.id, { story, versions: [], history: [] } as ArchivedStory]))
  for (const { story, ...version } of await selectVersionRows(context, ids)) whole.get(story)!.versions.push(version)
  for (const { story, ...entry } of await selectHistories(context, ids)) whole.get(story)!.history.push(entry)
  return [...whole.values()]
}

/**
 * Stores stories that come whole from an archive, in the transaction it is called in: no condition of publication is
 * asked, nothing is announced. None of them may be here already.
 * @param shown what readers see of each; null when it is not public
 */
export async function storeArchived(
  context: Context,
  all: readonly (ArchivedStory & { shown: ShownStory | null })[],
): Promise<void> {
  await insertStories(
    context,
    all.map(({ story }) => story),
  )
  await insertVersions(
    context,
    all.flatMap(({ story, versions }) => versions.map((version) => ({ ...version, story: story.id }))),
  )
  await insertHistories(
    context,
    all.flatMap(({ story, history }) => history.map((entry) => ({ ...entry, story: story.id }))),
  )
  for (const { story } of all) if (isWorking(story)) await indexWorking(context, story.id, story.content)
  const shown = all.flatMap((one) => one.shown ?? [])
  const numbers = await insertPublished(
    context,
    shown.map(({ rows }) => rows),
  )
  const found = shown.map(({ rows, content }, index) => ({ number: numbers[index]!, content, state: rows.story.state }))
  await indexStories(
    context,
    found.filter(({ state }) => state === 'published'),
  )
}

/** Stories of one round; the next one comes with the next. */
const atOnce = 200

/** Puts stories that were here before the newsroom had an index of its own into it. */
export async function indexMissingStories(context: Context): Promise<void> {
  for (let ids = await selectUnindexed(context, atOnce); ids.length > 0; ids = await selectUnindexed(context, atOnce))
    await transact(context, (inside) => indexUnpublished(inside, ids))
}

/** Puts those of some stories that the newsroom's own index holds into it. */
export async function indexUnpublished(context: Context, ids: readonly string[]): Promise<void> {
  for (const story of await selectStoriesByIds(context, ids))
    if (isWorking(story)) await indexWorking(context, story.id, story.content)
}

/** Puts public stories into the search index by the numbers of their rows. */
export async function indexPublished(context: Context, rows: readonly { id: string; number: number }[]): Promise<void> {
  const stories = await selectPublishedByIds(
    context,
    rows.map(({ id }) => id),
  )
  const numbers = new Map(rows.map(({ id, number }) => [id, number]))
  await indexStories(
    context,
    stories.map((content) => ({ number: numbers.get(content.id)!, content })),
  )
}
