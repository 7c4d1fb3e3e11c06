import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { given, parse } from '../base/parse.ts'
import { Refused } from '../base/refused.ts'
import { forgetRenditions } from './rendition.ts'
import { mediaInput, type Media, type MediaInput } from './shape.ts'
import { selectMedia, updateMedia } from './store.ts'
import { sameTexts } from './texts.ts'

/**
 * Changes texts or focus of a picture; what is left out stays. A change is a new revision, so its renditions get new
 * addresses and are made anew with the new credit; the old ones are removed.
 * @throws Refused('missing') no such picture · 'invalid' a text too long · 'conflict' changed by somebody else meanwhile
 */
export async function changeMedia(context: Context, by: Actor, id: string, changes: MediaInput): Promise<Media> {
  const { before, after } = await transact(context, async (inside) => {
    const [before] = await selectMedia(inside, [id])
    if (!before) throw new Refused('missing', { en: `there is no picture ${id}`, ar: `لا توجد صورة بالرقم ${id}` })
    const text = parse(mediaInput, { ...mediaInput.strip().parse(before), ...given(changes) })
    if (sameTexts(before, text)) return { before, after: before }
    if (!(await updateMedia(inside, before, text)))
      throw new Refused('conflict', {
        en: 'somebody else has just changed this picture',
        ar: 'عدّل شخص آخر هذه الصورة للتو',
      })
    await audit(inside, by, { act: 'media.change', subject: 'media', id, detail: { changes: Object.keys(changes) } })
    await announce(inside.db, [`media:${id}`])
    return { before, after: { ...before, ...text, revision: before.revision + 1 } }
  })
  if (after.revision > before.revision) {
    context.log.info('picture changed', { media: id, revision: after.revision, by: by.name })
    await forgetRenditions(context, after)
  }
  return after
}
