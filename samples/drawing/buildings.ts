import { lift, mix } from './colour.ts'
import { box, disc, group, shape, Sheet, straight, stroke } from './paint.ts'
import { times } from './random.ts'

/** Path data of a doorway or window whose foot is at `y`: round, pointed (two-centred) or horseshoe. */
export function arch(
  x: number,
  y: number,
  width: number,
  height: number,
  kind: 'round' | 'pointed' | 'horseshoe' = 'pointed',
): string {
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
export function dome(
  sheet: Sheet,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
  dark: string,
  { light = 1, point = 0.5, glow = '' }: { light?: 1 | -1; point?: number; glow?: string } = {},
): string {
  const drum = height * 0.26
  const d = domed(x, y - drum, width, height - drum, point)
  const half = width / 2
  const slope = (from: string, to: string) =>
    sheet.linear(
      [
        [0, from],
        [1, to],
      ],
      [x - half * light, 0],
      [x + half * light, 0],
    )
  const ribs = times(5, (index) => {
    const bend = (index - 2) / 2.6
    return shape(
      `M${x + half * bend} ${y - drum}C${x + half * bend * 1.1} ${y - height * 0.62} ${x + half * bend * 0.5} ${y - height * 0.88} ${x} ${y - height}`,
      { stroke: dark, width: width * 0.008, opacity: 0.25 },
    )
  })
  const openings = times(Math.max(3, Math.round(width / 26)), (index, count = Math.max(3, Math.round(width / 26))) =>
    shape(
      arch(
        x - half * 0.86 + ((index + 0.5) * width * 0.86) / count,
        y - drum * 0.12,
        (width / count) * 0.42,
        drum * 0.72,
        'round',
      ),
      { fill: glow || dark, opacity: glow ? 0.95 : 0.5 },
    ),
  )
  return group([
    box(x - half * 0.95, y - drum, width * 0.95, drum, { fill: slope(dark, colour) }),
    ...openings,
    box(x - half * 1.02, y - drum - height * 0.025, width * 1.02, height * 0.035, {
      fill: slope(dark, lift(colour, 0.06)),
    }),
    shape(d, { fill: slope(dark, colour) }),
    ...ribs,
    sheet.shade(d, dark, [x + half * 0.5 * light, 0], [x - half * light, 0], 0.85),
    stroke(
      [
        [x, y - height],
        [x, y - height * 1.2],
      ],
      colour,
      width * 0.014,
    ),
    disc(x, y - height * 1.07, width * 0.02, { fill: colour }),
    disc(x, y - height * 1.13, width * 0.013, { fill: colour }),
  ])
}

/** A slender tower in three stages with a balcony and a pointed cap. */
export function minaret(
  sheet: Sheet,
  x: number,
  foot: number,
  height: number,
  width: number,
  colour: string,
  dark: string,
  { light = 1, glow = '' }: { light?: 1 | -1; glow?: string } = {},
): string {
  const fill = sheet.linear(
    [
      [0, dark],
      [0.45, mix(dark, colour, 0.5)],
      [1, colour],
    ],
    [x - (width / 2) * light, 0],
    [x + (width / 2) * light, 0],
  )
  const top = foot - height
  const stage = (from: number, to: number, wide: number) =>
    box(x - (width * wide) / 2, top + height * to, width * wide, height * (from - to), { fill })
  const ledge = (at: number, wide: number) =>
    shape(
      straight([
        [x - width * wide * 0.36, top + height * (at + 0.03)],
        [x - (width * wide) / 2, top + height * at],
        [x - (width * wide) / 2, top + height * (at - 0.014)],
        [x + (width * wide) / 2, top + height * (at - 0.014)],
        [x + (width * wide) / 2, top + height * at],
        [x + width * wide * 0.36, top + height * (at + 0.03)],
      ]),
      { fill },
    )
  return group([
    stage(1, 0.34, 1),
    ...times(4, (index) =>
      shape(arch(x, top + height * (0.5 + index * 0.12), width * 0.22, height * 0.035, 'round'), {
        fill: glow || dark,
        opacity: glow ? 0.9 : 0.6,
      }),
    ),
    ledge(0.34, 1.5),
    stage(0.34, 0.16, 0.74),
    shape(arch(x, top + height * 0.3, width * 0.28, height * 0.08), { fill: glow || dark, opacity: 0.9 }),
    ledge(0.16, 1.05),
    shape(domed(x, top + height * 0.15, width * 0.62, height * 0.11, 0.9), { fill }),
    stroke(
      [
        [x, top + height * 0.05],
        [x, top],
      ],
      colour,
      width * 0.07,
    ),
    disc(x, top + height * 0.025, width * 0.07, { fill: colour }),
  ])
}

/** A column with base and capital, its shade on the side away from the light. */
export function column(
  sheet: Sheet,
  x: number,
  top: number,
  foot: number,
  width: number,
  colour: string,
  dark: string,
  light: 1 | -1 = 1,
): string {
  const fill = sheet.linear(
    [
      [0, dark],
      [0.35, mix(dark, colour, 0.5)],
      [0.75, colour],
      [1, mix(colour, dark, 0.15)],
    ],
    [x - (width / 2) * light, 0],
    [x + (width / 2) * light, 0],
  )
  const cap = width * 0.34
  const d = straight([
    [x - width / 2, foot - cap * 0.7],
    [x - width * 0.42, top + cap],
    [x + width * 0.42, top + cap],
    [x + width / 2, foot - cap * 0.7],
  ])
  return group([
    shape(d, { fill }),
    ...times(3, (index) =>
      stroke(
        [
          [x + (index - 1) * width * 0.22, top + cap * 1.4],
          [x + (index - 1) * width * 0.25, foot - cap],
        ],
        dark,
        width * 0.035,
        { opacity: 0.22 },
      ),
    ),
    box(x - width * 0.66, top, width * 1.32, cap * 0.5, { fill }),
    shape(
      straight([
        [x - width * 0.6, top + cap * 0.5],
        [x + width * 0.6, top + cap * 0.5],
        [x + width * 0.44, top + cap * 1.15],
        [x - width * 0.44, top + cap * 1.15],
      ]),
      { fill },
    ),
    box(x - width * 0.66, foot - cap * 0.75, width * 1.32, cap * 0.75, { fill }),
  ])
}
