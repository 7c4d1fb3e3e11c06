import { mix } from '../colour.ts'
import { poses } from '../figure.ts'
import { flag } from '../flag.ts'
import { box, disc, group, oval, shape, Sheet, straight, stroke, type Point } from '../paint.ts'
import { person } from '../people.ts'
import { between, oneOf, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { sky } from '../sky.ts'

/** The stadium under floodlights, from the upper stand. */
export const stadiumNight: Scene = {
  finish: { bloom: 0.6, vignette: 0.35 },
  draw(sheet) {
    const { random } = sheet
    sheet.add(
      sky(
        sheet,
        [
          [0, '#0a1230'],
          [0.5, '#1c2f5c'],
          [1, '#4a5f8a'],
        ],
        520,
      ),
      ...times(60, () =>
        disc(between(random, 0, 1600), between(random, 0, 200), between(random, 0.6, 1.6), {
          fill: '#dfe8ff',
          opacity: between(random, 0.2, 0.7),
        }),
      ),
      ...stands(sheet),
      ...pitch(sheet),
      ...[
        [190, 300, 1],
        [1410, 300, -1],
        [560, 190, 1],
        [1040, 190, -1],
      ].map(([x, y, side]) => floodlight(sheet, x as number, y as number, side as 1 | -1)),
      ...spectators(sheet),
    )
  },
}

const bowl = (grow: number, lift: number): Point[] =>
  times(64, (index) => {
    const angle = (index / 64) * Math.PI * 2
    const [c, s] = [Math.cos(angle), Math.sin(angle)]
    return [
      800 + Math.sign(c) * Math.abs(c) ** 0.5 * 650 * grow,
      700 - lift + Math.sign(s) * Math.abs(s) ** 0.7 * 205 * grow,
    ]
  })

function stands(sheet: Sheet): string[] {
  const { random } = sheet
  const rings = times(4, (index) => {
    const outer = 1.46 - index * 0.1
    return shape(straight(bowl(outer, 170 - index * 44)), {
      fill: ['#16224a', '#1d2d5c', '#243769', '#2a4076'][index] as string,
    })
  })
  const people = times(5200, () => {
    const ring = random()
    const [grow, lift] = [1.05 + ring * 0.4, 20 + ring * 148]
    const angle = Math.PI + random() * Math.PI + (random() < 0.25 ? between(random, -0.5, 0.5) : 0)
    const [c, s] = [Math.cos(angle), Math.sin(angle)]
    const [x, y] = [
      800 + Math.sign(c) * Math.abs(c) ** 0.5 * 650 * grow,
      700 - lift + Math.sign(s) * Math.abs(s) ** 0.7 * 205 * grow,
    ]
    const block = Math.floor(angle * 9) % 3
    return disc(x, y, between(random, 1.3, 2.8), {
      fill: mix(['#e8634a', '#f3e3c0', '#5fb3b3'][block] as string, '#24356a', random() * 0.75),
      opacity: 0.85,
    })
  })
  return [
    shape(straight(bowl(1.5, 186)), { fill: '#0d1736' }),
    ...rings,
    ...people,
    ...times(21, (index) => {
      const angle = Math.PI * (1 + index / 20)
      const [c, s] = [Math.cos(angle), Math.sin(angle)]
      const place = (grow: number, lift: number): Point => [
        800 + Math.sign(c) * Math.abs(c) ** 0.5 * 650 * grow,
        700 - lift + Math.sign(s) * Math.abs(s) ** 0.7 * 205 * grow,
      ]
      return stroke([place(1.06, 24), place(1.45, 166)], '#0d1736', 3, { opacity: 0.7 })
    }),
    ...times(10, (index) =>
      flag(sheet, 210 + index * 128, 268 - Math.sin((index / 9) * Math.PI) * 128 + 40, 34, 22, '#0d1736'),
    ),
    shape(straight(bowl(1.06, 4)), { fill: '#0f1b3f' }),
    shape(straight(bowl(1.03, -6)), { fill: '#b8553f' }),
  ]
}

function pitch(sheet: Sheet): string[] {
  const [far, near, left, right] = [560, 850, 330, 235]
  const at = (u: number, v: number): Point => {
    const t = Math.sign(v) * Math.abs(v) ** 1.25
    return [800 + (u - 0.5) * 2 * (800 - left + (left - right) * t), far + (near - far) * t]
  }
  const line = (points: readonly Point[]) =>
    stroke(
      points.map(([u, v]) => at(u, v)),
      '#eaf7e0',
      3,
      { opacity: 0.9 },
    )
  const ring = times(
    41,
    (index) =>
      [0.5 + Math.cos((index / 40) * Math.PI * 2) * 0.095, 0.5 + Math.sin((index / 40) * Math.PI * 2) * 0.16] as const,
  )
  const players = times(21, (index) => {
    const [x, y] = at(between(sheet.random, 0.12, 0.88), between(sheet.random, 0.08, 0.92))
    const h = 26 + ((y - far) / (near - far)) * 22
    const home = index % 2 === 0
    return (
      [-1, 1]
        .map((side) =>
          shape(`M${x} ${y}l${side * h * 0.9} ${h * 0.3}l4 2l${-side * h * 0.8} ${-h * 0.14}z`, {
            fill: '#0d3a30',
            opacity: 0.4,
          }),
        )
        .join('') +
      person(sheet, {
        x,
        y,
        height: h,
        faces: sheet.random() < 0.5 ? 1 : -1,
        pose: oneOf(sheet.random, [poses.run, poses.walk, poses.stand]),
        turn: 0.7,
        dress: {
          skin: '#a8684c',
          top: home ? '#e8634a' : '#f6efd9',
          shorts: home ? '#f6efd9' : '#243769',
          legs: home ? '#e8634a' : '#f6efd9',
          shortSleeves: true,
          dark: '#16224a',
          hair: '#1d1a2a',
        },
      })
    )
  })
  return [
    shape(straight([at(-0.03, -0.03), at(1.03, -0.03), at(1.03, 1.04), at(-0.03, 1.04)]), { fill: '#2f8a58' }),
    ...times(12, (index) =>
      shape(
        straight([
          at(index / 12, -0.03),
          at((index + 1) / 12, -0.03),
          at((index + 1) / 12, 1.04),
          at(index / 12, 1.04),
        ]),
        { fill: index % 2 ? '#4cab66' : '#2f8a58' },
      ),
    ),
    shape(straight([at(-0.03, -0.03), at(1.03, -0.03), at(1.03, 1.04), at(-0.03, 1.04)]), {
      fill: sheet.radial(
        [
          [0, '#e9ffc9', 0.5],
          [0.6, '#c8f7a8', 0.12],
          [1, '#0d2a40', 0.35],
        ],
        [800, 690],
        700,
        0.5,
      ),
    }),
    line([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ]),
    line([
      [0.5, 0],
      [0.5, 1],
    ]),
    line(ring),
    line([
      [0, 0.22],
      [0.15, 0.22],
      [0.15, 0.78],
      [0, 0.78],
    ]),
    line([
      [1, 0.22],
      [0.85, 0.22],
      [0.85, 0.78],
      [1, 0.78],
    ]),
    line([
      [0, 0.37],
      [0.055, 0.37],
      [0.055, 0.63],
      [0, 0.63],
    ]),
    line([
      [1, 0.37],
      [0.945, 0.37],
      [0.945, 0.63],
      [1, 0.63],
    ]),
    ...players,
    disc(842, 706, 4.5, { fill: '#ffffff' }),
  ]
}

function floodlight(sheet: Sheet, x: number, y: number, side: 1 | -1): string {
  const s = y < 250 ? 0.7 : 1
  const bulbs = times(15, (index) =>
    disc(x + ((index % 5) - 2) * 21 * s, y + (Math.floor(index / 5) - 1) * 21 * s, 8 * s, { fill: '#fffdf0' }),
  )
  return group([
    stroke(
      [
        [x, y + 30 * s],
        [x - side * 26 * s, y + 320 * s],
      ],
      '#0a1230',
      10 * s,
    ),
    shape(
      straight([
        [x - 40 * s, y],
        [x + 40 * s, y],
        [800 + side * 240, 800],
        [800 - side * 380, 720],
      ]),
      {
        fill: sheet.linear(
          [
            [0, '#fff6cf', 0.42],
            [0.6, '#e9f0d0', 0.1],
            [1, '#e9f0d0', 0],
          ],
          [x, y],
          [800, 760],
        ),
        blend: 'screen',
        filter: sheet.blur(12),
      },
    ),
    disc(x, y, 250 * s, {
      fill: sheet.radial(
        [
          [0, '#fff6cf', 0.85],
          [0.3, '#dbe6d8', 0.3],
          [1, '#8fb0d8', 0],
        ],
        [x, y],
        250 * s,
      ),
      blend: 'screen',
    }),
    box(x - 58 * s, y - 36 * s, 116 * s, 72 * s, { fill: '#101b40' }),
    ...bulbs,
  ])
}

function spectators(sheet: Sheet): string[] {
  const { random } = sheet
  const rows = times(2, (row) =>
    times(22, (index) => {
      const [x, y, s] = [
        index * 78 - 20 + row * 38 + between(random, -8, 8),
        985 + row * 66 + between(random, -8, 8),
        30,
      ]
      const tone = row ? '#0a1230' : '#121d45'
      const arms =
        random() < 0.3
          ? stroke(
              [
                [x - s, y + s * 2],
                [x - s * 1.5, y - s * 0.4],
                [x - s * 1.2, y - s * 1.7],
              ],
              tone,
              15,
            ) +
            stroke(
              [
                [x + s, y + s * 2],
                [x + s * 1.5, y - s * 0.4],
                [x + s * 1.1, y - s * 1.6],
              ],
              tone,
              15,
            )
          : ''
      return (
        arms +
        oval(x, y, s * 0.66, s * 0.82, { fill: tone }) +
        shape(
          `M${x - s * 1.5} ${y + s * 3}Q${x - s * 1.3} ${y + s * 0.95} ${x} ${y + s * 0.8}Q${x + s * 1.3} ${y + s * 0.95} ${x + s * 1.5} ${y + s * 3}Z`,
          { fill: tone },
        ) +
        shape(`M${x - s * 0.6} ${y - s * 0.3}Q${x} ${y - s * 1.15} ${x + s * 0.6} ${y - s * 0.3}`, {
          stroke: '#9fc4b8',
          width: 2.5,
          opacity: 0.6,
        })
      )
    }).join(''),
  )
  const scarf =
    shape('M520 950Q640 915 760 942L764 966Q640 940 524 974Z', { fill: '#e8634a' }) +
    shape('M560 942Q580 936 600 933L604 958Q584 960 564 966ZM660 930Q690 930 714 934L716 958Q690 952 662 953Z', {
      fill: '#f3e3c0',
    })
  return [...rows.slice(0, 1), scarf, ...rows.slice(1)]
}
