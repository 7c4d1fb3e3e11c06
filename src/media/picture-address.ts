import { aspects, type Aspect } from './geometry.ts'
import { renditionWidths, type Media, type RenditionFormat } from './shape.ts'

export type RenditionWidth = (typeof renditionWidths)[number]

export type PictureAddress = {
  id: string
  revision: number
  width: RenditionWidth
  aspect: Aspect | null
  format: RenditionFormat
}

const extensions = { avif: 'avif', webp: 'webp', jpeg: 'jpg' } as const

/** Where readers find a rendition: /picture/<id>-<revision>/<width>[-<aspect>].<avif|webp|jpg> */
export function pictureAddress(
  media: Pick<Media, 'id' | 'revision'>,
  width: RenditionWidth,
  aspect: Aspect | null,
  format: RenditionFormat,
): string {
  return `/picture/${media.id}-${media.revision}/${width}${aspect ? `-${aspect}` : ''}.${extensions[format]}`
}

const form = /^\/picture\/([0-9a-z]{10})-([1-9]\d{0,8})\/([1-9]\d{1,3})(?:-(\d{1,2}x\d))?\.(avif|webp|jpg)$/

/** Reads such an address; null for every width, aspect and spelling that the pages do not use. */
export function parsePictureAddress(path: string): PictureAddress | null {
  const [, id, revision, digits, aspect, extension] = form.exec(path) ?? []
  const width = renditionWidths.find((listed) => listed === Number(digits))
  if (!id || !width || (aspect && !Object.hasOwn(aspects, aspect))) return null
  return {
    id,
    revision: Number(revision),
    width,
    aspect: (aspect as Aspect | undefined) ?? null,
    format: extension === 'jpg' ? 'jpeg' : (extension as 'avif' | 'webp'),
  }
}
