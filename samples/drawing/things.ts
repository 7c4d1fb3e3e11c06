import { mix } from './colour.ts'
import { disc, group, oval, shape, straight, stroke, through, type Point, type Sheet } from './paint.ts'
import { between, times } from './random.ts'

/** The flag of the invented country: plum over a thread of cream and a band of ochre, an eight-pointed star on the plum. */
export const national = { field: '#6b2f52', thread: '#f8ecd2', band: '#d99a3d', star: '#f8ecd2' } as const

/** That flag in the wind; `wind` 1 blows to the right. */
export function flag(sheet: Sheet, x: number, y: number, width: number, height: number, dark: string, wind: 1 | -1 = 1): string {
  const phase = sheet.random() * 6
  const wave = (t: number, edge: number): Point => [x + wind * t * width, y + edge * height * (1 - t * 0.06) + Math.sin(t * 5.5 + phase) * height * 0.11 * t + t * height * 0.12]
  const band = (from: number, to: number) => through([...times(9, (index) => wave(index / 8, from)), ...times(9, (index) => wave(1 - index / 8, to))], true, 8)
  const whole = band(0, 1)
  const folds = times(4, (index) => {
    const [fx] = wave(0.16 + index * 0.25, 0)
    return shape(whole, { fill: sheet.linear([[0, dark, 0], [0.5, dark, index % 2 ? 0.1 : 0.38], [1, dark, 0]], [fx - width * 0.12, 0], [fx + width * 0.12, 0]) })
  })
  const [cx, cy] = wave(0.48, 0.36)
  return group([
    shape(whole, { fill: national.field }),
    shape(band(0.7, 0.79), { fill: national.thread }),
    shape(band(0.78, 1), { fill: national.band }),
    shape(star(cx, cy, height * 0.22), { fill: national.star }),
    ...folds,
  ])
}

/** Path data of an eight-pointed star. */
export const star = (x: number, y: number, r: number) => straight(times(16, (index) => [x + Math.cos((index * Math.PI) / 8) * r * (index % 2 ? 0.52 : 1), y + Math.sin((index * Math.PI) / 8) * r * (index % 2 ? 0.52 : 1)] as const))

/** Heads and shoulders of people in front of us, seen from behind; each may hold up a telephone. */
export function crowd(sheet: Sheet, from: number, to: number, y: number, size: number, colour: string, rim: string, gap = 1.5): string {
  const parts: string[] = []
  for (let x = from; x < to; x += size * gap * between(sheet.random, 0.85, 1.3)) {
    const s = size * between(sheet.random, 0.88, 1.12)
    const top = y + between(sheet.random, -0.25, 0.25) * size
    const scarf = sheet.random() < 0.35
    const neck = scarf ? 0.62 : 0.3
    const d = through([
      [x - s * 1.15, top + s * 3], [x - s * 1.02, top + s * 1.3], [x - s * 0.78, top + s * 0.98], [x - s * neck, top + s * 0.78], [x - s * (scarf ? 0.5 : 0.34), top + s * 0.45], [x - s * 0.45, top + s * 0.02], [x - s * 0.36, top - s * 0.42],
      [x, top - s * 0.62], [x + s * 0.36, top - s * 0.42], [x + s * 0.45, top + s * 0.02], [x + s * (scarf ? 0.5 : 0.34), top + s * 0.45], [x + s * neck, top + s * 0.78], [x + s * 0.78, top + s * 0.98], [x + s * 1.02, top + s * 1.3], [x + s * 1.15, top + s * 3],
    ], true, 6.5)
    parts.push(shape(d, { fill: rim, transform: 'translate(2.500 -3)' }), shape(d, { fill: mix(colour, rim, between(sheet.random, 0, 0.1)) }))
  }
  return group(parts)
}

/** A hanging brass lamp with its glow. */
export function lamp(sheet: Sheet, x: number, y: number, size: number, drop: number, brass: string, light: string, glow = 5): string {
  return group([
    stroke([[x, y - drop], [x, y - size]], brass, size * 0.08),
    disc(x, y, size * glow, { fill: sheet.radial([[0, light, 0.6], [0.3, light, 0.2], [1, light, 0]], [x, y], size * glow), blend: 'screen' }),
    shape(`M${x} ${y - size}L${x + size * 0.5} ${y - size * 0.55}L${x + size * 0.62} ${y + size * 0.25}L${x + size * 0.3} ${y + size * 0.75}L${x - size * 0.3} ${y + size * 0.75}L${x - size * 0.62} ${y + size * 0.25}L${x - size * 0.5} ${y - size * 0.55}Z`, { fill: light }),
    ...[-0.32, 0, 0.32].map((at) => stroke([[x + at * size * 1.4, y - size * 0.55], [x + at * size * 1.6, y + size * 0.3], [x + at * size, y + size * 0.75]], brass, size * 0.07)),
    shape(`M${x - size * 0.5} ${y - size * 0.52}Q${x} ${y - size * 1.5} ${x + size * 0.5} ${y - size * 0.52}Z`, { fill: brass }),
    shape(`M${x - size * 0.32} ${y + size * 0.72}h${size * 0.64}l${-size * 0.32} ${size * 0.5}z`, { fill: brass }),
  ])
}

