import { smallestCrop, type Crop } from '../../../src/media/shape.ts'

/** What of a crop is taken hold of: an edge or corner by its compass point, or all of it. */
export const handles = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const
export type Handle = (typeof handles)[number]

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value))

/** A crop moved by shares of the picture, as far as the picture goes. */
export function movedCrop(crop: Crop, dx: number, dy: number): Crop {
  return tidy({ ...crop, x: within(crop.x + dx, 0, 1 - crop.width), y: within(crop.y + dy, 0, 1 - crop.height) })
}

/**
 * A crop whose edge or corner was moved by shares of the picture; the opposite side stays where it is.
 * @param ratio width by height that it keeps, in shares (not in pixels); null when it is free
 */
export function stretchedCrop(crop: Crop, handle: Handle, dx: number, dy: number, ratio: number | null): Crop {
  const right = crop.x + crop.width
  const bottom = crop.y + crop.height
  const [west, east] = [handle.includes('w'), handle.includes('e')]
  const [north, south] = [handle.includes('n'), handle.includes('s')]
  let width = crop.width + (east ? dx : west ? -dx : 0)
  let height = crop.height + (south ? dy : north ? -dy : 0)
  const most = { width: west ? right : 1 - crop.x, height: north ? bottom : 1 - crop.y }
  if (ratio !== null) {
    // The side that was moved says how large it becomes; at a corner the longer way.
    const byWidth = (west || east) && (!(north || south) || Math.abs(dx) >= Math.abs(dy * ratio))
    const wanted = byWidth ? width : height * ratio
    width = within(wanted, Math.max(smallestCrop, smallestCrop * ratio), Math.min(most.width, most.height * ratio))
    height = width / ratio
  } else {
    width = within(width, smallestCrop, most.width)
    height = within(height, smallestCrop, most.height)
  }
  return tidy({ x: west ? right - width : crop.x, y: north ? bottom - height : crop.y, width, height })
}

/** Sums of shares miss by the last digit; a millionth of a picture is less than a pixel. */
function tidy({ x, y, width, height }: Crop): Crop {
  const round = (share: number) => Math.round(share * 1e6) / 1e6
  const [left, top] = [within(round(x), 0, 1), within(round(y), 0, 1)]
  return { x: left, y: top, width: Math.min(round(width), 1 - left), height: Math.min(round(height), 1 - top) }
}

/** The largest crop of a ratio around the middle of another one. @param ratio as in `stretchedCrop` */
export function cropOfRatio({ x, y, width, height }: Crop, ratio: number): Crop {
  const kept = Math.min(width, height * ratio)
  return tidy({ x: x + (width - kept) / 2, y: y + (height - kept / ratio) / 2, width: kept, height: kept / ratio })
}

/** A crop set in pixels of the original, kept inside it. */
export function cropInPixels(crop: Crop, side: keyof Crop, pixels: number, original: number): Crop {
  const share = pixels / original
  const end = side === 'x' || side === 'width' ? 'width' : 'height'
  const start = end === 'width' ? 'x' : 'y'
  if (side === start) return tidy({ ...crop, [start]: within(share, 0, 1 - crop[end]) })
  return tidy({ ...crop, [end]: within(share, smallestCrop, 1 - crop[start]) })
}

/** Whether all of the picture is shown. */
export const isWhole = ({ x, y, width, height }: Crop): boolean => x === 0 && y === 0 && width === 1 && height === 1
