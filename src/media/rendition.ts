import type { Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { originalName, renditionFolder, renditionName } from './file-names.ts'
import { cutting, renditionSize, type Aspect } from './geometry.ts'
import { withPictures } from './sharp.ts'
import { wholePicture, type Media, type RenditionFormat } from './shape.ts'
import { writeXmp } from './xmp.ts'

export type Rendition = { bytes: Uint8Array; type: string }

/**
 * Somebody waits for the first one of each. Measured at 1440 pixels on one core: AVIF with effort 0 takes 0.13 s, with
 * effort 3 it takes 0.6 s and saves 7 % of the bytes, with effort 4 4 s and 9 %; mozjpeg takes 0.16 s instead of 0.04
 * and saves 20 %.
 */
const encodings = {
  avif: { quality: 50, effort: 0, chromaSubsampling: '4:2:0' },
  webp: { quality: 74, effort: 4 },
  jpeg: { quality: 76, mozjpeg: true },
} as const

/** Renditions being made in this process: whoever asks for the same one waits for it. */
const making = new Map<string, Promise<Uint8Array>>()

/**
 * A picture at a width, in sRGB, with its credit, caption and rights as XMP and no other metadata; never wider than the
 * original. Made once and kept with the files.
 * @param width pixels, one of renditionWidths
 * @param aspect shape to crop to around the focus; null keeps the picture's own
 * @throws Refused('busy') when too many wait · Error when the original is missing or cannot be read, which `isnad check` reports
 */
export async function rendition(
  context: Context,
  media: Media,
  width: number,
  format: RenditionFormat,
  aspect: Aspect | null = null,
): Promise<Rendition> {
  const name = renditionName(media, renditionSize(media, width, aspect).width, aspect, format)
  return made(context, media, name, width, format, aspect)
}

/** The original as it is before it is cropped, for the newsroom only: a crop may be there to hide something. */
export async function wholeRendition(context: Context, media: Media, width: number): Promise<Rendition> {
  const whole = { ...media, ...media.original, crop: wholePicture }
  const name = renditionName(media, renditionSize(whole, width, null).width, 'whole', 'webp')
  return made(context, whole, name, width, 'webp', null)
}

async function made(
  context: Context,
  media: Media,
  name: string,
  width: number,
  format: RenditionFormat,
  aspect: Aspect | null,
): Promise<Rendition> {
  return { bytes: (await context.files.read(name)) ?? (await once(context, name, make)), type: `image/${format}` }

  async function make(): Promise<Uint8Array> {
    const original = await context.files.read(originalName(media.hash))
    if (!original) throw new Error(`the original of picture ${media.id} is missing: ${originalName(media.hash)}`)
    const { whole, part } = cutting(media, width, aspect)
    const bytes = await withPictures((open) =>
      open(original)
        .resize(whole.width, whole.height, { fit: 'fill' })
        .extract(part)
        // On a dark page the dark letters of a transparent drawing would vanish.
        .flatten({ background: '#fff' })
        .withXmp(writeXmp(media))
        .toFormat(format, encodings[format])
        .toBuffer(),
    ).catch((error: unknown) => {
      throw error instanceof Refused ? error : new Error(`picture ${media.id} could not be made`, { cause: error })
    })
    await context.files.write(name, bytes)
    return bytes
  }
}

function once(context: Context, name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const key = `${context.files.root}/${name}`
  const known = making.get(key)
  if (known) return known
  const made = make().finally(() => making.delete(key))
  making.set(key, made)
  return made
}

/** Removes the renditions of a picture's earlier revisions, which nobody is given any more. */
export async function forgetRenditions(context: Context, media: Media): Promise<void> {
  const folder = renditionFolder(media.hash)
  for await (const path of context.files.list(folder))
    if (!path.startsWith(`${folder}/${media.revision}-`)) await context.files.remove(path)
}
