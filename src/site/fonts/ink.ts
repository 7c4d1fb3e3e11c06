import type { Outline } from './set-text.ts'

/** Red, green, blue, 0 to 255. */
export type Colour = readonly [number, number, number]

/** A sheet of pixels, three bytes each, to fill outlines on. */
export type Sheet = { width: number; height: number; pixels: Buffer }

export function blankSheet(width: number, height: number, colour: Colour): Sheet {
  return { width, height, pixels: Buffer.alloc(width * height * 3, Buffer.from(colour)) }
}

/**
 * Fills an outline (pixels, y downwards) with a colour. Each edge adds to the pixels it crosses the share of them that
 * lies to its right, signed by its direction; the running sum along a row is then how much of each pixel is inside.
 * Shapes that overlap count once.
 */
export function fill(sheet: Sheet, outline: Outline, colour: Colour): void {
  const { width, height, pixels } = sheet
  const rows = rowsOf(outline, height)
  const share = new Float32Array((width + 2) * (rows.end - rows.start))
  for (const shape of outline) {
    for (const [index, point] of shape.entries()) addEdge(share, width, rows, point, shape[(index + 1) % shape.length]!)
  }
  for (let row = rows.start; row < rows.end; row += 1) {
    let inside = 0
    for (let column = 0; column < width; column += 1) {
      inside += share[(row - rows.start) * (width + 2) + column]!
      const opacity = Math.min(1, Math.abs(inside))
      if (opacity < 1 / 512) continue
      const at = 3 * (row * width + column)
      for (let part = 0; part < 3; part += 1) {
        const under = pixels[at + part]!
        pixels[at + part] = Math.round(under + (colour[part]! - under) * opacity)
      }
    }
  }
}

type Rows = { start: number; end: number }

/** The rows of the sheet that an outline touches. */
function rowsOf(outline: Outline, height: number): Rows {
  const rows = { start: height, end: 0 }
  for (const [, y] of outline.flat()) {
    rows.start = Math.max(0, Math.min(rows.start, Math.floor(y)))
    rows.end = Math.min(height, Math.max(rows.end, Math.ceil(y)))
  }
  return rows.start < rows.end ? rows : { start: 0, end: 0 }
}

type Point = readonly [x: number, y: number]

function addEdge(share: Float32Array, width: number, rows: Rows, from: Point, to: Point): void {
  if (from[1] === to[1]) return
  const sign = from[1] < to[1] ? 1 : -1
  const [[x0, y0], [x1, y1]] = sign === 1 ? [from, to] : [to, from]
  const slope = (x1 - x0) / (y1 - y0)
  const xAt = (y: number) => Math.min(width, Math.max(0, x0 + (y - y0) * slope))
  for (let row = Math.max(rows.start, Math.floor(y0)); row < Math.min(rows.end, y1); row += 1) {
    const top = Math.max(y0, row)
    const bottom = Math.min(y1, row + 1)
    const [left, right] = [xAt(top), xAt(bottom)].sort((a, b) => a - b) as [number, number]
    const tall = (bottom - top) * sign
    for (let column = Math.floor(left); column <= right; column += 1) {
      const start = Math.max(left, column)
      const end = Math.min(right, column + 1)
      const part = right > left ? (tall * (end - start)) / (right - left) : tall
      if (part === 0 || (right > left && end <= start)) continue
      // Of the height `part`, what lies right of the middle of this piece belongs to this pixel, the rest to the next.
      const rest = (start + end) / 2 - column
      const at = (row - rows.start) * (width + 2) + column
      share[at]! += part * (1 - rest)
      share[at + 1]! += part * rest
    }
  }
}
