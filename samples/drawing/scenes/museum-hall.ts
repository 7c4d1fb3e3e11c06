import { arch } from '../buildings.ts'
import { mix } from '../colour.ts'
import { poses } from '../figure.ts'
import { box, group, lens, oval, shape, Sheet, straight, stroke } from '../paint.ts'
import { person } from '../people.ts'
import { pot } from '../pot.ts'
import { times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { shaft } from '../sky.ts'

/** A hall of arches; one great jar, and a visitor with her child. */
export const museumHall: Scene = {
  finish: { bloom: 0.45 },
  draw(sheet) {
    const at = lens([800, 640], 900, 1.6)
    const [pale, rose, slate] = ['#f7e3cf', '#c99a96', '#4d4a66']
    const ring = (away: number, w: number, h: number) => {
      const [x, foot] = at(0, 0, away)
      return arch(x, foot, (w * 2 * 900) / away, (h * 900) / away)
    }
    const halls = [3.4, 5.4, 7.4, 9.4, 11.4]
    sheet.add(
      box(0, 0, 1600, 1067, {
        fill: sheet.fall([
          [0, '#8f7a8c'],
          [1, '#b58f92'],
        ]),
      }),
      ...halls.flatMap((away, index) => {
        const far = index / 4
        const d = ring(away, 3.2, 6.4)
        return [
          shape(ring(away - 0.35, 3.3, 6.5), { fill: mix('#e6c3b4', '#fff0d8', far) }),
          shape(d, {
            fill: sheet.fall(
              [
                [0, mix('#75688a', pale, far)],
                [1, mix(rose, pale, far * 0.8)],
              ],
              at(0, 6, away)[1],
              at(0, 0, away)[1],
            ),
          }),
          sheet.shade(d, mix(slate, rose, far), [900, 400], [200 + index * 90, 900], 0.5 * (1 - far * 0.6)),
        ]
      }),
      shape(ring(12.4, 2.3, 5), { fill: '#fff8e6' }),
      shape(straight([at(-9, 0, 12.4), at(9, 0, 12.4), at(9, 0, 2), at(-9, 0, 2)]), {
        fill: sheet.fall(
          [
            [0, '#fff0dc'],
            [0.3, '#dcb3a4'],
            [1, '#6f5f78'],
          ],
          756,
          1067,
        ),
      }),
      ...times(9, (index) =>
        stroke([at((index - 4) * 1.3, 0, 12.4), at((index - 4) * 1.3, 0, 2.4)], slate, 2, { opacity: 0.22 }),
      ),
      ...[3.2, 4.2, 5.6, 7.6, 10].map((away) => stroke([at(-8, 0, away), at(8, 0, away)], slate, 2, { opacity: 0.22 })),
      shaft(sheet, [1080, -60], [760, 960], [170, 480], '#fff2d4', 0.5),
      ...[
        [-2.35, 8.4],
        [2.35, 8.4],
        [-2.5, 5.3],
        [2.5, 5.3],
      ].map(([x, away]) => vitrine(sheet, at, x as number, away as number)),
      oval(810, 905, 260, 26, { fill: slate, opacity: 0.4, filter: sheet.blur(8) }),
      sheet.solid('M690 900L704 700H896L910 900Z', '#fbebd6', '#9d8a9c', [860, 700], [660, 900], 0.7),
      box(684, 684, 232, 22, {
        fill: sheet.linear(
          [
            [0, '#a58d98'],
            [1, '#f3dcc8'],
          ],
          [684, 0],
          [916, 0],
        ),
      }),
      box(676, 890, 248, 20, { fill: '#e6cbbb' }),
      shape('M704 512Q640 460 668 400M896 512Q960 460 932 400', { stroke: '#a8523a', width: 20 }),
      pot(sheet, 800, 688, 250, 390, 'amphora', '#c9683f', '#4a2a3c', {
        bands: [
          [0.3, 0.03, '#2a2438'],
          [0.36, 0.015, '#2a2438'],
          [0.68, 0.03, '#2a2438'],
          [0.74, 0.012, '#2a2438'],
        ],
      }),
      ...times(7, (index) => horse(722 + index * 26, 486 + Math.sin((index / 6) * Math.PI) * 14, 0.36)),
      person(sheet, {
        x: 1075,
        y: 985,
        height: 380,
        faces: -1,
        light: 1,
        turn: 0.5,
        pose: { ...poses.stand, near: [12, 18] },
        dress: { skin: '#b57a5c', top: '#2f5a6c', dark: '#2a2440', head: 'hijab', headColour: '#e9b95f' },
      }),
      person(sheet, {
        x: 985,
        y: 990,
        height: 225,
        faces: -1,
        light: 1,
        turn: 0.5,
        pose: { ...poses.point, far: [120, 128] },
        child: true,
        dress: { skin: '#b57a5c', top: '#d9573d', legs: '#33405c', dark: '#2a2440', hair: '#2a1c28', pack: '#f2b340' },
      }),
    )
  },
}

const horse = (x: number, y: number, s: number) =>
  shape(
    'M-28 20L-24 -2Q-30 -8 -38 4Q-36 -12 -22 -12H10Q18 -28 30 -32L34 -26L38 -18L30 -16L26 -6L24 20H18L16 2L-16 2L-20 20Z',
    { fill: '#2a2438', transform: `translate(${x} ${y}) scale(${s})` },
  )

function vitrine(sheet: Sheet, at: ReturnType<typeof lens>, x: number, away: number): string {
  const s = 900 / away
  const [cx, foot] = at(x, 0, away)
  const [w, glass] = [s * 0.95, s * 1.15]
  return group([
    oval(cx, foot + 3, w * 0.7, s * 0.07, { fill: '#4d4a66', opacity: 0.4 }),
    box(cx - w / 2, foot - s * 0.85, w, s * 0.85, {
      fill: sheet.linear(
        [
          [0, '#5d5674'],
          [1, '#8f7f92'],
        ],
        [cx - w / 2, 0],
        [cx + w / 2, 0],
      ),
    }),
    pot(
      sheet,
      cx,
      foot - s * 0.86,
      s * 0.44,
      s * (x < 0 ? 0.7 : 0.5),
      x < 0 ? 'jar' : 'vase',
      away > 6 ? '#4f8a8a' : '#d9a05f',
      '#3a3450',
      { bands: [[0.5, 0.05, '#f7e3cf']] },
    ),
    box(cx - w / 2, foot - s * 0.85 - glass, w, glass, { fill: '#eaf4ee', opacity: 0.22 }),
    shape(
      straight([
        [cx - w * 0.1, foot - s * 0.85 - glass],
        [cx + w * 0.3, foot - s * 0.85 - glass],
        [cx - w * 0.05, foot - s * 0.85],
        [cx - w * 0.45, foot - s * 0.85],
      ]),
      { fill: '#ffffff', opacity: 0.22 },
    ),
    box(cx - w / 2, foot - s * 0.85 - glass, w, glass, { stroke: '#fbeede', width: 2.5, opacity: 0.8 }),
    box(cx - w * 0.54, foot - s * 0.9, w * 1.08, s * 0.06, { fill: '#e6cbbb' }),
  ])
}
