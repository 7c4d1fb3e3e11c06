import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { parse } from '../base/parse.ts'
import { sectionInput, type Section, type SectionInput } from './shape.ts'
import { upsertSection } from './store.ts'

/** Adds a section, or changes the one with this id. @throws Refused('invalid') naming the field */
export async function addSection(context: Context, input: SectionInput): Promise<Section> {
  const section = parse(sectionInput, input)
  return transact(context, async (inside) => {
    await upsertSection(inside, section)
    await announce(inside.db, ['sections'])
    return section
  })
}
