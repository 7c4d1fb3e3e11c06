import { mix } from './colour.ts'
import type { Dress } from './figure.ts'
import { limb } from './limbs.ts'
import { disc, group, oval, shape, through, type Point } from './paint.ts'

export function headOf(
  [x, y]: Point,
  neck: Point,
  h: number,
  nod: number,
  turn: number,
  dress: Dress,
  tone: (colour: string) => string,
): string {
  const [rx, ry] = [(0.046 + turn * 0.006) * h, 0.062 * h]
  const look = { transform: `rotate(${nod * 0.7} ${x} ${y})` }
  const throat = shape(limb([neck[0], neck[1] + 0.02 * h], 0.03 * h, [x - 0.004 * h, y + 0.02 * h], 0.026 * h), {
    fill: mix(dress.skin, dress.dark, 0.3),
  })
  const face = oval(x, y, rx, ry, { fill: tone(dress.skin) })
  const colour = dress.headColour ?? dress.hair ?? dress.dark
  const hair = shape(
    through([
      [x - rx * 1.08, y + ry * 0.35],
      [x - rx * 1.1, y - ry * 0.5],
      [x - rx * 0.2, y - ry * 1.14],
      [x + rx * 0.85, y - ry * 0.75],
      [x + rx * 0.7, y - ry * 0.45],
      [x - rx * 0.1, y - ry * 0.35],
      [x - rx * 0.5, y + ry * 0.3],
    ]),
    { fill: dress.hair ?? dress.dark },
  )
  if (dress.head === 'hijab')
    return group(
      [
        throat,
        face,
        shape(
          through([
            [x + rx * 0.75, y - ry * 0.72],
            [x - rx * 0.2, y - ry * 1.2],
            [x - rx * 1.2, y - ry * 0.5],
            [x - rx * 1.25, y + ry * 0.6],
            [x - rx * 1.7, y + ry * 1.9],
            [x, y + ry * 2.2],
            [x + rx * 1.3, y + ry * 1.7],
            [x + rx * 0.7, y + ry * 0.95],
            [x - rx * 0.1, y + ry * 0.75],
            [x - rx * 0.35, y - ry * 0.2],
            [x + rx * 0.1, y - ry * 0.62],
          ]),
          { fill: tone(colour) },
        ),
      ],
      look,
    )
  if (dress.head === 'ghutra')
    return group(
      [
        throat,
        face,
        shape(
          through([
            [x + rx * 0.95, y - ry * 0.5],
            [x + rx * 0.4, y - ry * 1.1],
            [x - rx * 0.5, y - ry * 1.15],
            [x - rx * 1.25, y - ry * 0.4],
            [x - rx * 1.6, y + ry * 1.2],
            [x - rx * 1.5, y + ry * 2],
            [x - rx * 0.2, y + ry * 1.7],
            [x - rx * 0.3, y + ry * 0.3],
            [x, y - ry * 0.4],
          ]),
          { fill: tone(colour) },
        ),
        shape(`M${x - rx * 1.15} ${y - ry * 0.55}Q${x} ${y - ry * 0.85} ${x + rx * 0.95} ${y - ry * 0.6}`, {
          stroke: dress.dark,
          width: 0.014 * h,
        }),
      ],
      look,
    )
  if (dress.head === 'cap' || dress.head === 'helmet') {
    const brim = dress.head === 'cap' ? 1.75 : 1.35
    return group(
      [
        throat,
        face,
        hair,
        shape(
          `M${x - rx * 1.15} ${y - ry * 0.3}C${x - rx * 1.2} ${y - ry * 1.5} ${x + rx * 1.1} ${y - ry * 1.5} ${x + rx * 1.05} ${y - ry * 0.42}L${x + rx * brim} ${y - ry * 0.25}Q${x} ${y - ry * 0.12} ${x - rx * 1.15} ${y - ry * 0.3}Z`,
          { fill: tone(colour) },
        ),
      ],
      look,
    )
  }
  const bun =
    dress.head === 'bun' ? disc(x - rx * 1.15, y - ry * 0.65, rx * 0.5, { fill: dress.hair ?? dress.dark }) : ''
  return group([throat, face, hair, bun], look)
}
