import type { Actor } from '../base/actor.ts'
import { transact, type Context } from '../base/context.ts'
import { newId } from '../base/id.ts'
import { parseContent } from './rules.ts'
import type { Story, StoryContentInput } from './shape.ts'
import { record } from './record.ts'
import { insertStories } from './store.ts'

/**
 * Makes a draft.
 * @param by who does it, as the history shows it
 * @param options.note where it came from, for the history
 * @param options.id left out, a new one is made
 * @throws Refused('invalid' | 'too-large')
 */
export async function createStory(
  context: Context,
  by: Actor,
  input: StoryContentInput,
  { note = '', id = newId() }: { note?: string; id?: string } = {},
): Promise<Story> {
  const content = parseContent(input)
  const at = context.now().toISOString()
  const story: Story = {
    id,
    state: 'draft',
    revision: 1,
    version: null,
    content,
    corrections: [],
    createdAt: at,
    changedAt: at,
    publishedAt: null,
    updatedAt: null,
  }
  await transact(context, async (inside) => {
    await insertStories(inside, [story])
    await record(inside, by, story.id, { at, act: 'create', note, version: null })
  })
  return story
}
