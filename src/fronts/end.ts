import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { isOver, nextEnd, trimmed } from './rules.ts'
import type { Slots } from './shape.ts'
import { breakingPlace, deletePreviews, selectOver, updateEnded } from './store.ts'

/**
 * Takes away what has ended: pins, the breaking-news strip. Pages leave it out from that very moment when they are
 * rendered; this makes kept pages go. Run by every process: whoever is second finds nothing to do.
 * @returns how many places changed
 */
export async function endWhatIsOver(context: Context): Promise<number> {
  const now = context.now().toISOString()
  let changed = 0
  for (const over of await selectOver(context, now)) {
    const { place, content } = over
    const left =
      place === breakingPlace
        ? null
        : trimmed((JSON.parse(content) as Slots).map((slot) => (slot && isOver(slot, now) ? null : slot)))
    await transact(context, async (inside) => {
      const row = { content: JSON.stringify(left), next_end: left && nextEnd(left) }
      if (!(await updateEnded(inside, over, row))) return
      changed += 1
      await announce(inside.db, [place === breakingPlace ? 'breaking' : 'fronts', 'desk:fronts'])
    })
  }
  return changed
}

/** Forgets previews that nobody can open any more. */
export async function pruneFrontPreviews(context: Context): Promise<void> {
  await deletePreviews(context, context.now().toISOString())
}
