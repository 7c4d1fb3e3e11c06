import { mix } from './colour.ts'
import { box, disc, group, oval, shape, straight, through, type Point, type Sheet, type Stop } from './paint.ts'
import { between, times, waviness } from './random.ts'

/** The whole sheet as air, from top to horizon. */
export const sky = (sheet: Sheet, stops: readonly Stop[], horizon = sheet.height) =>
  box(0, 0, sheet.width, sheet.height, { fill: sheet.fall(stops, 0, horizon) })

/** A disc of light with its glow; `reach` is how far the glow goes, in radii. */
export function sun(sheet: Sheet, [x, y]: Point, radius: number, colour: string, glow: string, reach = 7): string {
  return group([
    disc(x, y, radius * reach, { fill: sheet.radial([[0, glow, 0.75], [0.25, glow, 0.35], [1, glow, 0]], [x, y], radius * reach), blend: 'screen' }),
    disc(x, y, radius, { fill: colour }),
  ])
}

export type Clouds = {
  /** Top and bottom of the band they drift in. */
  band: readonly [top: number, bottom: number]
  colour: string
  /** 0 a few wisps, 1 overcast. */
  cover?: number
  /** Waves per pixel across and down; wide and flat by default. */
  grain?: readonly [across: number, down: number]
  seed?: number
  /** How hard their edges are. */
  crisp?: number
  opacity?: number
  look?: { blend?: 'screen' | 'multiply' | 'soft-light' }
}

/** Clouds out of turbulence, thinning towards the edges of their band. */
export function clouds(sheet: Sheet, { band: [top, bottom], colour, cover = 0.4, grain = [0.0018, 0.009], seed = 3, crisp = 7, opacity = 1, look = {} }: Clouds): string {
  const filter = sheet.define(
    'filter',
    `x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="${grain[0]} ${grain[1]}" numOctaves="5" seed="${seed}"/>
    <feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 ${crisp} 0 0 0 ${-crisp * (0.64 - cover * 0.3)}" result="puffs"/><feFlood flood-color="${colour}"/><feComposite in2="puffs" operator="in"/>`,
  )
  const mask = sheet.define('mask', `><rect width="${sheet.width}" height="${sheet.height}" fill="${sheet.fall([[0, '#000000'], [0.3, '#ffffff'], [0.75, '#ffffff'], [1, '#000000']], top, bottom)}"/>`)
  return group([box(0, top, sheet.width, bottom - top, { fill: '#000000', filter })], { mask, opacity, ...look })
}

export type Ridge = {
  y: number
  /** How far it rises and falls. */
  height: number
  /** Waves over the width of the sheet. */
  waves?: number
  /** 1 smooth dunes … 5 crags. */
  octaves?: number
  /** Lifts the line at each point, given 0..1 across. */
  rise?: (across: number) => number
  foot?: number
  step?: number
}

/** The skyline of a range, as points from left to right. */
export function skyline(sheet: Sheet, { y, height, waves = 3, octaves = 4, rise = () => 0, step = 12 }: Ridge): Point[] {
  const wave = waviness(sheet.random, octaves)
  const from = sheet.random() * 100
  return times(sheet.width / step + 3, (index) => {
    const x = (index - 1) * step
    return [x, y - rise(x / sheet.width) + wave(from + (x / sheet.width) * waves) * height] as Point
  })
}

/** Path data of everything below a skyline. */
export const below = (line: readonly Point[], foot: number, smooth = true) => {
  const [first, last] = [line[0] as Point, line.at(-1) as Point]
  return `${smooth ? through(line, false) : straight(line, false)}L${last[0]} ${foot}L${first[0]} ${foot}Z`
}

/** A range of hills, hazier towards its foot. */
export function hills(sheet: Sheet, ridge: Ridge, colour: string, haze: string, thickness = 0.6): string {
  const line = skyline(sheet, ridge)
  const foot = ridge.foot ?? sheet.height
  return shape(below(line, foot), { fill: sheet.fall([[0, colour], [1, mix(colour, haze, thickness)]], ridge.y - ridge.height, Math.min(foot, ridge.y + ridge.height * 3)) })
}

/** Horizontal brush strokes on water, small near the horizon and larger towards us. */
export function ripples(sheet: Sheet, from: number, to: number, colour: string, { count = 260, opacity = 0.5, left = 0, right = sheet.width, length = 150, thick = 6 } = {}): string {
  return group(times(count, () => {
    const depth = sheet.random() ** 1.5
    const y = from + (to - from) * depth
    const wide = (0.12 + depth) * length * between(sheet.random, 0.3, 1)
    const x = between(sheet.random, left, right)
    const tall = (0.15 + depth) * thick * between(sheet.random, 0.4, 1)
    return oval(x, y, wide / 2, tall / 2, { fill: colour, opacity: opacity * between(sheet.random, 0.4, 1) })
  }))
}

