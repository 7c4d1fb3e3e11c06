import { group, shape, Sheet, straight, through, type Point } from './paint.ts'
import { times } from './random.ts'

/** The flag of the invented country: plum over a thread of cream and a band of ochre, an eight-pointed star on the plum. */
export const national = { field: '#6b2f52', thread: '#f8ecd2', band: '#d99a3d', star: '#f8ecd2' } as const

/** That flag in the wind; `wind` 1 blows to the right. */
export function flag(
  sheet: Sheet,
  x: number,
  y: number,
  width: number,
  height: number,
  dark: string,
  wind: 1 | -1 = 1,
): string {
  const phase = sheet.random() * 6
  const wave = (t: number, edge: number): Point => [
    x + wind * t * width,
    y + edge * height * (1 - t * 0.06) + Math.sin(t * 5.5 + phase) * height * 0.11 * t + t * height * 0.12,
  ]
  const band = (from: number, to: number) =>
    through([...times(9, (index) => wave(index / 8, from)), ...times(9, (index) => wave(1 - index / 8, to))], true, 8)
  const whole = band(0, 1)
  const folds = times(4, (index) => {
    const [fx] = wave(0.16 + index * 0.25, 0)
    return shape(whole, {
      fill: sheet.linear(
        [
          [0, dark, 0],
          [0.5, dark, index % 2 ? 0.1 : 0.38],
          [1, dark, 0],
        ],
        [fx - width * 0.12, 0],
        [fx + width * 0.12, 0],
      ),
    })
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
export const star = (x: number, y: number, r: number) =>
  straight(
    times(
      16,
      (index) =>
        [
          x + Math.cos((index * Math.PI) / 8) * r * (index % 2 ? 0.52 : 1),
          y + Math.sin((index * Math.PI) / 8) * r * (index % 2 ? 0.52 : 1),
        ] as const,
    ),
  )
