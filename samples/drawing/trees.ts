import { mix } from './colour.ts'
import { box, disc, group, oval, shape, Sheet, straight, type Point } from './paint.ts'
import { between, times } from './random.ts'

/** A date palm: ringed trunk with a lean, a crown of feathered leaves, lit from one side. */
export function palm(
  sheet: Sheet,
  x: number,
  foot: number,
  height: number,
  {
    dark,
    leaf,
    lit,
    trunk,
    lean = 0,
    light = 1,
    dates = '',
  }: { dark: string; leaf: string; lit: string; trunk: string; lean?: number; light?: 1 | -1; dates?: string },
): string {
  const { random } = sheet
  const top: Point = [x + lean, foot - height]
  const half = height * 0.026
  const body = `M${x - half * 1.5} ${foot}C${x - half} ${foot - height * 0.5} ${top[0] - half - lean * 0.2} ${top[1] + height * 0.3} ${top[0] - half * 0.9} ${top[1]}L${top[0] + half * 0.9} ${top[1]}C${top[0] + half - lean * 0.2} ${top[1] + height * 0.3} ${x + half} ${foot - height * 0.5} ${x + half * 1.5} ${foot}Z`
  const rings = times(height / 11, (index) => {
    const t = index / (height / 11)
    const at = foot - t * height
    const middle = x + lean * t ** 1.7
    return shape(`M${middle - half * 1.4} ${at}q${half * 1.4} ${half * 0.9} ${half * 2.8} 0`, {
      stroke: dark,
      width: height * 0.005,
      opacity: 0.5,
    })
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
      return [-1, 1]
        .map((side) => {
          const [px, py] = [(-uy / size) * side, (ux / size) * side]
          const end: Point = [
            from[0] + (px * 0.55 + (ux / size) * 0.75) * blade,
            from[1] + (py * 0.55 + (uy / size) * 0.75) * blade + blade * 0.32,
          ]
          return straight([from, [from[0] + (ux / size) * 5, from[1] + (uy / size) * 5], end])
        })
        .join('')
    })
    return (
      shape(leaves.join(''), { fill: colour }) +
      shape(`M${top[0]} ${top[1]}Q${middle[0]} ${middle[1]} ${tip[0]} ${tip[1]}`, {
        stroke: colour,
        width: height * 0.007,
      })
    )
  }
  const crown = (count: number, colour: (angle: number) => string, low: number, high: number, size: number) =>
    times(count, (index) => {
      const angle = low + ((high - low) * (index + between(random, 0.1, 0.9))) / count
      return frond(angle, colour(angle), length * size * between(random, 0.85, 1.08))
    })
  const face = (angle: number) =>
    mix(leaf, lit, Math.max(0, Math.min(1, 0.25 + Math.cos(angle) * light * 0.6 + Math.sin(angle) * 0.35)))
  const fruit = dates
    ? times(5, (index) => {
        const [fx, fy] = [top[0] + (index - 2) * height * 0.035, top[1] + height * 0.075 + (index % 2) * height * 0.02]
        return (
          shape(`M${top[0]} ${top[1]}Q${fx} ${top[1]} ${fx} ${fy}`, {
            stroke: mix(dates, lit, 0.4),
            width: height * 0.006,
          }) +
          times(16, () =>
            disc(
              fx + between(random, -1, 1) * height * 0.016,
              fy + between(random, -0.2, 1) * height * 0.045,
              height * 0.0075,
              { fill: mix(dates, dark, random() * 0.5) },
            ),
          ).join('')
        )
      })
    : []
  return group([
    ...crown(7, () => dark, -0.75, Math.PI + 0.75, 0.98),
    shape(body, {
      fill: sheet.linear(
        [
          [0, light > 0 ? dark : trunk],
          [1, light > 0 ? trunk : dark],
        ],
        [x - half * 1.5, 0],
        [x + half * 1.5, 0],
      ),
    }),
    ...rings,
    ...fruit,
    ...crown(11, face, -0.45, Math.PI + 0.45, 1),
    ...crown(6, (angle) => mix(face(angle), lit, 0.3), 0.35, Math.PI - 0.35, 0.8),
  ])
}

