import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { lock } from '../base/db.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { standing } from './family.ts'
import { sectionPolicy } from './policy.ts'
import { noSection } from './rules.ts'
import { deleteSection, hasStories, selectSections, upsertSection } from './store.ts'

/**
 * Removes a section. One that stories stand in is closed instead: its stories, and those that still name it later, show
 * under the section `moveTo`, and its address leads there for good. No version is touched.
 * @throws Refused('conflict') while it has sections of its own · Refused('unmet') when stories stand in it and nothing
 * takes them
 */
export async function removeSection(context: Context, by: Actor, id: string, moveTo: string | null): Promise<void> {
  mustBeAllowed(sectionPolicy, 'remove', by, null)
  await transact(context, async (inside) => {
    await lock(inside.db, 'sections')
    const all = await selectSections(inside)
    const section = all.find((one) => one.id === id)
    if (!section || section.movedTo !== null) throw noSection(id)
    if (all.some((one) => one.parent === id && one.movedTo === null))
      throw new Refused('conflict', {
        en: `${id} has sections of its own; move them first`,
        ar: `للقسم ${id} أقسام فرعية؛ انقلها أولًا`,
      })
    const target = moveTo === null ? null : standing(all, moveTo)
    if (moveTo !== null && (!target || target.id === id)) throw noSection(moveTo)
    const emptied = all.filter((one) => one.movedTo === id)
    if (target) {
      await upsertSection(inside, { ...section, parent: null, movedTo: target.id })
      for (const one of emptied) await upsertSection(inside, { ...one, movedTo: target.id })
    } else {
      const held = emptied.length > 0 || (await hasStories(inside, id))
      if (held)
        throw new Refused('unmet', {
          en: `stories stand in ${id}; say which section takes them`,
          ar: `في القسم ${id} مواد؛ اختر القسم الذي تنتقل إليه`,
        })
      await deleteSection(inside, id)
    }
    await audit(inside, by, { act: 'section.remove', subject: 'section', id, detail: { moveTo } })
    await announce(inside.db, ['sections', 'desk:sections'])
  })
}
