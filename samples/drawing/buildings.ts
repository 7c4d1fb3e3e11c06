import { lift, mix } from './colour.ts'
import { box, disc, group, shape, stroke, straight, type Look, type Sheet } from './paint.ts'
import { between, oneOf, times } from './random.ts'

/** Path data of a doorway or window whose foot is at `y`: round, pointed (two-centred) or horseshoe. */
export function arch(x: number, y: number, width: number, height: number, kind: 'round' | 'pointed' | 'horseshoe' = 'pointed'): string {
  const half = width / 2
  const spring = y - height + (kind === 'pointed' ? width * 0.78 : half)
  const start = `M${x - half} ${y}L${x - half} ${spring}`
  if (kind === 'round') return `${start}A${half} ${half} 0 0 1 ${x + half} ${spring}L${x + half} ${y}Z`
  if (kind === 'horseshoe') {
    const r = half * 1.14
    return `M${x - half} ${y}L${x - half} ${spring + half * 0.55}A${r} ${r} 0 1 1 ${x + half} ${spring + half * 0.55}L${x + half} ${y}Z`
  }
  return `${start}C${x - half} ${spring - width * 0.42} ${x - half * 0.42} ${spring - width * 0.66} ${x} ${y - height}C${x + half * 0.42} ${spring - width * 0.66} ${x + half} ${spring - width * 0.42} ${x + half} ${spring}L${x + half} ${y}Z`
}

/** Path data of a dome standing on `y`; `point` 0 is a half ball, 1 an onion. */
export function domed(x: number, y: number, width: number, height: number, point = 0.5): string {
  const half = width / 2
  const belly = half * (1 + point * 0.1)
  return `M${x - half} ${y}C${x - belly * 1.06} ${y - height * 0.5} ${x - half * (0.62 - point * 0.2)} ${y - height * (0.98 - point * 0.14)} ${x} ${y - height}C${x + half * (0.62 - point * 0.2)} ${y - height * (0.98 - point * 0.14)} ${x + belly * 1.06} ${y - height * 0.5} ${x + half} ${y}Z`
}

/** A ribbed dome on its drum with a finial, lit from one side. */
export function dome(sheet: Sheet, x: number, y: number, width: number, height: number, colour: string, dark: string, { light = 1, point = 0.5, glow = '' }: { light?: 1 | -1; point?: number; glow?: string } = {}): string {
  const drum = height * 0.26
  const d = domed(x, y - drum, width, height - drum, point)
  const half = width / 2
  const slope = (from: string, to: string) => sheet.linear([[0, from], [1, to]], [x - half * light, 0], [x + half * light, 0])
  const ribs = times(5, (index) => {
    const bend = (index - 2) / 2.6
    return shape(`M${x + half * bend} ${y - drum}C${x + half * bend * 1.1} ${y - height * 0.62} ${x + half * bend * 0.5} ${y - height * 0.88} ${x} ${y - height}`, { stroke: dark, width: width * 0.008, opacity: 0.25 })
  })
  const openings = times(Math.max(3, Math.round(width / 26)), (index, count = Math.max(3, Math.round(width / 26))) =>
    shape(arch(x - half * 0.86 + ((index + 0.5) * width * 0.86) / count, y - drum * 0.12, (width / count) * 0.42, drum * 0.72, 'round'), { fill: glow || dark, opacity: glow ? 0.95 : 0.5 }))
  return group([
    box(x - half * 0.95, y - drum, width * 0.95, drum, { fill: slope(dark, colour) }),
    ...openings,
    box(x - half * 1.02, y - drum - height * 0.025, width * 1.02, height * 0.035, { fill: slope(dark, lift(colour, 0.06)) }),
    shape(d, { fill: slope(dark, colour) }),
    ...ribs,
    sheet.shade(d, dark, [x + half * 0.5 * light, 0], [x - half * light, 0], 0.85),
    stroke([[x, y - height], [x, y - height * 1.2]], colour, width * 0.014),
    disc(x, y - height * 1.07, width * 0.02, { fill: colour }),
    disc(x, y - height * 1.13, width * 0.013, { fill: colour }),
  ])
}

/** A slender tower in three stages with a balcony and a pointed cap. */
export function minaret(sheet: Sheet, x: number, foot: number, height: number, width: number, colour: string, dark: string, { light = 1, glow = '' }: { light?: 1 | -1; glow?: string } = {}): string {
  const fill = sheet.linear([[0, dark], [0.45, mix(dark, colour, 0.5)], [1, colour]], [x - (width / 2) * light, 0], [x + (width / 2) * light, 0])
  const top = foot - height
  const stage = (from: number, to: number, wide: number) => box(x - (width * wide) / 2, top + height * to, width * wide, height * (from - to), { fill })
  const ledge = (at: number, wide: number) => shape(straight([[x - width * wide * 0.36, top + height * (at + 0.03)], [x - (width * wide) / 2, top + height * at], [x - (width * wide) / 2, top + height * (at - 0.014)], [x + (width * wide) / 2, top + height * (at - 0.014)], [x + (width * wide) / 2, top + height * at], [x + width * wide * 0.36, top + height * (at + 0.03)]]), { fill })
  return group([
    stage(1, 0.34, 1),
    ...times(4, (index) => shape(arch(x, top + height * (0.5 + index * 0.12), width * 0.22, height * 0.035, 'round'), { fill: glow || dark, opacity: glow ? 0.9 : 0.6 })),
    ledge(0.34, 1.5),
    stage(0.34, 0.16, 0.74),
    shape(arch(x, top + height * 0.3, width * 0.28, height * 0.08), { fill: glow || dark, opacity: 0.9 }),
    ledge(0.16, 1.05),
    shape(domed(x, top + height * 0.15, width * 0.62, height * 0.11, 0.9), { fill }),
    stroke([[x, top + height * 0.05], [x, top]], colour, width * 0.07),
    disc(x, top + height * 0.025, width * 0.07, { fill: colour }),
  ])
}

