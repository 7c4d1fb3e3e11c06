import type { Actor } from '../base/actor.ts'
import { transact, type Context } from '../base/context.ts'
import { noteText, putMove } from './move.ts'
import { mustAct } from './rules.ts'
import type { Story } from './shape.ts'
import { takeStory } from './store.ts'

/**
 * Gives a story back to who wrote it, or takes an own one back before anybody let it pass: it is a draft again.
 * @param options.note what is to be done, for the writer · @param options.revision the one the decision was made at
 * @throws Refused('missing' | 'forbidden' | 'conflict' | 'invalid')
 */
export async function returnStory(
  context: Context,
  by: Actor,
  id: string,
  options: { note?: string | undefined; revision?: number | undefined } = {},
): Promise<Story> {
  const note = noteText(options.note)
  return transact(context, async (inside) => {
    const story = mustAct(by, 'return', await takeStory(inside, id), id, options.revision)
    return putMove(inside, by, story, 'return', note)
  })
}
