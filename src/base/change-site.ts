import type * as z from 'zod'
import type { Actor } from './actor.ts'
import { audit } from './audit.ts'
import { announce } from './changes.ts'
import { transact, type Context } from './context.ts'
import { parse } from './parse.ts'
import { readSiteChoices, siteChoices, type SiteChoices } from './site-settings.ts'

/**
 * Changes some of the site's choices.
 * @throws Refused('invalid') naming each choice that is not possible
 */
export async function changeSite(
  context: Context,
  by: Actor,
  choices: Partial<z.input<typeof siteChoices>>,
): Promise<SiteChoices> {
  const given = parse(siteChoices.partial(), choices)
  return transact(context, async (inside) => {
    for (const key of Object.keys(choices)) {
      const value = JSON.stringify(given[key as keyof SiteChoices])
      await inside.db
        .insertInto('site_settings')
        .values({ key, value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
        .execute()
    }
    await audit(inside, by, { act: 'settings.change', subject: 'settings', id: 'site', detail: given })
    await announce(inside.db, ['everything'])
    return readSiteChoices(inside.db)
  })
}
