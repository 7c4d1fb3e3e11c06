import type { Actor } from '../base/actor.ts'
import { transact, type Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { mediaByIds } from '../media/read.ts'
import { putContent } from './put-content.ts'
import { mustAct, parseContent } from './rules.ts'
import type { Story, StoryContent, StoryContentInput } from './shape.ts'
import { takeStory } from './store.ts'

/** New content made from the old: fields to replace, or a function of the content as it stands. */
export type ContentChange = Partial<StoryContentInput> | ((content: StoryContent) => StoryContentInput)

/**
 * Saves a story's working text. Readers see it at the next publication.
 * @param revision the revision the change was made from; left out, the change is made to whatever stands
 * @throws Refused('missing' | 'forbidden' | 'conflict' | 'invalid' | 'too-large')
 */
export async function changeStory(
  context: Context,
  by: Actor,
  id: string,
  change: ContentChange,
  revision?: number,
): Promise<Story> {
  return transact(context, async (inside) => {
    const story = mustAct(by, 'change', await takeStory(inside, id), id, revision)
    const content = await appliedChange(inside, story.content, change)
    return putContent(inside, by, story, content, { act: 'change', keep: true })
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
