import { arch } from '../buildings.ts'
import { box, disc, group, oval, shape, Sheet, straight, stroke } from '../paint.ts'
import { person } from '../people.ts'
import { between, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { shaft } from '../sky.ts'
import { crowd, lamp } from '../things.ts'

const [wine, gold] = ['#2a0f26', '#ffd48a']

/** Three musicians in a pool of light, the oud in the middle. */
export const oudConcert: Scene = {
  finish: { bloom: 0.55, vignette: 0.4 },
  draw(sheet) {
    sheet.add(
      box(0, 0, 1600, 1067, { fill: '#4a1430' }),
      ...times(34, (index) =>
        box(index * 48, 0, 49, 800, {
          fill: sheet.linear(
            [
              [0, '#3d1029'],
              [0.45, '#8a2a42'],
              [0.7, '#641b36'],
              [1, '#320c22'],
            ],
            [index * 48, 0],
            [index * 48 + 49, 0],
          ),
        }),
      ),
      screen(sheet),
      box(0, 0, 1600, 800, {
        fill: sheet.radial(
          [
            [0, wine, 0],
            [0.5, wine, 0.25],
            [1, wine, 0.95],
          ],
          [800, 480],
          900,
        ),
      }),
      box(0, 776, 1600, 300, {
        fill: sheet.fall(
          [
            [0, '#b5693f'],
            [0.25, '#7a3a36'],
            [1, wine],
          ],
          776,
          1067,
        ),
      }),
      ...times(18, (index) =>
        stroke(
          [
            [800 + (index - 8.5) * 90, 776],
            [800 + (index - 8.5) * 190, 1067],
          ],
          wine,
          2,
          { opacity: 0.35 },
        ),
      ),
      shape('M440 850Q800 800 1160 850L1230 916Q800 960 370 916Z', { fill: '#9a2f3a' }),
      shape('M470 852Q800 808 1130 852L1190 906Q800 944 410 906Z', { stroke: '#e9b86a', width: 5 }),
      ...times(17, (index) =>
        shape(`M${470 + index * 41} ${884 + Math.sin(index * 0.2) * 3}l12 -14l12 14l-12 14z`, {
          fill: '#e9b86a',
          opacity: 0.7,
        }),
      ),
      ...[
        [470, 0.32],
        [800, 0.5],
        [1140, 0.32],
      ].map(([x, strength]) =>
        shaft(
          sheet,
          [800 + ((x as number) - 800) * 0.5, -40],
          [x as number, 900],
          [60, 360],
          '#ffe3ae',
          strength as number,
        ),
      ),
      oval(800, 890, 420, 44, { fill: '#ffe0a3', opacity: 0.4, filter: sheet.blur(16) }),
      ...band(sheet),
      ...[
        [250, 230, 36],
        [410, 150, 28],
        [1350, 230, 36],
        [1190, 150, 28],
      ].map(([x, y, s]) => lamp(sheet, x as number, y as number, s as number, 300, '#7a4a2c', '#ffc35e')),
      crowd(sheet, -40, 1640, 1000, 64, '#180a1c', '#8a3f4a', 1.6),
      ...times(60, () =>
        disc(between(sheet.random, 450, 1150), between(sheet.random, 80, 820), between(sheet.random, 0.8, 2.4), {
          fill: gold,
          opacity: between(sheet.random, 0.15, 0.55),
        }),
      ),
    )
  },
}

/** A carved screen behind the players, with stars of light in it. */
function screen(sheet: Sheet): string {
  const star = (x: number, y: number, r: number) =>
    straight(
      times(
        16,
        (index) =>
          [
            x + Math.cos((index * Math.PI) / 8) * r * (index % 2 ? 0.62 : 1),
            y + Math.sin((index * Math.PI) / 8) * r * (index % 2 ? 0.62 : 1),
          ] as const,
      ),
    )
  const opening = arch(800, 790, 560, 640)
  return group([
    shape(arch(800, 790, 640, 700), { fill: '#5a2a2c' }),
    shape(arch(800, 790, 600, 668), { fill: '#c98a4e' }),
    shape(opening, {
      fill: sheet.radial(
        [
          [0, '#f6b766'],
          [0.6, '#b55a3a'],
          [1, '#5f2030'],
        ],
        [800, 520],
        420,
      ),
    }),
    group(
      times(10, (row) =>
        times(
          9,
          (column) =>
            shape(star(560 + column * 60 + (row % 2) * 30, 190 + row * 62, 25), { fill: '#6a2530', opacity: 0.55 }) +
            disc(560 + column * 60 + (row % 2) * 30, 190 + row * 62, 7, { fill: '#ffd48a', opacity: 0.7 }),
        ).join(''),
      ),
      { clip: sheet.clip(opening) },
    ),
    sheet.shade(opening, '#4a1430', [800, 560], [800, 160], 0.7),
  ])
}

function band(sheet: Sheet): string[] {
  const dark = '#1d0d22'
  const chair = (x: number, y: number, h: number) =>
    shape(
      `M${x - h * 0.12} ${y - h * 0.25}h${h * 0.24}v${h * 0.25}h${-h * 0.03}v${-h * 0.2}h${-h * 0.18}v${h * 0.2}h${-h * 0.03}z`,
      { fill: dark },
    )
  const base = { skin: '#b5734e', dark, hair: '#1d1018' }
  const oud = [
    group(
      [
        oval(0, 0, 92, 66, { fill: '#5a2c1e' }),
        oval(4, -5, 88, 60, { fill: '#e0a058' }),
        ...times(3, (index) =>
          oval(4, -5, 88 - index * 5, 60 - index * 5, { stroke: '#9a5a2c', width: index ? 1 : 3 }),
        ),
        disc(24, -8, 19, { fill: '#4a2218' }),
        disc(24, -8, 19, { stroke: '#f3cf8a', width: 3 }),
        disc(-30, -2, 9, { fill: '#4a2218' }),
        box(-66, -16, 9, 24, { fill: '#4a2218' }),
        shape('M82 -16H232V2H82Z', { fill: '#3a1c1a' }),
        shape('M228 -18L244 -16L212 44L200 38Z', { fill: '#5a2c1e' }),
        ...times(4, (index) =>
          stroke(
            [
              [-60, -12 + index * 5],
              [232, -12 + index * 3.4],
            ],
            '#fff0cf',
            1.1,
            { opacity: 0.85 },
          ),
        ),
        ...times(4, (index) =>
          stroke(
            [
              [234 - index * 7, -6 + index * 13],
              [250 - index * 7, 0 + index * 13],
            ],
            '#e0a058',
            4,
          ),
        ),
      ],
      { transform: 'translate(56 -222) rotate(-20)' },
    ),
  ].join('')
  const drum =
    shape('M10 -232Q66 -256 122 -232L108 -190Q96 -160 104 -118H34Q40 -160 26 -190Z', { fill: '#2f7f86' }) +
    oval(66, -233, 57, 15, { fill: '#fbeccb' }) +
    times(5, (index) => shape(`M${24 + index * 18} -200l8 -9l8 9l-8 9z`, { fill: '#f3cf8a' })).join('')
  const ney =
    stroke(
      [
        [30, -356],
        [150, -218],
      ],
      '#e9c07a',
      10,
    ) + times(5, (index) => disc(72 + index * 14, -308 + index * 16, 2.4, { fill: dark })).join('')
  return [
    ...[
      [450, 868],
      [1150, 868],
      [760, 900],
    ].map(([x, y]) =>
      oval((x as number) + 30, (y as number) + 4, 150, 16, { fill: wine, opacity: 0.55, filter: sheet.blur(5) }),
    ),
    chair(450, 866, 500),
    person(sheet, {
      x: 450,
      y: 866,
      height: 500,
      faces: 1,
      light: 1,
      turn: 0.6,
      holding: ney,
      pose: { lean: 3, near: [44, 128], far: [46, 132], legNear: [82, 4], legFar: [74, 8], nod: 6 },
      dress: { ...base, top: '#e9d6b0', legs: '#33233a' },
    }),
    chair(1160, 866, 500),
    person(sheet, {
      x: 1160,
      y: 866,
      height: 500,
      faces: -1,
      light: -1,
      turn: 0.6,
      holding: drum,
      pose: { lean: 5, near: [18, 82], far: [34, 92], legNear: [82, 0], legFar: [74, 8], nod: 10 },
      dress: { ...base, top: '#2d3f66', head: 'hijab', headColour: '#e9b86a', legs: '#2a2138' },
    }),
    chair(745, 900, 560),
    person(sheet, {
      x: 745,
      y: 900,
      height: 560,
      faces: 1,
      light: 1,
      turn: 0.5,
      holding: oud,
      pose: { lean: 4, near: [-8, 64], far: [54, 98], legNear: [84, 2], legFar: [74, 10], nod: 16 },
      dress: { ...base, top: '#1f2f4f', legs: '#18182c' },
    }),
  ]
}
