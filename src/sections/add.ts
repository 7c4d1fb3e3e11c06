import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { given, parse } from '../base/parse.ts'
import { sectionInput, type Section, type SectionInput } from './shape.ts'
import { selectSection, upsertSection } from './store.ts'

/** Adds a section, or changes what is given of the one with this id. @throws Refused('invalid') naming the field */
export async function addSection(
  context: Context,
  by: Actor,
  input: Omit<SectionInput, 'name'> & { name?: string | undefined },
): Promise<Section> {
  return transact(context, async (inside) => {
    const known = await selectSection(inside, input.id)
    const section = parse(sectionInput, { name: input.id, ...known, ...given(input) })
    await upsertSection(inside, section)
    await audit(inside, by, {
      act: 'section.change',
      subject: 'section',
      id: section.id,
      detail: { name: section.name },
    })
    await announce(inside.db, ['sections'])
    return section
  })
}
