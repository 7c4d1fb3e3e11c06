import { piece, turned } from '../chess-piece.ts'
import { mix } from '../colour.ts'
import { poses } from '../figure.ts'
import { box, disc, group, lens, oval, shape, Sheet, straight, stroke, type Point } from '../paint.ts'
import { person } from '../people.ts'
import { between, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { lamp } from '../things.ts'

/** A tournament: rows of boards under green lamps, one game in front of us. */
export const chessHall: Scene = {
  finish: { bloom: 0.5, vignette: 0.38 },
  draw(sheet) {
    const at = lens([800, 430], 900, 1.75)
    sheet.add(
      box(0, 0, 1600, 1067, {
        fill: sheet.fall([
          [0, '#14222e'],
          [0.5, '#2f4a4c'],
          [1, '#1c2a30'],
        ]),
      }),
      ...times(7, (index) =>
        box(index * 240 + 30, 60, 150, 330, {
          fill: sheet.fall(
            [
              [0, '#47696a'],
              [1, '#2a4247'],
            ],
            60,
            390,
          ),
          opacity: 0.8,
        }),
      ),
      box(0, 392, 1600, 680, {
        fill: sheet.fall(
          [
            [0, '#4a4a42'],
            [0.3, '#33302e'],
            [1, '#17191f'],
          ],
          440,
          1067,
        ),
      }),
      ...[15, 11.4, 8.6].flatMap((away) =>
        times(5, (index) => pair(sheet, at, (index - 2) * 4.1 + (away === 11.4 ? 2 : 0), away)),
      ),
      ...players(sheet),
      ...board(sheet),
      lamp2(sheet),
      ...times(50, () =>
        disc(between(sheet.random, 400, 1200), between(sheet.random, 250, 800), between(sheet.random, 0.8, 2.2), {
          fill: '#ffe9b4',
          opacity: between(sheet.random, 0.15, 0.5),
        }),
      ),
    )
  },
}

function pair(sheet: Sheet, at: ReturnType<typeof lens>, x: number, away: number): string {
  const s = 900 / away
  const [cx, top] = at(x, 0.75, away)
  const foot = at(x, 0, away)[1]
  const haze = (away - 7) / 12
  const tint = (colour: string) => mix(colour, '#2c4448', haze)
  const colours = ['#8a4a3c', '#3f6a78', '#c9a05f', '#5a4a6a', '#6a7a5a']
  const who = (side: 1 | -1) =>
    person(sheet, {
      x: cx - side * s * 1.02,
      y: foot,
      height: s * 1.6,
      faces: side,
      light: side,
      turn: 0.8,
      pose: { ...poses.sit, near: [38, 84], far: [46, 92], nod: 20 },
      dress: {
        skin: tint('#a8684c'),
        top: tint(colours[Math.floor(sheet.random() * 5)] as string),
        legs: tint('#26303a'),
        dark: '#15202a',
        hair: '#15161c',
        head: sheet.random() < 0.35 ? 'hijab' : 'none',
        headColour: tint('#d9c09a'),
      },
    })
  return group([
    who(1),
    who(-1),
    shape(
      straight([
        [cx - s * 0.62, top - s * 0.05],
        [cx + s * 0.62, top - s * 0.05],
        [cx + s * 0.7, top + s * 0.1],
        [cx - s * 0.7, top + s * 0.1],
      ]),
      { fill: tint('#c98f52') },
    ),
    box(cx - s * 0.7, top + s * 0.1, s * 1.4, s * 0.06, { fill: tint('#6a4230') }),
    box(cx - s * 0.06, top + s * 0.14, s * 0.12, foot - top - s * 0.14, { fill: tint('#3a2a28') }),
    oval(cx, top + s * 0.02, s * 0.5, s * 0.06, { fill: '#ffe9b4', opacity: 0.8 }),
    ...times(9, (index) =>
      box(cx - s * 0.42 + index * s * 0.1, top - s * between(sheet.random, 0.08, 0.17), s * 0.035, s * 0.15, {
        fill: index % 2 ? '#f3e3c0' : '#2a1f24',
      }),
    ),
    lamp(sheet, cx, top - s * 1.15, s * 0.17, 700, '#1b2a30', '#ffe2a0', 6),
  ])
}

function board(sheet: Sheet): string[] {
  const at = lens([800, 430], 900, 1.75)
  const [high, near] = [0.75, 1.72]
  const size = 0.142
  const corner = (column: number, row: number): Point => at((column - 4) * size, high, near + row * size * 0.9)
  const table = straight([
    at(-1.5, high, near + 1.3),
    at(1.5, high, near + 1.3),
    at(1.35, high, 1.42),
    at(-1.35, high, 1.42),
  ])
  const cells = times(64, (index) => {
    const [column, row] = [index % 8, Math.floor(index / 8)]
    return shape(
      straight([corner(column, row), corner(column + 1, row), corner(column + 1, row + 1), corner(column, row + 1)]),
      { fill: (column + row) % 2 ? '#f3dcae' : '#7d4630' },
    )
  })
  const set: [number, number, keyof typeof turned | 'knight', boolean][] = [
    [4, 7, 'king', false],
    [3, 7, 'queen', false],
    [0, 7, 'rook', false],
    [7, 7, 'rook', false],
    [5, 6, 'pawn', false],
    [6, 6, 'pawn', false],
    [1, 6, 'pawn', false],
    [2, 5, 'knight', false],
    [3, 4, 'pawn', false],
    [5, 4, 'bishop', false],
    [4, 3, 'pawn', true],
    [3, 2, 'knight', true],
    [6, 3, 'bishop', true],
    [1, 2, 'pawn', true],
    [5, 1, 'pawn', true],
    [6, 1, 'pawn', true],
    [0, 1, 'pawn', true],
    [6, 0, 'king', true],
    [3, 0, 'queen', true],
    [5, 0, 'rook', true],
  ]
  const pieces = set
    .toSorted((a, b) => b[1] - a[1])
    .map(([column, row, kind, white]) => {
      const [x, y] = corner(column + 0.5, row + 0.42)
      const s = 900 / (near + (row + 0.5) * size * 0.9)
      return piece(
        sheet,
        x,
        y,
        s * 0.112,
        s * { pawn: 0.14, rook: 0.16, knight: 0.18, bishop: 0.2, queen: 0.24, king: 0.27 }[kind],
        kind,
        white,
      )
    })
  const edge = straight([corner(-0.4, -0.4), corner(8.4, -0.4), corner(8.4, 8.4), corner(-0.4, 8.4)])
  return [
    shape(table, {
      fill: sheet.fall(
        [
          [0, '#b5783f'],
          [0.5, '#9a5f38'],
          [1, '#4a2c28'],
        ],
        at(0, high, near + 1.3)[1],
        1067,
      ),
    }),
    oval(800, 880, 620, 130, { fill: '#ffdf9f', opacity: 0.28, filter: sheet.blur(30) }),
    shape(edge, { fill: '#1f1416', opacity: 0.5, transform: 'translate(6 16)', filter: sheet.blur(8) }),
    shape(edge, { fill: '#4a2420' }),
    ...cells,
    group(
      [
        box(-60, -84, 120, 84, { fill: '#3a2226' }),
        ...[-28, 28].map(
          (x) =>
            disc(x, -44, 23, { fill: '#fbeccb' }) +
            stroke(
              [
                [x, -44],
                [x + 4, -60],
              ],
              '#2a1a1c',
              3,
            ) +
            stroke(
              [
                [x, -44],
                [x + 10, -40],
              ],
              '#2a1a1c',
              3,
            ),
        ),
        box(-44, -94, 22, 10, { fill: '#d9a25e' }),
        box(22, -90, 22, 6, { fill: '#d9a25e' }),
      ],
      { transform: `translate(${at(0.86, high, 2.3)[0]} ${at(0.86, high, 2.3)[1]})` },
    ),
    ...pieces,
  ]
}

function players(sheet: Sheet): string[] {
  const common = { dark: '#1a1c28', hair: '#1d1620' }
  return [
    person(sheet, {
      x: 330,
      y: 1190,
      height: 930,
      faces: 1,
      light: 1,
      turn: 0.7,
      pose: { lean: 14, near: [46, 118], far: [64, 78], legNear: [84, 2], legFar: [84, 2], nod: 22 },
      dress: { ...common, skin: '#b0704e', top: '#2f5f6f', legs: '#26303a', head: 'hijab', headColour: '#e0b267' },
    }),
    person(sheet, {
      x: 1270,
      y: 1190,
      height: 930,
      faces: -1,
      light: -1,
      turn: 0.7,
      pose: { lean: 16, near: [42, 132], far: [52, 120], legNear: [84, 2], legFar: [84, 2], nod: 24 },
      dress: { ...common, skin: '#a3603f', top: '#a8483a', legs: '#26303a' },
    }),
  ]
}

function lamp2(sheet: Sheet): string {
  return group([
    stroke(
      [
        [800, -10],
        [800, 120],
      ],
      '#0f181f',
      6,
    ),
    shape('M620 232Q640 120 800 112Q960 120 980 232Z', { fill: '#2f7a5f' }),
    sheet.shade('M620 232Q640 120 800 112Q960 120 980 232Z', '#0f2a2c', [760, 150], [990, 232], 0.9),
    oval(800, 232, 180, 18, { fill: '#fff3c8' }),
    shape('M630 234H970L1330 1000H270Z', {
      fill: sheet.fall(
        [
          [0, '#fff0bd', 0.42],
          [0.7, '#ffe3a0', 0.12],
          [1, '#ffe3a0', 0],
        ],
        234,
        1000,
      ),
      blend: 'screen',
      filter: sheet.blur(18),
    }),
  ])
}
