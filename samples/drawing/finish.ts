import sharp, { type Sharp } from 'sharp'
import { seeded, times, type Random } from './random.ts'

export type Finish = {
  /** How much the bright parts glow into their surroundings, 0..1. */
  bloom?: number
  /** Strength of the paper grain. */
  grain?: number
  /** Darkening towards the corners, 0..1. */
  vignette?: number
}

/** Turns a drawing into pixels as if printed: hand-cut edges, glowing lights, paper grain, darker corners. */
export async function print(
  svg: string,
  name: string,
  { bloom = 0.35, grain = 5, vignette = 0.22 }: Finish,
): Promise<Sharp> {
  const drawn = sharp(Buffer.from(svg), { limitInputPixels: 4_000_000 }).removeAlpha()
  const { data, info } = await drawn.raw().toBuffer({ resolveWithObject: true })
  const { width, height } = info
  const glow = await sharp(data, { raw: info })
    .resize(width >> 2)
    .linear(1.5, -130)
    .blur(14)
    .resize(width, height, { fit: 'fill' })
    .raw()
    .toBuffer()
  const random = seeded(`${name} paper`)
  const cut = field(random, 22)
  const other = field(random, 22)
  const mottle = field(random, 90)
  const out = Buffer.alloc(data.length)
  const above = new Float32Array(width + 1)
  for (let y = 0; y < height; y += 1) {
    const down = (y / height - 0.5) * 2
    for (let x = 0; x < width; x += 1) {
      const fromX = clamp(x + cut(x, y) * 1.1, width - 1.001)
      const fromY = clamp(y + other(x, y) * 1.1, height - 1.001)
      const across = (x / width - 0.5) * 2
      const corner = 1 - vignette * Math.max(0, (across * across + down * down) / 2 - 0.18)
      const speck = (above[x] as number) * 0.42 + (above[x + 1] as number) * 0.42 * 0.5 + (random() - 0.5) * 1.1
      above[x + 1] = speck
      const paper = speck * grain + mottle(x, y) * grain * 0.5
      const at = (y * width + x) * 3
      for (let channel = 0; channel < 3; channel += 1) {
        const ink = sample(data, width, fromX, fromY, channel)
        const lit = 255 - ((255 - ink) * (255 - (glow[at + channel] as number) * bloom)) / 255
        // grain shows in the middle tones and leaves white and black clean
        const strength = 0.35 + 0.65 * (1 - Math.abs(lit - 128) / 128)
        out[at + channel] = clamp(lit * corner + paper * strength + 0.5, 255)
      }
    }
  }
  return sharp(out, { raw: { width, height, channels: 3 } })
}

const clamp = (value: number, most: number) => Math.min(most, Math.max(0, value))

function sample(data: Buffer, width: number, x: number, y: number, channel: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [u, v] = [x - left, y - top]
  const at = (top * width + left) * 3 + channel
  const below = at + width * 3
  const [a, b, c, d] = [data[at], data[at + 3], data[below], data[below + 3]] as [number, number, number, number]
  return (a * (1 - u) + b * u) * (1 - v) + (c * (1 - u) + d * u) * v
}

/** Smooth noise over the plane, about -1 … 1; `size` is the wavelength in pixels. */
function field(random: Random, size: number): (x: number, y: number) => number {
  const lattice = times(4096, () => random() * 2 - 1)
  const at = (x: number, y: number) => lattice[((y & 63) << 6) | (x & 63)] as number
  const ease = (t: number) => t * t * (3 - 2 * t)
  return (x, y) => {
    const [u, v] = [x / size, y / size]
    const [left, top] = [Math.floor(u), Math.floor(v)]
    const [a, b] = [ease(u - left), ease(v - top)]
    const upper = at(left, top) * (1 - a) + at(left + 1, top) * a
    return upper * (1 - b) + (at(left, top + 1) * (1 - a) + at(left + 1, top + 1) * a) * b
  }
}
