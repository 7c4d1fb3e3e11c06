import { mix } from '../colour.ts'
import { group, shape, Sheet, stroke, through, type Point } from '../paint.ts'
import { between, times } from '../random.ts'

/** A coil of hair: a ring not quite closed, thick where it turns to the light. */
export function curls(sheet: Sheet, spots: readonly Point[], size: number, colour: string, shine: string): string {
  return group(
    spots.map(([x, y]) => {
      const r = size * between(sheet.random, 0.7, 1.15)
      const turn = sheet.random() * 6.28
      const arc = (radius: number, from: number, to: number) =>
        through(
          times(6, (index) => {
            const a = from + ((to - from) * index) / 5
            return [x + Math.cos(a) * radius, y + Math.sin(a) * radius * 0.9] as Point
          }),
          false,
        )
      const lit = Math.max(0.16, Math.min(1, 0.4 - x / 460 - y / 900 + between(sheet.random, -0.15, 0.15)))
      return (
        shape(arc(r, turn, turn + 4.6), { stroke: mix(colour, shine, lit), width: r * 0.44, opacity: 0.95 }) +
        shape(arc(r * 0.52, turn + 1, turn + 4.8), {
          stroke: mix(colour, shine, lit * 0.7),
          width: r * 0.32,
          opacity: 0.9,
        })
      )
    }),
  )
}

/** Strands over a mass of hair, following points from root to tip. */
export const strands = (list: readonly (readonly Point[])[], colour: string, width: number, opacity = 0.6) =>
  group(
    list.map((points) =>
      points.length > 2
        ? shape(through(points, false), { stroke: colour, width, opacity })
        : stroke(points, colour, width, { opacity }),
    ),
  )
