import { column } from '../buildings.ts'
import { lift, mix } from '../colour.ts'
import { poses } from '../figure.ts'
import { flag } from '../flag.ts'
import { box, disc, group, lens, oval, shape, Sheet, straight, stroke } from '../paint.ts'
import { person } from '../people.ts'
import { times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { clouds, sky } from '../sky.ts'
import { windows } from '../town.ts'

const [stone, shade, ink] = ['#fbe9cf', '#9d8aa0', '#39405f']

/** The council building in morning light, flags out, members on the steps. */
export const parliament: Scene = {
  finish: { bloom: 0.25 },
  draw(sheet) {
    sheet.add(
      sky(
        sheet,
        [
          [0, '#5f93b4'],
          [0.5, '#a9cbcf'],
          [0.9, '#f6dfc4'],
          [1, '#fbe6c6'],
        ],
        760,
      ),
      clouds(sheet, { band: [30, 480], colour: '#fff7e8', cover: 0.4, seed: 31, grain: [0.0022, 0.007], crisp: 5 }),
      clouds(sheet, {
        band: [60, 520],
        colour: '#d9b3b0',
        cover: 0.2,
        seed: 31,
        grain: [0.0022, 0.007],
        crisp: 5,
        opacity: 0.6,
      }),
      wing(sheet, -40, 460),
      wing(sheet, 1140, 500),
      portico(sheet),
      ...steps(),
      ...plaza(sheet),
      pole(sheet, 392, 262, 925, 0.9),
      pole(sheet, 1208, 262, 925, 0.9),
      pole(sheet, 800, 98, 330, 0.95),
      ...walkers(sheet),
    )
  },
}

function wing(sheet: Sheet, x: number, w: number): string {
  return group([
    box(x, 500, w, 330, {
      fill: sheet.fall(
        [
          [0, mix(stone, shade, 0.22)],
          [1, mix(stone, shade, 0.42)],
        ],
        500,
        830,
      ),
    }),
    box(x - 10, 486, w + 20, 20, { fill: lift(stone, 0.02) }),
    box(x - 10, 506, w + 20, 12, { fill: mix(stone, shade, 0.7) }),
    windows(sheet, x, 530, w, 250, {
      across: 8,
      down: 2,
      lit: [ink],
      dark: mix(shade, ink, 0.6),
      share: 0.4,
      size: [0.42, 0.66],
      margin: 0.03,
      arched: true,
    }),
    box(x, 650, w, 8, { fill: mix(stone, shade, 0.1) }),
  ])
}

function portico(sheet: Sheet): string {
  const pediment = straight([
    [430, 400],
    [800, 268],
    [1170, 400],
  ])
  return group([
    box(452, 440, 696, 390, { fill: mix(shade, ink, 0.45) }),
    ...times(7, (index) => box(498 + index * 93, 560, 44, 270, { fill: mix(shade, ink, 0.75) })),
    box(776, 540, 48, 290, { fill: '#ffd58f' }),
    sheet.shade('M452 440h696v390h-696z', ink, [800, 520], [560, 420], 0.7),
    ...times(8, (index) => column(sheet, 474 + index * 93, 446, 832, 46, stone, mix(shade, ink, 0.15), -1)),
    box(436, 404, 728, 46, { fill: stone }),
    box(436, 444, 728, 8, { fill: mix(stone, shade, 0.8) }),
    ...times(36, (index) => box(446 + index * 20, 412, 9, 24, { fill: mix(stone, shade, 0.35) })),
    shape(pediment, { fill: mix(stone, shade, 0.5) }),
    sheet.shade(pediment, mix(shade, ink, 0.3), [620, 300], [1100, 420], 0.8),
    shape('M418 404L800 262L1182 404H1140L800 284L460 404Z', { fill: lift(stone, 0.02) }),
    disc(800, 352, 32, { fill: stone }),
    disc(800, 352, 22, { fill: '#d9a35a' }),
    ...times(6, (index) =>
      oval(800 + (index < 3 ? -1 : 1) * (66 + (index % 3) * 60), 370 + (index % 3) * 4, 24, 15 - (index % 3) * 3, {
        fill: mix(stone, shade, 0.2),
      }),
    ),
  ])
}

const steps = () =>
  times(10, (index) => {
    const [y, out] = [828 + index * 9, index * 13]
    return box(430 - out, y, 740 + out * 2, 10, { fill: mix(stone, shade, index % 2 ? 0.5 : 0.06) })
  })

function plaza(sheet: Sheet): string[] {
  const at = lens([800, 800], 900)
  return [
    box(0, 916, 1600, 160, {
      fill: sheet.fall(
        [
          [0, '#f3d9b9'],
          [1, '#c9a795'],
        ],
        916,
        1067,
      ),
    }),
    ...times(24, (index) =>
      stroke([at((index - 12) * 2.4, 0, 12), at((index - 12) * 2.4, 0, 4)], '#a98a8c', 2.5, { opacity: 0.35 }),
    ),
    ...times(5, (index) => box(0, 930 + index * index * 8, 1600, 2 + index, { fill: '#a98a8c', opacity: 0.3 })),
    shape('M430 916L1170 916L1290 960L900 990L330 960Z', { fill: shade, opacity: 0.28 }),
  ]
}

function pole(sheet: Sheet, x: number, top: number, foot = 925, size = 1): string {
  const foot2 = foot === 330 ? 268 : foot
  return group([
    stroke(
      [
        [x, foot2],
        [x, top],
      ],
      '#6d6f88',
      6 * size,
    ),
    stroke(
      [
        [x + 1.5, foot2],
        [x + 1.5, top],
      ],
      '#f6ead3',
      2,
    ),
    disc(x, top - 4, 7, { fill: '#d9a35a' }),
    flag(sheet, x + 4, top + 6, 190 * size, 118 * size, ink),
  ])
}

function walkers(sheet: Sheet): string[] {
  const dress = (top: string, legs?: string) => ({
    skin: '#a8705a',
    top,
    ...(legs ? { legs } : {}),
    dark: '#2c3150',
    hair: '#2c2430',
  })
  const group1 = [
    { x: 640, y: 890, height: 92, faces: 1, pose: poses.stroll, dress: dress('#39405f', '#2f3553') },
    {
      x: 672,
      y: 893,
      height: 88,
      faces: -1,
      pose: poses.stand,
      dress: { ...dress('#a0503f'), head: 'hijab', headColour: '#f0d9b2' },
    },
    { x: 902, y: 868, height: 86, faces: 1, pose: poses.walk, dress: dress('#4f6678', '#39405f') },
    { x: 990, y: 985, height: 150, faces: -1, pose: poses.walk, dress: dress('#2f7f86', '#2c3150') },
    {
      x: 1064,
      y: 1000,
      height: 156,
      faces: -1,
      pose: poses.stroll,
      dress: { ...dress('#f6ead3'), dark: '#8d7f94', head: 'ghutra', headColour: '#f8efdc' },
    },
    {
      x: 520,
      y: 1004,
      height: 152,
      faces: 1,
      pose: poses.stroll,
      dress: { ...dress('#c9683f'), head: 'hijab', headColour: '#39405f' },
    },
  ] as const
  return group1.map(
    (figure) =>
      shape(
        `M${figure.x - 8} ${figure.y}l${figure.height * 0.95} ${figure.height * 0.14}l10 8l${-figure.height * 0.92} ${-figure.height * 0.05}z`,
        { fill: '#5d5774', opacity: 0.4 },
      ) + person(sheet, { ...figure, light: -1, turn: 0.6 }),
  )
}
