import type { Actor } from '../base/actor.ts'
import type { Context } from '../base/context.ts'
import type { DeskStory } from './desk-shape.ts'
import { readLock } from './lock.ts'
import { storyActs, storyPolicy } from './policy.ts'
import { presentIn } from './presence.ts'
import { selectPublished } from './published-store.ts'
import { mustRead } from './rules.ts'
import type { PublishedContent, PublishedStory, Story, StoryContent } from './shape.ts'
import { selectStory } from './store.ts'
import { selectLastHistory } from './versions-store.ts'

/** Entries of a story's history that come with it. */
const lastEntries = 50

/**
 * One story for the studio. Who may not see a public story's working text gets what readers see in its place.
 * @throws Refused('missing')
 */
export async function readDeskStory(context: Context, by: Actor, id: string): Promise<DeskStory> {
  const story = mustRead(by, await selectStory(context, id), id)
  const shown = await selectPublished(context, id)
  const published = shown && contentOf(shown)
  const sees = storyPolicy.see(by, story)
  return {
    id,
    state: story.state,
    revision: story.revision,
    version: story.version,
    content: sees || !published ? story.content : asWorkingText(published),
    published,
    pending: sees && story.pending,
    corrections: story.corrections,
    owner: story.owner,
    ownerName: story.ownerName,
    lastSavedBy: sees ? story.lastSavedBy : '',
    createdAt: story.createdAt,
    changedAt: story.changedAt,
    publishedAt: story.publishedAt,
    updatedAt: story.updatedAt,
    scheduledAt: story.scheduledAt,
    scheduledBy: story.scheduledBy,
    embargoUntil: story.embargoUntil,
    lock: sees ? await readLock(context, id) : null,
    presence: sees ? await presentIn(context, id) : [],
    history: sees ? await selectLastHistory(context, id, lastEntries) : [],
    may: actsOf(by, story),
  }
}

/** Everything somebody may do with a story now. */
export function actsOf(by: Actor, story: Story): DeskStory['may'] {
  return storyActs(by, story).filter((act) => act !== 'create')
}

function contentOf({
  state: _state,
  version: _version,
  sha256: _sha256,
  ...content
}: PublishedStory): PublishedContent {
  return content
}

function asWorkingText({
  id: _id,
  publishedAt: _publishedAt,
  updatedAt: _updatedAt,
  corrections: _corrections,
  ...content
}: PublishedContent): StoryContent {
  return { ...content, section: content.section || null, notes: '' }
}
