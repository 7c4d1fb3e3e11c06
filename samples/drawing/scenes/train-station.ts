import { mix } from '../colour.ts'
import { dyed, poses, type Dress } from '../figure.ts'
import { box, disc, group, lens, shape, Sheet, straight, stroke, type Point } from '../paint.ts'
import { person } from '../people.ts'
import { times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { clouds, shaft } from '../sky.ts'

/** The departure hall: iron arches, a train waiting, sun through the glass. */
export const trainStation: Scene = {
  finish: { bloom: 0.55 },
  draw(sheet) {
    const at = lens([760, 640], 880, 1.75)
    const bays = times(10, (index) => 3 + index * 3.4)
    const rim = (away: number, inset = 0) => {
      const w = 9.5 - inset
      return times(25, (index) => {
        const angle = Math.PI * (index / 24)
        return at(-Math.cos(angle) * w, 3.4 + Math.sin(angle) * (8.2 - inset), away)
      })
    }
    const tint = (colour: string, away: number) => mix(colour, '#ffe0ac', Math.min(0.85, away / 42))
    sheet.add(
      box(0, 0, 1600, 1067, {
        fill: sheet.radial(
          [
            [0, '#fff3cf'],
            [0.3, '#f9d49a'],
            [0.65, '#7fa0a8'],
            [1, '#35566e'],
          ],
          [760, 520],
          1050,
        ),
      }),
      clouds(sheet, { band: [0, 420], colour: '#fff6de', cover: 0.35, seed: 88, opacity: 0.5 }),
      ...bays.toReversed().flatMap((away) => [
        ...times(9, (index) => {
          const [a, b] = [rim(away)[index * 3], rim(away + 3.4)[index * 3]]
          return a && b ? stroke([a, b], tint('#24384c', away), Math.max(1.5, 34 / away)) : ''
        }),
        shape(`${straight(rim(away), false)}L${straight(rim(away, 0.34).toReversed(), false).slice(1)}Z`, {
          fill: tint('#1d2f42', away),
        }),
        ...[-9.3, 9.3].map((x) =>
          shape(
            straight([at(x - 0.16, 0, away), at(x - 0.16, 3.6, away), at(x + 0.16, 3.6, away), at(x + 0.16, 0, away)]),
            { fill: tint('#1d2f42', away) },
          ),
        ),
        ...times(24, (index) => {
          const [a, b] = [rim(away, 0.1)[index] as Point, rim(away, 0.9)[index] as Point]
          return away < 20 ? stroke([a, b], tint('#1d2f42', away), Math.max(1, 12 / away)) : ''
        }),
      ]),
      shape(straight([at(-9.5, 0, 40), at(9.5, 0, 40), at(9.5, 0, 2), at(-9.5, 0, 2)]), {
        fill: sheet.fall(
          [
            [0, '#fff0cc'],
            [0.25, '#d9a878'],
            [1, '#4f4450'],
          ],
          680,
          1067,
        ),
      }),
      ...times(12, (index) =>
        stroke([at(-1.4 + index * 0.62, 0, 36), at(-1.4 + index * 0.62, 0, 2.6)], '#5a4a58', 1.6, { opacity: 0.3 }),
      ),
      shape(straight([at(-7.6, -0.9, 40), at(-1.7, -0.9, 40), at(-1.7, -0.9, 2.4), at(-7.6, -0.9, 2.4)]), {
        fill: sheet.fall(
          [
            [0, '#c9a484'],
            [1, '#2b2838'],
          ],
          690,
          1067,
        ),
      }),
      train(sheet, at),
      shape(straight([at(-1.7, 0, 40), at(-1.5, 0, 40), at(-1.5, 0, 2.4), at(-1.7, 0, 2.4)]), { fill: '#ffd98f' }),
      shape(straight([at(-1.42, 0, 40), at(-1.34, 0, 40), at(-1.34, 0, 2.4), at(-1.42, 0, 2.4)]), {
        fill: '#ffd98f',
        opacity: 0.8,
      }),
      ...[
        [1180, 80, 900],
        [1400, 40, 1220],
        [980, 220, 700],
      ].map(([x, y, to]) =>
        shaft(sheet, [x as number, y as number], [(to as number) + 100, 1000], [130, 330], '#fff0c0', 0.32),
      ),
      clock(sheet),
      ...passengers(sheet, at),
    )
  },
}

function train(sheet: Sheet, at: ReturnType<typeof lens>): string {
  const [near, far, side, out] = [5.4, 40, -1.95, -5.1]
  const flank = straight([at(side, -0.3, near), at(side, 2.6, near), at(side, 2.6, far), at(side, -0.3, far)])
  const quad = (low: number, high: number, from: number, to: number, colour: string) =>
    shape(straight([at(side, low, from), at(side, high, from), at(side, high, to), at(side, low, to)]), {
      fill: colour,
    })
  const [l, r, b, t] = [at(out, 0, near)[0], at(side, 0, near)[0], at(0, -0.3, near)[1], at(0, 3.5, near)[1]]
  const front = `M${l} ${b}V${t + 190}Q${l + 10} ${t + 20} ${(l + r) / 2} ${t}Q${r - 10} ${t + 20} ${r} ${t + 150}V${b}Z`
  return group([
    shape(straight([at(side, 2.6, near), at(-2.6, 3.3, near), at(-2.6, 3.3, far), at(side, 2.6, far)]), {
      fill: '#8fa3a6',
    }),
    shape(flank, {
      fill: sheet.linear(
        [
          [0, '#275d6b'],
          [1, '#d9b890'],
        ],
        [r, 0],
        [740, 0],
      ),
    }),
    quad(0.15, 0.5, near, far, '#e9a04a'),
    ...times(9, (index) =>
      quad(1.1, 2.1, near + 1.2 + index * 3.5, near + 3.4 + index * 3.5, index % 3 === 2 ? '#1d3a4c' : '#ffe9b4'),
    ),
    ...times(9, (index) => quad(-0.1, 2.2, near + 0.35 + index * 3.5, near + 0.95 + index * 3.5, '#1d4654')),
    shape(front, { fill: '#2f7080' }),
    sheet.shade(front, '#122c3c', [r, t + 100], [l, b], 0.9),
    shape(
      `M${l + 34} ${t + 300}V${t + 170}Q${l + 50} ${t + 74} ${(l + r) / 2} ${t + 58}Q${r - 44} ${t + 74} ${r - 26} ${t + 160}V${t + 300}Z`,
      { fill: '#142838' },
    ),
    shape(`M${(l + r) / 2 + 30} ${t + 62}Q${r - 44} ${t + 74} ${r - 26} ${t + 160}V${t + 300}H${r - 110}Z`, {
      fill: '#7fa9b0',
      opacity: 0.45,
    }),
    box(l, b - 170, r - l, 40, { fill: '#e9a04a' }),
    ...[l + 70, r - 64].flatMap((x) => [
      disc(x, b - 80, 24, { fill: '#fff7d6' }),
      disc(x, b - 80, 130, {
        fill: sheet.radial(
          [
            [0, '#fff3c4', 0.8],
            [1, '#fff3c4', 0],
          ],
          [x, b - 80],
          130,
        ),
        blend: 'screen',
      }),
    ]),
    box(l + 10, b - 22, r - l - 20, 26, { fill: '#1a1f2c' }),
  ])
}

function clock(sheet: Sheet): string {
  return group([
    stroke(
      [
        [905, 0],
        [905, 250],
      ],
      '#1d2f42',
      8,
    ),
    disc(905, 316, 72, { fill: '#1d2f42' }),
    disc(905, 316, 60, { fill: '#fff6dc' }),
    ...times(12, (index) =>
      stroke(
        [
          [905 + Math.cos(index * 0.5236) * 48, 316 + Math.sin(index * 0.5236) * 48],
          [905 + Math.cos(index * 0.5236) * 54, 316 + Math.sin(index * 0.5236) * 54],
        ],
        '#1d2f42',
        4,
      ),
    ),
    stroke(
      [
        [905, 316],
        [905, 278],
      ],
      '#1d2f42',
      6,
    ),
    stroke(
      [
        [905, 316],
        [936, 330],
      ],
      '#1d2f42',
      6,
    ),
    disc(905, 316, 6, { fill: '#c9573d' }),
    disc(905, 316, 130, {
      fill: sheet.radial(
        [
          [0, '#fff3cf', 0.35],
          [1, '#fff3cf', 0],
        ],
        [905, 316],
        130,
      ),
      blend: 'screen',
    }),
  ])
}

function passengers(sheet: Sheet, at: ReturnType<typeof lens>): string[] {
  const dark = '#2a2438'
  const list: [number, number, 1 | -1, keyof typeof poses, Partial<Dress>, string?][] = [
    [0.6, 26, 1, 'stand', { top: '#7a5a5a', legs: '#5a4a55' }],
    [2.6, 22, -1, 'walk', { top: '#8a6a5a', legs: '#5a4a55' }],
    [-0.6, 19, 1, 'stroll', { top: '#6a5060', head: 'hijab', headColour: '#c9a080' }],
    [3.2, 14, 1, 'stand', { top: '#3f6470', legs: '#33303f' }],
    [0.2, 12.5, -1, 'walk', { top: '#a34f3d', legs: '#33303f' }, '#e0a04a'],
    [3.9, 9.2, -1, 'stand', { top: '#e8d9bd', head: 'ghutra', headColour: '#f6ead0' }],
    [1.25, 8, -1, 'stroll', { top: '#b4543d', head: 'hijab', headColour: '#f0d3a0' }, '#2f6f7a'],
    [2.15, 7.6, -1, 'walk', { top: '#2f4a66', legs: '#2a2a3c' }, '#8a4a3a'],
  ]
  return list.map(([x, away, faces, pose, dress, bag]) => {
    const [px, py] = at(x, 0, away)
    const h = (1.72 * 880) / away
    const haze = Math.max(0, (away - 8) / 30)
    const worn = dyed({ skin: '#a8684c', dark, hair: '#241a24', ...dress } as Dress, (colour) =>
      mix(colour, '#f0c890', haze),
    )
    const side = px - faces * h * 0.2
    const suitcase = bag
      ? stroke(
          [
            [side, py - h * 0.4],
            [side - faces * h * 0.04, py - h * 0.27],
          ],
          dark,
          3,
        ) +
        shape(
          straight([
            [side - h * 0.09, py - h * 0.28],
            [side + h * 0.08, py - h * 0.28],
            [side + h * 0.08, py],
            [side - h * 0.09, py],
          ]),
          { fill: bag },
        ) +
        box(side - h * 0.09, py - h * 0.2, h * 0.17, h * 0.03, { fill: dark, opacity: 0.4 })
      : ''
    return (
      shape(
        straight([
          [px - h * 0.06, py],
          [px + h * 0.06, py],
          [px - h * 0.4, py + h * 0.2],
          [px - h * 0.56, py + h * 0.2],
        ]),
        { fill: dark, opacity: 0.28, filter: sheet.blur(3) },
      ) +
      suitcase +
      person(sheet, { x: px, y: py, height: h, faces, light: 1, turn: 0.55, pose: poses[pose], dress: worn })
    )
  })
}
