import { raw } from 'hono/html'
import { pictureSources, type PictureLayout } from '../../media/picture-sources.ts'
import type { Media } from '../../media/shape.ts'

/** The places of the layout: the shape of a picture there, its greatest width, and what the browser is told of it. */
const places = {
  /** Figures of a story. */
  body: { aspect: null, width: 640, sizes: '(min-width:42em) 40rem,100vw' },
  /** Lead picture of the front page. */
  front: { aspect: '3x2', width: 720, sizes: '(min-width:64em) 41rem,100vw' },
  /** First story of a list or a section. */
  big: { aspect: '16x9', width: 560, sizes: '(min-width:64em) 31rem,100vw' },
  card: { aspect: '3x2', width: 360, sizes: '(min-width:64em) 18rem,(min-width:40em) 46vw,7rem' },
  thumb: { aspect: '3x2', width: 144, sizes: '9rem' },
  portrait: { aspect: '1x1', width: 52, sizes: '3.25rem' },
  /** In the masthead: as high as its line, as wide as it is. */
  logo: { aspect: null, width: 240, sizes: '15rem' },
  bigPortrait: { aspect: '1x1', width: 160, sizes: '10rem' },
} as const satisfies Record<string, PictureLayout>

export type PicturePlace = keyof typeof places

/**
 * A picture element: AVIF, WebP, JPEG, with its width and height so that nothing shifts while it loads.
 * `first` is for the one picture a page opens with.
 */
export function picture(media: Media, alt: string, place: PicturePlace, first = false) {
  const { sources, src, sizes, width, height } = pictureSources(media, places[place])
  const offered = sources
    .map(({ type, srcset }) => `<source type="${type}" srcset="${srcset}" sizes="${sizes}">`)
    .join('')
  const when = first ? 'fetchpriority="high"' : 'loading="lazy"'
  return raw(
    `<picture>${offered}<img src="${src}" alt="${escapeAttribute(alt)}" width="${width}" height="${height}" ${when} decoding="async"></picture>`,
  )
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
