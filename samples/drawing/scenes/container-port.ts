import { mix } from '../colour.ts'
import { hills } from '../land.ts'
import { box, disc, group, mirrored, oval, shape, Sheet, stroke, type Point } from '../paint.ts'
import { oneOf, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { ripples } from '../sea.ts'
import { clouds, sky, sun } from '../sky.ts'
import { plume } from '../things.ts'

const paints = ['#c9503f', '#2f7f86', '#e2a03f', '#3f5d7d', '#8a3f4a', '#d9c7a0', '#4f8a6a', '#b8673d']

/** A ship being unloaded: cranes, coloured boxes, a tug in the evening haze. */
export const containerPort: Scene = {
  finish: { bloom: 0.4 },
  draw(sheet) {
    const line = 800
    const above = [...times(3, (index) => crane(470 + index * 330, 780, 1 - index * 0.03, index)), ship(sheet)]
    sheet.add(
      sky(
        sheet,
        [
          [0, '#3d7c8c'],
          [0.4, '#8db7ab'],
          [0.75, '#f6c990'],
          [1, '#f9a973'],
        ],
        720,
      ),
      sun(sheet, [1150, 520], 70, '#fff2cf', '#ffcb86', 8),
      clouds(sheet, { band: [60, 440], colour: '#ffe3b8', cover: 0.32, seed: 19, opacity: 0.85 }),
      hills(sheet, { y: 690, height: 34, waves: 3, octaves: 4 }, '#c79a8a', '#f9bd85', 0.5),
      ...times(9, (index) => crane(40 + index * 190, 742, 0.34, index)).map((far) => group([far], { opacity: 0.35 })),
      box(0, 735, 1600, 80, { fill: '#8a6a74' }),
      ...times(90, (index) =>
        box((index % 45) * 36, 705 + Math.floor(index / 45) * 18, 34, 16, {
          fill: mix(oneOf(sheet.random, paints), '#d99a80', 0.62),
        }),
      ),
      ...above,
      box(0, line, 1600, 280, {
        fill: sheet.fall(
          [
            [0, '#e9ab80'],
            [0.3, '#9a8a8c'],
            [1, '#2b4a5c'],
          ],
          line,
          1067,
        ),
      }),
      mirrored(sheet, above, line + 4, 0.5, [4, 14]),
      ripples(sheet, line, 1067, '#2b4a5c', { count: 320, opacity: 0.5 }),
      ripples(sheet, line, 1067, '#ffd9a3', { count: 220, opacity: 0.55 }),
      tug(sheet),
    )
  },
}

function crane(x: number, foot: number, s: number, index: number): string {
  const [red, dark] = ['#cf5a3c', '#6a3038']
  const beam = (a: Point, b: Point, w: number, colour = red) => stroke([a, b], colour, w, { cap: 'butt' })
  const lattice = (from: Point, to: Point, tall: number, count: number) =>
    times(count, (k) => {
      const [t, n] = [k / count, (k + 1) / count]
      const p = (u: number, up: number): Point => [
        from[0] + (to[0] - from[0]) * u,
        from[1] + (to[1] - from[1]) * u - up,
      ]
      return beam(p(t, 0), p((t + n) / 2, tall), 2.5) + beam(p((t + n) / 2, tall), p(n, 0), 2.5)
    }).join('')
  const drop = 120 + (index % 3) * 70
  const trolley = -120 - (index % 3) * 46
  return group(
    [
      beam([-62, 0], [-62, -400], 13, dark),
      beam([62, 0], [62, -400], 13, dark),
      beam([-84, 0], [-84, -400], 16),
      beam([84, 0], [84, -470], 16),
      beam([-84, -150], [84, -150], 12),
      beam([-84, -150], [84, -390], 5),
      beam([84, -150], [-84, -390], 5),
      beam([-300, -400], [190, -400], 15),
      beam([-300, -428], [190, -428], 4),
      lattice([-300, -404], [190, -404], 26, 22),
      beam([-84, -400], [-20, -560], 11),
      beam([84, -400], [-20, -560], 11),
      beam([-20, -560], [-290, -404], 4),
      beam([-20, -560], [-170, -404], 3.5),
      beam([-20, -560], [180, -404], 4),
      box(96, -392, 76, 44, { fill: dark }),
      box(104, -384, 26, 18, { fill: '#ffdf9f' }),
      box(trolley - 22, -392, 44, 16, { fill: dark }),
      box(trolley + 12, -376, 26, 24, { fill: '#f6e2b8' }),
      beam([trolley - 14, -376], [trolley - 14, -376 + drop], 1.8, dark),
      beam([trolley + 14, -376], [trolley + 14, -376 + drop], 1.8, dark),
      box(trolley - 42, -376 + drop, 84, 34, { fill: paints[index % 5] as string }),
      ...times(7, (k) => box(trolley - 38 + k * 12, -374 + drop, 2, 30, { fill: dark, opacity: 0.35 })),
      ...[-84, 84].map((at) => box(at - 20, -12, 40, 14, { fill: dark })),
    ],
    { transform: `translate(${x} ${foot}) scale(${s})` },
  )
}

function ship(sheet: Sheet): string {
  const hull = 'M230 690H1330Q1384 690 1420 664Q1412 760 1366 806H300Q262 790 246 744Z'
  const stack = times(25, (column) => {
    const x = 350 + column * 34
    if (column === 6 || column === 7) return ''
    const tall = 3 + Math.round(2.2 * Math.abs(Math.sin(column * 0.7)) + sheet.random() * 1.4)
    return times(tall, (row) => {
      const colour = oneOf(sheet.random, paints)
      return (
        box(x, 690 - (row + 1) * 27, 32, 25.5, { fill: colour }) +
        box(x, 690 - (row + 1) * 27, 8, 25.5, { fill: '#3a2638', opacity: 0.35 }) +
        box(x + 26, 690 - (row + 1) * 27, 6, 25.5, { fill: '#ffe3b0', opacity: 0.3 }) +
        times(3, (k) => box(x + 8 + k * 6, 693 - (row + 1) * 27, 1.5, 20, { fill: '#3a2638', opacity: 0.25 })).join('')
      )
    }).join('')
  })
  return group([
    ...stack,
    shape('M548 690V470h74v220z', { fill: '#fbe7c6' }),
    shape('M548 690V470h24v220z', { fill: '#b5897f' }),
    box(530, 462, 110, 16, { fill: '#fdf3dc' }),
    ...times(5, (row) => box(578, 488 + row * 40, 36, 10, { fill: row === 0 ? '#35506a' : '#6f7f8a' })),
    box(594, 410, 8, 54, { fill: '#6a3038' }),
    box(578, 424, 40, 4, { fill: '#6a3038' }),
    shape('M258 690V610h58v80z', { fill: '#fbe7c6' }),
    shape('M268 610v-50h36v50z', { fill: '#cf5a3c' }),
    shape(hull, { fill: '#24465c' }),
    sheet.shade(hull, '#10202f', [1300, 690], [300, 810], 0.9),
    shape('M256 768H1386Q1378 788 1366 806H300Q268 792 256 768Z', { fill: '#b5473a' }),
    box(236, 688, 1130, 6, { fill: '#f6e2b8', opacity: 0.7 }),
  ])
}

function tug(sheet: Sheet): string {
  return group(
    [
      ...times(16, (index) =>
        oval(30 - index * 14, 26 + index * 1.2, 60 - index * 2, 4, { fill: '#fff1d4', opacity: 0.5 - index * 0.025 }),
      ),
      shape('M-120 -14Q-60 -8 60 -14L150 -40Q144 10 118 24H-96Q-118 12 -120 -14Z', { fill: '#7d2f36' }),
      sheet.shade(
        'M-120 -14Q-60 -8 60 -14L150 -40Q144 10 118 24H-96Q-118 12 -120 -14Z',
        '#2c1c2c',
        [100, -40],
        [-60, 40],
        0.9,
      ),
      shape('M-120 -14Q-60 -8 60 -14L150 -40L152 -32L60 -4Q-60 2 -120 -4Z', { fill: '#f6e2b8' }),
      shape('M-30 -12v-48h92l14 44z', { fill: '#fbe7c6' }),
      shape('M-4 -60v-40h62l8 40z', { fill: '#f3d3a4' }),
      box(4, -92, 46, 18, { fill: '#35506a' }),
      box(-58, -84, 26, 72, { fill: '#e2a03f' }),
      box(-58, -84, 26, 16, { fill: '#2c1c2c' }),
      stroke(
        [
          [30, -100],
          [30, -142],
        ],
        '#2c1c2c',
        4,
      ),
      plume(
        sheet,
        [
          [-46, -96],
          [-70, -118],
          [-104, -134],
          [-150, -146],
        ],
        16,
        '#7a6a74',
        0.4,
        1.5,
      ),
      ...times(5, (index) => disc(-84 + index * 44, 4 - index * 1.5, 10, { fill: '#241c2c' })),
    ],
    { transform: 'translate(520 930) scale(1.1)' },
  )
}
