import type { Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import type { Section } from './shape.ts'
import { selectSection } from './store.ts'

/** A story may stand in no section; one that is named must exist. @throws Refused('missing') */
export async function mustHaveSection(context: Context, id: string | null): Promise<void> {
  if (id && !(await selectSection(context, id))) throw noSection(id)
}

export function noSection(id: string): Refused {
  return new Refused('missing', { en: `there is no section ${id}`, ar: `لا يوجد قسم بالمعرّف ${id}` })
}

/** Sections stand on two levels. @throws Refused('missing' | 'conflict') when a section cannot stand where it says */
export function mustFitTree(all: readonly Section[], section: Pick<Section, 'id' | 'parent'>): void {
  if (section.parent === null) return
  const parent = all.find(({ id }) => id === section.parent)
  if (!parent || parent.movedTo !== null) throw noSection(section.parent)
  if (parent.id === section.id)
    throw new Refused('conflict', { en: 'a section does not stand in itself', ar: 'لا يقع القسم داخل نفسه' })
  if (parent.parent !== null)
    throw new Refused('conflict', {
      en: `${parent.id} stands in another section itself: there are two levels`,
      ar: `القسم ${parent.id} فرعي، والأقسام على مستويين لا أكثر`,
    })
  if (all.some((other) => other.parent === section.id && other.movedTo === null))
    throw new Refused('conflict', {
      en: `${section.id} has sections of its own: there are two levels`,
      ar: `للقسم ${section.id} أقسام فرعية، والأقسام على مستويين لا أكثر`,
    })
}
