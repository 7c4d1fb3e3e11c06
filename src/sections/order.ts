import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { lock } from '../base/db.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { openSections } from './family.ts'
import { sectionPolicy } from './policy.ts'
import { mustFitTree } from './rules.ts'
import type { Section } from './shape.ts'
import { selectSections, upsertSection } from './store.ts'

/**
 * Puts all open sections into an order, each under the parent that is said.
 * @throws Refused('conflict') when the list is not of just the sections there are: somebody added or removed one
 */
export async function orderSections(
  context: Context,
  by: Actor,
  tree: readonly { id: string; parent: string | null }[],
): Promise<Section[]> {
  mustBeAllowed(sectionPolicy, 'change', by, null)
  return transact(context, async (inside) => {
    await lock(inside.db, 'sections')
    const open = openSections(await selectSections(inside))
    const byId = new Map(open.map((section) => [section.id, section]))
    if (
      tree.length !== open.length ||
      tree.some(({ id }) => !byId.has(id)) ||
      new Set(tree.map(({ id }) => id)).size < tree.length
    )
      throw new Refused('conflict', {
        en: 'sections were added or removed meanwhile; read them again',
        ar: 'أُضيفت أقسام أو أُزيلت في هذه الأثناء؛ أعد قراءتها',
      })
    const ordered = tree.map(({ id, parent }, position) => ({ ...byId.get(id)!, parent, position }))
    for (const section of ordered) mustFitTree(ordered, section)
    for (const section of ordered) await upsertSection(inside, section)
    await audit(inside, by, { act: 'section.order', subject: 'section', id: 'all', detail: { tree } })
    await announce(inside.db, ['sections', 'desk:sections'])
    return ordered
  })
}
