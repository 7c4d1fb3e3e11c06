import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { lock } from '../base/db.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { fromAddress, toAddress } from './address.ts'
import { redirectPolicy } from './policy.ts'
import { maximumRedirects, type Redirect, type RedirectInput } from './shape.ts'
import { countRedirects, deleteRedirect, retarget, selectTargets, upsertRedirect } from './store.ts'

/**
 * Lets an address lead to another one, for good (301); the same address again changes where it leads. Chains are kept
 * short: what led to the old address leads straight to the new one.
 * @throws Refused('invalid') for what is no address · Refused('conflict') for a loop
 */
export async function saveRedirect(context: Context, by: Actor, input: RedirectInput): Promise<Redirect> {
  mustBeAllowed(redirectPolicy, 'change', by, null)
  return transact(context, async (inside) => {
    const saved = await store(inside, by, input, await beginStoring(inside))
    await audit(inside, by, { act: 'redirect.save', subject: 'redirect', id: saved.path, detail: { to: saved.target } })
    await announce(inside.db, ['desk:redirects'])
    return saved
  })
}

/**
 * Begins to store redirects: one transaction at a time, or two could lead to each other.
 * @returns how many there may still be; counts them all, once a transaction
 */
export async function beginStoring(inside: Context): Promise<{ left: number }> {
  await lock(inside.db, 'redirects')
  return { left: maximumRedirects - (await countRedirects(inside)) }
}

/**
 * The row alone, in a transaction that writes the rest.
 * @param room a new redirect takes one place of it
 */
export async function store(
  inside: Context,
  by: Actor,
  input: RedirectInput,
  room: { left: number },
): Promise<Redirect> {
  const path = fromAddress(input.from, inside.site.url)
  const wanted = toAddress(input.to, inside.site.url)
  const known = await selectTargets(inside, [path, wanted])
  // What it leads to may lead on itself; never further than one step, because chains are not stored.
  const target = known.get(wanted) ?? wanted
  if (target === path || wanted === path)
    throw new Refused('conflict', {
      en: `${input.from} would lead back to itself`,
      ar: `سيعود ${input.from} إلى نفسه`,
    })
  if (!known.has(path)) {
    if (room.left <= 0)
      throw new Refused('too-large', {
        en: `a site has ${maximumRedirects} redirects at most`,
        ar: `الحد الأقصى ${maximumRedirects} إعادة توجيه`,
      })
    room.left -= 1
  }
  const redirect = { path, target, at: inside.now().toISOString(), by: by.name }
  await upsertRedirect(inside, redirect)
  await retarget(inside, path, target)
  return redirect
}

/** @throws Refused('missing') */
export async function removeRedirect(context: Context, by: Actor, path: string): Promise<void> {
  mustBeAllowed(redirectPolicy, 'change', by, null)
  await transact(context, async (inside) => {
    if (!(await deleteRedirect(inside, path)))
      throw new Refused('missing', { en: `nothing leads away from ${path}`, ar: `لا إعادة توجيه من ${path}` })
    await audit(inside, by, { act: 'redirect.remove', subject: 'redirect', id: path })
    await announce(inside.db, ['desk:redirects'])
  })
}
