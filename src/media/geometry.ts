import type { Media } from './shape.ts'

/** Shapes a picture can be cropped to, width by height; null keeps its own. */
export const aspects = { '16x9': 16 / 9, '3x2': 3 / 2, '1x1': 1 } as const
export type Aspect = keyof typeof aspects

type Size = { width: number; height: number }

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
  const crop = cropSize(media, aspect)
  const shown = Math.min(width, crop.width)
  return { width: shown, height: Math.max(1, Math.round((shown * crop.height) / crop.width)) }
}

export type Cutting = { whole: Size; part: Size & { left: number; top: number } }

/**
 * How a rendition is made: the size to which the whole picture is scaled, and the part of that which is kept. The part
 * lies around the focus as far as the picture's edges allow.
 */
export function cutting(media: Size & Pick<Media, 'focus'>, width: number, aspect: Aspect | null): Cutting {
  const part = renditionSize(media, width, aspect)
  const scale = part.width / cropSize(media, aspect).width
  const whole = {
    width: Math.max(part.width, Math.round(media.width * scale)),
    height: Math.max(part.height, Math.round(media.height * scale)),
  }
  const start = (focus: number, all: number, kept: number): number =>
    Math.max(0, Math.min(all - kept, Math.round(focus * all - kept / 2)))
  return {
    whole,
    part: {
      ...part,
      left: start(media.focus.x, whole.width, part.width),
      top: start(media.focus.y, whole.height, part.height),
    },
  }
}
