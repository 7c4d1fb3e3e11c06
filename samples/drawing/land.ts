import { mix } from './colour.ts'
import { group, shape, Sheet, straight, through, type Point } from './paint.ts'
import { between, times, waviness } from './random.ts'

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
export function skyline(
  sheet: Sheet,
  { y, height, waves = 3, octaves = 4, rise = () => 0, step = 12 }: Ridge,
): Point[] {
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
  return shape(below(line, foot), {
    fill: sheet.fall(
      [
        [0, colour],
        [1, mix(colour, haze, thickness)],
      ],
      ridge.y - ridge.height,
      Math.min(foot, ridge.y + ridge.height * 3),
    ),
  })
}

export type Peak = {
  x: number
  y: number
  foot: number
  half: number
  lit: string
  dark: string
  snow?: string
  snowDark?: string
  line?: number
  light?: 1 | -1
  haze?: string
}

/** A mountain with a lit and a shaded face meeting in a broken ridge, snow down to a ragged line. */
export function mountain(
  sheet: Sheet,
  { x, y, foot, half, lit, dark, snow, snowDark = '#8fa3c4', line = 0.5, light = 1, haze }: Peak,
): string {
  const { random } = sheet
  const rough = (from: Point, to: Point, jag: number, count = 14) =>
    times(count + 1, (index) => {
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
  const ragged = (amount: number) => [
    [x - half * 1.2, y - 60] as Point,
    ...times(41, (index) => {
      const t = (index + between(random, -0.4, 0.4)) / 40
      return [
        x - half * 1.1 + t * half * 2.2,
        y + height * (amount + between(random, -0.09, 0.09) * (index % 3 ? 0.4 : 1) + Math.abs(t - 0.5) * 0.16),
      ] as Point
    }),
    [x + half * 1.2, y - 60] as Point,
  ]
  const cap = straight(ragged(line))
  const gullies = times(9, () => {
    const t = between(random, 0.12, 0.75)
    const side = random() < 0.5 ? -1 : 1
    const [gx, gy] = [x + side * half * t * between(random, 0.1, 0.8), y + height * t]
    return shape(
      straight([
        [gx, gy],
        [gx + side * half * 0.05, gy + height * 0.14],
        [gx + side * half * 0.12, gy + height * 0.2],
        [gx + side * half * 0.02, gy + height * 0.12],
      ]),
      { fill: dark, opacity: 0.45 },
    )
  })
  const cover = snow
    ? [group([shape(whole, { fill: snow }), shape(shade, { fill: snowDark }), ...gullies], { clip: sheet.clip(cap) })]
    : gullies
  return group([
    shape(whole, { fill: lit }),
    shape(shade, { fill: dark }),
    group(cover, { clip: sheet.clip(whole) }),
    haze
      ? shape(whole, {
          fill: sheet.fall(
            [
              [0, haze, 0],
              [0.35, haze, 0.05],
              [1, haze, 0.9],
            ],
            y,
            foot,
          ),
        })
      : '',
  ])
}