/** A cedar or fir in layers; snow lies on its branches if a colour is given. */
export function fir(
  sheet: Sheet,
  x: number,
  foot: number,
  height: number,
  dark: string,
  lit: string,
  snow = '',
): string {
  const tiers = 6
  return group([
    box(x - height * 0.022, foot - height * 0.14, height * 0.044, height * 0.14, { fill: dark }),
    ...times(tiers, (index) => {
      const t = index / tiers
      const [top, low, wide] = [
        foot - height * (0.36 + t * 0.64) - height * 0.02,
        foot - height * (0.1 + t * 0.68),
        height * 0.25 * (1 - t * 0.82),
      ]
      const d = `M${x} ${Math.max(top, foot - height)}Q${x - wide * 0.3} ${low - height * 0.06} ${x - wide} ${low}Q${x - wide * 0.5} ${low + height * 0.012} ${x - wide * 0.3} ${low - height * 0.01}Q${x} ${low + height * 0.03} ${x + wide * 0.3} ${low - height * 0.01}Q${x + wide * 0.5} ${low + height * 0.012} ${x + wide} ${low}Q${x + wide * 0.3} ${low - height * 0.06} ${x} ${Math.max(top, foot - height)}Z`
      const half = `M${x} ${Math.max(top, foot - height)}Q${x + wide * 0.3} ${low - height * 0.06} ${x + wide} ${low}Q${x + wide * 0.5} ${low - height * 0.02} ${x + wide * 0.24} ${low - height * 0.03}Z`
      return (
        shape(d, { fill: mix(dark, lit, between(sheet.random, 0, 0.25)) }) +
        shape(half, { fill: snow || lit, opacity: snow ? 0.95 : 0.6 })
      )
    }),
  ])
}

/** A tree crown or bush of many dabs over a dark body, brighter towards the light. */
export function foliage(
  sheet: Sheet,
  x: number,
  y: number,
  width: number,
  height: number,
  dark: string,
  middle: string,
  lit: string,
  {
    light = 1,
    dab = 9,
    count = 260,
    slim = 0.45,
    lobes = 7,
  }: { light?: number; dab?: number; count?: number; slim?: number; lobes?: number } = {},
): string {
  const { random } = sheet
  const puffs = times(lobes, (index) => {
    const angle = (index / lobes) * Math.PI * 2 + random()
    const far = index === 0 ? 0 : between(random, 0.32, 0.62)
    return [
      x + Math.cos(angle) * (width / 2) * far,
      y + Math.sin(angle) * (height / 2) * far,
      between(random, 0.5, 0.68),
    ] as const
  })
  const body = puffs.map(([px, py, r]) => oval(px, py, (width / 2) * r * 0.88, (height / 2) * r * 0.88, { fill: dark }))
  const dabs = times(count, (index) => {
    const [px, py, r] = puffs[index % lobes] as (typeof puffs)[number]
    const [angle, far] = [random() * Math.PI * 2, Math.sqrt(random()) * 1.12]
    const [dx, dy] = [Math.cos(angle) * far, Math.sin(angle) * far]
    const bright = Math.max(0, Math.min(1, 0.42 + dx * 0.3 * light - dy * 0.42 + between(random, -0.25, 0.25)))
    const colour = bright < 0.5 ? mix(dark, middle, bright * 2) : mix(middle, lit, bright * 2 - 1)
    const [cx, cy] = [px + dx * (width / 2) * r, py + dy * (height / 2) * r]
    return oval(cx, cy, dab * between(random, 0.6, 1.2), dab * slim * between(random, 0.7, 1.2), {
      fill: colour,
      transform: `rotate(${Math.round(between(random, -70, 70))} ${Math.round(cx)} ${Math.round(cy)})`,
    })
  })
  return group([...body, ...dabs])
}
