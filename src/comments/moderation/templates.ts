import type { Actor } from '../../base/actor.ts'
import { audit } from '../../base/audit.ts'
import { announce } from '../../base/changes.ts'
import { transact, type Context } from '../../base/context.ts'
import { lock } from '../../base/db.ts'
import { newId } from '../../base/id.ts'
import { parse } from '../../base/parse.ts'
import { mustBeAllowed } from '../../base/policy.ts'
import { Refused, type Words } from '../../base/refused.ts'
import { commentPolicy } from '../policy.ts'
import { defaultTemplates, templates } from './shape.ts'
import { replaceTemplates, selectTemplates } from './template-store.ts'

/** Reasons for a refusal, ready to be told, in the newsroom's order; those of the house until it writes its own. */
export async function readTemplates(context: Context, by: Actor): Promise<Words[]> {
  mustBeAllowed(commentPolicy, 'list', by, null)
  const rows = await selectTemplates(context)
  return rows.length === 0 ? [...defaultTemplates] : rows.map(({ ar, en }) => ({ ar, en }))
}

/**
 * Puts the list anew; an empty one brings those of the house back.
 * @param before the list as it was read: when it is another by now, nothing is changed
 * @throws Refused('forbidden' | 'invalid' | 'conflict')
 */
export async function changeTemplates(
  context: Context,
  by: Actor,
  changed: readonly Words[],
  before: readonly Words[],
): Promise<Words[]> {
  mustBeAllowed(commentPolicy, 'decide', by, null)
  const given = parse(templates, changed)
  return transact(context, async (inside) => {
    await lock(inside.db, 'settings')
    const stand = await readTemplates(inside, by)
    const said = (list: readonly Words[]) => JSON.stringify(list.map(({ ar, en }) => [ar, en]))
    if (said(stand) !== said(before))
      throw new Refused(
        'conflict',
        { en: 'somebody else has changed the list meanwhile', ar: 'عدّل زميل القائمة في هذه الأثناء' },
        { templates: stand },
      )
    const at = inside.now().toISOString()
    await replaceTemplates(
      inside,
      given.map((words, position) => ({ id: newId(), position, ...words, at, by: by.name })),
    )
    await audit(inside, by, { act: 'comment.templates', subject: 'site', id: '', detail: { templates: given } })
    await announce(inside.db, ['desk:comments'])
    return readTemplates(inside, by)
  })
}
