import { mix } from '../colour.ts'
import { poses, type Dress } from '../figure.ts'
import { box, disc, group, mirrored, oval, shape, Sheet, stroke } from '../paint.ts'
import { person } from '../people.ts'
import { between, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { clouds, sky } from '../sky.ts'
import { town } from '../town.ts'
import { foliage } from '../trees.ts'

const [navy, lamp] = ['#101f3f', '#ffe2a0']

/** The hospital on a wet night, an ambulance at the door. */
export const hospital: Scene = {
  finish: { bloom: 0.6, vignette: 0.3 },
  draw(sheet) {
    const above = [...clinic(sheet), ambulance(sheet)]
    sheet.add(
      sky(
        sheet,
        [
          [0, '#0e1c3f'],
          [0.5, '#274a72'],
          [0.85, '#7d7f9c'],
          [1, '#d99a86'],
        ],
        620,
      ),
      clouds(sheet, { band: [60, 480], colour: '#5d6c95', cover: 0.4, seed: 52, opacity: 0.7 }),
      town(sheet, {
        left: -20,
        right: 1620,
        base: 700,
        low: 80,
        high: 260,
        narrow: 60,
        wide: 120,
        colour: '#42557d',
        dark: '#22335c',
        lit: [lamp],
        share: 0.25,
        domes: 0,
      }),
      ...above,
      box(0, 806, 1600, 270, {
        fill: sheet.fall(
          [
            [0, '#2d4166'],
            [1, navy],
          ],
          806,
          1067,
        ),
      }),
      mirrored(sheet, above, 812, 0.55, [3, 12]),
      box(0, 806, 1600, 270, {
        fill: sheet.fall(
          [
            [0, navy, 0],
            [1, navy, 0.75],
          ],
          830,
          1067,
        ),
      }),
      box(0, 798, 1600, 16, { fill: '#5f7296' }),
      box(0, 812, 1600, 6, { fill: '#182849' }),
      ...times(90, () =>
        oval(
          between(sheet.random, 0, 1600),
          between(sheet.random, 830, 1060),
          between(sheet.random, 20, 90),
          between(sheet.random, 1, 2.5),
          { fill: '#9fb4d6', opacity: 0.18 },
        ),
      ),
      ...people(sheet),
      ...trees(sheet),
      ...times(220, () => {
        const [x, y, long] = [
          between(sheet.random, -20, 1620),
          between(sheet.random, -20, 1060),
          between(sheet.random, 18, 50),
        ]
        return stroke(
          [
            [x, y],
            [x - long * 0.16, y + long],
          ],
          '#d4e2f5',
          1.2,
          { opacity: 0.22 },
        )
      }),
    )
  },
}

function clinic(sheet: Sheet): string[] {
  const block = (x: number, y: number, w: number, across: number, down: number) =>
    group([
      box(x, y, w, 806 - y, {
        fill: sheet.fall(
          [
            [0, '#8ea6bd'],
            [1, '#5f7899'],
          ],
          y,
          806,
        ),
      }),
      ...times(down, (row) => box(x, y + 26 + row * 88, w, 54, { fill: '#33507a' })),
      ...times(across * down, (index) => {
        const lit = sheet.random() < 0.62
        const [wx, wy, ww] = [
          x + 10 + (index % across) * ((w - 20) / across),
          y + 28 + Math.floor(index / across) * 88,
          (w - 20) / across - 5,
        ]
        return (
          box(wx, wy, ww, 50, { fill: lit ? mix('#fff0c2', '#ffc987', sheet.random()) : '#3f5f8a' }) +
          (lit && sheet.random() < 0.5
            ? box(wx, wy, ww, between(sheet.random, 10, 26), { fill: '#d9a878', opacity: 0.6 })
            : '')
        )
      }),
      box(x - 6, y - 14, w + 12, 16, { fill: '#c3d0d8' }),
    ])
  return [
    block(150, 380, 420, 8, 4),
    block(1000, 300, 420, 8, 5),
    block(520, 180, 520, 9, 6),
    shape('M520 180h90v626h-90z', { fill: navy, opacity: 0.22 }),
    box(660, 98, 240, 74, { fill: '#0f6f78' }),
    box(660, 98, 240, 74, { stroke: '#bff0e6', width: 5 }),
    stroke(
      [
        [684, 136],
        [734, 136],
        [750, 114],
        [772, 158],
        [790, 124],
        [802, 136],
        [876, 136],
      ],
      '#eafff8',
      7,
    ),
    box(690, 172, 10, 10, { fill: navy }),
    box(860, 172, 10, 10, { fill: navy }),
    box(560, 690, 440, 116, { fill: lamp }),
    box(560, 690, 440, 116, {
      fill: sheet.fall(
        [
          [0, '#fff6d8'],
          [1, '#ffcf8a'],
        ],
        690,
        806,
      ),
    }),
    ...times(9, (index) => box(556 + index * 55, 690, 5, 116, { fill: '#3f5f8a' })),
    shape('M500 664H1060L1090 690H470Z', { fill: '#eaf1ee' }),
    box(470, 688, 620, 10, { fill: '#2f4a74' }),
    ...[500, 1052].map((x) => box(x, 696, 12, 110, { fill: '#c3d0d8' })),
    disc(780, 735, 280, {
      fill: sheet.radial(
        [
          [0, lamp, 0.5],
          [1, lamp, 0],
        ],
        [780, 735],
        280,
      ),
      blend: 'screen',
    }),
  ]
}

function ambulance(sheet: Sheet): string {
  const body =
    'M0 0V-150Q0 -168 18 -168H250Q262 -168 266 -158L272 -130H322Q338 -130 346 -116L368 -72L404 -62Q414 -58 414 -46V0Z'
  const wheel = (x: number) => disc(x, 2, 33, { fill: '#141d33' }) + disc(x, 2, 16, { fill: '#b9c8d4' })
  return group(
    [
      oval(210, 36, 250, 12, { fill: '#0a1430', opacity: 0.6 }),
      shape(body, { fill: '#f6f4ea' }),
      sheet.shade(body, '#5f7296', [200, -110], [180, 60], 0.6),
      box(0, -74, 414, 26, { fill: '#e2603f' }),
      box(0, -42, 414, 8, { fill: '#0f8a8f' }),
      shape('M280 -118H318Q328 -118 333 -108L350 -76H280Z', { fill: '#2b4a74' }),
      shape('M280 -118h22l-14 42h-8z', { fill: '#8fb3cf', opacity: 0.6 }),
      box(160, -140, 74, 46, { fill: '#2b4a74' }),
      box(40, -140, 84, 46, { fill: '#ffdf9c' }),
      stroke(
        [
          [250, -168],
          [250, 0],
        ],
        '#9fb0bf',
        2.5,
      ),
      shape('M180 -186h52v18h-52z', { fill: '#5ac8ff' }),
      shape('M296 -142h26v12h-26z', { fill: '#5ac8ff' }),
      wheel(80),
      wheel(326),
      shape('M404 -58l10 4v18h-10z', { fill: '#fff6cf' }),
      shape('M414 -46L700 -70V40L414 -30Z', {
        fill: sheet.linear(
          [
            [0, '#fff3c4', 0.55],
            [1, '#fff3c4', 0],
          ],
          [414, -40],
          [700, -20],
        ),
        blend: 'screen',
      }),
      disc(206, -178, 190, {
        fill: sheet.radial(
          [
            [0, '#6fd0ff', 0.75],
            [0.3, '#4aa8f0', 0.3],
            [1, '#4aa8f0', 0],
          ],
          [206, -178],
          190,
        ),
        blend: 'screen',
      }),
    ],
    { transform: 'translate(560 776) scale(1.05)' },
  )
}

function people(sheet: Sheet): string[] {
  const medic = (
    x: number,
    y: number,
    faces: 1 | -1,
    pose: keyof typeof poses,
    top: string,
    more: Partial<Dress> = {},
  ) =>
    person(sheet, {
      x,
      y,
      height: 158,
      faces,
      light: -1,
      turn: 0.55,
      pose: poses[pose],
      dress: { skin: '#a8684c', top, legs: '#22335c', dark: navy, hair: '#171a2e', ...more },
    })
  return [
    medic(1130, 822, -1, 'walk', '#1fa39a'),
    medic(470, 826, 1, 'stroll', '#f3f1e6', { head: 'hijab', headColour: '#1fa39a' }),
    medic(1230, 836, -1, 'stand', '#e2603f', { legs: '#3a4d70' }),
  ]
}

const trees = (sheet: Sheet) =>
  [
    [60, 806, 150],
    [1490, 806, 190],
    [1570, 812, 130],
  ].map(([x, y, s]) =>
    group([
      box((x as number) - 7, (y as number) - (s as number) * 0.8, 14, (s as number) * 0.8, { fill: navy }),
      foliage(
        sheet,
        x as number,
        (y as number) - (s as number) * 1.3,
        s as number,
        (s as number) * 1.3,
        '#14294a',
        '#25456b',
        '#7d93a8',
        { light: x === 60 ? 1 : -1, count: 140, dab: 9 },
      ),
    ]),
  )
