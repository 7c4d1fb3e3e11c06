import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { given, parse } from '../base/parse.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { indexMedia } from './find.ts'
import { shownSize } from './geometry.ts'
import { mediaPolicy } from './policy.ts'
import { mustBeHere } from './read.ts'
import { forgetRenditions } from './rendition.ts'
import { mediaChange, mediaInput, type Media, type MediaChange } from './shape.ts'
import { selectMedia, updateMedia } from './store.ts'
import { sameTexts } from './texts.ts'

/**
 * Changes texts, focus or crop of a picture; what is left out stays. A change is a new revision, so its renditions get
 * new addresses and are made anew with the new credit; the old ones are removed.
 * @param revision the revision the change was made from; left out, the change is made to whatever stands
 * @throws Refused('missing') no such picture · 'forbidden' · 'invalid' a text too long · 'conflict' changed by somebody
 * else meanwhile, with the picture as it stands in the details
 */
export async function changeMedia(
  context: Context,
  by: Actor,
  id: string,
  changes: MediaChange,
  revision?: number,
): Promise<Media> {
  const asked = parse(mediaChange, given(changes))
  const { before, after } = await transact(context, async (inside) => {
    const before = mustBeHere((await selectMedia(inside, [id]))[0], id)
    mustBeAllowed(mediaPolicy, 'change', by, before)
    if (revision !== undefined && revision !== before.revision) throw moved(before)
    const text = { ...mediaInput.strip().parse(before), ...given(asked) }
    if (sameTexts(before, text)) return { before, after: before }
    if (!(await updateMedia(inside, before, text))) throw moved((await selectMedia(inside, [id]))[0] ?? before)
    await indexMedia(inside, [id])
    await audit(inside, by, { act: 'media.change', subject: 'media', id, detail: { changes: Object.keys(asked) } })
    await announce(inside.db, [`media:${id}`, 'desk:media'])
    return {
      before,
      after: { ...before, ...text, ...shownSize(before.original, text.crop), revision: before.revision + 1 },
    }
  })
  if (after.revision > before.revision) {
    context.log.info('picture changed', { media: id, revision: after.revision, by: by.name })
    await forgetRenditions(context, after)
  }
  return after
}

function moved(media: Media): Refused {
  return new Refused(
    'conflict',
    { en: 'somebody else has just changed this picture', ar: 'عدّل شخص آخر هذه الصورة للتو' },
    { reason: 'moved', media },
  )
}
