import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

type Corner = readonly [along: number, across: number]

/**
 * A source and what hangs on it: the rhombic dot a reed pen makes, held by an open link of the same pen, broad on the
 * downstroke and narrow on the upstroke. The dot is on the right, where reading starts.
 * Thought out on a square grid, where all edges are straight, then stood on its corner.
 * `size` is the side of the square the mark is centred in, `fill` how much of its width the mark takes.
 */
export function markPath(size: number, fill: number): string {
  const [side, dot, broad, narrow, gap] = [28, 18, 7.3, 5.1, 2.2]
  const start = side - 10
  const end = start + dot
  const link: Corner[] = [
    [0, 0],
    [side, 0],
    [side, start - gap],
    [side - broad, start - gap],
    [side - broad, narrow],
    [broad, narrow],
    [broad, side - narrow],
    [start - gap, side - narrow],
    [start - gap, side],
    [0, side],
  ]
  const source: Corner[] = [
    [start, start],
    [end, start],
    [end, end],
    [start, end],
  ]
  const scale = (size * fill) / (end * 2)
  const place = ([along, across]: Corner) =>
    [along + across - end, along - across].map((value) => Math.round((size / 2 + value * scale) * 100) / 100).join(' ')
  return [link, source].map((corners) => `M${corners.map(place).join('L')}Z`).join('')
}

/** The mark in the colour of the text around it, hidden from screen readers: the site's name stands beside it. */
export const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path fill="currentColor" d="${markPath(32, 0.97)}"/></svg>`

const [ground, ink] = ['#0b4a4e', '#f6ecd6']

/** The mark on a tile; a maskable icon fills its square, since the system cuts the corners. */
const tile = (size: number, fill: number, corner: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="${size}" height="${size}" rx="${size * corner}" fill="${ground}"/><path fill="${ink}" d="${markPath(size, fill)}"/></svg>`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('../../src/site/assets/', import.meta.url))
  const icons = [
    ['icon-32', 32, 0.84, 0.2],
    ['icon-180', 180, 0.7, 0],
    ['icon-192', 192, 0.74, 0.2],
    ['icon-512', 512, 0.74, 0.2],
    ['icon-maskable-512', 512, 0.58, 0],
  ] as const
  await writeFile(`${folder}mark.svg`, `${mark}\n`)
  for (const [name, size, fill, corner] of icons)
    await sharp(Buffer.from(tile(size, fill, corner)))
      .png({ compressionLevel: 9 })
      .toFile(`${folder}${name}.png`)
}
