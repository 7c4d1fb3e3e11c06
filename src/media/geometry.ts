import type { Crop, Media } from './shape.ts'

/** Shapes a picture can be cut to, width by height; null keeps its own. */
export const aspects = { '16x9': 16 / 9, '3x2': 3 / 2, '1x1': 1 } as const
export type Aspect = keyof typeof aspects

type Size = { width: number; height: number }

/** The size of what is shown of an original, in its pixels. */
export function shownSize(original: Size, crop: Crop): Size {
  return {
    width: Math.max(1, Math.round(original.width * crop.width)),
    height: Math.max(1, Math.round(original.height * crop.height)),
  }
}

/** The largest part of a picture that has the shape, in the original's pixels. */
export function cropSize({ width, height }: Size, aspect: Aspect | null): Size {
  if (!aspect) return { width, height }
  const ratio = aspects[aspect]
  return width > height * ratio
    ? { width: Math.max(1, Math.round(height * ratio)), height }
    : { width, height: Math.max(1, Math.round(width / ratio)) }
}

/** The size of a rendition in pixels: as wide as asked, or as the original gives; never enlarged. */
export function renditionSize(media: Size, width: number, aspect: Aspect | null): Size {
  const cut = cropSize(media, aspect)
  const shown = Math.min(width, cut.width)
  return { width: shown, height: Math.max(1, Math.round((shown * cut.height) / cut.width)) }
}

export type Cutting = { whole: Size; part: Size & { left: number; top: number } }

/**
 * How a rendition is made: the size to which the whole original is scaled, and the part of that which is kept. The part
 * lies inside the crop, and around the focus as far as the crop's edges allow.
 */
export function cutting(
  media: Size & Pick<Media, 'focus' | 'crop' | 'original'>,
  width: number,
  aspect: Aspect | null,
): Cutting {
  const part = renditionSize(media, width, aspect)
  const scale = part.width / cropSize(media, aspect).width
  const whole = {
    width: Math.max(part.width, Math.round(media.original.width * scale)),
    height: Math.max(part.height, Math.round(media.original.height * scale)),
  }
  const { crop, focus } = media
  return {
    whole,
    part: {
      ...part,
      left: start(focus.x, whole.width, part.width, crop.x, crop.width),
      top: start(focus.y, whole.height, part.height, crop.y, crop.height),
    },
  }
}

/** Where along one side the kept part begins. @param all, kept in pixels · the others as shares of `all` */
function start(focus: number, all: number, kept: number, from: number, share: number): number {
  const first = Math.min(all - kept, Math.round(from * all))
  const last = Math.min(all - kept, Math.max(first, Math.round((from + share) * all) - kept))
  return Math.max(first, Math.min(last, Math.round(focus * all - kept / 2)))
}
