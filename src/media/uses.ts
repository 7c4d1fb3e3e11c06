import type { Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { readSiteChoices } from '../base/site-settings.ts'
import type { MediaUseKind } from './table.ts'
import { deleteUses, insertUses, selectAndHold, selectUses, selectUsesBy } from './uses-store.ts'

/** Who uses a picture: a story's working text, what readers see of one, somebody's portrait. */
export type MediaUser = { kind: MediaUseKind; id: string }

/**
 * Notes which pictures somebody uses now, in the transaction that makes it so. Whoever stores the id of a picture calls
 * this with all of them: a picture that is used cannot be deleted.
 * @throws Refused('missing') when one that was not used before is not here
 */
export async function keepUses(inside: Context, user: MediaUser, media: readonly string[]): Promise<void> {
  const before = await selectUsesBy(inside, user)
  const gone = before.filter((id) => !media.includes(id))
  const fresh = media.filter((id) => !before.includes(id))
  if (gone.length > 0) await deleteUses(inside, user, gone)
  await addUses(inside, [{ ...user, media: fresh }])
}

/**
 * The same for many at once, of whom nothing is noted yet.
 * @throws Refused('missing') when a picture is not here
 */
export async function addUses(
  inside: Context,
  users: readonly (MediaUser & { media: readonly string[] })[],
): Promise<void> {
  const ids = [...new Set(users.flatMap(({ media }) => media))]
  if (ids.length === 0) return
  // Held until the end of the transaction: nobody deletes a picture between this look and the use that follows.
  const here = await selectAndHold(inside, ids)
  const missing = ids.find((id) => !here.has(id))
  if (missing !== undefined)
    throw new Refused('missing', { en: `there is no picture ${missing}`, ar: `لا توجد صورة بالرقم ${missing}` })
  await insertUses(
    inside,
    users.flatMap(({ kind, id, media }) => [...new Set(media)].map((one) => ({ media: one, kind, subject: id }))),
  )
}

/** What the site itself uses has no row: its choices say so, however they came to be. */
export type MediaUse = MediaUser | { kind: 'site'; id: 'logo' }

/** Who uses a picture, at most `limit` of them. */
export async function usesOf(context: Context, media: string, limit: number): Promise<MediaUse[]> {
  const { logo } = await readSiteChoices(context.db)
  const rows = await selectUses(context, media, limit)
  const uses: MediaUse[] = rows.map(({ kind, subject }) => ({ kind, id: subject }))
  return logo === media ? [{ kind: 'site' as const, id: 'logo' as const }, ...uses].slice(0, limit) : uses
}
