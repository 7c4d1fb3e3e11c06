import type { Actor } from '../base/actor.ts'
import { transact, type Context } from '../base/context.ts'
import { cursorOf, placeOf } from '../base/cursor.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { mediaByIds } from '../media/read.ts'
import { mustBeFree } from './lock.ts'
import { storyPolicy } from './policy.ts'
import { putContent } from './put-content.ts'
import { selectRevision, selectRevisions } from './revision-store.ts'
import { mustAct, mustRead, parseContent } from './rules.ts'
import type { SavedRevision, Story, StoryContent, StoryVersion } from './shape.ts'
import { selectStory, takeStory } from './store.ts'
import { picturesOf } from './text.ts'
import { selectVersionHeads } from './versions-store.ts'

/** The story, when this person may see its working text and how it came to be. @throws Refused('missing' | 'forbidden') */
export async function seenStory(context: Context, by: Actor, id: string): Promise<Story> {
  const story = mustRead(by, await selectStory(context, id), id)
  mustBeAllowed(storyPolicy, 'see', by, story)
  return story
}

/** The saved versions of a story's working text, the newest first. @throws Refused('missing' | 'forbidden' | 'invalid') */
export async function listRevisions(
  context: Context,
  by: Actor,
  id: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: SavedRevision[]; next: string | null }> {
  await seenStory(context, by, id)
  const rows = await selectRevisions(context, id, cursor === undefined ? null : placeOf(cursor), limit + 1)
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? cursorOf({ at: last.at, id: String(last.revision) }) : null }
}

/** One saved version with its text. @throws Refused('missing' | 'forbidden') */
export async function readRevision(
  context: Context,
  by: Actor,
  id: string,
  revision: number,
): Promise<SavedRevision & { content: StoryContent }> {
  await seenStory(context, by, id)
  return mustHaveRevision(context, id, revision)
}

/** What was published of a story, the newest first, without the texts. @throws Refused('missing' | 'forbidden') */
export async function listVersions(
  context: Context,
  by: Actor,
  id: string,
): Promise<Omit<StoryVersion, 'content' | 'story'>[]> {
  await seenStory(context, by, id)
  return selectVersionHeads(context, id)
}

/**
 * Makes an earlier text the working text again, as a new revision: what stood until now stays a saved version.
 * @param restore.from the revision whose text comes back · @param restore.revision the one that stands now
 * @throws Refused('missing' | 'forbidden') · 'conflict' as `saveStory`
 */
export async function restoreRevision(
  context: Context,
  by: Actor,
  id: string,
  restore: { from: number; revision: number; tab?: string | undefined },
): Promise<Story> {
  return transact(context, async (inside) => {
    const story = mustAct(by, 'restore', await takeStory(inside, id), id, restore.revision)
    await mustBeFree(inside, by, id, restore.tab ?? '')
    const { content } = await mustHaveRevision(inside, id, restore.from)
    const note = String(restore.from)
    const whole = parseContent(await withoutLostPictures(inside, content))
    return putContent(inside, by, story, whole, { act: 'restore', keep: true, note })
  })
}

/** A picture that was deleted since leaves its figure without a file, as one that never came. */
async function withoutLostPictures(context: Context, content: StoryContent): Promise<StoryContent> {
  const media = await mediaByIds(context, picturesOf(content.body))
  const body = content.body.map((block) =>
    block.type === 'figure' && block.media && !media.has(block.media) ? { ...block, media: null } : block,
  )
  return { ...content, body }
}

export async function mustHaveRevision(
  context: Context,
  id: string,
  revision: number,
): Promise<SavedRevision & { content: StoryContent }> {
  const found = await selectRevision(context, id, revision)
  if (found) return found
  throw new Refused('missing', {
    en: `story ${id} has no saved version ${revision}`,
    ar: `ليس للمادة ${id} نص محفوظ برقم ${revision}`,
  })
}
