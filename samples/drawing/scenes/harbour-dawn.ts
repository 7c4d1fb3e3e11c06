import { mix } from '../colour.ts'
import { poses } from '../figure.ts'
import { hills } from '../land.ts'
import { box, disc, group, oval, shape, Sheet, stroke, through } from '../paint.ts'
import { person } from '../people.ts'
import { between, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { glitter, ripples } from '../sea.ts'
import { clouds, sky, sun } from '../sky.ts'

const horizon = 560

const ink = '#1d2440'

/** A fishing port as the sun clears the horizon: boats at their moorings, a fisherman with his nets on the quay. */
export const harbourDawn: Scene = {
  finish: { bloom: 0.45 },
  draw(sheet) {
    sheet.add(
      sky(
        sheet,
        [
          [0, '#33446f'],
          [0.35, '#7f6a92'],
          [0.62, '#d98a86'],
          [0.84, '#f6b98a'],
          [1, '#fde0a8'],
        ],
        horizon,
      ),
      clouds(sheet, { band: [40, 330], colour: '#f0a08e', cover: 0.3, opacity: 0.75, seed: 11 }),
      clouds(sheet, {
        band: [240, 520],
        colour: '#ffd9a6',
        cover: 0.25,
        opacity: 0.8,
        seed: 4,
        grain: [0.0015, 0.014],
      }),
      sun(sheet, [860, 486], 62, '#fff3cf', '#ffcf8a', 8),
      hills(
        sheet,
        {
          y: 520,
          height: 40,
          waves: 4,
          rise: (t) => 90 * Math.max(0, 0.34 - t) * 3 + 40 * Math.max(0, t - 0.75) * 4,
          foot: horizon,
        },
        '#a87f95',
        '#f6b98a',
        0.7,
      ),
      hills(
        sheet,
        {
          y: 560,
          height: 26,
          waves: 5,
          rise: (t) => 190 * Math.max(0, 0.24 - t) * 2 + 60 * Math.max(0, t - 0.8) * 5,
          foot: horizon,
        },
        '#6d5f86',
        '#d98a86',
        0.5,
      ),
      lighthouse(),
      box(0, horizon, 1600, 507, {
        fill: sheet.fall(
          [
            [0, '#f9cf9f'],
            [0.18, '#d79593'],
            [0.5, '#7d6d95'],
            [1, '#2c3a63'],
          ],
          horizon,
          1067,
        ),
      }),
      ripples(sheet, horizon, 1000, '#4e5483', { count: 420, opacity: 0.5 }),
      ripples(sheet, horizon, 900, '#f7c39b', { count: 220, opacity: 0.5 }),
      glitter(sheet, 860, horizon, 1000, '#fff0c4'),
      boat(sheet, 395, 630, 0.5, '#5b557f', '#8a6d8e'),
      boat(sheet, 1290, 655, 0.7, '#544f7b', '#86688b'),
      boat(sheet, 655, 725, 1.15, '#2f5566', '#e5866b'),
      boat(sheet, 1090, 770, 1.35, '#2a3358', '#c95c55'),
      gulls(sheet),
      ...quay(sheet),
    )
  },
}

/** The mole that closes the harbour, with its light. */
function lighthouse(): string {
  const far = '#5d527d'
  return group([
    shape('M-10 566V536L300 544L352 552L372 566Z', { fill: far }),
    shape('M-10 536L300 544L352 552L300 550L-10 545Z', { fill: '#e79c80', opacity: 0.7 }),
    shape('M300 546L306 420h24l6 126z', { fill: far }),
    shape('M322 420h8l6 126h-9z', { fill: '#d98a86', opacity: 0.8 }),
    shape('M304 470l28 0 1.4 28-30.5 0z', { fill: '#f3cfa8', opacity: 0.55 }),
    box(300, 412, 36, 8, { fill: far }),
    shape('M307 412v-20h22v20zM304 392q14-20 28 0z', { fill: far }),
    disc(318, 402, 6, { fill: '#fff3cf' }),
  ])
}

/** A wooden fishing boat with its mast, wheelhouse and broken reflection; at 1 it is 300 px long. */
function boat(sheet: Sheet, x: number, y: number, size: number, hull: string, stripe: string): string {
  const side = 'M-150 -34C-110 -14 60 -8 158 -58C150 -20 132 8 116 20H-122C-138 6 -148 -14 -150 -34Z'
  const rail = 'M-150 -34C-110 -14 60 -8 158 -58L160 -68C60 -20 -108 -26 -152 -44Z'
  const above = [
    shape('M-84 -26v-54h66v50z', { fill: mix(hull, '#f3d9b8', 0.55) }),
    shape('M-84 -26v-54h26v52z', { fill: mix(hull, ink, 0.3) }),
    shape('M-92 -80h82v-8h-82z', { fill: ink }),
    box(-50, -70, 24, 18, { fill: '#ffdf9f' }),
    stroke(
      [
        [20, -20],
        [14, -228],
      ],
      ink,
      5,
    ),
    stroke(
      [
        [16, -168],
        [-70, -96],
      ],
      ink,
      3.5,
    ),
    stroke(
      [
        [14, -224],
        [152, -60],
      ],
      ink,
      1.4,
      { opacity: 0.8 },
    ),
    stroke(
      [
        [14, -224],
        [-146, -40],
      ],
      ink,
      1.4,
      { opacity: 0.8 },
    ),
    shape('M16 -166Q-8 -116 -68 -98L-60 -90Q4 -100 19 -150Z', { fill: mix(hull, '#f3d9b8', 0.25) }),
    ...times(5, (index) => disc(-10 + index * 24 + 30, -20 - index * 3, 6, { fill: mix(stripe, '#f3d9b8', 0.3) })),
    shape(side, { fill: hull }),
    sheet.shade(side, ink, [60, -50], [-90, 40], 0.9),
    shape('M-149 -28C-110 -8 60 -2 156 -50L154 -40C60 8 -108 2 -147 -18Z', { fill: stripe }),
    shape(rail, { fill: mix(hull, '#f3d9b8', 0.35) }),
  ]
  const mirror = times(26, (index) => {
    const t = index / 26
    const wide = 122 * (1 - t * 0.6) * between(sheet.random, 0.75, 1.08)
    return oval(between(sheet.random, -22, 10), 20 + t * 110, wide, 2.5 + t * 3.5, {
      fill: ink,
      opacity: 0.7 * (1 - t) ** 1.1,
    })
  })
  const mast = times(18, (index) =>
    oval(16 + between(sheet.random, -6, 6), 60 + index * 9, 7, 2.5, { fill: ink, opacity: 0.45 * (1 - index / 18) }),
  )
  return group([...mirror, ...mast, ...above], { transform: `translate(${x} ${y}) scale(${size})` })
}

function gulls(sheet: Sheet): string {
  return group(
    times(9, () => {
      const [x, y, s] = [
        between(sheet.random, 420, 1180),
        between(sheet.random, 170, 420),
        between(sheet.random, 9, 22),
      ]
      return shape(
        `M${x - s * 1.5} ${y - s * 0.3}Q${x - s * 0.7} ${y - s * 0.9} ${x} ${y}Q${x + s * 0.7} ${y - s * 0.9} ${x + s * 1.5} ${y - s * 0.2}Q${x + s * 0.7} ${y - s * 0.55} ${x} ${y + s * 0.22}Q${x - s * 0.7} ${y - s * 0.55} ${x - s * 1.5} ${y - s * 0.3}Z`,
        { fill: '#3b3f66' },
      )
    }),
  )
}

function quay(sheet: Sheet): string[] {
  const stone = 'M-20 1080V905L500 872L760 902V1080Z'
  const nets = through([
    [150, 905],
    [190, 860],
    [260, 846],
    [330, 858],
    [372, 884],
    [390, 905],
  ])
  return [
    sheet.solid(stone, '#3b3c5e', ink, [700, 880], [100, 1067], 1),
    shape('M-20 905L500 872L760 902L740 908L496 884L-20 920Z', { fill: '#e79c80', opacity: 0.75 }),
    ...times(5, (index) =>
      stroke(
        [
          [120 + index * 140, 915 - index * 3],
          [96 + index * 150, 1067],
        ],
        ink,
        2.5,
        { opacity: 0.5 },
      ),
    ),
    stroke(
      [
        [-20, 985],
        [752, 962],
      ],
      ink,
      2.5,
      { opacity: 0.5 },
    ),
    sheet.solid(nets, '#7c5568', ink, [360, 840], [180, 910]),
    ...times(26, () => {
      const [x, y] = [between(sheet.random, 180, 370), between(sheet.random, 856, 900)]
      return shape(`M${x} ${y}q14 -12 28 0`, { stroke: '#e5a98d', width: 1.3, opacity: 0.6 })
    }),
    ...times(6, (index) => disc(200 + index * 32, 862 + (index % 2) * 22, 7, { fill: '#e5866b' })),
    person(sheet, {
      x: 432,
      y: 882,
      height: 236,
      faces: -1,
      light: 1,
      turn: 0.7,
      pose: { ...poses.hold, lean: 10 },
      dress: { skin: '#b7745c', top: '#46557f', legs: '#2c3154', dark: ink, head: 'cap', headColour: '#c95c55' },
    }),
    shape('M358 742Q330 790 318 850M366 744Q350 800 340 856', { stroke: '#e5a98d', width: 2.2 }),
    shape('M640 890v-34q-12 0 -12 -10t26 -10t26 10t-12 10v34z', { fill: ink }),
    shape('M642 866Q760 880 840 800', { stroke: ink, width: 4 }),
  ]
}
