import { mix } from '../colour.ts'
import { poses, type Figure } from '../figure.ts'
import { hills } from '../land.ts'
import { box, group, lens, oval, shape, Sheet, straight, stroke } from '../paint.ts'
import { person, shadowOf } from '../people.ts'
import { between, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { clouds, sky, sun } from '../sky.ts'

/** Panels to the horizon, and one technician between the rows. */
export const solarFarm: Scene = {
  finish: { bloom: 0.5 },
  draw(sheet) {
    const at = lens([800, 396], 900, 8)
    const rows = times(19, (index) => 88 - index * 4.4)
    const worker: Figure = {
      x: 800,
      y: at(0, 0, 13.4)[1],
      height: (1.9 * 900) / 13.4,
      faces: 1,
      light: 1,
      pose: poses.stroll,
      turn: 0.5,
      dress: {
        skin: '#8d5740',
        top: '#ef7d3a',
        legs: '#2c3a5a',
        dark: '#2a2540',
        head: 'helmet',
        headColour: '#fff4d8',
      },
    }
    sheet.add(
      sky(
        sheet,
        [
          [0, '#2f7fb0'],
          [0.55, '#9fd0d2'],
          [0.9, '#fdeac0'],
          [1, '#ffe3a8'],
        ],
        410,
      ),
      sun(sheet, [1080, 190], 54, '#fffef2', '#fff3c0', 11),
      clouds(sheet, { band: [60, 360], colour: '#fff8e6', cover: 0.22, seed: 9, opacity: 0.85 }),
      hills(sheet, { y: 372, height: 46, waves: 3.4, octaves: 5, foot: 470 }, '#c39a8f', '#f4d9ac', 0.6),
      hills(sheet, { y: 400, height: 22, waves: 4, octaves: 4, foot: 480 }, '#b98468', '#f0c98f', 0.6),
      box(0, 414, 1600, 660, {
        fill: sheet.fall(
          [
            [0, '#f6d7a0'],
            [0.4, '#dba769'],
            [1, '#a8693f'],
          ],
          414,
          1067,
        ),
      }),
      ...rows.map((away) => panels(sheet, at, away)),
      shape(straight([at(-1.5, 0, 100), at(1.5, 0, 100), at(1.5, 0, 8), at(-1.5, 0, 8)]), {
        fill: sheet.fall(
          [
            [0, '#f9e0ae'],
            [1, '#c98f58'],
          ],
          414,
          1067,
        ),
      }),
      ...times(70, () => {
        const away = between(sheet.random, 10, 60)
        const [x, y] = at(between(sheet.random, -1.4, 1.4), 0, away)
        return oval(x, y, 60 / away, 20 / away, { fill: '#8f5a38', opacity: 0.5 })
      }),
      shadowOf(sheet, worker, -0.5, 0.42, '#5c3432', 0.55),
      person(sheet, worker),
    )
  },
}

function panels(sheet: Sheet, at: ReturnType<typeof lens>, away: number): string {
  const [low, high, tilt] = [0.5, 1.9, 0.85]
  const wide = 2.4
  const [deep, hot] = ['#132c5c', '#4f97c9']
  const cell = (x: number) => {
    const quad = straight([
      at(x, low, away),
      at(x + wide * 0.97, low, away),
      at(x + wide * 0.97, high, away + tilt * 2),
      at(x, high, away + tilt * 2),
    ])
    const [mx, my] = at(x + wide / 2, 1.3, away)
    const shine = Math.max(0, 1 - Math.hypot((mx - 1080) / 700, (my - 400) / 420))
    const base = mix(mix(deep, '#7fa6bd', Math.min(0.7, away / 80)), hot, shine * 0.6)
    const grid =
      away < 24
        ? times(3, (index) =>
            stroke(
              [at(x + (wide * (index + 1)) / 4, low, away), at(x + (wide * (index + 1)) / 4, high, away + tilt * 2)],
              '#bcd8e6',
              away < 12 ? 2 : 1,
              { opacity: 0.4 },
            ),
          ).join('') +
          stroke([at(x, 1.35, away + tilt), at(x + wide * 0.97, 1.35, away + tilt)], '#bcd8e6', away < 12 ? 2.4 : 1.2, {
            opacity: 0.5,
          })
        : ''
    return (
      shape(quad, { fill: base }) +
      shape(quad, {
        fill: sheet.linear(
          [
            [0, '#fff3c8', 0.55 * shine + 0.12],
            [0.6, '#fff3c8', 0],
          ],
          at(x + wide, high, away + 1),
          at(x, low, away),
        ),
      }) +
      grid
    )
  }
  const span = Math.ceil((away * 0.95 + 2) / wide)
  return group(
    [-1, 1].flatMap((side) => {
      const from = 1.7
      const ground = straight([
        at(side * from, 0, away + 1.4),
        at(side * 90, 0, away + 1.4),
        at(side * 90, 0, away - 0.1),
        at(side * from, 0, away - 0.1),
      ])
      return [
        shape(ground, { fill: '#6b4250', opacity: 0.5 }),
        ...times(span, (index) =>
          stroke(
            [
              at(side * (from + 0.8 + index * wide), 0, away + 0.5),
              at(side * (from + 0.8 + index * wide), 1.4, away + 0.5),
            ],
            '#5b4a50',
            Math.max(1, 60 / away),
          ),
        ),
        ...times(span, (index) => cell(side > 0 ? from + index * wide : -from - (index + 1) * wide)),
        stroke(
          [at(side * from, low, away), at(side * (from + span * wide), low, away)],
          '#eef4ea',
          Math.max(1, 26 / away),
        ),
      ]
    }),
  )
}
