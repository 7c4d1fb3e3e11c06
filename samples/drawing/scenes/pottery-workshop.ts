import { arch } from '../buildings.ts'
import { mix } from '../colour.ts'
import { box, disc, group, oval, shape, Sheet, straight, stroke } from '../paint.ts'
import { person } from '../people.ts'
import { pot } from '../pot.ts'
import { between, oneOf, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { shaft } from '../sky.ts'

const umber = '#35202a'

/** The potter at the wheel, by the light of one arched window. */
export const potteryWorkshop: Scene = {
  finish: { bloom: 0.5, vignette: 0.32 },
  draw(sheet) {
    const wall = straight([
      [-10, -10],
      [1610, -10],
      [1610, 850],
      [-10, 850],
    ])
    sheet.add(
      shape(wall, {
        fill: sheet.radial(
          [
            [0, '#f0bf86'],
            [0.35, '#cf8f62'],
            [0.75, '#8a5248'],
            [1, '#553338'],
          ],
          [470, 330],
          1250,
        ),
      }),
      sheet.shade(wall, umber, [700, 300], [1650, 760], 0.75),
      ...times(30, () =>
        oval(
          between(sheet.random, 0, 1600),
          between(sheet.random, 0, 820),
          between(sheet.random, 30, 140),
          between(sheet.random, 6, 30),
          { fill: '#ffd9a0', opacity: 0.06 },
        ),
      ),
      window(sheet),
      ...times(3, (row) => shelf(sheet, 300 + row * 178)),
      box(-10, 838, 1620, 240, {
        fill: sheet.fall(
          [
            [0, '#a8674c'],
            [0.4, '#7a463e'],
            [1, umber],
          ],
          838,
          1067,
        ),
      }),
      shape('M330 860L900 838L1240 1000L640 1067Z', { fill: '#ffcf8a', opacity: 0.28, filter: sheet.blur(14) }),
      shaft(sheet, [410, 360], [900, 980], [260, 620], '#ffe3a6', 0.5),
      ...bench(sheet),
      ...floor(sheet),
      ...times(70, () =>
        disc(between(sheet.random, 420, 1000), between(sheet.random, 200, 900), between(sheet.random, 0.8, 2.6), {
          fill: '#ffe9bd',
          opacity: between(sheet.random, 0.15, 0.6),
        }),
      ),
    )
  },
}

function window(sheet: Sheet): string {
  const [x, foot] = [390, 560]
  return group([
    disc(x, 380, 520, {
      fill: sheet.radial(
        [
          [0, '#ffe9b4', 0.7],
          [1, '#ffe9b4', 0],
        ],
        [x, 380],
        520,
      ),
      blend: 'screen',
    }),
    shape(arch(x, foot + 16, 286, 430, 'round'), { fill: '#7d4a40' }),
    shape(arch(x, foot, 240, 396, 'round'), {
      fill: sheet.fall(
        [
          [0, '#cfe6da'],
          [0.6, '#fff3cf'],
          [1, '#ffe9b4'],
        ],
        164,
        foot,
      ),
    }),
    group([oval(340, 540, 110, 60, { fill: '#a9bf8d' }), oval(460, 556, 90, 50, { fill: '#8fae86' })], {
      clip: sheet.clip(arch(x, foot, 240, 396, 'round')),
    }),
    stroke(
      [
        [x, 166],
        [x, foot],
      ],
      '#7d4a40',
      10,
    ),
    stroke(
      [
        [270, 330],
        [510, 330],
      ],
      '#7d4a40',
      8,
    ),
    stroke(
      [
        [270, 450],
        [510, 450],
      ],
      '#7d4a40',
      8,
    ),
    shape('M240 560H540L556 588H224Z', { fill: '#e9b27a' }),
    pot(sheet, 300, 566, 56, 62, 'jar', '#2f7f86', '#163a44'),
    pot(sheet, 474, 568, 66, 40, 'bowl', '#c9683f', '#5a2c2c'),
  ])
}

function shelf(sheet: Sheet, y: number): string {
  const kinds = ['jar', 'vase', 'bowl', 'amphora', 'cup'] as const
  const clays = ['#c9683f', '#d98a55', '#e6b98a', '#2f7f86', '#a8523a', '#f0d9b0', '#3f5f7a']
  const pots: string[] = []
  for (let x = 1000; x < 1590;) {
    const kind = oneOf(sheet.random, kinds)
    const w = between(sheet.random, 54, 86)
    const h = kind === 'bowl' ? w * 0.5 : kind === 'cup' ? w * 0.7 : between(sheet.random, 92, 130)
    const colour = mix(oneOf(sheet.random, clays), umber, Math.min(0.45, (x - 980) / 1100))
    pots.push(
      pot(sheet, x + w / 2, y, w, h, kind, colour, umber, {
        light: -1,
        bands:
          sheet.random() < 0.4
            ? [
                [0.42, 0.05, '#f3dfb8'],
                [0.52, 0.025, '#f3dfb8'],
              ]
            : [],
      }),
    )
    x += w + between(sheet.random, 6, 22)
  }
  return group([
    shape(
      straight([
        [960, y + 18],
        [1620, y + 18],
        [1620, y + 52],
        [990, y + 40],
      ]),
      { fill: umber, opacity: 0.45, filter: sheet.blur(6) },
    ),
    ...pots,
    box(960, y, 660, 18, { fill: '#8a5a40' }),
    box(960, y, 660, 5, { fill: '#d9a26c' }),
    ...[1030, 1400].map((x) => shape(`M${x} ${y + 18}h14v44q-12 -8 -14 -44z`, { fill: '#6b4234' })),
  ])
}

function bench(sheet: Sheet): string[] {
  const clay = pot(sheet, 706, 706, 150, 170, 'vase', '#b5714e', '#5a3030', { light: -1 })
  return [
    oval(800, 1000, 330, 34, { fill: '#2a1820', opacity: 0.6, filter: sheet.blur(8) }),
    shape('M846 850H1000L1016 1004H980L974 890H880L872 1004H836Z', { fill: '#5a3830' }),
    person(sheet, {
      x: 930,
      y: 1010,
      height: 690,
      faces: -1,
      light: 1,
      turn: 0.72,
      pose: { lean: 14, near: [42, 74], far: [50, 84], legNear: [74, -6], legFar: [66, 2], nod: 26 },
      dress: { skin: '#a3603f', top: '#2f5f78', legs: '#3c3448', dark: '#221a2c', hair: '#2a1b20', shoes: '#5a3830' },
      holding: shape('M10 -208L150 -214L166 -120L120 -60L30 -150Z', { fill: '#e3c596' }),
    }),
    shape('M560 1006L600 772H812L852 1006H810L790 800H622L602 1006Z', { fill: '#6b4234' }),
    shape('M590 760H824V796H590Z', { fill: '#8a5a40' }),
    box(590, 760, 234, 9, { fill: '#e0aa72' }),
    box(696, 712, 22, 52, { fill: '#3f2c30' }),
    oval(707, 716, 128, 20, { fill: '#5a3a36' }),
    oval(707, 710, 128, 20, { fill: '#c39068' }),
    oval(707, 708, 100, 14, { fill: '#9a6448' }),
    clay,
    ...times(4, (index) =>
      shape(`M${650 + index * 4} ${612 + index * 20}q56 ${14} ${112 - index * 8} 0`, {
        stroke: '#e3a87c',
        width: 2.5,
        opacity: 0.6,
      }),
    ),
    oval(662, 608, 19, 14, { fill: '#8a5038', transform: 'rotate(-24 662 608)' }),
  ]
}

const floor = (sheet: Sheet) => [
  pot(sheet, 300, 1010, 190, 250, 'amphora', '#c9683f', '#43222c', {
    bands: [
      [0.5, 0.05, '#f0d9b0'],
      [0.6, 0.025, '#f0d9b0'],
      [0.4, 0.02, '#f0d9b0'],
    ],
  }),
  pot(sheet, 130, 1050, 210, 190, 'jar', '#2f7f86', '#122c38', { bands: [[0.55, 0.06, '#e9c98a']] }),
  pot(sheet, 440, 1040, 130, 76, 'bowl', '#e6b98a', '#5a3030'),
  pot(sheet, 1290, 1020, 200, 230, 'jar', '#a8523a', '#2c1820', { light: -1, bands: [[0.5, 0.04, '#e9c98a']] }),
  pot(sheet, 1450, 1056, 180, 280, 'vase', '#8a5a4a', '#2c1820', { light: -1 }),
  pot(sheet, 1140, 1048, 120, 66, 'bowl', '#d9b48a', '#4a2a30', { light: -1 }),
]
