import { arch, dome } from './buildings.ts'
import { lift, mix } from './colour.ts'
import { box, group, shape, Sheet, type Look } from './paint.ts'
import { between, oneOf, times } from './random.ts'

export type Windows = {
  across: number
  down: number
  lit: readonly string[]
  dark: string
  share?: number
  size?: readonly [number, number]
  margin?: number
  arched?: boolean
}

/** A grid of windows, some of them lit. */
export function windows(
  sheet: Sheet,
  x: number,
  y: number,
  width: number,
  height: number,
  { across, down, lit, dark, share = 0.4, size = [0.5, 0.56], margin = 0.1, arched = false }: Windows,
): string {
  const [w, h] = [(width * (1 - margin * 2)) / across, (height * (1 - margin * 2)) / down]
  return group(
    times(across * down, (index) => {
      const [left, top] = [
        x + width * margin + (index % across) * w + (w * (1 - size[0])) / 2,
        y + height * margin + Math.floor(index / across) * h + (h * (1 - size[1])) / 2,
      ]
      const look: Look =
        sheet.random() < share
          ? { fill: oneOf(sheet.random, lit), opacity: between(sheet.random, 0.75, 1) }
          : { fill: dark, opacity: 0.55 }
      return arched
        ? shape(arch(left + (w * size[0]) / 2, top + h * size[1], w * size[0], h * size[1], 'round'), look)
        : box(left, top, w * size[0], h * size[1], look)
    }),
  )
}

export type Town = {
  left: number
  right: number
  base: number
  low: number
  high: number
  narrow: number
  wide: number
  colour: string
  dark: string
  light?: 1 | -1
  lit?: readonly string[]
  share?: number
  domes?: number
  foot?: number
}

/** A crowd of flat-roofed houses, each with its lit and its shaded side. */
export function town(
  sheet: Sheet,
  {
    left,
    right,
    base,
    low,
    high,
    narrow,
    wide,
    colour,
    dark,
    light = 1,
    lit = [],
    share = 0.3,
    domes = 0.12,
    foot = sheet.height,
  }: Town,
): string {
  const parts: string[] = []
  for (let x = left; x < right;) {
    const [w, h] = [between(sheet.random, narrow, wide), between(sheet.random, low, high)]
    const [face, top] = [mix(colour, dark, between(sheet.random, 0, 0.28)), base - h]
    const edge = w * between(sheet.random, 0.55, 0.78)
    const [litX, litW, darkX, darkW] = light > 0 ? [x + w - edge, edge, x, w - edge] : [x, edge, x + edge, w - edge]
    if (sheet.random() < domes)
      parts.push(dome(sheet, x + w / 2, top + 2, w * 0.62, w * 0.42, face, mix(face, dark, 0.5), { light, point: 0.1 }))
    parts.push(
      box(litX, top, litW, foot - top, { fill: face }),
      box(darkX, top, darkW, foot - top, { fill: mix(face, dark, 0.42) }),
    )
    parts.push(box(x - 2, top - w * 0.03, w + 4, w * 0.05, { fill: lift(face, 0.03) }))
    if (lit.length > 0) {
      const [across, down] = [Math.max(1, Math.round(litW / (wide * 0.24))), Math.max(1, Math.round(h / (wide * 0.36)))]
      parts.push(
        windows(sheet, litX, top + w * 0.06, litW, Math.min(h, foot - top), {
          across,
          down,
          lit,
          dark: mix(face, dark, 0.7),
          share,
          size: [0.36, 0.42],
          arched: sheet.random() < 0.5,
        }),
      )
    }
    if (sheet.random() < 0.3)
      parts.push(box(x + w * 0.3, top - w * 0.2, w * 0.13, w * 0.2, { fill: mix(face, dark, 0.5) }))
    x += w * between(sheet.random, 0.82, 1)
  }
  return group(parts)
}
