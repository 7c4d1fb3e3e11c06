import { poses } from '../figure.ts'
import { box, disc, group, mirrored, oval, shape, Sheet, straight, stroke, through } from '../paint.ts'
import { person } from '../people.ts'
import { between, oneOf, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { ripples } from '../sea.ts'
import { clouds, sky } from '../sky.ts'
import { town, windows } from '../town.ts'

/** The bridge lit for the evening, its cables doubled in the river. */
export const bridgeNight: Scene = {
  finish: { bloom: 0.65, vignette: 0.3 },
  draw(sheet) {
    const line = 730
    const lights = ['#ffd27a', '#ffe9b8', '#ff9f5a', '#9fd4ff']
    const above = [
      town(sheet, {
        left: -20,
        right: 1620,
        base: line,
        low: 40,
        high: 150,
        narrow: 36,
        wide: 80,
        colour: '#453a78',
        dark: '#282457',
        lit: lights,
        share: 0.35,
        domes: 0.04,
      }),
      ...times(9, (index) =>
        tower(
          sheet,
          60 + index * 185 + between(sheet.random, -40, 40),
          line,
          between(sheet.random, 180, 330),
          between(sheet.random, 44, 70),
          lights,
        ),
      ),
      town(sheet, {
        left: -20,
        right: 1620,
        base: line + 4,
        low: 16,
        high: 56,
        narrow: 40,
        wide: 90,
        colour: '#2b2658',
        dark: '#181740',
        lit: lights,
        share: 0.55,
        domes: 0.1,
      }),
      ...span(sheet),
    ]
    sheet.add(
      sky(
        sheet,
        [
          [0, '#0e1238'],
          [0.45, '#2a2a6b'],
          [0.78, '#7a4a8c'],
          [1, '#f08a6a'],
        ],
        line,
      ),
      clouds(sheet, {
        band: [200, 640],
        colour: '#c9657f',
        cover: 0.3,
        seed: 26,
        opacity: 0.6,
        grain: [0.0014, 0.012],
      }),
      ...times(110, () =>
        disc(between(sheet.random, 0, 1600), between(sheet.random, 0, 380), between(sheet.random, 0.5, 1.7), {
          fill: '#fff6e0',
          opacity: between(sheet.random, 0.2, 0.8),
        }),
      ),
      disc(330, 190, 38, { fill: '#ffeccb' }),
      disc(330, 190, 200, {
        fill: sheet.radial(
          [
            [0, '#ffeccb', 0.5],
            [1, '#ffeccb', 0],
          ],
          [330, 190],
          200,
        ),
        blend: 'screen',
      }),
      ...above,
      box(0, line, 1600, 350, {
        fill: sheet.fall(
          [
            [0, '#a85a7c'],
            [0.2, '#553c7c'],
            [1, '#0f1238'],
          ],
          line,
          1067,
        ),
      }),
      mirrored(sheet, above, line, 0.85, [3, 16]),
      ...times(90, () => {
        const x = between(sheet.random, 0, 1600)
        const y = line + between(sheet.random, 4, 220)
        return oval(x, y, between(sheet.random, 8, 34), between(sheet.random, 1, 2.4), {
          fill: oneOf(sheet.random, lights),
          opacity: 0.5,
        })
      }),
      ripples(sheet, line, 1067, '#0f1238', { count: 300, opacity: 0.45 }),
      ripples(sheet, line, 1067, '#f7b08a', { count: 150, opacity: 0.35 }),
      ...bank(sheet),
    )
  },
}

const tower = (sheet: Sheet, x: number, foot: number, h: number, w: number, lit: readonly string[]) =>
  group([
    box(x, foot - h, w, h, { fill: '#352f68' }),
    box(x, foot - h, w * 0.36, h, { fill: '#211f4c' }),
    windows(sheet, x + w * 0.36, foot - h + 8, w * 0.64, h, {
      across: 3,
      down: Math.round(h / 17),
      lit,
      dark: '#211f4c',
      share: 0.5,
      size: [0.55, 0.45],
      margin: 0.04,
    }),
    stroke(
      [
        [x + w * 0.6, foot - h],
        [x + w * 0.6, foot - h - 34],
      ],
      '#211f4c',
      3,
    ),
    disc(x + w * 0.6, foot - h - 36, 3, { fill: '#ff6a5a' }),
  ])

function span(sheet: Sheet): string[] {
  const deck = (x: number) => 640 - 34 * Math.cos(((x - 800) / 1600) * Math.PI)
  const pylons = [470, 1130]
  const cables = pylons.flatMap((px) =>
    [-1, 1].flatMap((side) =>
      times(15, (index) => {
        const x = px + side * (30 + index * 20.5)
        return stroke(
          [
            [px, 216 + index * 14],
            [x, deck(x)],
          ],
          '#ffdf9f',
          1.7,
          { opacity: 0.8 },
        )
      }),
    ),
  )
  return [
    ...cables,
    ...pylons.map(
      (px) =>
        shape(
          `M${px - 30} 740L${px - 5} 180H${px + 5}L${px + 30} 740H${px + 14}L${px + 3} 620H${px - 3}L${px - 14} 740Z`,
          {
            fill: sheet.linear(
              [
                [0, '#5a4a86'],
                [0.5, '#ffe2b0'],
                [1, '#b57a8c'],
              ],
              [px - 26, 0],
              [px + 26, 0],
            ),
          },
        ) +
        disc(px, 174, 5, { fill: '#ff6a5a' }) +
        disc(px, 600, 210, {
          fill: sheet.radial(
            [
              [0, '#ffc978', 0.4],
              [1, '#ffc978', 0],
            ],
            [px, 600],
            210,
          ),
          blend: 'screen',
        }),
    ),
    shape(
      `${straight(
        times(41, (index) => [index * 41 - 20, deck(index * 41 - 20)] as const),
        false,
      )}L${straight(
        times(41, (index) => [1620 - index * 41, deck(1620 - index * 41) + 17] as const),
        false,
      ).slice(1)}Z`,
      { fill: '#2a2352' },
    ),
    shape(
      straight(
        times(41, (index) => [index * 41 - 20, deck(index * 41 - 20)] as const),
        false,
      ),
      { stroke: '#ffcf86', width: 3.5 },
    ),
    ...times(
      54,
      (index) =>
        disc(index * 30 + 6, deck(index * 30 + 6) - 12, 3, { fill: '#fff3cf' }) +
        disc(index * 30 + 6, deck(index * 30 + 6) - 12, 16, { fill: '#ffc978', opacity: 0.2 }),
    ),
    ...times(30, () => {
      const x = between(sheet.random, 0, 1600)
      return oval(x, deck(x) + 5, between(sheet.random, 6, 18), 2, {
        fill: oneOf(sheet.random, ['#ff5f4a', '#fff3cf']),
      })
    }),
    ...[60, 250, 1350, 1540].map((x) => box(x - 9, deck(x) + 14, 18, 90, { fill: '#2a2352' })),
  ]
}

function bank(sheet: Sheet): string[] {
  const edge = 'M-20 1090V985Q300 960 620 980Q980 1004 1620 968V1090Z'
  return [
    sheet.solid(edge, '#1a1842', '#0a0b26', [600, 980], [400, 1067], 0.9),
    shape('M-20 985Q300 960 620 980Q980 1004 1620 968', { stroke: '#8a5a8c', width: 3 }),
    ...times(30, (index) =>
      stroke(
        [
          [index * 56 - 10, 980 + Math.sin(index * 0.3) * 8],
          [index * 56 - 10, 942 + Math.sin(index * 0.3) * 8],
        ],
        '#0a0b26',
        3,
      ),
    ),
    shape(
      through(
        times(30, (index) => [index * 56 - 10, 942 + Math.sin(index * 0.3) * 8] as const),
        false,
      ),
      { stroke: '#0a0b26', width: 4 },
    ),
    person(sheet, {
      x: 690,
      y: 992,
      height: 140,
      faces: 1,
      light: 1,
      turn: 0.5,
      pose: poses.stand,
      dress: { skin: '#8a5a62', top: '#3c2f6a', dark: '#0a0b26', head: 'hijab', headColour: '#c9657f' },
    }),
    person(sheet, {
      x: 748,
      y: 994,
      height: 150,
      faces: -1,
      light: 1,
      turn: 0.5,
      pose: poses.point,
      dress: { skin: '#8a5a62', top: '#274a6b', legs: '#0f1238', dark: '#0a0b26', hair: '#0a0b26' },
    }),
    ...[1010, 330].map(
      (x) =>
        stroke(
          [
            [x, 990],
            [x, 800],
          ],
          '#0a0b26',
          6,
        ) +
        disc(x, 792, 11, { fill: '#fff0c4' }) +
        disc(x, 792, 120, {
          fill: sheet.radial(
            [
              [0, '#ffd48a', 0.6],
              [1, '#ffd48a', 0],
            ],
            [x, 792],
            120,
          ),
          blend: 'screen',
        }),
    ),
  ]
}
