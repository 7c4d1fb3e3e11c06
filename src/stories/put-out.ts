import type { Actor } from '../base/actor.ts'
import { transact, type Context } from '../base/context.ts'
import { publishStory, type Publication } from './publish.ts'
import { mustAct } from './rules.ts'
import { scheduleStory } from './schedule.ts'
import { takeStory } from './store.ts'

/**
 * Publishes a story, or, while it is under an embargo, has it published when that ends.
 * @returns the publication, or null when it waits for the clock
 * @throws Refused('missing' | 'forbidden' | 'conflict' | 'unmet')
 */
export async function putOutStory(
  context: Context,
  by: Actor,
  id: string,
  options: { exception?: string | null; why?: string; revision?: number | undefined },
): Promise<Publication | null> {
  return transact(context, async (inside) => {
    const story = mustAct(by, 'publish', await takeStory(inside, id), id, options.revision)
    const until = story.embargoUntil
    if (until === null || until <= inside.now().toISOString()) return publishStory(inside, by, id, options)
    const { exception, revision } = options
    await scheduleStory(inside, by, id, { at: until, exception, revision })
    return null
  })
}
