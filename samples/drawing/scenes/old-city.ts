import { dome, minaret } from '../buildings.ts'
import { mix } from '../colour.ts'
import { poses } from '../figure.ts'
import { hills } from '../land.ts'
import { box, disc, group, shape, Sheet, stroke } from '../paint.ts'
import { person } from '../people.ts'
import { between, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { clouds, sky, sun } from '../sky.ts'
import { town, windows } from '../town.ts'

const night = '#0d2233'

const lamps = ['#ffd27a', '#ffb866', '#ffe3a0']

/** The old town after sunset, roof upon roof, seen from a terrace. */
export const oldCity: Scene = {
  finish: { bloom: 0.5 },
  draw(sheet) {
    const { random } = sheet
    sheet.add(
      sky(
        sheet,
        [
          [0, '#10304a'],
          [0.34, '#2d6577'],
          [0.6, '#a58a78'],
          [0.8, '#ea9a5c'],
          [1, '#ffd08a'],
        ],
        640,
      ),
      clouds(sheet, {
        band: [120, 420],
        colour: '#e58a5e',
        cover: 0.22,
        opacity: 0.7,
        seed: 21,
        grain: [0.0014, 0.012],
      }),
      clouds(sheet, { band: [340, 620], colour: '#ffcb85', cover: 0.2, opacity: 0.7, seed: 8, grain: [0.0012, 0.02] }),
      ...times(50, () =>
        disc(between(random, 0, 1600), between(random, 0, 280), between(random, 0.6, 1.8), {
          fill: '#fdf0d0',
          opacity: between(random, 0.2, 0.8),
        }),
      ),
      sun(sheet, [1010, 650], 46, '#ffe6ad', '#ff9d52', 11),
      crescent(),
      hills(sheet, { y: 610, height: 36, waves: 3, foot: 760 }, '#a9756a', '#ffc27d', 0.5),
      town(sheet, {
        left: -20,
        right: 1620,
        base: 668,
        low: 14,
        high: 60,
        narrow: 22,
        wide: 60,
        colour: '#c17f63',
        dark: '#8c5f60',
        domes: 0.1,
      }),
      minaret(sheet, 312, 690, 190, 15, '#b97a63', '#845a5e'),
      minaret(sheet, 1280, 690, 170, 14, '#b97a63', '#845a5e'),
      haze(sheet, 600, 760, '#ffb56b', 0.55),
      town(sheet, {
        left: -20,
        right: 1620,
        base: 740,
        low: 30,
        high: 100,
        narrow: 36,
        wide: 90,
        colour: '#94645c',
        dark: '#553f4f',
        lit: lamps,
        share: 0.25,
        domes: 0.16,
      }),
      haze(sheet, 680, 860, '#f08d55', 0.35),
      mosque(sheet),
      town(sheet, {
        left: -30,
        right: 600,
        base: 880,
        low: 60,
        high: 150,
        narrow: 70,
        wide: 130,
        colour: '#4c4553',
        dark: '#1d2c3e',
        lit: lamps,
        share: 0.45,
        domes: 0.14,
      }),
      town(sheet, {
        left: 1010,
        right: 1640,
        base: 890,
        low: 60,
        high: 160,
        narrow: 70,
        wide: 130,
        colour: '#4c4553',
        dark: '#1d2c3e',
        lit: lamps,
        share: 0.45,
        domes: 0.14,
      }),
      town(sheet, {
        left: 420,
        right: 1180,
        base: 930,
        low: 30,
        high: 70,
        narrow: 70,
        wide: 130,
        colour: '#3b3c4d',
        dark: '#162638',
        lit: lamps,
        share: 0.5,
        domes: 0,
      }),
      ...terrace(sheet),
    )
  },
}

const crescent = () =>
  group([shape('M0 -34A34 34 0 1 0 24 24A28 28 0 1 1 0 -34Z', { fill: '#fff1c9' })], {
    transform: 'translate(520 190) rotate(-12)',
  })

function haze(sheet: Sheet, top: number, bottom: number, colour: string, strength: number): string {
  return box(0, top, 1600, bottom - top, {
    fill: sheet.fall(
      [
        [0, colour, 0],
        [0.5, colour, strength],
        [1, colour, 0],
      ],
      top,
      bottom,
    ),
    blend: 'screen',
  })
}

function mosque(sheet: Sheet): string {
  const [stone, dark] = ['#c9785a', '#4a3a4c']
  const wall = (x: number, top: number, w: number) =>
    box(x, top, w, 960 - top, {
      fill: sheet.linear(
        [
          [0, dark],
          [1, mix(stone, dark, 0.25)],
        ],
        [x, 0],
        [x + w, 0],
      ),
    })
  return group([
    minaret(sheet, 560, 900, 560, 38, stone, dark, { glow: '#ffd27a' }),
    minaret(sheet, 1062, 900, 500, 36, stone, dark, { glow: '#ffd27a' }),
    wall(610, 690, 400),
    dome(sheet, 668, 694, 120, 92, stone, dark, { glow: '#ffd27a' }),
    dome(sheet, 952, 694, 120, 92, stone, dark, { glow: '#ffd27a' }),
    box(680, 640, 260, 60, {
      fill: sheet.linear(
        [
          [0, dark],
          [1, stone],
        ],
        [680, 0],
        [940, 0],
      ),
    }),
    dome(sheet, 810, 644, 250, 250, stone, dark, { point: 0.55, glow: '#ffe09a' }),
    windows(sheet, 620, 706, 380, 130, {
      across: 9,
      down: 2,
      lit: lamps,
      dark: '#33303f',
      share: 0.8,
      size: [0.36, 0.7],
      margin: 0.04,
      arched: true,
    }),
    box(606, 684, 410, 9, { fill: mix(stone, '#ffd9a0', 0.3) }),
  ])
}

function terrace(sheet: Sheet): string[] {
  const washing = ['#7a4d55', '#c9785a', '#35566a', '#d9b48a', '#4a5d70', '#a9605a']
  const plant = (x: number, y: number, s: number) =>
    group([
      ...times(9, (index) =>
        shape(
          `M${x} ${y - s}Q${x + (index - 4) * s * 0.2} ${y - s * 2} ${x + (index - 4) * s * 0.42} ${y - s * (2.3 - Math.abs(index - 4) * 0.18)}Q${x + (index - 4) * s * 0.1} ${y - s * 1.7} ${x} ${y - s}Z`,
          { fill: mix('#1d3a44', '#3f6a5f', index / 9) },
        ),
      ),
      shape(`M${x - s * 0.5} ${y - s}H${x + s * 0.5}L${x + s * 0.36} ${y}H${x - s * 0.36}Z`, { fill: '#7a4a48' }),
      shape(`M${x} ${y - s}H${x + s * 0.5}L${x + s * 0.36} ${y}H${x}Z`, { fill: '#a5645a' }),
    ])
  return [
    box(0, 935, 1600, 140, {
      fill: sheet.fall(
        [
          [0, '#33384a'],
          [0.2, '#1f3042'],
          [1, night],
        ],
        935,
        1067,
      ),
    }),
    box(0, 928, 1600, 9, { fill: '#a5695c' }),
    box(0, 937, 1600, 5, { fill: night, opacity: 0.5 }),
    ...times(28, (index) => shape(`M${index * 60 + 6} 985l22 -26l22 26l-22 26z`, { fill: '#0f1f30', opacity: 0.8 })),
    box(0, 1024, 1600, 4, { fill: '#5d4a54', opacity: 0.6 }),
    stroke(
      [
        [-10, 800],
        [60, 826],
        [190, 846],
        [330, 838],
        [402, 812],
      ],
      night,
      3,
    ),
    stroke(
      [
        [402, 940],
        [402, 770],
      ],
      night,
      9,
    ),
    ...washing.map((colour, index) => {
      const [x, y] = [30 + index * 58, 820 + Math.sin((index + 0.6) / 2) * 20]
      return shape(`M${x} ${y}l44 ${6 - index * 2}q4 40 -4 ${74 + (index % 3) * 14}q-22 -10 -42 2q6 -40 2 -82z`, {
        fill: mix(colour, night, 0.4),
      })
    }),
    group(
      [
        person(sheet, {
          x: 1150,
          y: 1010,
          height: 240,
          faces: -1,
          light: -1,
          turn: 0.7,
          pose: { ...poses.hold, lean: 4, near: [10, 70], far: [16, 78], nod: 4 },
          dress: { skin: '#a8684f', top: '#3a5068', dark: night, head: 'hijab', headColour: '#d9855a' },
        }),
      ],
      { clip: sheet.clip('M900 700H1400V930H900Z') },
    ),
    plant(470, 930, 34),
    plant(540, 930, 26),
    plant(1300, 930, 38),
    plant(1376, 930, 28),
    shape('M1450 930v-70q0 -20 50 -20t50 20v70z', { fill: night }),
    shape('M1500 840q50 0 50 20v70h-30v-70q0 -14 -20 -20z', { fill: '#2c3a4c' }),
    stroke(
      [
        [1500, 840],
        [1500, 704],
        [1460, 704],
        [1540, 704],
      ],
      night,
      4,
    ),
    shape('M1500 714l-44 -26M1500 734l40 -24M1476 696l50 0', { stroke: night, width: 3 }),
  ]
}
