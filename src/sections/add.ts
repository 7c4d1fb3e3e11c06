import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { lock } from '../base/db.ts'
import { given, parse } from '../base/parse.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { sectionPolicy } from './policy.ts'
import { mustFitTree, noSection } from './rules.ts'
import { maximumSections, sectionInput, type Section, type SectionInput } from './shape.ts'
import { selectSections, upsertSection } from './store.ts'

/**
 * Adds a section, or changes what is given of the one with this id; a section that was closed is opened again.
 * @param options.fresh refuses when there is one with this id already, `known` when there is none
 * @throws Refused('invalid') naming the field · Refused('missing') · Refused('conflict') for an id that is taken, or a place the tree has not
 */
export async function addSection(
  context: Context,
  by: Actor,
  input: Omit<SectionInput, 'name'> & { name?: string | undefined },
  options: { fresh?: boolean; known?: boolean } = {},
): Promise<Section> {
  mustBeAllowed(sectionPolicy, 'change', by, null)
  return transact(context, async (inside) => {
    await lock(inside.db, 'sections')
    const all = await selectSections(inside)
    const known = all.find(({ id }) => id === input.id)
    if (options.fresh && known && known.movedTo === null)
      throw new Refused('conflict', {
        en: `there is a section ${input.id} already`,
        ar: `يوجد قسم بالمعرّف ${input.id}`,
      })
    if (options.known && known?.movedTo !== null) throw noSection(input.id)
    if (!known && all.length >= maximumSections)
      throw new Refused('too-large', {
        en: `a site has ${maximumSections} sections at most`,
        ar: `الحد الأقصى ${maximumSections} قسم`,
      })
    const { movedTo: _movedTo, ...before } = known ?? {}
    const section = { ...parse(sectionInput, { name: input.id, ...before, ...given(input) }), movedTo: null }
    mustFitTree(all, section)
    await upsertSection(inside, section)
    await audit(inside, by, {
      act: 'section.change',
      subject: 'section',
      id: section.id,
      detail: { name: section.name },
    })
    await announce(inside.db, ['sections', 'desk:sections'])
    return section
  })
}
