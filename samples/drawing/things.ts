import { mix } from './colour.ts'
import { disc, group, shape, Sheet, stroke, through, type Point } from './paint.ts'
import { between, times } from './random.ts'

/** Heads and shoulders of people in front of us, seen from behind; each may hold up a telephone. */
export function crowd(
  sheet: Sheet,
  from: number,
  to: number,
  y: number,
  size: number,
  colour: string,
  rim: string,
  gap = 1.5,
): string {
  const parts: string[] = []
  for (let x = from; x < to; x += size * gap * between(sheet.random, 0.85, 1.3)) {
    const s = size * between(sheet.random, 0.88, 1.12)
    const top = y + between(sheet.random, -0.25, 0.25) * size
    const scarf = sheet.random() < 0.35
    const neck = scarf ? 0.62 : 0.3
    const d = through(
      [
        [x - s * 1.15, top + s * 3],
        [x - s * 1.02, top + s * 1.3],
        [x - s * 0.78, top + s * 0.98],
        [x - s * neck, top + s * 0.78],
        [x - s * (scarf ? 0.5 : 0.34), top + s * 0.45],
        [x - s * 0.45, top + s * 0.02],
        [x - s * 0.36, top - s * 0.42],
        [x, top - s * 0.62],
        [x + s * 0.36, top - s * 0.42],
        [x + s * 0.45, top + s * 0.02],
        [x + s * (scarf ? 0.5 : 0.34), top + s * 0.45],
        [x + s * neck, top + s * 0.78],
        [x + s * 0.78, top + s * 0.98],
        [x + s * 1.02, top + s * 1.3],
        [x + s * 1.15, top + s * 3],
      ],
      true,
      6.5,
    )
    parts.push(
      shape(d, { fill: rim, transform: 'translate(2.5 -3)' }),
      shape(d, { fill: mix(colour, rim, between(sheet.random, 0, 0.1)) }),
    )
  }
  return group(parts)
}

/** A hanging brass lamp with its glow. */
export function lamp(
  sheet: Sheet,
  x: number,
  y: number,
  size: number,
  drop: number,
  brass: string,
  light: string,
  glow = 5,
): string {
  return group([
    stroke(
      [
        [x, y - drop],
        [x, y - size],
      ],
      brass,
      size * 0.08,
    ),
    disc(x, y, size * glow, {
      fill: sheet.radial(
        [
          [0, light, 0.6],
          [0.3, light, 0.2],
          [1, light, 0],
        ],
        [x, y],
        size * glow,
      ),
      blend: 'screen',
    }),
    shape(
      `M${x} ${y - size}L${x + size * 0.5} ${y - size * 0.55}L${x + size * 0.62} ${y + size * 0.25}L${x + size * 0.3} ${y + size * 0.75}L${x - size * 0.3} ${y + size * 0.75}L${x - size * 0.62} ${y + size * 0.25}L${x - size * 0.5} ${y - size * 0.55}Z`,
      { fill: light },
    ),
    ...[-0.32, 0, 0.32].map((at) =>
      stroke(
        [
          [x + at * size * 1.4, y - size * 0.55],
          [x + at * size * 1.6, y + size * 0.3],
          [x + at * size, y + size * 0.75],
        ],
        brass,
        size * 0.07,
      ),
    ),
    shape(`M${x - size * 0.5} ${y - size * 0.52}Q${x} ${y - size * 1.5} ${x + size * 0.5} ${y - size * 0.52}Z`, {
      fill: brass,
    }),
    shape(`M${x - size * 0.32} ${y + size * 0.72}h${size * 0.64}l${-size * 0.32} ${size * 0.5}z`, { fill: brass }),
  ])
}

/** Steam, smoke or dust drifting up: soft rings of one colour. */
export function plume(
  sheet: Sheet,
  points: readonly Point[],
  size: number,
  colour: string,
  opacity = 0.4,
  grow = 1.6,
): string {
  return group(
    points.flatMap(([x, y], index) =>
      times(4, () => {
        const r = size * (1 + (index / points.length) * grow) * between(sheet.random, 0.5, 1)
        return disc(x + between(sheet.random, -0.6, 0.6) * size, y + between(sheet.random, -0.4, 0.4) * size, r, {
          fill: colour,
          opacity: opacity * (1 - (index / points.length) * 0.7) * between(sheet.random, 0.5, 1),
        })
      }),
    ),
    { filter: sheet.blur(size * 0.35) },
  )
}
