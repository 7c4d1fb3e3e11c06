import type { Actor } from '../base/actor.ts'
import { announce } from '../base/changes.ts'
import type { Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { mediaByIds } from '../media/read.ts'
import { indexWorking, removeWorking } from '../search/index-working.ts'
import { keepRevision } from './keep-revision.ts'
import { selectPublishedHash } from './published-store.ts'
import { record } from './record.ts'
import { markKept, selectLatestRevision } from './revision-store.ts'
import type { Story, StoryContent } from './shape.ts'
import { stands } from './standing.ts'
import { updateStory } from './store.ts'
import { picturesOf } from './text.ts'

/**
 * Stores a new working text over a story that this transaction took, with its saved version, its place in the
 * newsroom's index and word to every open studio. A text that says the same is no new revision.
 * @param how.act save, change, restore · @param how.keep makes a saved version of its own
 */
export async function putContent(
  context: Context,
  by: Actor,
  story: Story,
  content: StoryContent,
  how: { act: string; keep: boolean; note?: string },
): Promise<Story> {
  if (JSON.stringify(content) === JSON.stringify(story.content)) {
    if (how.keep) await keepLatest(context, story)
    return story
  }
  const at = context.now().toISOString()
  const revision = story.revision + 1
  const next: Story = {
    ...story,
    content,
    revision,
    contentRevision: revision,
    changedAt: at,
    lastSavedBy: by.name,
  }
  next.pending = await isPending(context, next)
  await updateStory(context, next, story.revision)
  // One line of history a saved version: a story that is typed for an hour would have a thousand.
  if (await keepRevision(context, by, story, next, how)) {
    const note = how.note ?? changedFields(story.content, content)
    await record(context, by, story.id, { at, act: how.act === 'restore' ? 'restore' : 'change', note, version: null })
  }
  await refreshWorking(context, next)
  await announce(context.db, [`desk:story:${story.id}`, ...(sameRow(story, next) ? [] : ['desk:stories'])])
  return next
}

async function keepLatest(context: Context, story: Story): Promise<void> {
  const latest = await selectLatestRevision(context, story.id)
  if (latest && latest.kept === 0) await markKept(context, story.id, latest.revision)
}

async function isPending(context: Context, story: Story): Promise<boolean> {
  const hash = story.state === 'published' ? await selectPublishedHash(context, story.id) : null
  return hash !== null && !(await stands(context, story, hash))
}

/** The newsroom's index has what readers' search does not find. */
export async function refreshWorking(context: Context, story: Story): Promise<void> {
  if (isWorking(story)) await indexWorking(context, story.id, story.content)
  else await removeWorking(context, story.id)
}

/** Whether the newsroom has a text of this story that readers do not. */
export function isWorking(story: Pick<Story, 'state' | 'pending'>): boolean {
  return story.state !== 'published' || story.pending
}

/** Whether the desk's list shows both the same, but for the time. */
function sameRow(before: Story, after: Story): boolean {
  const shown = ({ pending, content: { headline, kicker, section, language } }: Story) =>
    JSON.stringify([pending, headline, kicker, section, language])
  return shown(before) === shown(after)
}

/** @throws Refused('missing') naming a picture that is not here */
export async function mustHavePictures(context: Context, content: StoryContent): Promise<void> {
  const ids = picturesOf(content.body)
  if (ids.length === 0) return
  const media = await mediaByIds(context, ids)
  const unknown = ids.find((id) => !media.has(id))
  if (unknown !== undefined)
    throw new Refused('missing', { en: `there is no picture ${unknown}`, ar: `لا توجد صورة بالرقم ${unknown}` })
}

function changedFields(before: StoryContent, after: StoryContent): string {
  const keys = Object.keys(after) as (keyof StoryContent)[]
  return keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key])).join(', ')
}
