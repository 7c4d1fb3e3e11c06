import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { lock } from '../base/db.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { giveUpOriginal, removeOriginals } from './originals.ts'
import { mediaPolicy } from './policy.ts'
import { mustBeHere } from './read.ts'
import { deleteMedia, selectNumberedToChange } from './store.ts'
import { usesOf } from './uses.ts'
import { deleteWords } from './words-store.ts'

/** Uses that a refusal names. */
const namedUses = 20

/**
 * Deletes a picture that nothing uses: its row in a transaction, its files after that, also when the process ends in
 * between. Earlier versions of stories keep its id and show nothing in its place.
 * @throws Refused('missing' | 'forbidden') · 'conflict' when it is used, with the uses in the details
 */
export async function removeMedia(context: Context, by: Actor, id: string): Promise<void> {
  await transact(context, async (inside) => {
    // The site's choices name its logo and hold no row of it: nobody makes this picture the logo meanwhile.
    await lock(inside.db, 'settings')
    const found = await selectNumberedToChange(inside, id)
    const media = mustBeHere(found?.media, id)
    mustBeAllowed(mediaPolicy, 'remove', by, media)
    const uses = await usesOf(inside, id, namedUses)
    if (uses.length > 0)
      throw new Refused(
        'conflict',
        { en: 'this picture is in use and cannot be deleted', ar: 'هذه الصورة مستعملة ولا يمكن حذفها' },
        { reason: 'used', uses },
      )
    await deleteMedia(inside, id)
    await deleteWords(inside, [found!.number])
    await giveUpOriginal(inside, media.hash)
    const { hash, alt, caption, credit } = media
    await audit(inside, by, { act: 'media.remove', subject: 'media', id, detail: { hash, alt, caption, credit } })
    await announce(inside.db, [`media:${id}`, 'desk:media'])
  })
  // Inside somebody else's transaction nothing is stored yet: then it is the job's.
  if (!context.db.isTransaction) await removeOriginals(context)
}
