import { mix } from './colour.ts'
import { group, oval, shape, Sheet, through, type Point } from './paint.ts'

const profiles = {
  jar: [
    [0, 0.42],
    [0.12, 0.62],
    [0.34, 0.94],
    [0.55, 1],
    [0.74, 0.8],
    [0.86, 0.5],
    [0.92, 0.42],
    [1, 0.52],
  ],
  bowl: [
    [0, 0.34],
    [0.1, 0.36],
    [0.3, 0.66],
    [0.65, 0.92],
    [1, 1],
  ],
  vase: [
    [0, 0.5],
    [0.2, 0.86],
    [0.42, 1],
    [0.6, 0.78],
    [0.74, 0.4],
    [0.88, 0.34],
    [1, 0.5],
  ],
  cup: [
    [0, 0.7],
    [0.1, 0.8],
    [0.6, 0.92],
    [1, 1],
  ],
  amphora: [
    [0, 0.22],
    [0.1, 0.3],
    [0.3, 0.7],
    [0.56, 1],
    [0.72, 0.84],
    [0.8, 0.46],
    [0.92, 0.36],
    [0.97, 0.5],
    [1, 0.5],
  ],
} as const

/** A thrown pot, turned from its profile, standing on `foot`; `bands` are painted rings. */
export function pot(
  sheet: Sheet,
  x: number,
  foot: number,
  width: number,
  height: number,
  kind: keyof typeof profiles,
  colour: string,
  dark: string,
  { light = 1, bands = [] as readonly (readonly [at: number, thick: number, colour: string])[] } = {},
): string {
  const profile = profiles[kind]
  const half = width / 2
  const radius = (t: number) => {
    const next = Math.max(
      1,
      profile.findIndex(([at]) => at >= t),
    )
    const [a, b] = [profile[next - 1], profile[next]] as [readonly [number, number], readonly [number, number]]
    return (a[1] + ((b[1] - a[1]) * (t - a[0])) / (b[0] - a[0])) * half
  }
  const right = profile.map(([t, r]) => [x + r * half, foot - t * height] as Point)
  const left = profile.map(([t, r]) => [x - r * half, foot - t * height] as Point).toReversed()
  const d = through([...right, ...left], true, 7)
  const lip = radius(1)
  const ring = ([at, thick, paint]: readonly [number, number, string]) =>
    shape(
      `M${x - half * 1.1} ${foot - at * height}Q${x} ${foot - at * height + width * 0.16} ${x + half * 1.1} ${foot - at * height}V${foot - (at + thick) * height}Q${x} ${foot - (at + thick) * height + width * 0.16} ${x - half * 1.1} ${foot - (at + thick) * height}Z`,
      { fill: paint },
    )
  return group([
    shape(d, { fill: colour }),
    group(bands.map(ring), { clip: sheet.clip(d) }),
    sheet.shade(
      d,
      dark,
      [x + half * 0.35 * light, foot - height * 0.6],
      [x - half * 1.05 * light, foot - height * 0.3],
      0.95,
    ),
    oval(x, foot - height, lip, width * 0.07, { fill: mix(colour, dark, 0.2) }),
    oval(x, foot - height + width * 0.012, lip * 0.84, width * 0.048, { fill: dark }),
  ])
}
