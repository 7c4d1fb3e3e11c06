import type { Actor } from '../base/actor.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { emit } from '../base/outbox.ts'
import { removeFromIndex } from '../search/index-stories.ts'
import { mustStand } from './publish.ts'
import { selectPublished } from './published-store.ts'
import { changedTags } from './release.ts'
import { mustAllow, mustExist } from './rules.ts'
import type { Story } from './shape.ts'
import { record } from './record.ts'
import { deletePublished, selectStory, updateStory } from './store.ts'

/**
 * Takes a story away from readers altogether: its address answers 410 and it leaves lists, search, feeds and sitemap.
 * All its versions stay with the newsroom.
 * @param why the reason, for the history
 * @throws Refused('missing' | 'conflict')
 */
export async function withdrawStory(context: Context, by: Actor, id: string, why: string): Promise<Story> {
  return transact(context, async (inside) => {
    const story = mustExist(await selectStory(inside, id), id)
    mustAllow(story, 'withdraw')
    const before = mustStand(await selectPublished(inside, id), id)
    const at = inside.now().toISOString()
    const next: Story = { ...story, state: 'withdrawn', revision: story.revision + 1, changedAt: at }
    await updateStory(inside, next, story.revision)
    await record(inside, by, id, { at, act: 'withdraw', note: why.trim(), version: story.version })
    const number = await deletePublished(inside, id)
    if (number !== null) await removeFromIndex(inside, [number])
    await announce(inside.db, changedTags(before, null, false, inside.site.timeZone))
    await emit(inside.db, at, 'story.withdrawn', { story: id, headline: before.headline, slug: before.slug })
    return next
  })
}
