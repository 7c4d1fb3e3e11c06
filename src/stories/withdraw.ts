import type { Actor } from '../base/actor.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { emit } from '../base/outbox.ts'
import { removeFromIndex } from '../search/index-stories.ts'
import { mustStand } from './publish.ts'
import { selectPublished } from './published-store.ts'
import { changedTags, deskTags } from './release.ts'
import { refreshWorking } from './put-content.ts'
import { mustAct } from './rules.ts'
import type { Story } from './shape.ts'
import { record } from './record.ts'
import { deletePublished, takeStory, updateStory } from './store.ts'

/**
 * Takes a story away from readers altogether: its address answers 410 and it leaves lists, search, feeds and sitemap.
 * All its versions stay with the newsroom.
 * @param why the reason, for the history
 * @param revision the one the decision was made at
 * @throws Refused('missing' | 'forbidden' | 'conflict')
 */
export async function withdrawStory(
  context: Context,
  by: Actor,
  id: string,
  why: string,
  revision?: number,
): Promise<Story> {
  return transact(context, async (inside) => {
    const story = mustAct(by, 'withdraw', await takeStory(inside, id), id, revision)
    const before = mustStand(await selectPublished(inside, id), id)
    const at = inside.now().toISOString()
    const next: Story = { ...story, state: 'withdrawn', revision: story.revision + 1, pending: false, changedAt: at }
    await updateStory(inside, next, story.revision)
    await record(inside, by, id, { at, act: 'withdraw', note: why.trim(), version: story.version })
    const number = await deletePublished(inside, id)
    if (number !== null) await removeFromIndex(inside, [number])
    await refreshWorking(inside, next)
    await announce(inside.db, [...changedTags(before, null, false, inside.site.timeZone), ...deskTags(id)])
    await emit(inside.db, at, 'story.withdrawn', { story: id, headline: before.headline, slug: before.slug })
    return next
  })
}
