import type * as z from 'zod'
import type { Actor } from '../base/actor.ts'
import { canonicalJson, sha256 } from '../base/canonical.ts'
import { changeSite } from '../base/change-site.ts'
import { transact, type Context } from '../base/context.ts'
import { lock } from '../base/db.ts'
import { given } from '../base/parse.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { readSiteChoices, type SiteChoices } from '../base/site-settings.ts'
import { readMedia } from '../media/read.ts'
import { settingsPolicy } from './policy.ts'
import type { siteChanges } from '../base/site-changes.ts'

/** What tells one state of the choices from another. */
export function settingsRevision(choices: SiteChoices): string {
  return sha256(canonicalJson(choices)).slice(0, 16)
}

/**
 * Changes some of the site's choices.
 * @param revision of the choices that were changed; null to change whatever stands
 * @throws Refused('conflict') with what stands, when somebody else changed them meanwhile · Refused('missing') when the
 * logo is no picture here · Refused('invalid') for pages that have the same address
 */
export async function changeSettings(
  context: Context,
  by: Actor,
  changes: z.output<typeof siteChanges>,
  revision: string | null = null,
): Promise<SiteChoices> {
  mustBeAllowed(settingsPolicy, 'change', by, null)
  return transact(context, async (inside) => {
    await lock(inside.db, 'settings')
    const stand = await readSiteChoices(inside.db)
    if (revision !== null && revision !== settingsRevision(stand))
      throw new Refused(
        'conflict',
        { en: 'somebody else changed the settings meanwhile', ar: 'غيّر شخص آخر الإعدادات في هذه الأثناء' },
        { reason: 'moved', revision: settingsRevision(stand), choices: stand },
      )
    if (changes.logo && !(await readMedia(inside, changes.logo)))
      throw new Refused('missing', {
        en: `there is no picture ${changes.logo}`,
        ar: `لا توجد صورة بالرقم ${changes.logo}`,
      })
    const ids = changes.pages?.map((page) => `${page.place}#${page.id}`) ?? []
    const twice = ids.find((id, index) => ids.indexOf(id) !== index)
    if (twice)
      throw new Refused('invalid', { en: `two texts stand at /${twice}`, ar: `نصّان على العنوان نفسه: /${twice}` })
    return changeSite(inside, by, given(changes))
  })
}
