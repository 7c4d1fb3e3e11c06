import { arch } from '../buildings.ts'
import { mix } from '../colour.ts'
import { poses } from '../figure.ts'
import { box, disc, group, lens, oval, shape, Sheet, straight, stroke } from '../paint.ts'
import { person } from '../people.ts'
import { between, oneOf, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { shaft } from '../sky.ts'

const at = lens([800, 620], 900, 1.7)

const [dark, light] = ['#23181c', '#ffe9b8']

const spines = ['#8c3b32', '#2f5d5a', '#b98a45', '#5a3a52', '#d9b77c', '#3f4f63', '#a5623d', '#6b7350']

/** The reading room: three tall windows, shelves to the ceiling, green lamps. */
export const library: Scene = {
  finish: { bloom: 0.55 },
  draw(sheet) {
    const [back, wide, high] = [15, 5.2, 7.4]
    const face = straight([at(-wide, 0, back), at(-wide, high, back), at(wide, high, back), at(wide, 0, back)])
    sheet.add(
      box(0, 0, 1600, 1067, { fill: '#4a2d22' }),
      ceiling(sheet, wide, high, back),
      shape(straight([at(-wide, 0, back), at(wide, 0, back), at(wide, 0, 2), at(-wide, 0, 2)]), {
        fill: sheet.fall(
          [
            [0, '#e0a866'],
            [0.3, '#9a5f38'],
            [1, '#3a2220'],
          ],
          at(0, 0, back)[1],
          1067,
        ),
      }),
      ...times(30, (index) =>
        stroke([at(-wide + index * 0.36, 0, back), at(-wide + index * 0.36, 0, 2.2)], dark, 1.6, { opacity: 0.22 }),
      ),
      shape(face, { fill: '#b98552' }),
      sheet.shade(face, '#5a3626', [800, 540], [800, 140], 0.7),
      ...[-3.2, 0, 3.2].map((x) => tall(sheet, x, back)),
      ...shelves(sheet, -1, wide, back),
      ...shelves(sheet, 1, wide, back),
      ...[-3.2, 0, 3.2].map((x) =>
        shaft(sheet, at(x, 4.8, back), [800 + (x * 900) / 6 - 260, 1000], [70, 330], light, 0.42),
      ),
      ...[11.5, 8.2, 5.6].flatMap((away) => [table(sheet, -2.05, away), table(sheet, 2.05, away)]),
      ...standing(sheet),
      ...times(70, () =>
        disc(between(sheet.random, 250, 1350), between(sheet.random, 260, 900), between(sheet.random, 0.8, 2.6), {
          fill: light,
          opacity: between(sheet.random, 0.15, 0.6),
        }),
      ),
    )
  },
}

function ceiling(sheet: Sheet, wide: number, high: number, back: number): string {
  const beams = times(9, (index) => {
    const away = 2 + index * 1.6
    return shape(
      straight([at(-wide, high, away), at(wide, high, away), at(wide, high - 0.3, away), at(-wide, high - 0.3, away)]),
      { fill: mix('#38211d', '#8a5836', index / 9) },
    )
  })
  return group([
    shape(straight([at(-wide, high, back), at(wide, high, back), at(wide, high, 1.5), at(-wide, high, 1.5)]), {
      fill: sheet.fall(
        [
          [0, '#2a1a1a'],
          [1, '#7d5034'],
        ],
        -200,
        at(0, high, back)[1],
      ),
    }),
    ...beams,
    ...times(7, (index) =>
      stroke(
        [at(-wide + (index + 0.5) * 1.49, high - 0.02, 1.5), at(-wide + (index + 0.5) * 1.49, high - 0.02, back)],
        '#2a1a1a',
        4,
        { opacity: 0.5 },
      ),
    ),
  ])
}

function tall(sheet: Sheet, x: number, back: number): string {
  const [cx, foot] = at(x, 1.5, back)
  const [w, h] = [(1.9 / back) * 900, (5 / back) * 900]
  const bars = [
    ...times(3, (index) =>
      stroke(
        [
          [cx - w / 2 + (w * (index + 1)) / 4, foot],
          [cx - w / 2 + (w * (index + 1)) / 4, foot - h * 0.94],
        ],
        '#8a5a3a',
        3,
      ),
    ),
    ...times(6, (index) =>
      stroke(
        [
          [cx - w / 2, foot - (h * (index + 1)) / 8],
          [cx + w / 2, foot - (h * (index + 1)) / 8],
        ],
        '#8a5a3a',
        index === 4 ? 5 : 2.5,
      ),
    ),
  ]
  return group([
    shape(arch(cx, foot + 8, w + 26, h + 22, 'round'), { fill: '#7a4e31' }),
    shape(arch(cx, foot, w, h, 'round'), {
      fill: sheet.fall(
        [
          [0, '#d9ecd9'],
          [0.5, '#fff4cf'],
          [1, '#fff9e3'],
        ],
        foot - h,
        foot,
      ),
    }),
    group(
      [
        oval(cx - w * 0.2, foot - h * 0.1, w * 0.5, h * 0.16, { fill: '#b9cf9f', opacity: 0.8 }),
        oval(cx + w * 0.36, foot - h * 0.16, w * 0.34, h * 0.18, { fill: '#9fbf98', opacity: 0.7 }),
      ],
      { clip: sheet.clip(arch(cx, foot, w, h, 'round')) },
    ),
    ...bars,
    box(cx - w / 2 - 16, foot, w + 32, 10, { fill: '#d9a468' }),
  ])
}

function shelves(sheet: Sheet, side: 1 | -1, wide: number, back: number): string[] {
  const { random } = sheet
  const wall = straight([
    at(side * wide, 0, back),
    at(side * wide, 6.2, back),
    at(side * wide, 6.2, 2.2),
    at(side * wide, 0, 2.2),
  ])
  const haze = (away: number) => Math.min(0.55, (away - 3) / 22)
  const books = times(7, (row) => {
    const foot = 0.25 + row * 0.83
    const parts: string[] = []
    for (let away = back - 0.2; away > 2.6;) {
      const thick = between(random, 0.05, 0.13) * (away > 9 ? 1.8 : 1)
      const tall = between(random, 0.46, 0.7)
      const colour = mix(mix(oneOf(random, spines), dark, 0.28), '#e8b878', haze(away))
      if (random() > 0.05)
        parts.push(
          shape(
            straight([
              at(side * (wide - 0.02), foot, away),
              at(side * (wide - 0.02), foot + tall, away),
              at(side * (wide - 0.02), foot + tall, away - thick),
              at(side * (wide - 0.02), foot, away - thick),
            ]),
            { fill: colour },
          ),
        )
      away -= thick + 0.012
    }
    return parts.join('')
  })
  const boards = times(8, (row) =>
    shape(
      straight([
        at(side * wide, 0.14 + row * 0.83, back),
        at(side * wide, 0.25 + row * 0.83, back),
        at(side * (wide - 0.12), 0.25 + row * 0.83, 2.3),
        at(side * (wide - 0.12), 0.14 + row * 0.83, 2.3),
      ]),
      {
        fill: sheet.linear(
          [
            [0, '#4a2c20'],
            [1, '#a86f42'],
          ],
          at(side * wide, 0, 2.6),
          at(side * wide, 0, back),
        ),
      },
    ),
  )
  const posts = times(6, (index) => {
    const away = back - index * 2.5
    return shape(
      straight([
        at(side * (wide - 0.1), 0, away),
        at(side * (wide - 0.1), 6.1, away),
        at(side * (wide - 0.1), 6.1, away - 0.16),
        at(side * (wide - 0.1), 0, away - 0.16),
      ]),
      { fill: mix('#4f2f22', '#b5793f', haze(away) * 1.6) },
    )
  })
  return [
    shape(wall, { fill: '#2c1a19' }),
    ...books,
    ...boards,
    ...posts,
    shape(
      straight([
        at(side * wide, 6.1, back),
        at(side * wide, 6.5, back),
        at(side * (wide - 0.3), 6.5, 2.2),
        at(side * (wide - 0.3), 6.1, 2.2),
      ]),
      { fill: '#7d4d30' },
    ),
    sheet.shade(wall, '#1c1216', at(side * 4.4, 2, 7), at(side * wide, 2, 2.6), 0.5),
  ]
}

function table(sheet: Sheet, x: number, away: number): string {
  const [half, deep, high] = [1.25, 1.5, 0.78]
  const s = 900 / away
  const top = straight([
    at(x - half, high, away + deep),
    at(x + half, high, away + deep),
    at(x + half, high, away),
    at(x - half, high, away),
  ])
  const [lx, ly] = at(x, high, away + deep * 0.5)
  const glow = s * 1.3
  const seat = (dx: number, faces: 1 | -1, index: number) => {
    const [px, py] = at(x + dx, 0, away + deep * 0.55)
    const tops = ['#3d5361', '#8c3b32', '#c39a5a', '#54614a']
    return person(sheet, {
      x: px,
      y: py,
      height: s * 1.62,
      faces,
      light: -faces as 1 | -1,
      turn: 0.85,
      pose: { ...poses.sit, near: [40, 88], far: [46, 94], nod: 24 },
      dress: {
        skin: '#a8694a',
        top: tops[(index + Math.round(away)) % 4] as string,
        legs: '#33262c',
        dark,
        hair: '#241719',
        head: (index + Math.round(away)) % 3 === 0 ? 'hijab' : 'none',
        headColour: '#d9b48a',
      },
    })
  }
  return group([
    oval(...at(x, 0, away + deep * 0.5), s * 1.7, s * 0.3, { fill: dark, opacity: 0.4 }),
    seat(-half - 0.32, 1, 0),
    x > 0 || away < 8 ? seat(half + 0.32, -1, 1) : '',
    ...[-1, 1].map((side) =>
      box(at(x + side * half * 0.86, high, away)[0] - s * 0.05, at(0, high, away)[1], s * 0.1, s * high, {
        fill: '#3d2319',
      }),
    ),
    shape(top, {
      fill: sheet.linear(
        [
          [0, '#c98d54'],
          [1, '#8f5833'],
        ],
        at(x, high, away + deep),
        at(x, high, away),
      ),
    }),
    oval(lx, ly, s * 0.8, s * 0.16, { fill: '#ffe3a0', opacity: 0.5, filter: sheet.blur(5) }),
    shape(
      straight([
        at(x - half, high, away),
        at(x + half, high, away),
        at(x + half, high - 0.12, away),
        at(x - half, high - 0.12, away),
      ]),
      { fill: '#5f3823' },
    ),
    ...[-0.7, 0.65].map(
      (dx) =>
        shape(
          straight([
            at(x + dx - 0.26, high + 0.02, away + 0.75),
            at(x + dx + 0.26, high + 0.02, away + 0.75),
            at(x + dx + 0.28, high + 0.02, away + 0.3),
            at(x + dx - 0.28, high + 0.02, away + 0.3),
          ]),
          { fill: '#fbeccb' },
        ) + stroke([at(x + dx, high + 0.02, away + 0.75), at(x + dx, high + 0.02, away + 0.3)], '#b98f5f', 1.5),
    ),
    stroke(
      [
        [lx, ly],
        [lx, ly - s * 0.42],
      ],
      '#c9a04e',
      s * 0.035,
    ),
    oval(lx, ly, s * 0.12, s * 0.03, { fill: '#c9a04e' }),
    shape(
      `M${lx - s * 0.26} ${ly - s * 0.36}Q${lx - s * 0.2} ${ly - s * 0.54} ${lx} ${ly - s * 0.55}Q${lx + s * 0.2} ${ly - s * 0.54} ${lx + s * 0.26} ${ly - s * 0.36}Z`,
      { fill: '#2f7a5c' },
    ),
    oval(lx, ly - s * 0.36, s * 0.25, s * 0.035, { fill: '#fff4c4' }),
    disc(lx, ly - s * 0.3, glow, {
      fill: sheet.radial(
        [
          [0, '#ffe6a0', 0.5],
          [1, '#ffe6a0', 0],
        ],
        [lx, ly - s * 0.3],
        glow,
      ),
      blend: 'screen',
    }),
  ])
}

function standing(sheet: Sheet): string[] {
  const [x, y] = at(-0.25, 0, 7)
  return [
    oval(x - 60, y + 4, 110, 10, { fill: dark, opacity: 0.5 }),
    person(sheet, {
      x,
      y,
      height: 220,
      faces: -1,
      light: 1,
      turn: 0.4,
      pose: poses.read,
      dress: { skin: '#a8694a', top: '#35566a', dark, head: 'hijab', headColour: '#e6c48c' },
    }),
    shape(`M${x - 56} ${y - 150}l34 -8l6 24l-34 10z`, { fill: '#fbeccb' }),
  ]
}
