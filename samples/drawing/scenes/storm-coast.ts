import { mix } from '../colour.ts'
import { poses } from '../figure.ts'
import { hills } from '../land.ts'
import { box, disc, group, oval, shape, Sheet, stroke, through, type Point } from '../paint.ts'
import { person } from '../people.ts'
import { between, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { clouds, sky } from '../sky.ts'

const [foam, deep] = ['#f1f5e8', '#10303a']

/** The sea breaks over the mole; the lighthouse is lit in the afternoon. */
export const stormCoast: Scene = {
  finish: { bloom: 0.35, vignette: 0.35, grain: 6 },
  draw(sheet) {
    sheet.add(
      sky(
        sheet,
        [
          [0, '#26343f'],
          [0.5, '#51656b'],
          [0.85, '#98a394'],
          [1, '#c4bf9f'],
        ],
        620,
      ),
      clouds(sheet, { band: [-200, 420], colour: '#1c2832', cover: 0.66, seed: 41, grain: [0.0022, 0.005], crisp: 4 }),
      clouds(sheet, {
        band: [-100, 500],
        colour: '#7f8d8c',
        cover: 0.4,
        seed: 58,
        grain: [0.0022, 0.006],
        crisp: 5,
        opacity: 0.7,
      }),
      hills(
        sheet,
        { y: 600, height: 30, waves: 3, octaves: 5, rise: (t) => 130 * Math.max(0, t - 0.72) * 3 },
        '#54686a',
        '#98a394',
        0.5,
      ),
      box(0, 620, 1600, 460, {
        fill: sheet.fall(
          [
            [0, '#7d938a'],
            [0.25, '#3c6a68'],
            [1, deep],
          ],
          620,
          1067,
        ),
      }),
      ...times(5, (index) =>
        swell(
          sheet,
          650 + index * 34,
          10 + index * 8,
          mix('#6f8f86', '#21505a', index / 5),
          mix('#b9c9b6', '#4f7f7c', index / 5),
        ),
      ),
      lighthouse(sheet),
      burst(sheet, 930, 700, 540, 430),
      swell(sheet, 830, 44, '#2c5f63', '#7fa79c'),
      burst(sheet, 620, 820, 360, 260),
      mole(sheet),
      breaker(sheet),
      ...times(300, () => {
        const [x, y, long] = [
          between(sheet.random, -40, 1640),
          between(sheet.random, -20, 1040),
          between(sheet.random, 20, 60),
        ]
        return stroke(
          [
            [x, y],
            [x - long * 0.5, y + long],
          ],
          '#e9f0e6',
          1.3,
          { opacity: 0.2 },
        )
      }),
    )
  },
}

function swell(sheet: Sheet, y: number, high: number, body: string, crest: string): string {
  const phase = sheet.random() * 9
  const line = times(
    33,
    (index) =>
      [
        index * 52 - 30,
        y + Math.sin(index * 0.62 + phase) * high * 0.5 - Math.abs(Math.sin(index * 0.31 + phase)) * high * 0.7,
      ] as Point,
  )
  const d = `${through(line, false)}L1640 1090L-40 1090Z`
  return group([
    shape(d, {
      fill: sheet.fall(
        [
          [0, crest],
          [0.25, body],
          [1, deep],
        ],
        y - high * 1.4,
        y + high * 5,
      ),
    }),
    shape(through(line, false), { stroke: foam, width: 2 + high * 0.1, opacity: 0.75 }),
    ...times(34, () => {
      const at = line[Math.floor(sheet.random() * 32)] as Point
      return oval(
        at[0] + between(sheet.random, -30, 30),
        at[1] + between(sheet.random, 2, high * 2.2),
        between(sheet.random, 10, 46),
        between(sheet.random, 1, 2 + high * 0.06),
        { fill: foam, opacity: between(sheet.random, 0.15, 0.6) },
      )
    }),
  ])
}

/** Spray thrown up where a wave meets the wall. */
function burst(sheet: Sheet, x: number, foot: number, wide: number, high: number): string {
  const { random } = sheet
  const drops = times(1150, () => {
    const angle = (random() + random() + random() - 1.5) * 0.85
    const far = random() ** 0.72
    const fall = far * far * 0.22
    const base = (random() - 0.5) * wide * 0.42
    const [dx, dy] = [
      base + Math.sin(angle) * wide * 0.5 * far - far * wide * 0.12,
      Math.cos(angle) * high * (far - fall) * (1 - Math.abs(base / wide) * 1.1),
    ]
    return disc(x + dx, foot - dy, (1 - far) * 15 * random() + between(random, 0.8, 4.2), {
      fill: mix(foam, '#9fb8b0', random() * 0.6),
      opacity: between(random, 0.35, 1) * (1 - far * 0.4),
    })
  })
  const mist = times(16, () =>
    oval(
      x + between(random, -0.34, 0.3) * wide,
      foot - between(random, 0.05, 0.7) * high,
      wide * between(random, 0.08, 0.2),
      high * between(random, 0.1, 0.24),
      { fill: '#dfe8dc', opacity: 0.3 },
    ),
  )
  return group([group(mist, { filter: sheet.blur(24) }), ...drops])
}

function lighthouse(sheet: Sheet): string {
  const tower = 'M1040 720L1066 300H1130L1156 720Z'
  return group([
    shape('M1098 262L-60 60V250Z', {
      fill: sheet.linear(
        [
          [0, '#ffe9a8', 0.75],
          [0.5, '#ffe9a8', 0.2],
          [1, '#ffe9a8', 0],
        ],
        [1098, 262],
        [-60, 160],
      ),
      blend: 'screen',
      filter: sheet.blur(7),
    }),
    shape('M1098 262L1700 120V260Z', {
      fill: sheet.linear(
        [
          [0, '#ffe9a8', 0.6],
          [1, '#ffe9a8', 0],
        ],
        [1098, 262],
        [1700, 190],
      ),
      blend: 'screen',
      filter: sheet.blur(7),
    }),
    shape(tower, { fill: '#e9e3d0' }),
    group([box(1000, 380, 200, 74, { fill: '#a8483c' }), box(1000, 540, 200, 84, { fill: '#a8483c' })], {
      clip: sheet.clip(tower),
    }),
    sheet.shade(tower, '#26343f', [1080, 500], [1156, 520], 0.95),
    ...[350, 490, 650].map((y) => box(1090, y, 16, 26, { fill: '#26343f' })),
    box(1050, 288, 96, 14, { fill: '#26343f' }),
    ...times(9, (index) => box(1052 + index * 11, 268, 3, 22, { fill: '#26343f' })),
    box(1050, 266, 96, 4, { fill: '#26343f' }),
    box(1074, 236, 48, 52, { fill: '#fff3c0' }),
    box(1096, 236, 4, 52, { fill: '#26343f' }),
    shape('M1066 238Q1098 186 1130 238Z', { fill: '#a8483c' }),
    disc(1098, 206, 6, { fill: '#26343f' }),
    disc(1098, 262, 190, {
      fill: sheet.radial(
        [
          [0, '#fff0b8', 0.95],
          [0.25, '#ffe08f', 0.4],
          [1, '#ffe08f', 0],
        ],
        [1098, 262],
        190,
      ),
      blend: 'screen',
    }),
  ])
}

function mole(sheet: Sheet): string {
  const d = 'M540 860L700 742L1640 716V1090H640Z'
  return group([
    sheet.solid(d, '#6c6f6a', '#1d2a30', [900, 740], [760, 1060], 1),
    shape('M700 742L1640 716V734L706 762Z', { fill: '#b3b4a4' }),
    ...times(5, (row) =>
      stroke(
        [
          [620 + row * 6, 800 + row * 52],
          [1640, 772 + row * 56],
        ],
        '#1d2a30',
        3,
        { opacity: 0.5 },
      ),
    ),
    ...times(36, (index) =>
      stroke(
        [
          [650 + (index % 9) * 112 + (Math.floor(index / 9) % 2) * 56, 792 + Math.floor(index / 9) * 52],
          [652 + (index % 9) * 112 + (Math.floor(index / 9) % 2) * 56, 842 + Math.floor(index / 9) * 52],
        ],
        '#1d2a30',
        3,
        { opacity: 0.45 },
      ),
    ),
    ...times(6, (index) => box(1200 + index * 70, 686 - index * 2, 7, 44, { fill: '#26343f' })),
    stroke(
      [
        [1200, 690],
        [1600, 678],
      ],
      '#26343f',
      4,
    ),
    person(sheet, {
      x: 1296,
      y: 728,
      height: 118,
      faces: -1,
      light: -1,
      turn: 0.6,
      pose: { ...poses.stand, lean: -8, near: [40, 96] },
      dress: {
        skin: '#a8705a',
        top: '#e3a92f',
        legs: '#26343f',
        dark: '#2c2f33',
        head: 'hijab',
        headColour: '#e3a92f',
      },
    }),
  ])
}

function breaker(sheet: Sheet): string {
  const { random } = sheet
  const curl = through(
    [
      [-60, 1090],
      [-60, 820],
      [80, 744],
      [240, 716],
      [400, 742],
      [500, 806],
      [540, 880],
      [520, 930],
      [470, 900],
      [410, 880],
      [370, 910],
      [380, 980],
      [470, 1040],
      [620, 1090],
    ],
    true,
    5.5,
  )
  return group([
    shape(curl, {
      fill: sheet.linear(
        [
          [0, '#7fb0a3'],
          [0.4, '#2f6f70'],
          [1, deep],
        ],
        [300, 720],
        [200, 1067],
      ),
    }),
    ...times(16, (index) =>
      shape(
        `M${-40 + index * 22} ${1067}Q${60 + index * 20} ${860 - index * 4} ${300 + index * 12} ${764 + index * 5}`,
        { stroke: foam, width: 2, opacity: 0.32 },
      ),
    ),
    ...times(420, () => {
      const t = random()
      const [x, y] = [80 + t * 460, 744 - Math.sin(t * 2.2) * 34 + t * t * 150]
      return disc(
        x + between(random, -22, 26),
        y + between(random, -30, 26) * (0.5 + t),
        between(random, 2, 13) * (0.4 + t * 0.7),
        { fill: mix(foam, '#bfd2c6', random()), opacity: between(random, 0.5, 1) },
      )
    }),
    ...times(140, () =>
      oval(between(random, -20, 820), between(random, 1000, 1075), between(random, 10, 60), between(random, 2, 7), {
        fill: foam,
        opacity: between(random, 0.2, 0.7),
      }),
    ),
  ])
}
