import type { Actor } from '../base/actor.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { newId } from '../base/id.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { keepRevision } from './keep-revision.ts'
import { storyPolicy } from './policy.ts'
import { indexWorking } from '../search/index-working.ts'
import { mustHavePictures } from './put-content.ts'
import { parseContent } from './rules.ts'
import type { Story, StoryContentInput } from './shape.ts'
import { record } from './record.ts'
import { insertStories } from './store.ts'

/**
 * Makes a draft.
 * @param by who does it, as the history shows it
 * @param options.note where it came from, for the history
 * @param options.id left out, a new one is made
 * @throws Refused('forbidden' | 'missing' | 'invalid' | 'too-large')
 */
export async function createStory(
  context: Context,
  by: Actor,
  input: StoryContentInput,
  { note = '', id = newId() }: { note?: string; id?: string } = {},
): Promise<Story> {
  mustBeAllowed(
    storyPolicy,
    'create',
    by,
    { owner: by.account, state: 'draft' },
    { act: 'story.create', subject: 'story', id },
  )
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
    owner: by.account,
    ownerName: by.name,
    contentRevision: 1,
    lastSavedBy: by.name,
    pending: false,
    scheduledAt: null,
    scheduledBy: null,
    scheduleException: null,
    embargoUntil: null,
  }
  await transact(context, async (inside) => {
    await mustHavePictures(inside, content)
    await insertStories(inside, [story])
    await keepRevision(inside, by, null, story, { act: 'create', keep: true })
    await indexWorking(inside, id, content)
    await announce(inside.db, ['desk:stories'])
    await record(inside, by, story.id, { at, act: 'create', note, version: null })
  })
  return story
}
