import { mix } from '../colour.ts'
import { poses } from '../figure.ts'
import { below, mountain, skyline } from '../land.ts'
import { box, group, oval, shape, Sheet, straight, stroke, through } from '../paint.ts'
import { person } from '../people.ts'
import { between, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { glitter, ripples } from '../sea.ts'
import { clouds, sky, sun } from '../sky.ts'
import { plume } from '../things.ts'

/** The dam holds back a green lake between bare mountains. */
export const damLake: Scene = {
  finish: { bloom: 0.35 },
  draw(sheet) {
    const line = 452
    sheet.add(
      sky(
        sheet,
        [
          [0, '#6a86a8'],
          [0.5, '#c9b7ae'],
          [1, '#ffdcab'],
        ],
        380,
      ),
      sun(sheet, [640, 250], 44, '#fff5d8', '#ffdf9f', 9),
      clouds(sheet, { band: [20, 300], colour: '#fff0d6', cover: 0.3, seed: 17 }),
      ...[
        [120, 190, 360, 0.35],
        [1500, 170, 380, 0.35],
        [1180, 250, 330, 0.5],
        [390, 270, 320, 0.5],
        [900, 236, 300, 0.62],
        [-20, 300, 300, 0.1],
        [1330, 320, 300, 0.15],
        [250, 344, 260, 0.2],
        [1060, 356, 260, 0.3],
      ].map(([x, y, half, pale]) =>
        mountain(sheet, {
          x: x as number,
          y: y as number,
          foot: line,
          half: half as number,
          light: -1,
          lit: mix('#c79a94', '#f3cfae', pale as number),
          dark: mix('#7a6484', '#cfae9f', pale as number),
          haze: '#f6d3aa',
        }),
      ),
      box(0, 620, 1600, 460, { fill: '#5d4450' }),
      box(0, line, 1600, 240, {
        fill: sheet.fall(
          [
            [0, '#e9d0a8'],
            [0.3, '#7fb0a0'],
            [1, '#2f7f80'],
          ],
          line,
          640,
        ),
      }),
      glitter(sheet, 640, line, 600, '#fff6d6', { count: 150, spread: 0.5, start: 40 }),
      ripples(sheet, line, 640, '#2c6e72', { count: 120, opacity: 0.4 }),
      ...wall(sheet),
      ...gorge(sheet),
    )
  },
}

function wall(sheet: Sheet): string[] {
  const top = (t: number, drop = 0): [number, number] => [230 + t * 1140, 560 + Math.sin(t * Math.PI) * 70 + drop]
  const foot = (t: number): [number, number] => [470 + t * 660, 1000 + Math.sin(t * Math.PI) * 30]
  const face = `${straight(
    times(31, (i) => top(i / 30)),
    false,
  )}L${straight(
    times(31, (i) => foot(1 - i / 30)),
    false,
  ).slice(1)}Z`
  const strip = (from: number, to: number) => straight([top(from), top(to), foot(to), foot(from)])
  const jet = (t: number) => {
    const [x, y] = [top(t)[0] * 0.35 + foot(t)[0] * 0.65, top(t)[1] * 0.45 + foot(t)[1] * 0.55]
    return (
      shape(`M${x - 12} ${y}Q${x - 22} ${y + 110} ${x - 64} ${1010}H${x + 64}Q${x + 24} ${y + 110} ${x + 12} ${y}Z`, {
        fill: sheet.fall(
          [
            [0, '#ffffff'],
            [0.6, '#e4f6ee', 0.9],
            [1, '#e4f6ee', 0.2],
          ],
          y,
          1010,
        ),
      }) + oval(x, y, 16, 9, { fill: '#4a4652' })
    )
  }
  return [
    shape(face, { fill: '#e5cfae' }),
    ...times(15, (index) =>
      shape(strip(index / 15, (index + 1) / 15), {
        fill: mix('#f1dcb8', '#8f7f88', Math.abs(index / 14 - 0.25) * 1.1),
        opacity: 0.85,
      }),
    ),
    ...times(16, (index) => stroke([top(index / 15), foot(index / 15)], '#6f6270', 2, { opacity: 0.45 })),
    ...times(7, (row) =>
      shape(
        through(
          times(16, (i) => {
            const [a, b] = [top(i / 15), foot(i / 15)]
            const t = (row + 1) / 8
            return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t] as const
          }),
          false,
        ),
        { stroke: '#6f6270', width: 1.6, opacity: 0.35 },
      ),
    ),
    sheet.shade(face, '#4f4658', [700, 700], [1300, 900], 0.9),
    shape(
      `${straight(
        times(31, (i) => top(i / 30, -16)),
        false,
      )}L${straight(
        times(31, (i) => top(1 - i / 30, 8)),
        false,
      ).slice(1)}Z`,
      { fill: '#fbead0' },
    ),
    ...times(48, (index) => stroke([top(index / 47, -16), top(index / 47, -28)], '#7a6a74', 2)),
    shape(
      straight(
        times(31, (i) => top(i / 30, -28)),
        false,
      ),
      { stroke: '#7a6a74', width: 2.5 },
    ),
    ...[0.18, 0.82].map(
      (t) =>
        box(top(t)[0] - 22, top(t)[1] - 74, 44, 60, { fill: '#c9a98c' }) +
        box(top(t)[0] - 27, top(t)[1] - 82, 54, 10, { fill: '#a5503f' }),
    ),
    ...[0.36, 0.5, 0.64].map(jet),
    person(sheet, {
      x: top(0.62)[0],
      y: top(0.62)[1] - 12,
      height: 46,
      pose: poses.walk,
      faces: -1,
      dress: {
        skin: '#8d5740',
        top: '#d9683f',
        legs: '#39405f',
        dark: '#39405f',
        head: 'helmet',
        headColour: '#fff4d8',
      },
    }),
  ]
}

