import { cropSize, renditionSize, type Aspect } from './geometry.ts'
import { pictureAddress } from './picture-address.ts'
import { renditionWidths, type Media } from './shape.ts'

/** How a page lays a picture out. */
export type PictureLayout = {
  /** Shape it is cropped to; null keeps its own. */
  aspect: Aspect | null
  /** CSS pixels it takes at most. */
  width: number
  /** The sizes attribute; without one, the width above. */
  sizes?: string
}

export type PictureSources = {
  /** One <source> each, the smallest bytes first. */
  sources: { type: string; srcset: string }[]
  /** For the <img>: JPEG, which every browser and reader shows. */
  src: string
  srcset: string
  sizes: string
  /** Pixels of the largest rendition: they give the browser the shape before the bytes are there. */
  width: number
  height: number
}

/** Most device pixels worth their bytes for one CSS pixel. */
const maximumDensity = 2

/** What a <picture> needs to show a picture in a layout: the renditions that are neither too small nor needlessly wide. */
export function pictureSources(
  media: Pick<Media, 'id' | 'revision' | 'width' | 'height'>,
  layout: PictureLayout,
): PictureSources {
  const useful = Math.min(layout.width * maximumDensity, cropSize(media, layout.aspect).width)
  const enough = renditionWidths.findIndex((width) => width >= useful)
  const widths = enough === -1 ? renditionWidths : renditionWidths.slice(0, enough + 1)
  const srcset = (format: 'avif' | 'webp' | 'jpeg'): string =>
    widths
      .map((width) => {
        const shown = renditionSize(media, width, layout.aspect).width
        return `${pictureAddress(media, width, layout.aspect, format)} ${shown}w`
      })
      .join(', ')
  const plain = widths.find((width) => width >= layout.width) ?? widths.at(-1)!
  return {
    sources: [
      { type: 'image/avif', srcset: srcset('avif') },
      { type: 'image/webp', srcset: srcset('webp') },
    ],
    src: pictureAddress(media, plain, layout.aspect, 'jpeg'),
    srcset: srcset('jpeg'),
    sizes: layout.sizes ?? `${layout.width}px`,
    ...renditionSize(media, widths.at(-1)!, layout.aspect),
  }
}
