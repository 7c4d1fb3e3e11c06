import { domed } from '../buildings.ts'
import { poses } from '../figure.ts'
import { below, hills, skyline } from '../land.ts'
import { box, disc, group, shape, Sheet, straight, stroke } from '../paint.ts'
import { person } from '../people.ts'
import { between, oneOf, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { clouds, sky } from '../sky.ts'

/** The dome is open and the galaxy stands over the ridge. */
export const nightSky: Scene = {
  finish: { bloom: 0.6, vignette: 0.3 },
  draw(sheet) {
    const { random } = sheet
    const galaxy = sheet.define(
      'mask',
      `><rect width="1600" height="1067" fill="#000"/><rect x="-400" y="250" width="2500" height="330" fill="${sheet.fall(
        [
          [0, '#000000'],
          [0.5, '#ffffff'],
          [1, '#000000'],
        ],
        250,
        580,
      )}" transform="rotate(-34 800 420)"/>`,
    )
    sheet.add(
      sky(
        sheet,
        [
          [0, '#0a0f2e'],
          [0.4, '#1b2358'],
          [0.72, '#4a4580'],
          [0.9, '#a5668a'],
          [1, '#eb9f7f'],
        ],
        860,
      ),
      group(
        [
          box(0, 0, 1600, 1000, { fill: '#7f7ac0', opacity: 0.5 }),
          clouds(sheet, {
            band: [-300, 1300],
            colour: '#cfc4f0',
            cover: 0.62,
            seed: 33,
            grain: [0.004, 0.006],
            crisp: 4,
            opacity: 0.75,
          }),
          clouds(sheet, {
            band: [-300, 1300],
            colour: '#141540',
            cover: 0.3,
            seed: 77,
            grain: [0.006, 0.009],
            crisp: 6,
            opacity: 0.75,
          }),
          clouds(sheet, {
            band: [-300, 1300],
            colour: '#f3b7b5',
            cover: 0.25,
            seed: 12,
            grain: [0.004, 0.008],
            crisp: 5,
            opacity: 0.6,
          }),
          ...times(900, () =>
            disc(between(random, 0, 1600), between(random, 0, 900), between(random, 0.5, 1.5), {
              fill: '#ffffff',
              opacity: between(random, 0.3, 0.9),
            }),
          ),
        ],
        { mask: galaxy },
      ),
      ...times(420, () =>
        disc(between(random, 0, 1600), between(random, 0, 760), between(random, 0.5, 1.7), {
          fill: oneOf(random, ['#ffffff', '#ffe9c4', '#c9dcff']),
          opacity: between(random, 0.25, 0.95),
        }),
      ),
      ...times(16, () => {
        const [x, y, r] = [between(random, 100, 1500), between(random, 40, 560), between(random, 2, 3.4)]
        return (
          disc(x, y, r, { fill: '#ffffff' }) +
          disc(x, y, r * 7, {
            fill: sheet.radial(
              [
                [0, '#dfe6ff', 0.5],
                [1, '#dfe6ff', 0],
              ],
              [x, y],
              r * 7,
            ),
            blend: 'screen',
          })
        )
      }),
      shape(
        straight([
          [330, 150],
          [560, 247],
          [559, 253],
        ]),
        {
          fill: sheet.linear(
            [
              [0, '#fff6e0', 0],
              [1, '#fff6e0'],
            ],
            [330, 150],
            [560, 250],
          ),
        },
      ),
      disc(560, 250, 3.5, { fill: '#fff6e0' }),
      hills(sheet, { y: 800, height: 60, waves: 3, octaves: 5 }, '#6a4f7f', '#c97f86', 0.5),
      hills(sheet, { y: 860, height: 50, waves: 2.4, octaves: 5 }, '#3c3566', '#7d5680', 0.4),
      ...summit(sheet),
    )
  },
}

function summit(sheet: Sheet): string[] {
  const ground = below(
    skyline(sheet, {
      y: 930,
      height: 22,
      waves: 2,
      octaves: 5,
      rise: (t) => 90 * Math.exp(-(((t - 0.56) / 0.24) ** 2)),
    }),
    1090,
  )
  const dome = domed(910, 700, 400, 230, 0)
  return [
    sheet.solid(ground, '#262450', '#0d1030', [900, 860], [300, 1067], 1),
    box(724, 690, 372, 190, {
      fill: sheet.linear(
        [
          [0, '#3d3f73'],
          [0.6, '#c3a8c0'],
          [1, '#f0c3b0'],
        ],
        [724, 0],
        [1096, 0],
      ),
    }),
    ...times(7, (index) => box(752 + index * 50, 760, 20, 46, { fill: index % 3 ? '#2a2a5a' : '#ffd88f' })),
    box(706, 684, 408, 18, { fill: '#8f83ab' }),
    box(716, 700, 388, 6, { fill: '#1b1f4a' }),
    shape(dome, {
      fill: sheet.linear(
        [
          [0, '#4a4a86'],
          [0.5, '#b5a9cf'],
          [1, '#ffd9c4'],
        ],
        [710, 0],
        [1110, 0],
      ),
    }),
    sheet.shade(dome, '#20235a', [960, 560], [700, 690], 0.9),
    group(
      [
        shape('M778 704Q760 560 870 462L930 470Q838 566 850 704Z', { fill: '#0f1236' }),
        shape('M846 640L818 500L850 486L872 640Z', { fill: '#d9dcf0' }),
        shape('M812 506L806 476L850 462L858 492Z', { fill: '#f3efe6' }),
        box(838, 630, 40, 74, { fill: '#7d83b5' }),
        disc(840, 660, 90, {
          fill: sheet.radial(
            [
              [0, '#ffca7a', 0.6],
              [1, '#ffca7a', 0],
            ],
            [840, 660],
            90,
          ),
          blend: 'screen',
        }),
      ],
      { clip: sheet.clip(dome) },
    ),
    shape('M778 702Q760 560 862 470M850 702Q838 570 926 474', { stroke: '#efe4ee', width: 6 }),
    box(1096, 780, 150, 100, { fill: '#4f4a7d' }),
    box(1096, 770, 160, 12, { fill: '#8f83ab' }),
    box(1120, 812, 30, 68, { fill: '#ffd88f' }),
    box(1180, 806, 44, 30, { fill: '#ffd88f' }),
    disc(1135, 850, 90, {
      fill: sheet.radial(
        [
          [0, '#ffca7a', 0.5],
          [1, '#ffca7a', 0],
        ],
        [1135, 850],
        90,
      ),
      blend: 'screen',
    }),
    sheet.solid(
      below(
        skyline(sheet, {
          y: 960,
          height: 18,
          waves: 3,
          octaves: 5,
          rise: (t) => 66 * Math.exp(-(((t - 0.34) / 0.12) ** 2)),
        }),
        1090,
      ),
      '#141538',
      '#080b22',
      [600, 940],
      [300, 1067],
      0.9,
    ),
    person(sheet, {
      x: 596,
      y: 925,
      height: 150,
      faces: -1,
      light: 1,
      turn: 0.7,
      pose: { ...poses.hold, nod: -14 },
      dress: { skin: '#7a5468', top: '#1d2050', legs: '#141538', dark: '#080b22', hair: '#080b22' },
    }),
    person(sheet, {
      x: 660,
      y: 930,
      height: 140,
      faces: -1,
      light: 1,
      turn: 0.7,
      pose: { ...poses.point, far: [132, 138] },
      dress: { skin: '#7a5468', top: '#2c2658', dark: '#080b22', head: 'hijab', headColour: '#4a3a6a' },
    }),
    stroke(
      [
        [548, 930],
        [552, 862],
        [566, 930],
      ],
      '#080b22',
      4,
    ),
    stroke(
      [
        [552, 862],
        [536, 932],
      ],
      '#080b22',
      4,
    ),
    stroke(
      [
        [578, 872],
        [520, 824],
      ],
      '#0d1030',
      13,
    ),
    stroke(
      [
        [528, 830],
        [514, 818],
      ],
      '#4a4580',
      16,
    ),
  ]
}