function gorge(sheet: Sheet): string[] {
  const left = straight([
    [-20, 400],
    [60, 420],
    [150, 470],
    [210, 520],
    [250, 600],
    [300, 690],
    [330, 790],
    [410, 880],
    [470, 1000],
    [520, 1090],
    [-20, 1090],
  ])
  const right = straight([
    [1620, 360],
    [1530, 410],
    [1460, 470],
    [1390, 530],
    [1350, 620],
    [1290, 700],
    [1270, 800],
    [1190, 900],
    [1130, 1000],
    [1090, 1090],
    [1620, 1090],
  ])
  const strata = (side: 1 | -1, d: string) =>
    group(
      times(13, (index) => {
        const x = side < 0 ? -20 : 1620
        const y = 440 + index * 52
        return shape(
          through(
            times(7, (i) => [x - side * i * 90, y + i * 14 + between(sheet.random, -12, 12)] as const),
            false,
          ),
          { stroke: index % 2 ? '#f0bd8f' : '#5d4450', width: between(sheet.random, 3, 11), opacity: 0.3 },
        )
      }),
      { clip: sheet.clip(d) },
    )
  const line = skyline(sheet, { y: 1030, height: 12, waves: 6 })
  return [
    sheet.solid(left, '#c48a68', '#5d4450', [300, 600], [-20, 900], 1),
    strata(-1, left),
    sheet.solid(right, '#8f6664', '#3c3044', [1250, 600], [1560, 980], 1),
    strata(1, right),
    shape(below(line, 1090), { fill: '#3d8f8c' }),
    ripples(sheet, 1025, 1067, '#e4f6ee', { count: 90, left: 380, right: 1220, opacity: 0.8, length: 90, thick: 8 }),
    plume(
      sheet,
      times(9, (index) => [560 + index * 60, 1000 - (index % 3) * 16] as const),
      46,
      '#f2fff8',
      0.5,
      0.4,
    ),
  ]
}
