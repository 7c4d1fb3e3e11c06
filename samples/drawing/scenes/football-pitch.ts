import { poses, type Figure } from '../figure.ts'
import { hills } from '../land.ts'
import { box, disc, group, lens, oval, shape, Sheet, straight, stroke, type Point } from '../paint.ts'
import { person, shadowOf } from '../people.ts'
import { between, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { clouds, sky } from '../sky.ts'
import { foliage } from '../trees.ts'

/** Two players race for the ball on a bright afternoon. */
export const footballPitch: Scene = {
  finish: { bloom: 0.25 },
  draw(sheet) {
    const at = lens([800, 420], 900, 5)
    const grass = times(18, (index) =>
      shape(
        straight([
          at((index - 9) * 7, 0, 46),
          at((index - 8) * 7, 0, 46),
          at((index - 8) * 7 - 5, 0, 6),
          at((index - 9) * 7 - 5, 0, 6),
        ]),
        { fill: index % 2 ? '#5ba557' : '#6fb562' },
      ),
    )
    const chalk = (points: readonly (readonly [number, number])[], width: number) =>
      stroke(
        points.map(([x, z]) => at(x, 0, z)),
        '#f7f6df',
        width,
        { opacity: 0.95 },
      )
    const runner: Figure = {
      x: 905,
      y: 862,
      height: 500,
      faces: 1,
      light: 1,
      turn: 0.72,
      pose: { lean: 15, near: [-55, 35], far: [46, 118], legNear: [64, -12], legFar: [-34, -82] },
      dress: {
        skin: '#a9643f',
        top: '#e3573d',
        shorts: '#fbf0d8',
        legs: '#e3573d',
        shoes: '#29344f',
        shortSleeves: true,
        dark: '#4c2a45',
        hair: '#2a1d26',
      },
    }
    const chaser: Figure = {
      x: 560,
      y: 812,
      height: 470,
      faces: 1,
      light: 1,
      turn: 0.72,
      pose: { lean: 18, near: [44, 108], far: [-44, 30], legNear: [-30, -84], legFar: [56, -8] },
      dress: {
        skin: '#7c4a35',
        top: '#2b6f8f',
        shorts: '#213a5c',
        legs: '#f3ead2',
        shoes: '#f2b950',
        shortSleeves: true,
        dark: '#1b2344',
        hair: '#1d1620',
      },
    }
    sheet.add(
      sky(
        sheet,
        [
          [0, '#4f9fc0'],
          [0.6, '#a8d5d0'],
          [1, '#f9ecc5'],
        ],
        400,
      ),
      clouds(sheet, { band: [0, 380], colour: '#fffaf0', cover: 0.42, seed: 44, grain: [0.0028, 0.009], crisp: 6 }),
      hills(sheet, { y: 350, height: 30, waves: 2.5, octaves: 3 }, '#7fae9a', '#cfe0b8', 0.6),
      ...times(22, (index) =>
        foliage(sheet, index * 78 - 10, 396 + (index % 3) * 6, 120, 100, '#3d6f55', '#5b9160', '#b9cf7f', {
          count: 60,
          dab: 9,
          light: 1,
        }),
      ),
      box(0, 428, 1600, 640, { fill: '#66ad5c' }),
      ...grass,
      box(0, 428, 1600, 640, {
        fill: sheet.fall(
          [
            [0, '#f6f0b5', 0.55],
            [0.3, '#d6e69a', 0.15],
            [1, '#1f5a4e', 0.45],
          ],
          428,
          1067,
        ),
      }),
      ...times(420, () => {
        const far = sheet.random() ** 0.7
        const [x, y] = [between(sheet.random, 0, 1600), 440 + far * 620]
        return shape(`M${Math.round(x)} ${Math.round(y)}l${Math.round(2 + far * 4)} ${-Math.round(4 + far * 14)}`, {
          stroke: sheet.random() < 0.5 ? '#3f8a50' : '#a9cf78',
          width: 1 + far * 1.6,
          opacity: 0.5,
        })
      }),
      box(0, 418, 1600, 16, { fill: '#f3e6c3' }),
      ...times(9, (index) =>
        box(index * 190 + 10, 418, 120, 16, {
          fill: ['#2b6f8f', '#e3573d', '#f2b950'][index % 3] as string,
          opacity: 0.9,
        }),
      ),
      chalk(
        [
          [-30, 42],
          [30, 42],
        ],
        3,
      ),
      chalk(
        [
          [-11, 42],
          [-11, 26],
          [13, 26],
          [13, 42],
        ],
        4,
      ),
      chalk(
        [
          [-40, 11.5],
          [40, 9],
        ],
        9,
      ),
      goal(at),
      ...[
        [-16, 30, '#2b6f8f', 1],
        [14, 32, '#e3573d', -1],
        [4, 38, '#e9b84a', -1],
        [20, 24, '#2b6f8f', -1],
      ].map(([x, z, top, faces]) => {
        const [px, py] = at(x as number, 0, z as number)
        const figure: Figure = {
          x: px,
          y: py,
          height: (1.8 * 900) / (z as number),
          faces: faces as 1 | -1,
          light: 1,
          pose: poses.walk,
          turn: 0.6,
          dress: {
            skin: '#8d5740',
            top: top as string,
            shorts: '#f3ead2',
            legs: top as string,
            shortSleeves: true,
            dark: '#27324c',
            hair: '#241a22',
          },
        }
        return shadowOf(sheet, figure, 1.3, 0.32, '#1f5a4e', 0.5) + person(sheet, figure)
      }),
      shadowOf(sheet, chaser, 0.95, 0.32, '#174a45', 0.55),
      shadowOf(sheet, runner, 0.95, 0.32, '#174a45', 0.55),
      oval(1100, 915, 52, 11, { fill: '#174a45', opacity: 0.55, transform: 'translate(-38 8)' }),
      person(sheet, chaser),
      person(sheet, runner),
      ball(sheet, 1112, 880, 36),
      ...times(26, () =>
        disc(between(sheet.random, 760, 900), between(sheet.random, 800, 890), between(sheet.random, 2, 5), {
          fill: '#4b8a4a',
        }),
      ),
    )
  },
}

function goal(at: (x: number, up: number, away: number) => Point): string {
  const [l, r, t] = [at(-2.8, 0, 42), at(4.6, 0, 42), at(0, 2.6, 42)[1]]
  const net = times(14, (index) =>
    stroke(
      [
        [l[0] + ((r[0] - l[0]) * index) / 13, t],
        [l[0] + ((r[0] - l[0]) * index) / 13, l[1]],
      ],
      '#ffffff',
      1,
      { opacity: 0.45 },
    ),
  )
  return group([
    ...net,
    ...times(6, (index) =>
      stroke(
        [
          [l[0], t + ((l[1] - t) * index) / 6],
          [r[0], t + ((l[1] - t) * index) / 6],
        ],
        '#ffffff',
        1,
        { opacity: 0.45 },
      ),
    ),
    stroke([l, [l[0], t], [r[0], t], r], '#fffdf2', 6),
  ])
}

function ball(sheet: Sheet, x: number, y: number, r: number): string {
  const patches = times(5, (index) => {
    const angle = index * 1.2566 - 0.5
    return straight(
      times(
        5,
        (corner) =>
          [
            x + Math.cos(angle) * r * 0.82 + Math.cos(corner * 1.2566 + angle) * r * 0.3,
            y + Math.sin(angle) * r * 0.82 + Math.sin(corner * 1.2566 + angle) * r * 0.3,
          ] as const,
      ),
    )
  })
  const whole = `M${x - r} ${y}a${r} ${r} 0 1 1 ${r * 2} 0a${r} ${r} 0 1 1 ${-r * 2} 0Z`
  return group([
    shape(whole, { fill: '#fffaf0' }),
    group(
      [
        shape(
          straight(
            times(
              5,
              (corner) => [x + Math.cos(corner * 1.2566) * r * 0.34, y + Math.sin(corner * 1.2566) * r * 0.34] as const,
            ),
          ),
          { fill: '#29344f' },
        ),
        ...patches.map((d) => shape(d, { fill: '#29344f' })),
      ],
      { clip: sheet.clip(whole) },
    ),
    sheet.shade(whole, '#4c5a78', [x + r * 0.2, y - r * 0.2], [x - r, y + r], 0.8),
  ])
}
