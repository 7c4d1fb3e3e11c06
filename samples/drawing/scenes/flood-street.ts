import { mix } from '../colour.ts'
import { poses } from '../figure.ts'
import { box, disc, group, lens, mirrored, oval, shape, Sheet, straight, stroke, through } from '../paint.ts'
import { person } from '../people.ts'
import { between, oneOf, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { ripples } from '../sea.ts'
import { clouds, sky } from '../sky.ts'
import { town } from '../town.ts'

/** A street under water; a boat brings people out. */
export const floodStreet: Scene = {
  finish: { bloom: 0.4, vignette: 0.3 },
  draw(sheet) {
    const line = 700
    const above = [...street(sheet), ...drowned(sheet)]
    sheet.add(
      sky(
        sheet,
        [
          [0, '#5f7480'],
          [0.6, '#a3adaa'],
          [1, '#e2d3b4'],
        ],
        640,
      ),
      clouds(sheet, {
        band: [-200, 420],
        colour: '#4a5d6b',
        cover: 0.55,
        seed: 14,
        grain: [0.002, 0.006],
        crisp: 4,
        opacity: 0.85,
      }),
      ...above,
      box(0, line, 1600, 380, {
        fill: sheet.fall(
          [
            [0, '#c9b893'],
            [0.25, '#93917f'],
            [1, '#3d4c55'],
          ],
          line,
          1067,
        ),
      }),
      mirrored(sheet, above, line, 0.6, [3, 12]),
      box(0, line, 1600, 380, {
        fill: sheet.fall(
          [
            [0, '#a8977a', 0.15],
            [1, '#33424c', 0.75],
          ],
          line,
          1067,
        ),
      }),
      ripples(sheet, line, 1067, '#e9dfc4', { count: 260, opacity: 0.55, length: 190 }),
      ripples(sheet, line, 1067, '#3a4850', { count: 260, opacity: 0.45, length: 190 }),
      ...boat(sheet),
      ...times(60, () => {
        const [x, y] = [between(sheet.random, 0, 1600), between(sheet.random, 730, 1060)]
        const r = 5 + ((y - 700) / 360) * 20
        return oval(x, y, r, r * 0.28, { stroke: '#f3ead2', width: 1.5, opacity: 0.5 })
      }),
      ...times(330, () => {
        const [x, y, long] = [
          between(sheet.random, -20, 1620),
          between(sheet.random, -30, 1060),
          between(sheet.random, 22, 64),
        ]
        return stroke(
          [
            [x, y],
            [x - long * 0.14, y + long],
          ],
          '#f3efe0',
          1.3,
          { opacity: 0.24 },
        )
      }),
    )
  },
}

function street(sheet: Sheet): string[] {
  const at = lens([800, 600], 900, 3)
  const plaster = ['#c9a27c', '#b9876c', '#d9bd95', '#a88a7a', '#c4ac8f', '#9f9484']
  const house = (side: 1 | -1, near: number, back: number, high: number, colour: string) => {
    const x = side * 7
    const haze = Math.min(0.8, near / 46)
    const tint = (paint: string) => mix(paint, '#d3c8ae', haze)
    const quad = (low: number, top: number, from: number, to: number, paint: string, off = 0) =>
      shape(
        straight([
          at(x - side * off, low, from),
          at(x - side * off, top, from),
          at(x - side * off, top, to),
          at(x - side * off, low, to),
        ]),
        { fill: tint(paint) },
      )
    const span = back - near
    const floors = Math.floor(high / 3.4)
    return group([
      quad(-1, high, near, back, colour),
      shape(straight([at(x, -1, near), at(x, high, near), at(x + side * 7, high, near), at(x + side * 7, -1, near)]), {
        fill: tint(mix(colour, '#4a4a52', 0.35)),
      }),
      quad(high, high + 0.4, near, back, '#e2cfa9', 0.15),
      ...times(floors, (floor) =>
        group(
          times(2, (index) => {
            const from = near + span * (0.14 + index * 0.46)
            const to = from + span * 0.24
            const low = 3.4 * floor + (floor ? 1.1 : 0.2)
            const lit = sheet.random() < 0.35
            return (
              quad(low, low + 1.9, from, to, lit ? '#ffd98f' : '#4f5a62') +
              quad(low, low + 1.9, from - span * 0.07, from, '#4f7a78', 0.05) +
              quad(low, low + 1.9, to, to + span * 0.07, '#4f7a78', 0.05) +
              (floor
                ? quad(low - 0.25, low - 0.1, from - span * 0.08, to + span * 0.08, '#6b6058', 0.8) +
                  times(7, (k) =>
                    quad(
                      low - 0.1,
                      low + 0.75,
                      from - span * 0.06 + (k * span * 0.36) / 6,
                      from - span * 0.06 + (k * span * 0.36) / 6 + 0.05,
                      '#3c4248',
                      0.8,
                    ),
                  ).join('') +
                  quad(low + 0.7, low + 0.78, from - span * 0.08, to + span * 0.08, '#3c4248', 0.8)
                : '')
            )
          }),
        ),
      ),
    ])
  }
  const rows = [46, 40, 34, 28.5, 23.5, 19, 15, 11.5, 8.5].map(
    (back, index, all) => [all[index + 1] ?? 6, back] as const,
  )
  return [
    town(sheet, {
      left: 640,
      right: 960,
      base: 640,
      low: 30,
      high: 90,
      narrow: 30,
      wide: 60,
      colour: '#c9bda2',
      dark: '#a89c8c',
      domes: 0.1,
      foot: 700,
    }),
    ...rows.flatMap(([near, back]) => [
      house(-1, near, back, oneOf(sheet.random, [7.2, 10.6, 9]), oneOf(sheet.random, plaster)),
      house(1, near, back, oneOf(sheet.random, [7.2, 10.6, 9]), oneOf(sheet.random, plaster)),
    ]),
    ...[
      [-5.4, 22],
      [5.4, 17],
      [-5.4, 12.5],
    ].map(([x, away]) => {
      const [px, py] = at(x as number, -0.9, away as number)
      const s = 900 / (away as number)
      return group([
        stroke(
          [
            [px, py],
            [px, py - s * 5],
          ],
          '#3c4248',
          s * 0.1,
        ),
        stroke(
          [
            [px, py - s * 5],
            [px - Math.sign(x as number) * s * 0.9, py - s * 5.2],
          ],
          '#3c4248',
          s * 0.08,
        ),
        disc(px - Math.sign(x as number) * s * 0.9, py - s * 5.05, s * 0.16, { fill: '#fff0bd' }),
        disc(px - Math.sign(x as number) * s * 0.9, py - s * 5.05, s * 1.6, {
          fill: sheet.radial(
            [
              [0, '#ffe6a0', 0.65],
              [1, '#ffe6a0', 0],
            ],
            [px - Math.sign(x as number) * s * 0.9, py - s * 5.05],
            s * 1.6,
          ),
          blend: 'screen',
        }),
      ])
    }),
    stroke([at(-7, 6.6, 20), at(0, 5.9, 20), at(7, 6.8, 20)], '#3c4248', 2),
    stroke([at(-7, 7.4, 14), at(0, 6.4, 14), at(7, 7.2, 14)], '#3c4248', 2),
  ]
}

const drowned = (sheet: Sheet) => [
  group(
    [
      sheet.solid(
        'M-130 0V-34Q-124 -52 -96 -56L-62 -92Q-54 -100 -40 -100H36Q50 -100 60 -90L92 -56Q126 -52 130 -30V0Z',
        '#7a3f3f',
        '#2f2a33',
        [40, -90],
        [-120, 0],
        0.9,
      ),
      shape('M-56 -58L-36 -88H-6V-58ZM4 -88H34Q42 -88 48 -80L66 -58H4Z', { fill: '#b9c4bd' }),
    ],
    { transform: 'translate(1090 706) scale(0.86)' },
  ),
]

function boat(sheet: Sheet): string[] {
  const [orange, dark] = ['#e2682f', '#26303a']
  const tube = through(
    [
      [430, 876],
      [470, 842],
      [760, 850],
      [990, 838],
      [1076, 792],
      [1100, 800],
      [1086, 860],
      [1010, 908],
      [740, 922],
      [480, 914],
    ],
    true,
    6,
  )
  const who = (
    x: number,
    y: number,
    h: number,
    faces: 1 | -1,
    dress: Parameters<typeof person>[1]['dress'],
    pose: Parameters<typeof person>[1]['pose'],
    child = false,
  ) => person(sheet, { x, y, height: h, faces, light: 1, turn: 0.55, pose: pose ?? poses.stand, dress, child })
  const base = { skin: '#a8684c', dark, hair: '#241a20' }
  return [
    ...times(24, (index) =>
      oval(740 + between(sheet.random, -30, 30), 924 + index * 5, 300 * (1 - index / 26), 4, {
        fill: dark,
        opacity: 0.4 * (1 - index / 24),
      }),
    ),
    who(560, 884, 250, 1, { ...base, top: '#3f6f7a', legs: dark, head: 'hijab', headColour: '#e9d3a4' }, poses.sit),
    who(
      668,
      884,
      190,
      1,
      { ...base, top: '#f0c04a', legs: dark, head: 'hijab', headColour: '#f0c04a' },
      poses.sit,
      true,
    ),
    who(770, 888, 260, -1, { ...base, top: '#8a5a4a', legs: dark }, { ...poses.sit, nod: 18 }),
    who(
      956,
      890,
      330,
      1,
      { ...base, top: orange, legs: '#33424c', head: 'helmet', headColour: '#fbeed0' },
      { lean: 6, near: [30, 50], far: [52, 40], legNear: [8, -4], legFar: [-10, -14] },
    ),
    stroke(
      [
        [1010, 660],
        [1062, 980],
      ],
      '#5a4636',
      8,
    ),
    shape(tube, { fill: orange }),
    sheet.shade(tube, '#6a2430', [800, 850], [700, 930], 0.9),
    shape(
      through(
        [
          [446, 866],
          [760, 870],
          [1000, 858],
          [1084, 812],
        ],
        false,
      ),
      { stroke: '#ffd9a0', width: 5, opacity: 0.8 },
    ),
    ...times(7, (index) =>
      shape(`M${510 + index * 74} ${880 - Math.max(0, index - 5) * 8}q14 18 28 -1`, { stroke: '#fbeed0', width: 4 }),
    ),
    group(
      [
        person(sheet, {
          x: 380,
          y: 1010,
          height: 330,
          faces: 1,
          light: 1,
          turn: 0.6,
          pose: { lean: 12, near: [52, 84], far: [60, 90], legNear: [10, -6], legFar: [-12, -22] },
          dress: { ...base, top: '#f0b42f', legs: '#3a4a55', head: 'helmet', headColour: '#e2682f' },
        }),
      ],
      { clip: sheet.clip('M0 0H1600V905H0Z') },
    ),
    ...times(4, (index) =>
      oval(378, 905 + index * 5, 90 + index * 26, 5 + index * 3, {
        stroke: '#f3ead2',
        width: 2,
        opacity: 0.6 - index * 0.12,
      }),
    ),
    ...times(16, (index) =>
      oval(378 + between(sheet.random, -14, 14), 912 + index * 7, 52 - index * 2.4, 3.5, {
        fill: dark,
        opacity: 0.35 * (1 - index / 16),
      }),
    ),
  ]
}
