import { mix } from '../colour.ts'
import { poses } from '../figure.ts'
import { below, mountain, skyline } from '../land.ts'
import { box, disc, group, oval, shape, Sheet } from '../paint.ts'
import { person } from '../people.ts'
import { between, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { clouds, sky } from '../sky.ts'
import { fir } from '../trees.ts'

/** First light on the peaks; the village below still has its lamps on. */
export const mountainSnow: Scene = {
  finish: { bloom: 0.4 },
  draw(sheet) {
    const peak = (x: number, y: number, foot: number, half: number, haze: number) =>
      mountain(sheet, {
        x,
        y,
        foot,
        half,
        light: 1,
        line: 0.62,
        lit: mix('#c98f8f', '#e9c6c0', haze),
        dark: mix('#4f5f8c', '#b3a9c4', haze),
        snow: mix('#ffd9c2', '#f6d9cf', haze),
        snowDark: mix('#7f8fbf', '#c3b9d2', haze),
        haze: '#e9c9c9',
      })
    sheet.add(
      sky(
        sheet,
        [
          [0, '#4a6ea0'],
          [0.4, '#9fa9c9'],
          [0.75, '#f3c1b5'],
          [1, '#ffdcb8'],
        ],
        640,
      ),
      clouds(sheet, { band: [40, 380], colour: '#ffe3d3', cover: 0.3, seed: 66, opacity: 0.85 }),
      ...times(30, () =>
        disc(between(sheet.random, 0, 1600), between(sheet.random, 0, 160), 1.2, { fill: '#ffffff', opacity: 0.5 }),
      ),
      ...[
        [150, 350, 720, 380, 0.7],
        [1480, 330, 720, 420, 0.7],
        [1120, 270, 740, 420, 0.55],
        [420, 300, 740, 400, 0.45],
      ].map(([x, y, foot, half, haze]) =>
        peak(x as number, y as number, foot as number, half as number, haze as number),
      ),
      peak(780, 140, 780, 560, 0.1),
      clouds(sheet, {
        band: [540, 760],
        colour: '#fff0e6',
        cover: 0.5,
        seed: 90,
        grain: [0.0018, 0.01],
        crisp: 4,
        opacity: 0.9,
      }),
      slope(sheet, 730, 40, '#c3cbe0', '#8a9cc4'),
      ...times(60, (index) =>
        fir(
          sheet,
          index * 28 + between(sheet.random, -10, 10),
          752 + between(sheet.random, -14, 26) - Math.sin((index / 60) * Math.PI) * 4,
          between(sheet.random, 50, 84),
          '#4a648c',
          '#6f86a8',
          '#e3e6f0',
        ),
      ),
      slope(sheet, 830, 40, '#dfe2ee', '#8a9cc4'),
      ...village(sheet),
      slope(sheet, 950, 30, '#f0eef2', '#7a8fbc'),
      ...times(14, (index) =>
        fir(
          sheet,
          [30, 110, 190, 260, 1340, 1420, 1500, 1580, 330, 1270, -10, 150, 1460, 1550][index] as number,
          1010 + (index % 4) * 24,
          between(sheet.random, 250, 420) * (index > 7 && index < 10 ? 0.6 : 1),
          '#1f3a52',
          '#3f6078',
          '#f3eff2',
        ),
      ),
      ...walker(sheet),
      ...times(170, () =>
        disc(between(sheet.random, 0, 1600), between(sheet.random, 0, 1067), between(sheet.random, 1, 3.4), {
          fill: '#ffffff',
          opacity: between(sheet.random, 0.3, 0.85),
        }),
      ),
    )
  },
}

function slope(sheet: Sheet, y: number, height: number, snow: string, shade: string): string {
  return sheet.solid(
    below(skyline(sheet, { y, height, waves: 2.2, octaves: 3 }), 1090),
    snow,
    shade,
    [900, y],
    [300, y + 240],
    0.85,
  )
}

function village(sheet: Sheet): string[] {
  const house = (x: number, y: number, s: number) =>
    group(
      [
        box(-40, -50, 80, 50, { fill: '#b98a78' }),
        box(-40, -50, 30, 50, { fill: '#7a6480' }),
        shape('M-50 -48L0 -92L50 -48Z', { fill: '#fff6f0' }),
        shape('M-50 -48L0 -92L-10 -48Z', { fill: '#a3aed0' }),
        box(4, -36, 13, 17, { fill: '#ffcf6f' }),
        box(24, -36, 10, 17, { fill: '#ffcf6f' }),
        box(-30, -32, 11, 15, { fill: '#ffcf6f' }),
        box(20, -92, 11, 26, { fill: '#7a6480' }),
        box(18, -96, 15, 7, { fill: '#fff6f0' }),
        shape('M25 -100q-14 -30 6 -54t2 -50', { stroke: '#f6eaf0', width: 9, opacity: 0.5, filter: sheet.blur(4) }),
        disc(12, -28, 70, {
          fill: sheet.radial(
            [
              [0, '#ffc76a', 0.5],
              [1, '#ffc76a', 0],
            ],
            [12, -28],
            70,
          ),
          blend: 'screen',
        }),
      ],
      { transform: `translate(${x} ${y}) scale(${s})` },
    )
  return [
    ...[
      [620, 850, 0.9],
      [720, 838, 0.8],
      [960, 842, 0.85],
      [1060, 858, 1],
      [540, 880, 1.1],
      [700, 900, 1.25],
      [880, 884, 1.15],
      [1010, 912, 1.3],
      [1150, 894, 1.05],
      [460, 866, 0.8],
    ].map(([x, y, s]) => house(x as number, y as number, s as number)),
    shape('M792 900V800L806 780L820 800V900Z', { fill: '#c99a88' }),
    shape('M792 900V800L806 780V900Z', { fill: '#7a6480' }),
    shape('M786 802L806 752L826 802Z', { fill: '#fff6f0' }),
    box(801, 812, 10, 20, { fill: '#ffcf6f' }),
  ]
}

function walker(sheet: Sheet): string[] {
  return [
    ...times(13, (index) =>
      oval(764 + Math.sin(index * 0.4) * 26 + (index % 2 ? 7 : -7), 1006 + index * 6, 3.5 + index * 0.3, 1.5, {
        fill: '#5f74a4',
        opacity: 0.7,
      }),
    ),
    person(sheet, {
      x: 772,
      y: 1002,
      height: 120,
      faces: 1,
      light: 1,
      turn: 0.5,
      pose: poses.walk,
      dress: {
        skin: '#b5705a',
        top: '#d9573d',
        legs: '#2c3f5c',
        dark: '#1f2c4a',
        head: 'cap',
        headColour: '#2c3f5c',
        pack: '#f0b64a',
      },
    }),
  ]
}
