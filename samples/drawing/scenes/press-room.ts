import { national, star } from '../flag.ts'
import { box, disc, group, oval, shape, Sheet, stroke } from '../paint.ts'
import { between, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { crowd } from '../things.ts'

/** A lectern crowded with microphones, waiting; reporters in front of it. */
export const pressRoom: Scene = {
  finish: { bloom: 0.5, vignette: 0.35 },
  draw(sheet) {
    const { random } = sheet
    const folds = times(40, (index) => {
      const x = index * 42 - 20
      return box(x, 0, 43, 860, {
        fill: sheet.linear(
          [
            [0, '#0f2a3d'],
            [0.45, '#2b6a78'],
            [0.7, '#1c4a5c'],
            [1, '#0c2233'],
          ],
          [x, 0],
          [x + 43, 0],
        ),
      })
    })
    sheet.add(
      box(0, 0, 1600, 1067, { fill: '#0f2a3d' }),
      ...folds,
      box(0, 0, 1600, 1067, {
        fill: sheet.radial(
          [
            [0, '#06121e', 0],
            [0.5, '#06121e', 0.35],
            [1, '#06121e', 0.9],
          ],
          [800, 420],
          900,
        ),
      }),
      shape('M640 -60h320L1250 900H350z', {
        fill: sheet.fall(
          [
            [0, '#fff0c8', 0.6],
            [0.7, '#ffe2a4', 0.24],
            [1, '#ffe2a4', 0],
          ],
          0,
          880,
        ),
        blend: 'screen',
        filter: sheet.blur(40),
      }),
      ...[-1, 1].map((side) => standing(sheet, 800 + side * 330, side as 1 | -1)),
      box(0, 850, 1600, 220, {
        fill: sheet.fall(
          [
            [0, '#3a4a55'],
            [0.3, '#22303e'],
            [1, '#0c1826'],
          ],
          850,
          1067,
        ),
      }),
      oval(800, 872, 430, 42, { fill: '#ffe2a4', opacity: 0.35, filter: sheet.blur(14) }),
      ...lectern(sheet),
      crowd(sheet, -40, 1640, 960, 78, '#0d1c2a', '#3f7480', 1.75),
      ...camera(370),
      ...camera(1230),
      ...times(60, () =>
        disc(between(random, 420, 1180), between(random, 60, 800), between(random, 0.8, 2.4), {
          fill: '#fff0c8',
          opacity: between(random, 0.1, 0.45),
        }),
      ),
    )
  },
}

function standing(sheet: Sheet, x: number, side: 1 | -1): string {
  return group([
    stroke(
      [
        [x, 870],
        [x, 230],
      ],
      '#c8a45e',
      7,
    ),
    disc(x, 222, 11, { fill: '#f2d48c' }),
    shape(`M${x} 244C${x - side * 66} 300 ${x - side * 92} 520 ${x - side * 78} 690L${x - side * 30} 720L${x} 706Z`, {
      fill: national.field,
    }),
    shape(`M${x} 244C${x - side * 26} 300 ${x - side * 40} 520 ${x - side * 30} 712L${x - side * 8} 706Z`, {
      fill: national.thread,
    }),
    shape(`M${x} 244C${x - side * 12} 340 ${x - side * 26} 540 ${x - side * 18} 708L${x} 706Z`, {
      fill: national.band,
    }),
    sheet.shade(
      `M${x} 244C${x - side * 66} 300 ${x - side * 92} 520 ${x - side * 78} 690L${x - side * 30} 720L${x} 706Z`,
      '#06121e',
      [x, 460],
      [x, 800],
      0.7,
    ),
    oval(x, 872, 46, 10, { fill: '#8a6c3a' }),
  ])
}

function lectern(sheet: Sheet): string[] {
  const body = 'M640 590L960 590L928 905H672Z'
  const mics = [
    [-104, -112, '#c9503f'],
    [-70, -150, '#e9b84a'],
    [-36, -118, '#3f8f8a'],
    [-6, -168, '#e8dcc2'],
    [30, -122, '#4a6690'],
    [62, -156, '#c9503f'],
    [98, -116, '#7a9a5a'],
    [-52, -76, '#d98a4a'],
    [8, -72, '#8a5a8a'],
    [58, -80, '#e8dcc2'],
  ] as const
  return [
    sheet.solid(body, '#a5653c', '#3b2026', [740, 600], [960, 900], 0.9),
    shape('M664 640h272l-8 66H670z', { fill: '#8a4f33' }),
    shape('M664 640h272l-1 7H664z', { fill: '#d99a62' }),
    disc(800, 790, 58, { fill: '#e9c27a' }),
    disc(800, 790, 47, { fill: '#8a4f33' }),
    shape(star(800, 790, 38), { fill: '#e9c27a' }),
    shape('M606 556L994 556L980 602H620Z', { fill: '#c98350' }),
    shape('M606 556L994 556L990 568H610Z', { fill: '#f0bd84' }),
    ...mics.flatMap(([dx, dy, colour]) => {
      const [x, y] = [800 + dx, 580 + dy]
      return [
        shape(`M${800 + dx * 0.5} 566Q${800 + dx * 0.75} ${y + 84} ${x} ${y + 40}`, { stroke: '#141c28', width: 7 }),
        group(
          [
            shape('M-15 6H15L11 62H-11Z', { fill: colour }),
            shape('M3 6H15L11 62H3Z', { fill: '#141c28', opacity: 0.3 }),
            shape('M-17 2H17V14H-17Z', { fill: '#141c28' }),
            oval(0, -16, 22, 26, { fill: '#1d2634' }),
            oval(-6, -22, 11, 15, { fill: '#5d7080' }),
            oval(-8, -26, 5, 7, { fill: '#a9bcc0', opacity: 0.8 }),
          ],
          { transform: `translate(${x} ${y}) rotate(${dx * 0.2})` },
        ),
      ]
    }),
  ]
}

/** Somebody with a video camera on the shoulder, in silhouette. */
function camera(x: number): string[] {
  const [black, rim] = ['#0a1622', '#3f7480']
  const side = x < 800 ? 1 : -1
  return [
    group(
      [
        shape('M-92 260C-96 160 -84 110 -50 92C-66 60 -60 10 -22 4C18 4 30 50 14 88C50 100 74 140 80 260Z', {
          fill: black,
        }),
        shape('M-50 92C-66 60 -60 10 -22 4', { stroke: rim, width: 3 }),
        shape('M-16 24H96Q104 24 104 32V92Q104 100 96 100H-10Q-18 100 -18 92V32Q-18 24 -16 24Z', { fill: black }),
        shape('M-16 24H96Q104 24 104 32', { stroke: rim, width: 3 }),
        shape('M104 40L150 30V94L104 84Z', { fill: black }),
        shape('M104 40L150 30', { stroke: rim, width: 3 }),
        shape('M10 24V6H64V24', { stroke: black, width: 9 }),
        box(-2, 4, 28, 14, { fill: black }),
        shape('M60 100L50 150L84 140L78 100Z', { fill: black }),
        disc(-4, 44, 5, { fill: '#ff5a4a' }),
      ],
      { transform: `translate(${x} 838) scale(${side} 1)` },
    ),
  ]
}
