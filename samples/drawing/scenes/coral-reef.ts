import { mix } from '../colour.ts'
import { box, disc, group, oval, shape, Sheet, straight, stroke, through, type Point } from '../paint.ts'
import { between, oneOf, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { shaft } from '../sky.ts'

/** Noon on the reef: shafts of sun, a turtle, more fish than can be counted. */
export const coralReef: Scene = {
  finish: { bloom: 0.4, vignette: 0.35 },
  draw(sheet) {
    const { random } = sheet
    sheet.add(
      box(0, 0, 1600, 1067, {
        fill: sheet.fall([
          [0, '#bff0dc'],
          [0.14, '#5fcbc8'],
          [0.5, '#1f8fab'],
          [1, '#0d3f6b'],
        ]),
      }),
      ...times(60, () =>
        oval(between(random, 0, 1600), between(random, 0, 60), between(random, 20, 110), between(random, 2, 8), {
          fill: '#f6fff0',
          opacity: between(random, 0.2, 0.7),
        }),
      ),
      ...times(9, (index) =>
        shaft(
          sheet,
          [300 + index * 130, -60],
          [60 + index * 170, between(random, 700, 1000)],
          [30, between(random, 90, 220)],
          '#eafff0',
          between(random, 0.15, 0.42),
        ),
      ),
      reef(sheet, 700, 120, 0.72, 12),
      shoal(sheet, 1180, 300, 90, 0.5, '#2f6f9c'),
      shoal(sheet, 420, 250, 60, 0.42, '#2f6f9c'),
      reef(sheet, 830, 110, 0.4, 16),
      turtle(sheet),
      shoal(sheet, 1060, 560, 46, 1, '#ffb64a'),
      shoal(sheet, 350, 520, 30, 0.9, '#f47a5a'),
      reef(sheet, 960, 90, 0, 24),
      ...times(90, () =>
        disc(between(random, 0, 1600), between(random, 60, 1000), between(random, 1, 5), {
          stroke: '#eafff6',
          width: 1.3,
          opacity: 0.5,
        }),
      ),
    )
  },
}

const corals = ['#f0654f', '#f7a13f', '#e9548a', '#f6cf5a', '#9a5fb0', '#f29a8a', '#5fbf9a']

function reef(sheet: Sheet, y: number, high: number, haze: number, count: number): string {
  const { random } = sheet
  const water = '#1f86a5'
  const tint = (colour: string) => mix(colour, water, haze)
  const line = times(
    28,
    (index) =>
      [
        index * 62 - 30,
        y +
          Math.sin(index * 0.7 + y) * high * 0.3 +
          between(random, -0.2, 0.2) * high +
          Math.abs(index / 27 - 0.5) * -high * 0.9,
      ] as Point,
  )
  const floor = (x: number) => (line[Math.max(0, Math.min(27, Math.round((x + 30) / 62)))] as Point)[1]
  const grow = times(count, (index) => {
    const x = ((index + 0.5) * 1640) / count - 20 + between(random, -30, 30)
    const s = high * between(random, 0.8, 1.5) * (0.75 + Math.abs(x / 1600 - 0.5))
    const colour = tint(oneOf(random, corals))
    return [branch, ball, fan, tubes][Math.floor(random() * 4)]!(sheet, x, floor(x) + 12, s, colour, tint('#1a2f5c'))
  })
  return group([
    ...grow,
    sheet.solid(
      `${through(line, false)}L1640 1090L-40 1090Z`,
      tint('#b06a7a'),
      tint('#1f2c5a'),
      [800, y - 20],
      [800, y + high * 1.6],
      1,
    ),
    ...times(count * 2, () => {
      const x = between(random, -10, 1610)
      const s = between(random, 10, 34) * (1.1 - haze)
      return ball(
        sheet,
        x,
        floor(x) + between(random, 6, high * 0.9),
        s,
        tint(mix(oneOf(random, corals), '#7a3f6a', 0.3)),
        tint('#1a2f5c'),
      )
    }),
  ])
}

function branch(sheet: Sheet, x: number, foot: number, s: number, colour: string, dark: string): string {
  const parts: string[] = []
  const grow = (px: number, py: number, angle: number, long: number, wide: number) => {
    const [nx, ny] = [px + Math.cos(angle) * long, py - Math.sin(angle) * long]
    parts.push(
      stroke(
        [
          [px, py],
          [nx, ny],
        ],
        mix(colour, dark, Math.min(0.4, wide / s)),
        wide,
      ),
    )
    parts.push(
      stroke(
        [
          [px + wide * 0.16, py],
          [nx + wide * 0.16, ny],
        ],
        mix(colour, '#fff3d6', 0.35),
        wide * 0.3,
        { opacity: 0.8 },
      ),
    )
    if (wide < s * 0.035) return
    for (const turn of [-0.5, 0.42])
      grow(
        nx,
        ny,
        angle + turn + between(sheet.random, -0.2, 0.2),
        long * between(sheet.random, 0.66, 0.86),
        wide * 0.7,
      )
  }
  grow(x, foot, Math.PI / 2 + between(sheet.random, -0.2, 0.2), s * 0.34, s * 0.1)
  return group(parts)
}

const ball = (sheet: Sheet, x: number, foot: number, s: number, colour: string, dark: string) => {
  const d = `M${x - s * 0.5} ${foot}A${s * 0.5} ${s * 0.44} 0 0 1 ${x + s * 0.5} ${foot}Z`
  return group([
    shape(d, { fill: colour }),
    s > 40
      ? group(
          times(5, (index) =>
            shape(
              `M${x - s * 0.5} ${foot - index * s * 0.09}q${s * 0.125} ${-s * 0.07} ${s * 0.25} 0t${s * 0.25} 0t${s * 0.25} 0t${s * 0.25} 0`,
              { stroke: mix(colour, '#fff3d6', 0.4), width: s * 0.024, opacity: 0.7 },
            ),
          ),
          { clip: sheet.clip(d) },
        ) + sheet.shade(d, dark, [x + s * 0.2, foot - s * 0.4], [x - s * 0.5, foot], 0.8)
      : '',
  ])
}

const fan = (sheet: Sheet, x: number, foot: number, s: number, colour: string, dark: string) => {
  const d = through(
    [
      [x, foot],
      [x - s * 0.32, foot - s * 0.3],
      [x - s * 0.46, foot - s * 0.7],
      [x - s * 0.2, foot - s * 0.98],
      [x + s * 0.14, foot - s],
      [x + s * 0.44, foot - s * 0.72],
      [x + s * 0.3, foot - s * 0.3],
    ],
    true,
    5,
  )
  return group([
    shape(d, { fill: colour, opacity: 0.92 }),
    group(
      [
        ...times(11, (index) =>
          stroke(
            [
              [x, foot],
              [x - s * 0.55 + index * s * 0.11, foot - s * 1.05],
            ],
            dark,
            1.6,
            { opacity: 0.4 },
          ),
        ),
        ...times(6, (index) =>
          oval(x, foot, s * 0.17 * (index + 1), s * 0.17 * (index + 1), {
            stroke: '#fff3d6',
            width: 1.4,
            opacity: 0.35,
          }),
        ),
      ],
      { clip: sheet.clip(d) },
    ),
  ])
}

const tubes = (sheet: Sheet, x: number, foot: number, s: number, colour: string, dark: string) =>
  group(
    times(5, (index) => {
      const [tx, h, w] = [x + (index - 2) * s * 0.15, s * between(sheet.random, 0.45, 0.95), s * 0.15]
      return (
        shape(`M${tx - w * 0.4} ${foot}L${tx - w * 0.5} ${foot - h}H${tx + w * 0.5}L${tx + w * 0.4} ${foot}Z`, {
          fill: sheet.linear(
            [
              [0, mix(colour, dark, 0.4)],
              [0.6, colour],
              [1, mix(colour, '#fff3d6', 0.3)],
            ],
            [tx - w * 0.5, 0],
            [tx + w * 0.5, 0],
          ),
        }) +
        oval(tx, foot - h, w * 0.5, w * 0.2, { fill: mix(colour, '#fff3d6', 0.3) }) +
        oval(tx, foot - h, w * 0.32, w * 0.12, { fill: mix(colour, dark, 0.8) })
      )
    }),
  )

function shoal(sheet: Sheet, x: number, y: number, count: number, size: number, colour: string): string {
  const { random } = sheet
  return group(
    times(count, () => {
      const [angle, far] = [random() * Math.PI * 2, Math.sqrt(random())]
      const [fx, fy, s] = [
        x + Math.cos(angle) * far * 230,
        y + Math.sin(angle) * far * 90,
        size * between(random, 0.7, 1.2),
      ]
      const tone = mix(colour, '#ffe9c0', random() * 0.4)
      return group(
        [
          shape('M-20 0Q-4 -12 14 -3L26 -11Q22 0 26 11L14 3Q-4 12 -20 0Z', { fill: tone }),
          shape('M-20 0Q-4 12 14 3L14 0Z', { fill: mix(tone, '#1a2f5c', 0.35) }),
          size > 0.8
            ? shape('M-8 -7Q-5 0 -8 7L-4 7.5Q-1 0 -4 -7.5Z', { fill: '#fff6e0', opacity: 0.9 }) +
              disc(-14, -1.5, 1.8, { fill: '#14213f' })
            : '',
        ],
        {
          transform: `translate(${Math.round(fx)} ${Math.round(fy)}) rotate(${Math.round(between(random, -16, 12))}) scale(${Math.round(s * 100) / 100})`,
        },
      )
    }),
  )
}

function turtle(sheet: Sheet): string {
  const shell = through(
    [
      [-118, 10],
      [-90, -46],
      [-20, -74],
      [60, -62],
      [116, -18],
      [120, 16],
      [50, 40],
      [-60, 40],
    ],
    true,
    5.5,
  )
  const skin = '#4f9a7d'
  const plate = (x: number, y: number, r: number) =>
    straight(times(6, (index) => [x + Math.cos(index * 1.0472) * r, y + Math.sin(index * 1.0472) * r * 0.62] as const))
  return group(
    [
      shape('M70 26Q130 96 214 118Q196 70 116 14Z', { fill: mix(skin, '#123a5c', 0.45) }),
      shape('M-84 28Q-130 76 -172 84Q-150 40 -112 6Z', { fill: mix(skin, '#123a5c', 0.45) }),
      shape(
        through([
          [106, -10],
          [150, -30],
          [186, -34],
          [206, -20],
          [200, -2],
          [164, 8],
          [112, 14],
        ]),
        { fill: skin },
      ),
      disc(186, -20, 4.5, { fill: '#10233f' }),
      shape(shell, { fill: '#8a6a3f' }),
      group(
        [
          [-70, -10],
          [-18, -26],
          [36, -22],
          [84, -2],
          [-44, 18],
          [10, 14],
          [60, 24],
          [-96, 20],
          [8, -58],
        ].map(([x, y]) =>
          shape(plate(x as number, y as number, 30), {
            fill: mix('#c99a4f', '#8a6a3f', 0.2 + sheet.random() * 0.4),
            stroke: '#5a4430',
            width: 3,
          }),
        ),
        { clip: sheet.clip(shell) },
      ),
      sheet.shade(shell, '#1a2f4c', [20, -60], [0, 50], 0.9),
      shape('M60 20Q20 110 -50 168Q-40 96 6 26Z', { fill: skin }),
      sheet.shade('M60 20Q20 110 -50 168Q-40 96 6 26Z', '#1a4a5c', [40, 30], [-50, 168], 0.8),
      shape('M-96 24Q-140 54 -160 104Q-110 88 -72 36Z', { fill: skin }),
      ...times(9, (index) =>
        oval(40 - index * 9, 50 + index * 12, 7, 5, { fill: mix(skin, '#e9f2c0', 0.4), opacity: 0.8 }),
      ),
    ],
    { transform: 'translate(740 450) rotate(-14) scale(1.25)' },
  )
}
