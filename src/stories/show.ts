import type { Context } from '../base/context.ts'
import { cursorOf, placeOf } from '../base/cursor.ts'
import { mustExist } from './rules.ts'
import type { HistoryEntry, Story, StoryState, StoryVersion } from './shape.ts'
import { selectStory, selectStoryRows } from './store.ts'
import { selectHistory, selectVersions } from './versions-store.ts'

export type WholeStory = Story & { versions: StoryVersion[]; history: HistoryEntry[] }

/** A story as the newsroom keeps it: working text, every version, history. @throws Refused('missing') */
export async function readWholeStory(context: Context, id: string): Promise<WholeStory> {
  const story = mustExist(await selectStory(context, id), id)
  return { ...story, versions: await selectVersions(context, id), history: await selectHistory(context, id) }
}

/** The newsroom's list, the last changed first. @throws Refused('invalid') for a bad cursor */
export async function listStoryRows(
  context: Context,
  options: { state?: StoryState | undefined; limit: number; before?: string | undefined },
): Promise<{ items: Awaited<ReturnType<typeof selectStoryRows>>; next: string | null }> {
  const rows = await selectStoryRows(context, {
    state: options.state,
    limit: options.limit + 1,
    before: options.before === undefined ? undefined : placeOf(options.before),
  })
  const items = rows.slice(0, options.limit)
  const last = items.at(-1)
  return { items, next: rows.length > options.limit && last ? cursorOf({ at: last.changedAt, id: last.id }) : null }
}
