import { hills } from '../land.ts'
import { box, group, oval, shape, Sheet, straight, through, type Point } from '../paint.ts'
import { between, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { clouds, sky, sun } from '../sky.ts'
import { plume } from '../things.ts'

/** A road through dunes at the end of the day, one lorry, camels on the crest. */
export const desertRoad: Scene = {
  finish: { bloom: 0.4 },
  draw(sheet) {
    const [lit, dark] = ['#f3b070', '#8f4a4a']
    const dune = (crest: readonly Point[], foot: number, bright: string, deep: string, from: Point, to: Point) =>
      sheet.solid(`${through(crest, false)}L1640 ${foot}L-40 ${foot}Z`, bright, deep, from, to, 0.85)
    const slope = (points: readonly Point[], colour: string) =>
      sheet.solid(through(points, true, 5), colour, '#5a2f48', points[0] as Point, points[3] as Point, 0.6)
    sheet.add(
      sky(
        sheet,
        [
          [0, '#2c6f80'],
          [0.45, '#8fb3a2'],
          [0.8, '#f7cf94'],
          [1, '#ffc07a'],
        ],
        520,
      ),
      sun(sheet, [560, 400], 66, '#fff4d4', '#ffcf85', 8),
      clouds(sheet, { band: [80, 380], colour: '#ffdfae', cover: 0.2, seed: 27, opacity: 0.8, grain: [0.0012, 0.014] }),
      hills(sheet, { y: 500, height: 30, waves: 2, octaves: 3 }, '#d99c7c', '#f9c98d', 0.6),
      dune(
        [
          [-40, 520],
          [200, 470],
          [420, 500],
          [700, 540],
          [1000, 470],
          [1220, 440],
          [1460, 480],
          [1640, 470],
        ],
        900,
        '#eeb17a',
        '#c27a5f',
        [700, 480],
        [700, 700],
      ),
      slope(
        [
          [1220, 440],
          [1330, 470],
          [1500, 560],
          [1640, 640],
          [1640, 470],
          [1460, 480],
        ],
        '#b96a58',
      ),
      ...times(6, (index) => camel(996 + index * 44, 473 - index * 5.5, 0.34, sheet)),
      dune(
        [
          [-40, 600],
          [240, 640],
          [460, 610],
          [700, 570],
          [980, 600],
          [1240, 650],
          [1640, 600],
        ],
        1100,
        lit,
        '#c87458',
        [600, 600],
        [800, 860],
      ),
      slope(
        [
          [460, 610],
          [240, 640],
          [-40, 600],
          [-40, 760],
          [160, 720],
          [330, 670],
        ],
        '#b5655a',
      ),
      ...road(sheet),
      dune(
        [
          [-40, 830],
          [200, 760],
          [380, 800],
          [470, 900],
          [500, 1000],
          [520, 1100],
          [530, 1100],
        ],
        1100,
        '#dd9060',
        dark,
        [200, 770],
        [400, 1040],
      ).replace('L1640 1100', 'L520 1100'),
      shape('M1640 760Q1420 780 1260 880Q1170 960 1140 1100H1640Z', { fill: '#e79c66' }),
      sheet.shade('M1640 760Q1420 780 1260 880Q1170 960 1140 1100H1640Z', '#7d3f4a', [1260, 800], [1500, 1080], 0.95),
      ...times(26, (index) =>
        shape(
          `M${1210 + index * 18} ${1080 - (index % 4) * 10}Q${1330 + index * 12} ${960 - index * 2} ${1640} ${880 + index * 6}`,
          { stroke: '#ffd49a', width: 1.6, opacity: 0.28 },
        ),
      ),
      ...times(18, (index) =>
        shape(`M-20 ${880 + index * 12}Q${180 + index * 6} ${830 + index * 10} ${430 + index * 4} ${960 + index * 8}`, {
          stroke: '#ffd49a',
          width: 1.6,
          opacity: 0.25,
        }),
      ),
      ...[
        [1186, 880],
        [1240, 905],
        [1330, 838],
        [1352, 856],
        [1460, 812],
      ].map(([x, y]) =>
        shape(`M${x} ${y}q-4 -30 -16 -44m16 44q2 -34 0 -54m0 54q8 -26 22 -40`, { stroke: '#5a4a3c', width: 3 }),
      ),
      lorry(sheet),
    )
  },
}

function road(sheet: Sheet): string[] {
  const centre = (t: number): Point => [
    800 + Math.sin(t * 4.3 + 0.45) * 190 * t ** 0.62 * (1 - t * 0.42) + 30 * (1 - t),
    584 + 516 * t ** 1.7,
  ]
  const edge = (side: number, grow = 1) =>
    times(30, (index) => {
      const t = index / 29
      const [x, y] = centre(t)
      return [x + side * (3 + 215 * t ** 1.75) * grow, y] as Point
    })
  const dash = (from: number, to: number) => {
    const side = (t: number, s: number): Point => [centre(t)[0] + s * (0.6 + 7 * t ** 1.7), centre(t)[1]]
    return shape(straight([side(from, -1), side(from, 1), side(to, 1), side(to, -1)]), { fill: '#ffe9bd' })
  }
  return [
    shape(straight([...edge(-1, 1.16), ...edge(1, 1.16).toReversed()]), { fill: '#e0a06c' }),
    shape(straight([...edge(-1), ...edge(1).toReversed()]), {
      fill: sheet.fall(
        [
          [0, '#a9787a'],
          [0.4, '#6d5163'],
          [1, '#3f3048'],
        ],
        584,
        1067,
      ),
    }),
    shape(through(edge(-0.93), false), { stroke: '#ffdfae', width: 3, opacity: 0.8 }),
    shape(through(edge(0.93), false), { stroke: '#ffdfae', width: 3, opacity: 0.8 }),
    ...times(15, (index) => dash(0.08 + index * 0.064, 0.108 + index * 0.064)),
  ]
}

function camel(x: number, y: number, s: number, sheet: Sheet): string {
  return group(
    [
      shape(
        'M-52 0L-48 -50Q-60 -66 -52 -84Q-34 -96 -22 -88Q-10 -122 6 -122Q20 -120 26 -92Q40 -88 48 -74Q58 -72 62 -92L66 -120Q70 -134 88 -130L104 -120Q106 -112 94 -112L84 -110Q82 -82 70 -64Q62 -54 50 -54L50 0H43L40 -50Q10 -40 -30 -48L-36 -26L-34 0H-41L-44 -24L-46 0Z',
        { fill: '#5a3344' },
      ),
    ],
    { transform: `translate(${x} ${y}) scale(${s * between(sheet.random, 0.92, 1.08)} ${s})` },
  )
}

function lorry(sheet: Sheet): string {
  return group(
    [
      plume(
        sheet,
        [
          [40, -10],
          [80, -30],
          [110, -55],
          [160, -70],
        ],
        34,
        '#ffdca8',
        0.45,
        1.2,
      ),
      oval(-40, 4, 150, 12, { fill: '#3f2840', opacity: 0.5 }),
      shape('M-70 -150h128v130h-128z', { fill: '#2f6f7a' }),
      sheet.shade('M-70 -150h128v130h-128z', '#1d3048', [-60, -150], [60, -20], 0.9),
      shape('M-70 -150h128l10 -10h-128z', { fill: '#7fb3a8' }),
      shape('M-66 -96h120v-22l-60 -14l-60 14z', { fill: '#f2b950', opacity: 0.85 }),
      shape('M58 -150l10 -10v120l-10 20z', { fill: '#1d3f55' }),
      box(-66, -26, 120, 14, { fill: '#33263a' }),
      ...[-50, 38].map((x) => box(x - 14, -22, 28, 28, { fill: '#241c2c' })),
      box(-62, -34, 16, 9, { fill: '#ff6a45' }),
      box(34, -34, 16, 9, { fill: '#ff6a45' }),
    ],
    { transform: 'translate(872 800) scale(0.95)' },
  )
}
