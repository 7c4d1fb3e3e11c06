import { mix } from '../colour.ts'
import { box, disc, group, oval, shape, Sheet, straight, through } from '../paint.ts'
import { person } from '../people.ts'
import { pot } from '../pot.ts'
import { between, oneOf, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { shaft } from '../sky.ts'
import { foliage } from '../trees.ts'

/** At the bench: a microscope, coloured glass, plants under lamps. */
export const laboratory: Scene = {
  finish: { bloom: 0.45 },
  draw(sheet) {
    const [deep, mint] = ['#12343f', '#dff3e4']
    sheet.add(
      box(0, 0, 1600, 1067, {
        fill: sheet.radial(
          [
            [0, '#d4eee2'],
            [0.45, '#7fbdb5'],
            [1, '#2b6a72'],
          ],
          [980, 330],
          1150,
        ),
      }),
      ...window2(sheet),
      ...times(2, (row) => glassShelf(sheet, 300 + row * 190)),
      shaft(sheet, [1090, 130], [760, 900], [420, 700], '#fffbe0', 0.3),
      person(sheet, {
        x: 960,
        y: 1130,
        height: 800,
        faces: -1,
        light: 1,
        turn: 0.62,
        pose: { lean: 13, near: [30, 84], far: [40, 96], legNear: [2, -4], legFar: [0, 0], nod: 20 },
        dress: { skin: '#b5765a', top: '#f1f4ea', dark: '#3f7a86', head: 'hijab', headColour: '#e2654a' },
      }),
      ...bench2(sheet, deep, mint),
    )
  },
}

function window2(sheet: Sheet): string[] {
  return [
    box(820, 70, 560, 470, { fill: '#f3faec' }),
    box(838, 88, 524, 434, {
      fill: sheet.fall(
        [
          [0, '#8fd0d6'],
          [0.7, '#e9f6dc'],
          [1, '#fdf6d0'],
        ],
        88,
        522,
      ),
    }),
    group(
      [
        foliage(sheet, 900, 520, 260, 200, '#3f8a7a', '#6fb08a', '#cfe6a0', { count: 160, dab: 10 }),
        foliage(sheet, 1290, 500, 240, 260, '#3f8a7a', '#6fb08a', '#cfe6a0', { count: 160, dab: 10 }),
      ],
      {
        clip: sheet.clip(
          straight([
            [838, 88],
            [1362, 88],
            [1362, 522],
            [838, 522],
          ]),
        ),
        opacity: 0.75,
      },
    ),
    box(1094, 88, 12, 434, { fill: '#f3faec' }),
    box(838, 250, 524, 10, { fill: '#f3faec' }),
    box(806, 530, 590, 20, { fill: '#ffffff' }),
    box(806, 550, 590, 10, { fill: '#2b6a72', opacity: 0.4 }),
  ]
}

const liquids = ['#e2654a', '#f2b340', '#2f8f96', '#8fbf6a', '#c9507a', '#4a7fc0']

function flask(sheet: Sheet, x: number, foot: number, s: number, kind: number, colour: string): string {
  const d =
    kind === 0
      ? `M${x - s * 0.12} ${foot - s}H${x + s * 0.12}V${foot - s * 0.62}L${x + s * 0.42} ${foot - s * 0.08}Q${x + s * 0.44} ${foot} ${x + s * 0.34} ${foot}H${x - s * 0.34}Q${x - s * 0.44} ${foot} ${x - s * 0.42} ${foot - s * 0.08}L${x - s * 0.12} ${foot - s * 0.62}Z`
      : kind === 1
        ? `M${x - s * 0.1} ${foot - s}H${x + s * 0.1}V${foot - s * 0.64}A${s * 0.34} ${s * 0.34} 0 1 1 ${x - s * 0.1} ${foot - s * 0.64}Z`
        : `M${x - s * 0.24} ${foot - s * 0.9}H${x + s * 0.24}V${foot - s * 0.06}Q${x + s * 0.24} ${foot} ${x + s * 0.18} ${foot}H${x - s * 0.18}Q${x - s * 0.24} ${foot} ${x - s * 0.24} ${foot - s * 0.06}Z`
  const level = foot - s * (kind === 2 ? 0.6 : 0.42)
  return group([
    shape(d, { fill: '#ffffff', opacity: 0.35 }),
    group(
      [
        box(x - s, level, s * 2, s, { fill: colour }),
        oval(x, level, s * 0.34, s * 0.05, { fill: mix(colour, '#ffffff', 0.45) }),
        box(x - s, level, s * 0.82, s, { fill: '#ffffff', opacity: 0.25 }),
      ],
      { clip: sheet.clip(d) },
    ),
    shape(d, { stroke: '#ffffff', width: Math.max(1.5, s * 0.018), opacity: 0.9 }),
    box(
      x - s * (kind === 2 ? 0.28 : 0.16),
      foot - s * (kind === 2 ? 0.93 : 1.02),
      s * (kind === 2 ? 0.56 : 0.32),
      s * 0.05,
      { fill: '#ffffff', opacity: 0.85 },
    ),
  ])
}

const glassShelf = (sheet: Sheet, y: number) =>
  group([
    box(60, y + 16, 620, 16, { fill: '#12343f', opacity: 0.22, filter: sheet.blur(5) }),
    ...times(8, (index) =>
      flask(
        sheet,
        110 + index * 74 + between(sheet.random, -6, 6),
        y,
        between(sheet.random, 84, 122),
        Math.floor(sheet.random() * 3),
        mix(oneOf(sheet.random, liquids), '#8fc7bf', 0.3),
      ),
    ),
    box(50, y, 640, 14, { fill: '#f3faec' }),
    box(50, y + 12, 640, 5, { fill: '#2b6a72', opacity: 0.5 }),
  ])

function bench2(sheet: Sheet, deep: string, mint: string): string[] {
  return [
    box(-10, 800, 1620, 280, {
      fill: sheet.fall(
        [
          [0, '#2f6f7a'],
          [1, deep],
        ],
        830,
        1067,
      ),
    }),
    box(-10, 786, 1620, 42, { fill: '#f7faee' }),
    box(-10, 826, 1620, 8, { fill: deep, opacity: 0.5 }),
    ...times(
      6,
      (index) =>
        box(20 + index * 270, 862, 250, 190, { fill: '#3f8a92', opacity: 0.5 }) +
        box(110 + index * 270, 882, 70, 9, { fill: mint }),
    ),
    oval(690, 792, 170, 12, { fill: deep, opacity: 0.35, filter: sheet.blur(5) }),
    group(
      [
        shape('M-110 0V-26Q-100 -40 -70 -40H70Q100 -40 100 -20V0Z', { fill: '#24485a' }),
        shape('M40 -36Q120 -90 104 -190Q92 -250 36 -270L20 -236Q60 -220 66 -180Q70 -120 10 -80L-10 -36Z', {
          fill: '#e9f2ea',
        }),
        shape('M40 -36Q120 -90 104 -190Q98 -220 84 -240Q92 -120 10 -36Z', { fill: '#8fb3b8' }),
        box(-92, -104, 130, 14, { fill: '#24485a' }),
        box(-60, -112, 60, 8, { fill: '#9fe0d0' }),
        shape('M-52 -300L10 -322L48 -226L-14 -204Z', { fill: '#e9f2ea' }),
        shape('M10 -322L48 -226L24 -218L-16 -312Z', { fill: '#8fb3b8' }),
        shape('M-30 -208L24 -228L32 -200L-20 -182Z', { fill: '#24485a' }),
        shape('M-14 -184L8 -192L4 -118L-12 -116Z', { fill: '#f2b340' }),
        shape('M10 -192L28 -198L34 -150L20 -146Z', { fill: '#5d7f8a' }),
        shape('M-10 -318L-20 -350L8 -360L20 -328Z', { fill: '#24485a' }),
        disc(60, -108, 17, { fill: '#24485a' }),
        disc(60, -108, 9, { fill: '#8fb3b8' }),
        disc(-30, -112, 90, {
          fill: sheet.radial(
            [
              [0, '#eaffd0', 0.7],
              [1, '#eaffd0', 0],
            ],
            [-30, -112],
            90,
          ),
          blend: 'screen',
        }),
      ],
      { transform: 'translate(690 788)' },
    ),
    flask(sheet, 420, 790, 190, 0, '#2f8f96'),
    flask(sheet, 300, 790, 150, 1, '#e2654a'),
    flask(sheet, 520, 790, 110, 2, '#f2b340'),
    group([
      box(1130, 700, 190, 88, { stroke: '#24485a', width: 7 }),
      ...times(5, (index) =>
        group([
          shape(`M${1146 + index * 36} 660h22v100q0 12 -11 12t-11 -12z`, { fill: '#ffffff', opacity: 0.45 }),
          shape(`M${1148 + index * 36} ${706 + (index % 3) * 12}h18v${54 - (index % 3) * 12}q0 10 -9 10t-9 -10z`, {
            fill: liquids[index] as string,
          }),
        ]),
      ),
      box(1124, 722, 202, 10, { fill: '#24485a' }),
    ]),
    pot(sheet, 1440, 790, 110, 90, 'cup', '#e2654a', '#6a2f3c', { light: -1 }),
    ...times(11, (index) =>
      shape(
        through([
          [1440, 702],
          [1440 + Math.cos(index * 0.29 + 0.1) * 60, 690 - Math.sin(index * 0.29 + 0.1) * 90],
          [1440 + Math.cos(index * 0.29 + 0.1) * 104, 690 - Math.sin(index * 0.29 + 0.1) * 130],
          [1440 + Math.cos(index * 0.29 + 0.18) * 72, 690 - Math.sin(index * 0.29 + 0.18) * 80],
        ]),
        { fill: mix('#2f7a5f', '#a9cf7f', (index % 4) / 3) },
      ),
    ),
    ...times(3, (index) =>
      box(150 + index * 3, 774 - index * 13, 90 - index * 8, 13, {
        fill: [mint, '#f2b340', '#24485a'][index] as string,
      }),
    ),
  ]
}
