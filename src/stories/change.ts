import type { Actor } from '../base/actor.ts'
import { transact, type Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { mediaByIds } from '../media/read.ts'
import { mustAllow, mustExist, parseContent } from './rules.ts'
import type { Story, StoryContent, StoryContentInput } from './shape.ts'
import { record } from './record.ts'
import { selectStory, updateStory } from './store.ts'

/** New content made from the old: fields to replace, or a function of the content as it stands. */
export type ContentChange = Partial<StoryContentInput> | ((content: StoryContent) => StoryContentInput)

/**
 * Saves a story's working text. Readers see it at the next publication.
 * @param revision the revision the change was made from; left out, the change is made to whatever stands
 * @throws Refused('missing' | 'conflict' | 'invalid' | 'too-large')
 */
export async function changeStory(
  context: Context,
  by: Actor,
  id: string,
  change: ContentChange,
  revision?: number,
): Promise<Story> {
  return transact(context, async (inside) => {
    const story = mustExist(await selectStory(inside, id), id)
    mustAllow(story, 'change')
    if (revision !== undefined && revision !== story.revision)
      throw new Refused('conflict', {
        en: `story ${id} is at revision ${story.revision}, the change was made from ${revision}`,
        ar: `المادة ${id} في المراجعة ${story.revision}، والتعديل مبني على ${revision}`,
      })
    const content = await appliedChange(inside, story.content, change)
    if (JSON.stringify(content) === JSON.stringify(story.content)) return story
    const at = inside.now().toISOString()
    const changed: Story = { ...story, content, revision: story.revision + 1, changedAt: at }
    await updateStory(inside, changed, story.revision)
    await record(inside, by, id, {
      at,
      act: 'change',
      note: changedFields(story.content, content),
      version: null,
    })
    return changed
  })
}

/** The content after a change, whole and checked; figures take the words of their picture where they have none. */
export async function appliedChange(
  context: Context,
  content: StoryContent,
  change: ContentChange,
): Promise<StoryContent> {
  const next = parseContent(typeof change === 'function' ? change(content) : { ...content, ...change })
  const ids = next.body.flatMap((block) => (block.type === 'figure' && block.media ? [block.media] : []))
  const media = await mediaByIds(context, ids)
  for (const id of ids)
    if (!media.has(id))
      throw new Refused('missing', { en: `there is no picture ${id}`, ar: `لا توجد صورة بالرقم ${id}` })
  const body = next.body.map((block) => {
    const picture = block.type === 'figure' && block.media ? media.get(block.media) : undefined
    if (block.type !== 'figure' || !picture) return block
    return {
      ...block,
      alt: block.alt || picture.alt,
      caption: block.caption || picture.caption,
      credit: block.credit || picture.credit,
    }
  })
  return { ...next, body }
}

function changedFields(before: StoryContent, after: StoryContent): string {
  const keys = Object.keys(after) as (keyof StoryContent)[]
  return keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key])).join(', ')
}
