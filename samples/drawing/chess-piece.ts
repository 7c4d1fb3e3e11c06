import { group, oval, shape, stroke, through, type Point, type Sheet } from './paint.ts'

/** Profiles of the turned pieces: how high (0..1) and how wide (1 is the foot). */
export const turned = {
  pawn: [
    [0, 0.95],
    [0.1, 1],
    [0.16, 0.72],
    [0.24, 0.5],
    [0.54, 0.32],
    [0.6, 0.56],
    [0.64, 0.36],
    [0.72, 0.48],
    [0.84, 0.52],
    [0.95, 0.34],
    [1, 0.05],
  ],
  bishop: [
    [0, 0.95],
    [0.08, 1],
    [0.14, 0.66],
    [0.22, 0.44],
    [0.56, 0.3],
    [0.61, 0.58],
    [0.65, 0.34],
    [0.74, 0.48],
    [0.84, 0.4],
    [0.94, 0.14],
    [0.97, 0.18],
    [1, 0.04],
  ],
  rook: [
    [0, 0.98],
    [0.1, 1],
    [0.18, 0.7],
    [0.3, 0.56],
    [0.66, 0.5],
    [0.72, 0.74],
    [0.76, 0.72],
    [0.96, 0.74],
    [1, 0.72],
  ],
  queen: [
    [0, 0.98],
    [0.07, 1],
    [0.13, 0.66],
    [0.22, 0.44],
    [0.6, 0.28],
    [0.65, 0.6],
    [0.69, 0.36],
    [0.78, 0.42],
    [0.9, 0.64],
    [0.93, 0.5],
    [0.96, 0.16],
    [1, 0.04],
  ],
  king: [
    [0, 1],
    [0.07, 1.02],
    [0.13, 0.7],
    [0.22, 0.46],
    [0.58, 0.32],
    [0.63, 0.64],
    [0.67, 0.4],
    [0.76, 0.46],
    [0.86, 0.62],
    [0.9, 0.48],
    [0.91, 0.1],
    [0.99, 0.1],
    [1, 0.05],
  ],
} as const

/** One piece standing on `foot`; the knight is cut, all others are turned from their profile. */
export function piece(
  sheet: Sheet,
  x: number,
  foot: number,
  w: number,
  h: number,
  kind: keyof typeof turned | 'knight',
  white: boolean,
): string {
  const [colour, dark, shine] = white ? ['#f6e3bb', '#8a5f4a', '#fffaf0'] : ['#4a2a2c', '#140d14', '#d98f5f']
  const profile = kind === 'knight' ? turned.pawn.slice(0, 4) : turned[kind]
  const body =
    kind === 'knight'
      ? `M${x - w * 0.5} ${foot}V${foot - h * 0.12}L${x - w * 0.34} ${foot - h * 0.2}Q${x - w * 0.1} ${foot - h * 0.5} ${x - w * 0.1} ${foot - h * 0.58}L${x - w * 0.42} ${foot - h * 0.5}Q${x - w * 0.62} ${foot - h * 0.52} ${x - w * 0.5} ${foot - h * 0.64}Q${x - w * 0.3} ${foot - h * 0.9} ${x + w * 0.02} ${foot - h}Q${x + w * 0.46} ${foot - h * 0.86} ${x + w * 0.42} ${foot - h * 0.2}L${x + w * 0.5} ${foot - h * 0.12}V${foot}Z`
      : through(
          [
            ...profile.map(([t, r]) => [x + (r * w) / 2, foot - t * h] as Point),
            ...profile.map(([t, r]) => [x - (r * w) / 2, foot - t * h] as Point).toReversed(),
          ],
          true,
          8,
        )
  const cross =
    kind === 'king'
      ? stroke(
          [
            [x - w * 0.16, foot - h * 0.955],
            [x + w * 0.16, foot - h * 0.955],
          ],
          colour,
          w * 0.1,
        )
      : ''
  return group([
    oval(x + w * 0.3, foot - h * 0.01, w * 0.75, w * 0.2, { fill: '#1c1014', opacity: 0.45 }),
    shape(body, { fill: colour }),
    cross,
    sheet.shade(body, dark, [x, foot - h * 0.5], [x + w * 0.6, foot - h * 0.4], 0.7),
    shape(`M${x - w * 0.18} ${foot - h * 0.24}Q${x - w * 0.14} ${foot - h * 0.5} ${x - w * 0.1} ${foot - h * 0.6}`, {
      stroke: shine,
      width: w * 0.06,
      opacity: 0.8,
    }),
  ])
}
