import type { Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { selectSection } from './store.ts'

/** A story may stand in no section; one that is named must exist. @throws Refused('missing') */
export async function mustHaveSection(context: Context, id: string | null): Promise<void> {
  if (id && !(await selectSection(context, id)))
    throw new Refused('missing', { en: `there is no section ${id}`, ar: `لا يوجد قسم بالمعرّف ${id}` })
}
