import type * as z from 'zod'
import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { changeSite } from '../base/change-site.ts'
import { transact, type Context } from '../base/context.ts'
import { lock } from '../base/db.ts'
import { given } from '../base/parse.ts'
import { Refused } from '../base/refused.ts'
import type { siteChanges } from '../base/site-changes.ts'
import type { SiteChoices } from '../base/site-settings.ts'
import type { From } from './auth.ts'
import { deleteLinks } from './link-store.ts'
import { makeLink, readLink, useLink, type Link } from './links.ts'
import { openAccount } from './open-account.ts'
import { hashed, mustBeGoodPassword } from './password.ts'
import { beginSession } from './session.ts'
import { anyAccount } from './store.ts'

/**
 * A link that sets the site up; null once somebody has an account. Each one made stays good until the site has been set
 * up, so that two processes which start together do not take it from each other.
 */
export async function newSetUpLink(context: Context, by: Actor): Promise<Link | null> {
  return transact(context, async (inside) => {
    if (await anyAccount(inside)) return null
    return makeLink(inside, by, { kind: 'set-up' })
  })
}

/** The site's choices as they stand, for who has the link. @throws Refused('gone') */
export async function readSetUp(context: Context, token: string): Promise<SiteChoices> {
  await readLink(context, 'set-up', token)
  const { url: _url, ...choices } = context.site
  return choices
}

export type SetUp = {
  token: string
  site: Omit<z.output<typeof siteChanges>, 'logo' | 'pages'>
  chief: { name: string; email: string; password: string }
  /** Of the interface. */
  language: 'ar' | 'en'
}

/**
 * Sets the site up: its choices and its first editor-in-chief, all or nothing; the link dies with it.
 * @returns the Set-Cookie header of the first session
 * @throws Refused('gone') for a link that is not good any more · Refused('unmet') for a weak password ·
 *   Refused('invalid')
 */
export async function setUp(context: Context, { token, site, chief, language }: SetUp, from: From): Promise<string> {
  await readLink(context, 'set-up', token)
  const { name, email, password } = chief
  mustBeGoodPassword(context, password, [name, email, site.name ?? '', site.nameEnglish ?? ''])
  const hash = await hashed(context, password)
  return transact(context, async (inside) => {
    await lock(inside.db, 'accounts')
    await useLink(inside, 'set-up', token)
    if (await anyAccount(inside))
      throw new Refused('gone', { en: 'this site has been set up already', ar: 'هذا الموقع مُعدّ من قبل' })
    const account = await openAccount(inside, { email, name, role: 'editor-in-chief', language }, hash)
    const by: Actor = { name, account, role: 'editor-in-chief', door: 'studio', address: from.address }
    await deleteLinks(inside, 'set-up')
    await audit(inside, by, { act: 'site.set-up', subject: 'account', id: account, detail: { email } })
    await changeSite(inside, by, given(site))
    return beginSession(inside, account, from)
  })
}