export type Windows = { across: number; down: number; lit: readonly string[]; dark: string; share?: number; size?: readonly [number, number]; margin?: number; arched?: boolean }

/** A grid of windows, some of them lit. */
export function windows(sheet: Sheet, x: number, y: number, width: number, height: number, { across, down, lit, dark, share = 0.4, size = [0.5, 0.56], margin = 0.1, arched = false }: Windows): string {
  const [w, h] = [(width * (1 - margin * 2)) / across, (height * (1 - margin * 2)) / down]
  return group(times(across * down, (index) => {
    const [left, top] = [x + width * margin + (index % across) * w + (w * (1 - size[0])) / 2, y + height * margin + Math.floor(index / across) * h + (h * (1 - size[1])) / 2]
    const look: Look = sheet.random() < share ? { fill: oneOf(sheet.random, lit), opacity: between(sheet.random, 0.75, 1) } : { fill: dark, opacity: 0.55 }
    return arched ? shape(arch(left + (w * size[0]) / 2, top + h * size[1], w * size[0], h * size[1], 'round'), look) : box(left, top, w * size[0], h * size[1], look)
  }))
}

export type Town = { left: number; right: number; base: number; low: number; high: number; narrow: number; wide: number; colour: string; dark: string; light?: 1 | -1; lit?: readonly string[]; share?: number; domes?: number; foot?: number }

/** A crowd of flat-roofed houses, each with its lit and its shaded side. */
export function town(sheet: Sheet, { left, right, base, low, high, narrow, wide, colour, dark, light = 1, lit = [], share = 0.3, domes = 0.12, foot = sheet.height }: Town): string {
  const parts: string[] = []
  for (let x = left; x < right; ) {
    const [w, h] = [between(sheet.random, narrow, wide), between(sheet.random, low, high)]
    const [face, top] = [mix(colour, dark, between(sheet.random, 0, 0.28)), base - h]
    const edge = w * between(sheet.random, 0.55, 0.78)
    const [litX, litW, darkX, darkW] = light > 0 ? [x + w - edge, edge, x, w - edge] : [x, edge, x + edge, w - edge]
    if (sheet.random() < domes) parts.push(dome(sheet, x + w / 2, top + 2, w * 0.62, w * 0.42, face, mix(face, dark, 0.5), { light, point: 0.1 }))
    parts.push(box(litX, top, litW, foot - top, { fill: face }), box(darkX, top, darkW, foot - top, { fill: mix(face, dark, 0.42) }))
    parts.push(box(x - 2, top - w * 0.03, w + 4, w * 0.05, { fill: lift(face, 0.03) }))
    if (lit.length > 0) {
      const [across, down] = [Math.max(1, Math.round(litW / (wide * 0.24))), Math.max(1, Math.round(h / (wide * 0.36)))]
      parts.push(windows(sheet, litX, top + w * 0.06, litW, Math.min(h, foot - top), { across, down, lit, dark: mix(face, dark, 0.7), share, size: [0.36, 0.42], arched: sheet.random() < 0.5 }))
    }
    if (sheet.random() < 0.3) parts.push(box(x + w * 0.3, top - w * 0.2, w * 0.13, w * 0.2, { fill: mix(face, dark, 0.5) }))
    x += w * between(sheet.random, 0.82, 1)
  }
  return group(parts)
}

/** A column with base and capital, its shade on the side away from the light. */
export function column(sheet: Sheet, x: number, top: number, foot: number, width: number, colour: string, dark: string, light: 1 | -1 = 1): string {
  const fill = sheet.linear([[0, dark], [0.35, mix(dark, colour, 0.5)], [0.75, colour], [1, mix(colour, dark, 0.15)]], [x - (width / 2) * light, 0], [x + (width / 2) * light, 0])
  const cap = width * 0.34
  const d = straight([[x - width / 2, foot - cap * 0.7], [x - width * 0.42, top + cap], [x + width * 0.42, top + cap], [x + width / 2, foot - cap * 0.7]])
  return group([
    shape(d, { fill }),
    ...times(3, (index) => stroke([[x + (index - 1) * width * 0.22, top + cap * 1.4], [x + (index - 1) * width * 0.25, foot - cap]], dark, width * 0.035, { opacity: 0.22 })),
    box(x - width * 0.66, top, width * 1.32, cap * 0.5, { fill }),
    shape(straight([[x - width * 0.6, top + cap * 0.5], [x + width * 0.6, top + cap * 0.5], [x + width * 0.44, top + cap * 1.15], [x - width * 0.44, top + cap * 1.15]]), { fill }),
    box(x - width * 0.66, foot - cap * 0.75, width * 1.32, cap * 0.75, { fill }),
  ])
}

/** A beam of light through dusty air, fading along its way. */
export function shaft(sheet: Sheet, from: readonly [number, number], to: readonly [number, number], spread: readonly [number, number], colour: string, opacity = 0.5): string {
  const d = straight([[from[0] - spread[0] / 2, from[1]], [from[0] + spread[0] / 2, from[1]], [to[0] + spread[1] / 2, to[1]], [to[0] - spread[1] / 2, to[1]]])
  return shape(d, { fill: sheet.linear([[0, colour, opacity], [0.6, colour, opacity * 0.4], [1, colour, 0]], [from[0], from[1]], [to[0], to[1]]), blend: 'screen', filter: sheet.blur(6) })
}
