import * as z from 'zod'

/** Most letters of each text, in UTF-16 units. */
export const mediaLimits = {
  alt: 500,
  caption: 1000,
  credit: 200,
  creator: 200,
  copyright: 500,
  usageTerms: 500,
} as const

const text = (field: keyof typeof mediaLimits) => z.string().trim().max(mediaLimits[field])
const share = z.number().min(0).max(1)

/** Texts that people write about a picture. */
export const mediaTexts = {
  /** What a reader who cannot see it needs to know. */
  alt: text('alt'),
  caption: text('caption'),
  /** Credit line: photographer, agency (IPTC photoshop:Credit). */
  credit: text('credit'),
  /** IPTC dc:creator. */
  creator: text('creator'),
  /** IPTC dc:rights. */
  copyright: text('copyright'),
  /** IPTC xmpRights:UsageTerms. */
  usageTerms: text('usageTerms'),
}

/** A point of the original, 0..1 from its left and top. */
const point = z.strictObject({ x: share, y: share })

/** Smallest side of a crop, as a share of the original's. */
export const smallestCrop = 0.02

/** A part of the original, 0..1 of its width and height. */
const part = z
  .strictObject({
    x: share,
    y: share,
    width: z.number().min(smallestCrop).max(1),
    height: z.number().min(smallestCrop).max(1),
  })
  .refine(({ x, y, width, height }) => x + width <= 1.000_001 && y + height <= 1.000_001, 'must lie inside the picture')

export const wholePicture = { x: 0, y: 0, width: 1, height: 1 } as const

/** What people say about a picture and choose for it; everything else is read from its bytes. */
export const mediaInput = z.strictObject({
  alt: mediaTexts.alt.default(''),
  caption: mediaTexts.caption.default(''),
  credit: mediaTexts.credit.default(''),
  creator: mediaTexts.creator.default(''),
  copyright: mediaTexts.copyright.default(''),
  usageTerms: mediaTexts.usageTerms.default(''),
  /** The point that must stay in view wherever the picture is cut to a shape. */
  focus: point.default({ x: 0.5, y: 0.5 }),
  /** The part that is shown; the original stays whole. */
  crop: part.default(wholePicture),
})

/** A change: what is left out stays as it is. */
export const mediaChange = z.strictObject({ ...mediaTexts, focus: point, crop: part }).partial()

/** What a picture says of itself besides its texts, read once from XMP and IPTC; '' where it says nothing. */
export const mediaMetadata = z.strictObject({
  /** IPTC photoshop:Headline. */
  headline: z.string().max(300).default(''),
  /** IPTC photoshop:Source: who it came from. */
  source: z.string().max(200).default(''),
  /** IPTC photoshop:DateCreated, ISO 8601 as far as it is known. */
  dateCreated: z.string().max(40).default(''),
  /** IPTC digital source type, an address in cv.iptc.org/newscodes/digitalsourcetype/ */
  digitalSourceType: z.string().max(200).default(''),
})

export const pictureFormats = ['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff'] as const
export type PictureFormat = (typeof pictureFormats)[number]

export type MediaInput = z.input<typeof mediaInput>
export type MediaText = z.output<typeof mediaInput>
export type MediaChange = z.input<typeof mediaChange>
export type MediaMetadata = z.output<typeof mediaMetadata>
export type Crop = MediaText['crop']

export type Media = MediaText &
  MediaMetadata & {
    id: string
    /** SHA-256 of the original's bytes, hex: its address in the files. */
    hash: string
    format: PictureFormat
    /** Pixels of what is shown: of the crop, after the EXIF orientation. */
    width: number
    height: number
    /** Pixels of the original, after the EXIF orientation. */
    original: { width: number; height: number }
    bytes: number
    /** Grows with every change of text, focus or crop; part of a rendition's address. */
    revision: number
    createdAt: string
    /** Who took it in, by name, and by account where there is one. */
    createdBy: string
    account: string | null
  }

/** Made, or altered in what matters, by a trained model (IPTC digital source types). */
export function isSynthetic({ digitalSourceType }: Pick<MediaMetadata, 'digitalSourceType'>): boolean {
  return /\/(?:trainedAlgorithmicMedia|compositeWithTrainedAlgorithmicMedia|compositeSynthetic|algorithmicMedia)$/.test(
    digitalSourceType,
  )
}

/** Widths in pixels that the layout uses; a rendition is never wider than its original. */
export const renditionWidths = [96, 192, 360, 540, 720, 1080, 1440] as const
export type RenditionFormat = 'avif' | 'webp' | 'jpeg'

/** Largest file taken, in bytes. */
export const maximumPictureBytes = 50 * 1024 * 1024
/** Most pixels taken (width × height, all frames). */
export const maximumPicturePixels = 100_000_000
/** Longest time one picture may take, in milliseconds. */
export const pictureTimeLimit = 20_000
