import type { Actor } from '../base/actor.ts'
import { transact, type Context } from '../base/context.ts'
import { endLockOf } from './lock.ts'
import { noteText, putMove } from './move.ts'
import { mustAct } from './rules.ts'
import type { Story } from './shape.ts'
import { takeStory } from './store.ts'
import { moves } from './workflow.ts'

/**
 * Sends a draft in for review: from here on the desk has it.
 * @param options.note for the desk · @param options.revision the one the decision was made at
 * @throws Refused('missing' | 'forbidden' | 'conflict' | 'invalid')
 */
export async function submitStory(
  context: Context,
  by: Actor,
  id: string,
  options: { note?: string | undefined; revision?: number | undefined } = {},
): Promise<Story> {
  const note = noteText(options.note)
  return transact(context, async (inside) => {
    const story = mustAct(by, 'submit', await takeStory(inside, id), id, options.revision)
    // Before the move is announced: whoever gives the same lock back in this moment holds it, and waits to announce.
    await endLockOf(inside, by, { ...story, state: moves.submit.to })
    return putMove(inside, by, story, 'submit', note)
  })
}
