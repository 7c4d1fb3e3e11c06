import { group, oval, Sheet } from './paint.ts'
import { between, times } from './random.ts'

/** Horizontal brush strokes on water, small near the horizon and larger towards us. */
export function ripples(
  sheet: Sheet,
  from: number,
  to: number,
  colour: string,
  { count = 260, opacity = 0.5, left = 0, right = sheet.width, length = 150, thick = 6 } = {},
): string {
  return group(
    times(count, () => {
      const depth = sheet.random() ** 1.5
      const y = from + (to - from) * depth
      const wide = (0.12 + depth) * length * between(sheet.random, 0.3, 1)
      const x = between(sheet.random, left, right)
      const tall = (0.15 + depth) * thick * between(sheet.random, 0.4, 1)
      return oval(x, y, wide / 2, tall / 2, { fill: colour, opacity: opacity * between(sheet.random, 0.4, 1) })
    }),
  )
}

/** The road of light a low sun lays on water. */
export function glitter(
  sheet: Sheet,
  x: number,
  from: number,
  to: number,
  colour: string,
  { spread = 0.45, count = 320, opacity = 0.85, start = 30 } = {},
): string {
  return group(
    times(count, () => {
      const depth = sheet.random() ** 1.35
      const half = start + (to - from) * depth * spread
      const off = (sheet.random() + sheet.random() + sheet.random() - 1.5) / 1.5
      const wide = (10 + depth * 90) * between(sheet.random, 0.25, 1) * (1 - Math.abs(off) * 0.6)
      return oval(
        x + off * half,
        from + (to - from) * depth,
        wide / 2,
        (0.8 + depth * 4.5) * between(sheet.random, 0.5, 1),
        {
          fill: colour,
          opacity: opacity * (1 - Math.abs(off) * 0.75) * (1 - depth * 0.35),
        },
      )
    }),
  )
}
