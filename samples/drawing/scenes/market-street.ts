import { mix } from '../colour.ts'
import { dyed, poses, type Dress } from '../figure.ts'
import { box, group, lens, oval, shape, Sheet, straight, type Point } from '../paint.ts'
import { person } from '../people.ts'
import { between, oneOf, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { shaft } from '../sky.ts'
import { lamp } from '../things.ts'

const at = lens([800, 600], 760)

const [shadow, glow] = ['#2b1526', '#ffdf9c']

const goods = ['#d8572f', '#e9a23b', '#8f2f3f', '#c9853a', '#5b7a5a', '#e8c66a', '#7a3b55', '#b8432f']

const depth = (away: number) => 1 - Math.exp(-(away - 2.4) / 13)

/** The covered market: vault behind vault, shafts of sun through the roof, stalls on both sides. */
export const marketStreet: Scene = {
  finish: { bloom: 0.55 },
  draw(sheet) {
    const bays = times(9, (index) => 2.1 + index * 2.5)
    sheet.add(
      box(0, 0, 1600, 1067, { fill: '#3a1b2c' }),
      ...bays.map((away, index) => vault(sheet, away, index)),
      floor(sheet),
      shape(straight([at(-3, 0, 24), at(-3, 4.2, 24), at(0, 6, 24), at(3, 4.2, 24), at(3, 0, 24)]), {
        fill: '#fff0c2',
        filter: sheet.blur(10),
      }),
      ...bays
        .toReversed()
        .flatMap((away) => [
          stall(sheet, -1, away),
          stall(sheet, 1, away),
          ...shoppers(sheet, away),
          beam(sheet, away),
        ]),
      ...[
        [330, 330, 34],
        [1290, 300, 38],
        [575, 420, 20],
        [1040, 430, 19],
      ].map(([x, y, size]) => lamp(sheet, x as number, y as number, size as number, 400, '#6b3526', '#ffc766')),
    )
  },
}

function profile(away: number, shrink = 1): Point[] {
  const [w, spring, top] = [3.2 * shrink, 3, 5.4 - (1 - shrink) * 3]
  const curve = times(25, (index) => {
    const t = index / 24
    return [
      -w * Math.cos((t * Math.PI) / 2) ** 1.15,
      spring + (top - spring) * Math.sin((t * Math.PI) / 2) ** 0.85,
    ] as const
  })
  return [
    at(-w, 0, away),
    ...curve.map(([x, up]) => at(x, up, away)),
    ...curve.toReversed().map(([x, up]) => at(-x, up, away)),
    at(w, 0, away),
  ]
}

function vault(sheet: Sheet, away: number, index: number): string {
  const far = depth(away)
  const [top, foot] = [at(0, 5.4, away)[1], at(0, 0, away)[1]]
  const stone = mix('#6a3038', '#f2b673', far)
  const next = straight(profile(away))
  return group([
    shape(straight(profile(away - 0.25)), { fill: mix('#8d4638', '#ffd08c', far) }),
    shape(next, {
      fill: sheet.fall(
        [
          [0, mix(stone, shadow, 0.5 * (1 - far))],
          [0.35, stone],
          [1, mix(stone, shadow, 0.6 * (1 - far))],
        ],
        top,
        foot,
      ),
    }),
    index < 5 ? sheet.shade(next, mix(shadow, stone, 0.25), [800, top], [index % 2 ? 300 : 1300, top - 60], 0.55) : '',
  ])
}

function floor(sheet: Sheet): string {
  const stones = times(26, (index) => {
    const y = at(0, 0, 2.4 + index * 0.8)[1]
    return box(
      at(-3.2, 0, 2.4 + index * 0.8)[0],
      y,
      at(3.2, 0, 2.4 + index * 0.8)[0] - at(-3.2, 0, 2.4 + index * 0.8)[0],
      Math.max(1, 6 - index * 0.3),
      { fill: shadow, opacity: 0.16 },
    )
  })
  return group([
    shape(straight([at(-3.2, 0, 24), at(3.2, 0, 24), at(3.2, 0, 1.7), at(-3.2, 0, 1.7)]), {
      fill: sheet.fall(
        [
          [0, '#ffe0a0'],
          [0.22, '#d98d55'],
          [0.6, '#7d3d3a'],
          [1, '#33182a'],
        ],
        at(0, 0, 24)[1],
        1067,
      ),
    }),
    ...stones,
    ...times(5, (index) =>
      oval(
        800 + (index % 2 ? -60 : 70) / (1 + index * 0.4),
        at(0, 0, 4.2 + index * 2.5)[1],
        210 / (1 + index * 0.62),
        26 / (1 + index * 0.62),
        { fill: '#ffe3a3', opacity: 0.75, filter: sheet.blur(5) },
      ),
    ),
  ])
}

function beam(sheet: Sheet, away: number): string {
  if (away < 3) return ''
  const [from, to] = [at(1.3, 5.2, away), at(-0.3, 0, away)]
  return shaft(sheet, from, to, [40 / (away * 0.16), 240 / (away * 0.2)], glow, 0.34)
}

function stall(sheet: Sheet, side: 1 | -1, away: number): string {
  const { random } = sheet
  const far = depth(away)
  const tint = (colour: string) => mix(mix(colour, shadow, 0.25 * (1 - far)), '#ffd596', far * 0.75)
  const quad = (x1: number, x2: number, low: number, high: number, near: number, back: number) =>
    straight([at(side * x1, low, near), at(side * x1, high, near), at(side * x2, high, back), at(side * x2, low, back)])
  const [near, back] = [away + 0.3, away + 2.1]
  const cloth = oneOf(random, goods)
  const hanging = times(5, (index) => {
    const z = back - (index / 5) * (back - near)
    return shape(quad(2.75, 2.75, between(random, 0.9, 1.5), 2.5, z, z - 0.3), {
      fill: tint(mix(oneOf(random, goods), shadow, 0.3)),
    })
  })
  const heaps = times(5, (index) => {
    const z = back - 0.2 - (index / 5) * (back - near - 0.1)
    const [x, y] = at(side * 2.05, 0.95, z)
    const [w, h] = [200 / z, between(random, 150, 260) / z]
    const colour = tint(oneOf(random, goods))
    return (
      shape(
        `M${x - w} ${y}C${x - w * 0.5} ${y - h * 0.35} ${x - w * 0.3} ${y - h} ${x} ${y - h}C${x + w * 0.3} ${y - h} ${x + w * 0.5} ${y - h * 0.35} ${x + w} ${y}Q${x} ${y + w * 0.32} ${x - w} ${y}Z`,
        { fill: colour },
      ) +
      shape(
        `M${x - side * w} ${y}C${x - side * w * 0.5} ${y - h * 0.35} ${x - side * w * 0.3} ${y - h} ${x} ${y - h}Q${x - side * w * 0.34} ${y - h * 0.3} ${x - side * w * 0.3} ${y + w * 0.1}Z`,
        { fill: tint('#ffd98c'), opacity: 0.2 },
      )
    )
  })
  const drape = times(7, (index) => {
    const from = near + ((back - near) * index) / 7
    return shape(quad(1.69, 1.69, 0.12, 0.78, from, from + ((back - near) / 7) * 0.5), {
      fill: tint(index % 2 ? cloth : '#e6c08a'),
      opacity: 0.75,
    })
  })
  const sacks = times(3, (index) => {
    const [x, y] = at(side * (1.42 - index * 0.03), 0, near + 0.35 + index * 0.55)
    const w = 150 / (near + index * 0.55)
    return (
      oval(x, y, w * 1.1, w * 0.2, { fill: shadow, opacity: 0.4 }) +
      shape(
        `M${x - w * 0.8} ${y}Q${x - w * 1.1} ${y - w * 0.9} ${x - w * 0.75} ${y - w * 1.5}H${x + w * 0.75}Q${x + w * 1.1} ${y - w * 0.9} ${x + w * 0.8} ${y}Z`,
        { fill: tint('#c9a06c') },
      ) +
      shape(
        `M${x + side * w * 0.2} ${y}Q${x + side * w * 0.4} ${y - w * 0.9} ${x + side * w * 0.1} ${y - w * 1.5}H${x + side * w * 0.75}Q${x + side * w * 1.1} ${y - w * 0.9} ${x + side * w * 0.8} ${y}Z`,
        { fill: tint('#7d5848') },
      ) +
      oval(x, y - w * 1.5, w * 0.8, w * 0.22, { fill: tint('#e6c694') }) +
      shape(
        `M${x - w * 0.66} ${y - w * 1.5}Q${x} ${y - w * 2.1} ${x + w * 0.66} ${y - w * 1.5}Q${x} ${y - w * 1.3} ${x - w * 0.66} ${y - w * 1.5}Z`,
        { fill: tint(oneOf(random, goods)) },
      )
    )
  })
  const awning = straight([
    at(side * 3.2, 3.1, near),
    at(side * 1.55, 2.5, near),
    at(side * 1.55, 2.5, back),
    at(side * 3.2, 3.1, back),
  ])
  const valance = times(6, (index) => {
    const [from, to] = [near + ((back - near) * index) / 6, near + ((back - near) * (index + 1)) / 6]
    return shape(
      straight([
        at(side * 1.55, 2.5, from),
        at(side * 1.55, 2.5, to),
        at(side * 1.55, 2.25, to),
        at(side * 1.55, 2.18, (from + to) / 2),
        at(side * 1.55, 2.25, from),
      ]),
      { fill: tint(index % 2 ? '#f0d3a0' : cloth) },
    )
  })
  return group([
    shape(quad(3.15, 3.15, 0, 2.7, near, back), { fill: tint('#24101f') }),
    ...hanging,
    shape(quad(1.7, 1.7, 0, 0.9, near, back), { fill: tint('#5a2a2c') }),
    ...drape,
    shape(
      straight([
        at(side * 1.7, 0, near),
        at(side * 1.7, 0.9, near),
        at(side * 3.1, 0.9, near),
        at(side * 3.1, 0, near),
      ]),
      { fill: tint('#3c1a27') },
    ),
    shape(
      straight([
        at(side * 1.66, 0.95, near),
        at(side * 1.66, 0.95, back),
        at(side * 3, 0.95, back),
        at(side * 3, 0.95, near),
      ]),
      { fill: tint('#a25a3a') },
    ),
    ...heaps,
    ...sacks.toReversed(),
    shape(awning, { fill: tint(mix(cloth, shadow, 0.35)) }),
    ...valance,
  ])
}

function shoppers(sheet: Sheet, away: number): string[] {
  const dressed: Record<string, [number, Dress, keyof typeof poses, 1 | -1][]> = {
    '4.6': [
      [-0.62, { skin: '#a8664a', top: '#2f3f5c', dark: shadow, head: 'hijab', headColour: '#d9a05b' }, 'stroll', 1],
    ],
    '7.1': [
      [0.75, { skin: '#a8664a', top: '#efe0c2', dark: '#8d5a4a', head: 'ghutra', headColour: '#f3e3c4' }, 'stand', -1],
      [-1.15, { skin: '#a8664a', top: '#b8432f', legs: '#3a2436', dark: shadow, hair: '#2a1620' }, 'hold', -1],
    ],
    '9.6': [
      [0.1, { skin: '#a8664a', top: '#4b6a62', legs: '#2f2638', dark: shadow, hair: '#2a1620' }, 'walk', -1],
      [-0.9, { skin: '#a8664a', top: '#7a3b55', dark: shadow, head: 'hijab', headColour: '#e8c9a0' }, 'stroll', 1],
    ],
    '14.6': [
      [-0.4, { skin: '#a8664a', top: '#6a3b42', dark: shadow, head: 'hijab', headColour: '#8d4a42' }, 'stroll', 1],
      [0.9, { skin: '#a8664a', top: '#7a5040', legs: '#4a2c36', dark: shadow, hair: '#2a1620' }, 'walk', -1],
    ],
  }
  return (dressed[away.toFixed(1)] ?? []).map(([x, dress, pose, faces]) => {
    const [px, py] = at(x, 0, away)
    const far = depth(away) * 0.5
    const worn = dyed(dress, (colour) => mix(colour, '#f0b070', far))
    return (
      oval(px - 30, py + 4, 70, 9, { fill: shadow, opacity: 0.35 }) +
      person(sheet, {
        x: px,
        y: py,
        height: (1.68 * 760) / away,
        faces,
        light: 1,
        turn: 0.5,
        pose: poses[pose],
        dress: worn,
      })
    )
  })
}
