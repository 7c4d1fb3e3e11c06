import type { Actor } from '../base/actor.ts'
import { sha256 } from '../base/canonical.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import type { Context } from '../base/context.ts'
import { newId } from '../base/id.ts'
import { parse } from '../base/parse.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { indexMedia } from './find.ts'
import { shownSize } from './geometry.ts'
import { inspectPicture } from './inspect.ts'
import { readMetadata } from './metadata.ts'
import { keepOriginal } from './originals.ts'
import { mediaPolicy } from './policy.ts'
import { forgetRenditions } from './rendition.ts'
import { mediaInput, mediaMetadata, type Media, type MediaInput } from './shape.ts'
import { insertMedia, selectMediaByHash, updateMedia } from './store.ts'
import { filledTexts, sameTexts, type Texts } from './texts.ts'

/** What became of a picture that was brought. */
export type TakenIn = {
  media: Media
  /** Whether the same bytes were here before. */
  known: boolean
}

/**
 * Takes in a picture. What is written with it wins over what the picture says of itself (XMP, IPTC), field by field.
 * The same bytes again are the same picture: it comes back as it is, with texts filled in where it had none, if whoever
 * brings it may change it; to change a text that is there, use changeMedia.
 * The original is on disk before the row is stored, and stays byte for byte as it came.
 * @throws Refused as inspectPicture does, 'invalid' for texts that are too long, 'forbidden' by role
 */
export async function takeInMedia(
  context: Context,
  by: Actor,
  { bytes, ...input }: MediaInput & { bytes: Uint8Array },
): Promise<TakenIn> {
  mustBeAllowed(mediaPolicy, 'add', by, { account: by.account })
  const given = parse(mediaInput, input)
  const { format, width, height } = await inspectPicture(bytes)
  const said = await readMetadata(bytes)
  const text = filledTexts(given, said)
  const hash = sha256(bytes)
  const media: Media = {
    ...text,
    ...mediaMetadata.strip().parse(said),
    id: newId(),
    hash,
    format,
    ...shownSize({ width, height }, text.crop),
    original: { width, height },
    bytes: bytes.length,
    revision: 1,
    createdAt: context.now().toISOString(),
    createdBy: by.name,
    account: by.account,
  }
  const stored = await keepOriginal(context, hash, bytes, async (inside) => {
    if (await insertMedia(inside, media)) {
      await indexMedia(inside, [media.id])
      await audit(inside, by, { act: 'media.add', subject: 'media', id: media.id })
      await announce(inside.db, [`media:${media.id}`, 'desk:media'])
      return { media, known: false }
    }
    return { media: await fuller(inside, by, (await selectMediaByHash(inside, hash))!, text), known: true }
  })
  if (stored.known) await forgetRenditions(context, stored.media)
  return stored
}

/** takeInMedia for those who only want the picture. */
export async function addMedia(context: Context, by: Actor, input: MediaInput & { bytes: Uint8Array }): Promise<Media> {
  return (await takeInMedia(context, by, input)).media
}

/** A picture that was here, with the texts it did not have. */
async function fuller(inside: Context, by: Actor, known: Media, text: Texts): Promise<Media> {
  const texts = filledTexts(known, text)
  if (sameTexts(texts, known) || !mediaPolicy.change(by, known)) return known
  await updateMedia(inside, known, texts)
  await indexMedia(inside, [known.id])
  await audit(inside, by, { act: 'media.change', subject: 'media', id: known.id })
  await announce(inside.db, [`media:${known.id}`, 'desk:media'])
  return (await selectMediaByHash(inside, known.hash))!
}
