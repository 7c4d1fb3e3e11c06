import type { Actor } from '../base/actor.ts'
import { sha256 } from '../base/canonical.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { newId } from '../base/id.ts'
import { parse } from '../base/parse.ts'
import { originalName } from './file-names.ts'
import { inspectPicture } from './inspect.ts'
import { readMetadata } from './metadata.ts'
import { forgetRenditions } from './rendition.ts'
import { mediaInput, type Media, type MediaInput } from './shape.ts'
import { insertMedia, selectMediaByHash, updateMedia } from './store.ts'
import { filledTexts, sameTexts } from './texts.ts'

/**
 * Takes in a picture. What is written with it wins over what the picture says of itself (XMP, IPTC), field by field.
 * The same bytes again are the same picture: it comes back as it is, with texts filled in where it had none; to change
 * a text that is there, use changeMedia.
 * The original is on disk before the row is stored, and stays byte for byte as it came.
 * @throws Refused as inspectPicture does, and 'invalid' for texts that are too long
 */
export async function addMedia(
  context: Context,
  by: Actor,
  { bytes, ...input }: MediaInput & { bytes: Uint8Array },
): Promise<Media> {
  const given = parse(mediaInput, input)
  const { format, width, height } = await inspectPicture(bytes)
  const text = filledTexts(given, await readMetadata(bytes))
  const hash = sha256(bytes)
  await context.files.write(originalName(hash), bytes)
  const media: Media = {
    ...text,
    id: newId(),
    hash,
    format,
    width,
    height,
    bytes: bytes.length,
    revision: 1,
    createdAt: context.now().toISOString(),
  }
  const stored = await transact(context, async (inside) => {
    if (await insertMedia(inside, media, by.name)) {
      await audit(inside, by, { act: 'media.add', subject: 'media', id: media.id })
      return media
    }
    const known = (await selectMediaByHash(inside, hash))!
    const fuller = filledTexts(known, text)
    if (sameTexts(fuller, known)) return known
    await updateMedia(inside, known, fuller)
    await audit(inside, by, { act: 'media.change', subject: 'media', id: known.id })
    await announce(inside.db, [`media:${known.id}`])
    return (await selectMediaByHash(inside, hash))!
  })
  if (stored.revision > 1) await forgetRenditions(context, stored)
  return stored
}