/** The road of light a low sun lays on water. */
export function glitter(sheet: Sheet, x: number, from: number, to: number, colour: string, { spread = 0.45, count = 320, opacity = 0.85, start = 30 } = {}): string {
  return group(times(count, () => {
    const depth = sheet.random() ** 1.35
    const half = start + (to - from) * depth * spread
    const off = (sheet.random() + sheet.random() + sheet.random() - 1.5) / 1.5
    const wide = (10 + depth * 90) * between(sheet.random, 0.25, 1) * (1 - Math.abs(off) * 0.6)
    return oval(x + off * half, from + (to - from) * depth, wide / 2, (0.8 + depth * 4.5) * between(sheet.random, 0.5, 1), {
      fill: colour,
      opacity: opacity * (1 - Math.abs(off) * 0.75) * (1 - depth * 0.35),
    })
  }))
}

/** A date palm: ringed trunk with a lean, a crown of feathered leaves, lit from one side. */
export function palm(sheet: Sheet, x: number, foot: number, height: number, { dark, leaf, lit, trunk, lean = 0, light = 1, dates = '' }: { dark: string; leaf: string; lit: string; trunk: string; lean?: number; light?: 1 | -1; dates?: string }): string {
  const { random } = sheet
  const top: Point = [x + lean, foot - height]
  const half = height * 0.026
  const body = `M${x - half * 1.5} ${foot}C${x - half} ${foot - height * 0.5} ${top[0] - half - lean * 0.2} ${top[1] + height * 0.3} ${top[0] - half * 0.9} ${top[1]}L${top[0] + half * 0.9} ${top[1]}C${top[0] + half - lean * 0.2} ${top[1] + height * 0.3} ${x + half} ${foot - height * 0.5} ${x + half * 1.5} ${foot}Z`
  const rings = times(height / 11, (index) => {
    const t = index / (height / 11)
    const at = foot - t * height
    const middle = x + lean * t ** 1.7
    return shape(`M${middle - half * 1.4} ${at}q${half * 1.4} ${half * 0.9} ${half * 2.8} 0`, { stroke: dark, width: height * 0.005, opacity: 0.5 })
  })
  const length = height * 0.42
  const frond = (angle: number, colour: string, long: number) => {
    const bend = Math.sin(angle) * 0.2
    const [dx, dy] = [Math.cos(angle) * long, -Math.sin(angle) * long]
    const middle: Point = [top[0] + dx * 0.55, top[1] + dy * 0.62 - long * 0.1]
    const tip: Point = [top[0] + dx * (1.02 - bend * 0.3), top[1] + dy * 0.55 + long * (0.42 - bend)]
    const at = (t: number): Point => {
      const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t * t]
      return [a * top[0] + b * middle[0] + c * tip[0], a * top[1] + b * middle[1] + c * tip[1]]
    }
    const leaves = times(20, (index) => {
      const t = 0.1 + (index / 20) * 0.88
      const [from, next] = [at(t), at(Math.min(1, t + 0.06))]
      const [ux, uy] = [next[0] - from[0], next[1] - from[1]]
      const size = Math.hypot(ux, uy) || 1
      const blade = long * 0.24 * Math.sin(Math.PI * (0.16 + t * 0.8)) + long * 0.04
      return [-1, 1].map((side) => {
        const [px, py] = [(-uy / size) * side, (ux / size) * side]
        const end: Point = [from[0] + (px * 0.55 + (ux / size) * 0.75) * blade, from[1] + (py * 0.55 + (uy / size) * 0.75) * blade + blade * 0.32]
        return straight([from, [from[0] + (ux / size) * 5, from[1] + (uy / size) * 5], end])
      }).join('')
    })
    return shape(leaves.join(''), { fill: colour }) + shape(`M${top[0]} ${top[1]}Q${middle[0]} ${middle[1]} ${tip[0]} ${tip[1]}`, { stroke: colour, width: height * 0.007 })
  }
  const crown = (count: number, colour: (angle: number) => string, low: number, high: number, size: number) =>
    times(count, (index) => {
      const angle = low + ((high - low) * (index + between(random, 0.1, 0.9))) / count
      return frond(angle, colour(angle), length * size * between(random, 0.85, 1.08))
    })
  const face = (angle: number) => mix(leaf, lit, Math.max(0, Math.min(1, 0.25 + Math.cos(angle) * light * 0.6 + Math.sin(angle) * 0.35)))
  const fruit = dates
    ? times(5, (index) => {
        const [fx, fy] = [top[0] + (index - 2) * height * 0.035, top[1] + height * 0.075 + (index % 2) * height * 0.02]
        return shape(`M${top[0]} ${top[1]}Q${fx} ${top[1]} ${fx} ${fy}`, { stroke: mix(dates, lit, 0.4), width: height * 0.006 })
          + times(16, () => disc(fx + between(random, -1, 1) * height * 0.016, fy + between(random, -0.2, 1) * height * 0.045, height * 0.0075, { fill: mix(dates, dark, random() * 0.5) })).join('')
      })
    : []
  return group([
    ...crown(7, () => dark, -0.75, Math.PI + 0.75, 0.98),
    shape(body, { fill: sheet.linear([[0, light > 0 ? dark : trunk], [1, light > 0 ? trunk : dark]], [x - half * 1.5, 0], [x + half * 1.5, 0]) }),
    ...rings,
    ...fruit,
    ...crown(11, face, -0.45, Math.PI + 0.45, 1),
    ...crown(6, (angle) => mix(face(angle), lit, 0.3), 0.35, Math.PI - 0.35, 0.8),
  ])
}

