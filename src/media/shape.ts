import * as z from 'zod'

/** What people write about a picture; everything else is read from its bytes. */
export const mediaInput = z.strictObject({
  /** What a reader who cannot see it needs to know. */
  alt: z.string().trim().max(500).default(''),
  caption: z.string().trim().max(1000).default(''),
  /** Credit line: photographer, agency (IPTC photoshop:Credit). */
  credit: z.string().trim().max(200).default(''),
  /** IPTC dc:creator. */
  creator: z.string().trim().max(200).default(''),
  /** IPTC dc:rights. */
  copyright: z.string().trim().max(500).default(''),
  /** IPTC xmpRights:UsageTerms. */
  usageTerms: z.string().trim().max(500).default(''),
  /** The point that must stay in view when cropped, 0..1 from the picture's own left and top. */
  focus: z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }).default({ x: 0.5, y: 0.5 }),
})

export const pictureFormats = ['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff'] as const
export type PictureFormat = (typeof pictureFormats)[number]

export type MediaInput = z.input<typeof mediaInput>
export type MediaText = z.output<typeof mediaInput>

export type Media = MediaText & {
  id: string
  /** SHA-256 of the original's bytes, hex: its address in the files. */
  hash: string
  format: PictureFormat
  /** Pixels as shown, after the EXIF orientation. */
  width: number
  height: number
  bytes: number
  /** Grows with every change of text or focus; part of a rendition's address. */
  revision: number
  createdAt: string
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