/** A tree crown or bush of many dabs over a dark body, brighter towards the light. */
export function foliage(sheet: Sheet, x: number, y: number, width: number, height: number, dark: string, middle: string, lit: string, { light = 1, dab = 9, count = 260, slim = 0.45, lobes = 7 }: { light?: number; dab?: number; count?: number; slim?: number; lobes?: number } = {}): string {
  const { random } = sheet
  const puffs = times(lobes, (index) => {
    const angle = (index / lobes) * Math.PI * 2 + random()
    const far = index === 0 ? 0 : between(random, 0.32, 0.62)
    return [x + Math.cos(angle) * (width / 2) * far, y + Math.sin(angle) * (height / 2) * far, between(random, 0.5, 0.68)] as const
  })
  const body = puffs.map(([px, py, r]) => oval(px, py, (width / 2) * r * 0.88, (height / 2) * r * 0.88, { fill: dark }))
  const dabs = times(count, (index) => {
    const [px, py, r] = puffs[index % lobes] as (typeof puffs)[number]
    const [angle, far] = [random() * Math.PI * 2, Math.sqrt(random()) * 1.12]
    const [dx, dy] = [Math.cos(angle) * far, Math.sin(angle) * far]
    const bright = Math.max(0, Math.min(1, 0.42 + dx * 0.3 * light - dy * 0.42 + between(random, -0.25, 0.25)))
    const colour = bright < 0.5 ? mix(dark, middle, bright * 2) : mix(middle, lit, bright * 2 - 1)
    const [cx, cy] = [px + dx * (width / 2) * r, py + dy * (height / 2) * r]
    return oval(cx, cy, dab * between(random, 0.6, 1.2), dab * slim * between(random, 0.7, 1.2), { fill: colour, transform: `rotate(${Math.round(between(random, -70, 70))} ${Math.round(cx)} ${Math.round(cy)})` })
  })
  return group([...body, ...dabs])
}

/** Steam, smoke or dust drifting up: soft rings of one colour. */
export function plume(sheet: Sheet, points: readonly Point[], size: number, colour: string, opacity = 0.4, grow = 1.6): string {
  return group(points.flatMap(([x, y], index) => times(4, () => {
    const r = size * (1 + (index / points.length) * grow) * between(sheet.random, 0.5, 1)
    return disc(x + between(sheet.random, -0.6, 0.6) * size, y + between(sheet.random, -0.4, 0.4) * size, r, { fill: colour, opacity: opacity * (1 - (index / points.length) * 0.7) * between(sheet.random, 0.5, 1) })
  })), { filter: sheet.blur(size * 0.35) })
}

const profiles = {
  jar: [[0, 0.42], [0.12, 0.62], [0.34, 0.94], [0.55, 1], [0.74, 0.8], [0.86, 0.5], [0.92, 0.42], [1, 0.52]],
  bowl: [[0, 0.34], [0.1, 0.36], [0.3, 0.66], [0.65, 0.92], [1, 1]],
  vase: [[0, 0.5], [0.2, 0.86], [0.42, 1], [0.6, 0.78], [0.74, 0.4], [0.88, 0.34], [1, 0.5]],
  cup: [[0, 0.7], [0.1, 0.8], [0.6, 0.92], [1, 1]],
  amphora: [[0, 0.22], [0.1, 0.3], [0.3, 0.7], [0.56, 1], [0.72, 0.84], [0.8, 0.46], [0.92, 0.36], [0.97, 0.5], [1, 0.5]],
} as const

/** A thrown pot, turned from its profile, standing on `foot`; `bands` are painted rings. */
export function pot(sheet: Sheet, x: number, foot: number, width: number, height: number, kind: keyof typeof profiles, colour: string, dark: string, { light = 1, bands = [] as readonly (readonly [at: number, thick: number, colour: string])[] } = {}): string {
  const profile = profiles[kind]
  const half = width / 2
  const radius = (t: number) => {
    const next = Math.max(1, profile.findIndex(([at]) => at >= t))
    const [a, b] = [profile[next - 1], profile[next]] as [readonly [number, number], readonly [number, number]]
    return (a[1] + ((b[1] - a[1]) * (t - a[0])) / (b[0] - a[0])) * half
  }
  const right = profile.map(([t, r]) => [x + r * half, foot - t * height] as Point)
  const left = profile.map(([t, r]) => [x - r * half, foot - t * height] as Point).toReversed()
  const d = through([...right, ...left], true, 7)
  const lip = radius(1)
  const ring = ([at, thick, paint]: readonly [number, number, string]) => shape(`M${x - half * 1.1} ${foot - at * height}Q${x} ${foot - at * height + width * 0.16} ${x + half * 1.1} ${foot - at * height}V${foot - (at + thick) * height}Q${x} ${foot - (at + thick) * height + width * 0.16} ${x - half * 1.1} ${foot - (at + thick) * height}Z`, { fill: paint })
  return group([
    shape(d, { fill: colour }),
    group(bands.map(ring), { clip: sheet.clip(d) }),
    sheet.shade(d, dark, [x + half * 0.35 * light, foot - height * 0.6], [x - half * 1.05 * light, foot - height * 0.3], 0.95),
    oval(x, foot - height, lip, width * 0.07, { fill: mix(colour, dark, 0.2) }),
    oval(x, foot - height + width * 0.012, lip * 0.84, width * 0.048, { fill: dark }),
  ])
}
