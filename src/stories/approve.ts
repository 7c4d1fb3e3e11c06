import type { Actor } from '../base/actor.ts'
import { transact, type Context } from '../base/context.ts'
import { putMove } from './move.ts'
import { mustAct } from './rules.ts'
import type { Story } from './shape.ts'
import { takeStory } from './store.ts'

/**
 * Lets a story pass: it may go out as it stands. What must be met is asked when it does.
 * @param revision the one that was read
 * @throws Refused('missing' | 'forbidden' | 'conflict')
 */
export async function approveStory(context: Context, by: Actor, id: string, revision?: number): Promise<Story> {
  return transact(context, async (inside) => {
    const story = mustAct(by, 'approve', await takeStory(inside, id), id, revision)
    return putMove(inside, by, story, 'approve', '')
  })
}
