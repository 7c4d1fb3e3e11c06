import { randomBytes } from 'node:crypto'
import type { Actor } from '../base/actor.ts'
import { sha256 } from '../base/canonical.ts'
import { transact, type Context } from '../base/context.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { mustBeSound } from './breaking.ts'
import { frontPolicy } from './policy.ts'
import { mustBePlace, mustStandOnce, publicSlots } from './rules.ts'
import { previewMinutes, type Breaking, type Slots } from './shape.ts'
import { insertPreview, selectFront, selectPreview } from './store.ts'

/** What a preview shows instead of what is saved; a strip that is left out is the one that stands. */
export type FrontPreview = { place: string; slots: Slots; breaking?: Breaking | null | undefined }

/**
 * Makes a page of an arrangement that is not saved, for whoever has its address.
 * @returns the address, without origin, and until when it can be opened
 */
export async function previewFront(
  context: Context,
  by: Actor,
  { place, slots, breaking }: FrontPreview,
): Promise<{ url: string; expiresAt: string }> {
  mustBeAllowed(frontPolicy, 'arrange', by, null)
  return transact(context, async (inside) => {
    await mustBePlace(inside, place)
    mustStandOnce(slots)
    if (breaking) await mustBeSound(inside, breaking)
    const shown = await publicSlots(inside, slots, (await selectFront(inside, place)).slots)
    const token = randomBytes(24).toString('base64url')
    const expiresAt = new Date(inside.now().getTime() + previewMinutes * 60_000).toISOString()
    const content = JSON.stringify({ slots: shown, breaking })
    await insertPreview(inside, { token: sha256(token), place, content, expires_at: expiresAt })
    return { url: `/preview/front/${token}`, expiresAt }
  })
}

/** The arrangement behind a preview's address; null when there is none, or not any more. */
export async function readFrontPreview(context: Context, token: string): Promise<FrontPreview | null> {
  if (!/^[\w-]{32}$/.test(token)) return null
  const row = await selectPreview(context, sha256(token), context.now().toISOString())
  return row && { place: row.place, ...(JSON.parse(row.content) as Omit<FrontPreview, 'place'>) }
}