export type Peak = { x: number; y: number; foot: number; half: number; lit: string; dark: string; snow?: string; snowDark?: string; line?: number; light?: 1 | -1; haze?: string }

/** A mountain with a lit and a shaded face meeting in a broken ridge, snow down to a ragged line. */
export function mountain(sheet: Sheet, { x, y, foot, half, lit, dark, snow, snowDark = '#8fa3c4', line = 0.5, light = 1, haze }: Peak): string {
  const { random } = sheet
  const rough = (from: Point, to: Point, jag: number, count = 14) => times(count + 1, (index) => {
    const t = index / count
    const sway = index === 0 || index === count ? 0 : between(random, -1, 1) * jag
    return [from[0] + (to[0] - from[0]) * t + sway, from[1] + (to[1] - from[1]) * t ** 0.92 + sway * 0.35] as Point
  })
  const height = foot - y
  const left = rough([x, y], [x - half, foot], height * 0.022)
  const right = rough([x, y], [x + half, foot], height * 0.022)
  const ridge = rough([x, y], [x + half * 0.16 * light, foot], height * 0.06, 11)
  const whole = straight([...left.toReversed(), ...right])
  const shade = straight([...ridge, ...(light > 0 ? left : right).toReversed()])
  const ragged = (amount: number) => [[x - half * 1.2, y - 60] as Point, ...times(41, (index) => {
    const t = (index + between(random, -0.4, 0.4)) / 40
    return [x - half * 1.1 + t * half * 2.2, y + height * (amount + between(random, -0.09, 0.09) * (index % 3 ? 0.4 : 1) + Math.abs(t - 0.5) * 0.16)] as Point
  }), [x + half * 1.2, y - 60] as Point]
  const cap = straight(ragged(line))
  const gullies = times(9, () => {
    const t = between(random, 0.12, 0.75)
    const side = random() < 0.5 ? -1 : 1
    const [gx, gy] = [x + side * half * t * between(random, 0.1, 0.8), y + height * t]
    return shape(straight([[gx, gy], [gx + side * half * 0.05, gy + height * 0.14], [gx + side * half * 0.12, gy + height * 0.2], [gx + side * half * 0.02, gy + height * 0.12]]), { fill: dark, opacity: 0.45 })
  })
  const cover = snow
    ? [group([shape(whole, { fill: snow }), shape(shade, { fill: snowDark }), ...gullies], { clip: sheet.clip(cap) })]
    : gullies
  return group([
    shape(whole, { fill: lit }),
    shape(shade, { fill: dark }),
    group(cover, { clip: sheet.clip(whole) }),
    haze ? shape(whole, { fill: sheet.fall([[0, haze, 0], [0.35, haze, 0.05], [1, haze, 0.9]], y, foot) }) : '',
  ])
}

/** A cedar or fir in layers; snow lies on its branches if a colour is given. */
export function fir(sheet: Sheet, x: number, foot: number, height: number, dark: string, lit: string, snow = ''): string {
  const tiers = 6
  return group([
    box(x - height * 0.022, foot - height * 0.14, height * 0.044, height * 0.14, { fill: dark }),
    ...times(tiers, (index) => {
      const t = index / tiers
      const [top, low, wide] = [foot - height * (0.36 + t * 0.64) - height * 0.02, foot - height * (0.1 + t * 0.68), height * 0.25 * (1 - t * 0.82)]
      const d = `M${x} ${Math.max(top, foot - height)}Q${x - wide * 0.3} ${low - height * 0.06} ${x - wide} ${low}Q${x - wide * 0.5} ${low + height * 0.012} ${x - wide * 0.3} ${low - height * 0.01}Q${x} ${low + height * 0.03} ${x + wide * 0.3} ${low - height * 0.01}Q${x + wide * 0.5} ${low + height * 0.012} ${x + wide} ${low}Q${x + wide * 0.3} ${low - height * 0.06} ${x} ${Math.max(top, foot - height)}Z`
      const half = `M${x} ${Math.max(top, foot - height)}Q${x + wide * 0.3} ${low - height * 0.06} ${x + wide} ${low}Q${x + wide * 0.5} ${low - height * 0.02} ${x + wide * 0.24} ${low - height * 0.03}Z`
      return shape(d, { fill: mix(dark, lit, between(sheet.random, 0, 0.25)) }) + shape(half, { fill: snow || lit, opacity: snow ? 0.95 : 0.6 })
    }),
  ])
}
