import { arch } from '../buildings.ts'
import { mix } from '../colour.ts'
import { box, disc, group, oval, shape, Sheet, straight, stroke } from '../paint.ts'
import { person } from '../people.ts'
import { between, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { plume } from '../things.ts'

/** Before sunrise: the baker draws loaves from a domed oven. */
export const bakery: Scene = {
  finish: { bloom: 0.65, vignette: 0.4 },
  draw(sheet) {
    const wall = straight([
      [-10, -10],
      [1610, -10],
      [1610, 860],
      [-10, 860],
    ])
    sheet.add(
      shape(wall, {
        fill: sheet.radial(
          [
            [0, '#c9703a'],
            [0.3, '#8f4a38'],
            [0.7, '#4f2f3a'],
            [1, '#2c2032'],
          ],
          [560, 560],
          1200,
        ),
      }),
      ...times(12, (row) =>
        times(15, (index) =>
          box(index * 116 - (row % 2) * 58 - 10, row * 72, 111, 67, {
            fill: mix('#d98a55', '#3a2438', sheet.random()),
            opacity: 0.13,
          }),
        ).join(''),
      ),
      night(sheet),
      ...oven(sheet),
      box(-10, 850, 1620, 230, {
        fill: sheet.linear(
          [
            [0, '#d98a4a'],
            [0.5, '#6a3d3c'],
            [1, '#2c2032'],
          ],
          [520, 0],
          [1600, 0],
        ),
      }),
      box(-10, 850, 1620, 230, {
        fill: sheet.fall(
          [
            [0, '#2c2032', 0],
            [1, '#1c1424', 0.8],
          ],
          850,
          1067,
        ),
      }),
      oval(540, 870, 470, 50, { fill: '#ffbe62', opacity: 0.5, filter: sheet.blur(18) }),
      ...baker(sheet),
      ...rack(),
      ...counter(sheet),
      ...times(60, () =>
        disc(between(sheet.random, 330, 900), between(sheet.random, 300, 800), between(sheet.random, 1, 3), {
          fill: '#ffcf7a',
          opacity: between(sheet.random, 0.2, 0.8),
        }),
      ),
    )
  },
}

function night(sheet: Sheet): string {
  return group([
    box(1010, 150, 250, 240, { fill: '#2c2032' }),
    box(1024, 164, 222, 212, {
      fill: sheet.fall(
        [
          [0, '#16294f'],
          [1, '#4a5f8f'],
        ],
        164,
        376,
      ),
    }),
    disc(1190, 214, 20, { fill: '#fff0cf' }),
    ...times(16, () =>
      disc(between(sheet.random, 1030, 1240), between(sheet.random, 170, 330), 1.6, { fill: '#fff0cf' }),
    ),
    shape('M1024 376V320h40v-26h50v40h36v-60q14 -26 28 0v46h68v56z', { fill: '#1b2748' }),
    stroke(
      [
        [1135, 164],
        [1135, 376],
      ],
      '#3a2836',
      9,
    ),
    stroke(
      [
        [1024, 270],
        [1246, 270],
      ],
      '#3a2836',
      9,
    ),
    box(996, 388, 278, 18, { fill: '#6a4038' }),
  ])
}

function oven(sheet: Sheet): string[] {
  const mound = 'M150 860V560Q160 250 520 236Q880 250 890 560V860Z'
  const bricks = times(13, (index) => {
    const a = Math.PI - (Math.PI * (index + 0.5)) / 13
    const [x, y] = [520 + Math.cos(a) * 212, 640 - Math.sin(a) * 212]
    return group([box(-34, -24, 68, 48, { fill: mix('#e59a5a', '#9a4f38', sheet.random()) })], {
      transform: `translate(${Math.round(x)} ${Math.round(y)}) rotate(${Math.round(90 - (a * 180) / Math.PI)})`,
    })
  })
  const mouth = arch(520, 760, 360, 330, 'round')
  return [
    shape(mound, { fill: '#b5643f' }),
    sheet.shade(mound, '#3a2030', [560, 560], [180, 260], 0.85),
    sheet.shade(mound, '#3a2030', [560, 560], [940, 400], 0.9),
    ...times(40, () => {
      const [x, y] = [between(sheet.random, 190, 850), between(sheet.random, 320, 840)]
      return box(x, y, between(sheet.random, 30, 60), between(sheet.random, 16, 26), { fill: '#f0a86a', opacity: 0.12 })
    }),
    ...bricks,
    ...[640, 700].flatMap((y) => [box(280, y, 56, 52, { fill: '#b0603c' }), box(704, y, 56, 52, { fill: '#b0603c' })]),
    shape(mouth, { fill: '#ff9a3a' }),
    shape(mouth, {
      fill: sheet.radial(
        [
          [0, '#fff4c0'],
          [0.35, '#ffc24f'],
          [0.75, '#e8622a'],
          [1, '#7a2a24'],
        ],
        [520, 740],
        330,
      ),
    }),
    group(
      times(26, (index) => {
        const [x, h] = [366 + index * 12.5, between(sheet.random, 60, 190) * (0.5 + Math.abs(index - 13) / 16)]
        return shape(
          `M${x - 16} 720Q${x - 20} ${720 - h * 0.5} ${x + 4} ${720 - h}Q${x + 22} ${720 - h * 0.4} ${x + 16} 720Z`,
          { fill: ['#ffdf7a', '#ff9a3a', '#fff2b8'][index % 3] as string, opacity: 0.75 },
        )
      }),
      { clip: sheet.clip(mouth) },
    ),
    ...times(5, (index) => loaf(400 + index * 60, 742 + (index % 2) * 8, 34, '#a8562a', '#ffb35a')),
    shape('M300 760H740L764 796H276Z', { fill: '#e0a06a' }),
    box(276, 796, 488, 20, { fill: '#8a4a38' }),
    shape('M450 240L470 -10H590L600 240Z', { fill: '#8a4a3c' }),
    sheet.shade('M450 240L470 -10H590L600 240Z', '#2c2032', [480, 200], [600, 40], 0.9),
    disc(520, 690, 640, {
      fill: sheet.radial(
        [
          [0, '#ffb04a', 0.7],
          [0.4, '#ff8a3a', 0.25],
          [1, '#ff8a3a', 0],
        ],
        [520, 690],
        640,
      ),
      blend: 'screen',
    }),
  ]
}

const loaf = (x: number, y: number, r: number, crust: string, shine: string) =>
  group([
    oval(x, y, r, r * 0.42, { fill: crust }),
    oval(x - r * 0.1, y - r * 0.1, r * 0.74, r * 0.25, { fill: shine, opacity: 0.8 }),
    ...[-0.3, 0, 0.3].map((at) =>
      stroke(
        [
          [x + at * r - 4, y - r * 0.22],
          [x + at * r + 5, y + r * 0.08],
        ],
        crust,
        r * 0.07,
      ),
    ),
  ])

function baker(sheet: Sheet): string[] {
  return [
    shape('M840 892L1300 930L1280 950L830 906Z', { fill: '#1c1424', opacity: 0.5, filter: sheet.blur(8) }),
    person(sheet, {
      x: 905,
      y: 905,
      height: 560,
      faces: -1,
      light: -1,
      turn: 0.6,
      pose: { lean: 9, near: [8, 34], far: [22, 34], legNear: [14, -6], legFar: [-10, -16], nod: 8 },
      dress: {
        skin: '#c07a4c',
        top: '#f6dcae',
        legs: '#4a3848',
        dark: '#3a2438',
        hair: '#2a1b20',
        head: 'cap',
        headColour: '#fbeccb',
        shoes: '#2c2032',
      },
      holding: `<path fill="#d9683f" d="M-40 -390L34 -398L62 -290L66 -120L-34 -120L-30 -250Z"/>${stroke(
        [
          [-90, -252],
          [330, -272],
        ],
        '#d9a25e',
        11,
      )}${shape('M320 -284L440 -292Q460 -276 440 -260L320 -262Z', { fill: '#d9a25e' })}${loaf(388, -288, 44, '#b8642c', '#ffc56e')}`,
    }),
  ]
}

function rack(): string[] {
  return [
    box(1120, 440, 14, 470, { fill: '#241a2a' }),
    box(1516, 440, 14, 470, { fill: '#241a2a' }),
    ...times(4, (row) =>
      group([
        ...times(5, (index) =>
          loaf(
            1172 + index * 76,
            520 + row * 108,
            42,
            mix('#b8642c', '#5a3034', index * 0.12),
            mix('#ffbe6a', '#8a4f3c', index * 0.14),
          ),
        ),
        box(1110, 534 + row * 108, 430, 12, { fill: '#6a4038' }),
        box(1110, 534 + row * 108, 200, 4, { fill: '#ffb35a', opacity: 0.8 }),
      ]),
    ),
  ]
}

function counter(sheet: Sheet): string[] {
  return [
    shape('M-20 980H1620V1080H-20Z', { fill: '#3a2430' }),
    box(-20, 972, 1640, 14, { fill: '#c9824e' }),
    ...times(9, (index) => loaf(90 + index * 72 + (index % 2) * 6, 956 - (index % 2) * 4, 52, '#8f4a2a', '#f0a050')),
    ...times(6, (index) => loaf(130 + index * 74, 918, 50, '#a3582c', '#ffb860')),
    ...times(3, (index) => loaf(210 + index * 76, 882, 50, '#b8642c', '#ffc978')),
    sheet.solid(
      'M1240 976Q1220 880 1270 850Q1330 830 1390 850Q1440 880 1420 976Z',
      '#b59a7c',
      '#3a2836',
      [1260, 860],
      [1430, 960],
      0.9,
    ),
    oval(1330, 850, 62, 16, { fill: '#f6ead2' }),
    plume(
      sheet,
      [
        [300, 850],
        [310, 790],
        [330, 730],
      ],
      30,
      '#ffe3b8',
      0.16,
      1.2,
    ),
  ]
}
