import { mix } from '../colour.ts'
import { dyed, poses, type Dress } from '../figure.ts'
import { box, group, lens, oval, shape, Sheet, straight, stroke } from '../paint.ts'
import { person } from '../people.ts'
import { between, oneOf, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { shaft } from '../sky.ts'

/** The fair on its opening morning: books along both sides, banners overhead. */
export const bookFair: Scene = {
  finish: { bloom: 0.35, vignette: 0.15 },
  draw(sheet) {
    const at = lens([800, 560], 880, 1.8)
    const high = 7.6
    const sky = straight([at(-7, high, 40), at(7, high, 40), at(7, high, 1.6), at(-7, high, 1.6)])
    sheet.add(
      box(0, 0, 1600, 1067, { fill: '#f6e6c8' }),
      shape(sky, {
        fill: sheet.fall(
          [
            [0, '#9fcfd0'],
            [0.7, '#e8f3e0'],
            [1, '#fffbe9'],
          ],
          0,
          400,
        ),
      }),
      ...times(9, (index) =>
        shape(
          straight([
            at(-7, high, 3 + index * 3.2),
            at(7, high, 3 + index * 3.2),
            at(7, high - 0.5, 3 + index * 3.2),
            at(-7, high - 0.5, 3 + index * 3.2),
          ]),
          { fill: mix('#2f6f7a', '#f6ecd2', 0.2 + index * 0.08) },
        ),
      ),
      ...times(7, (index) =>
        stroke([at(-6 + index * 2, high, 2), at(-6 + index * 2, high, 36)], '#2f6f7a', 2.5, { opacity: 0.5 }),
      ),
      box(650, at(0, high, 40)[1], 300, 260, { fill: '#fff8e2' }),
      shape(straight([at(-7, 0, 40), at(7, 0, 40), at(7, 0, 2), at(-7, 0, 2)]), {
        fill: sheet.fall(
          [
            [0, '#fff3d6'],
            [0.3, '#eecb9a'],
            [1, '#b87f5c'],
          ],
          598,
          1067,
        ),
      }),
      shape(straight([at(-1.5, 0, 40), at(1.5, 0, 40), at(1.5, 0, 2), at(-1.5, 0, 2)]), {
        fill: '#d9573d',
        opacity: 0.85,
      }),
      ...times(9, (index) => 26.4 - index * 3).flatMap((away) => [
        booth(sheet, at, -1, away),
        booth(sheet, at, 1, away),
        banner(at, away),
      ]),
      ...[
        [500, 20],
        [1020, -10],
        [760, 30],
      ].map(([x, y]) =>
        shaft(sheet, [x as number, y as number], [(x as number) + 240, 1000], [140, 360], '#fff8dc', 0.3),
      ),
      ...visitors(sheet, at),
    )
  },
}

const covers = ['#d9573d', '#2f7f86', '#f2b340', '#f7ecd2', '#24405c', '#8a3f52', '#6fa08a', '#e88a5a']

function booth(sheet: Sheet, at: ReturnType<typeof lens>, side: 1 | -1, away: number): string {
  const { random } = sheet
  const haze = Math.min(0.75, away / 34)
  const tint = (colour: string) => mix(colour, '#fbeecf', haze)
  const [near, back] = [away, away + 2.5]
  const flat = (x: number, low: number, top: number, from: number, to: number, colour: string) =>
    shape(straight([at(side * x, low, from), at(side * x, top, from), at(side * x, top, to), at(side * x, low, to)]), {
      fill: tint(colour),
    })
  const theme = oneOf(random, ['#2f7f86', '#d9573d', '#24405c', '#f2b340'])
  const rows = times(5, (row) => {
    const parts = [flat(4.2, 0.62 + row * 0.5, 0.66 + row * 0.5, near, back, '#b9814f')]
    for (let z = back - 0.05; z > near + 0.1;) {
      const thick = random() < 0.3 ? 0.3 : between(random, 0.05, 0.12)
      parts.push(
        flat(
          4.18,
          0.66 + row * 0.5,
          0.66 + row * 0.5 + between(random, 0.3, 0.42),
          z,
          z - thick,
          oneOf(random, covers),
        ),
      )
      z -= thick + 0.015
    }
    return parts.join('')
  })
  const piles = times(6, (index) => {
    const z = back - 0.2 - index * 0.37
    return times(4, (layer) => {
      const [l, r, y] = [at(side * 2.55, 0.9, z)[0], at(side * 2.95, 0.9, z)[0], at(0, 0.9 + layer * 0.06, z)[1]]
      return box(Math.min(l, r), y - 50 / z, Math.abs(r - l), 48 / z, { fill: tint(oneOf(random, covers)) })
    }).join('')
  })
  return group([
    flat(4.25, 0, 3.2, near, back, '#8a5f48'),
    ...rows,
    shape(
      straight([
        at(side * 4.25, 3.2, near),
        at(side * 2.6, 3.2, near),
        at(side * 2.6, 3.2, back),
        at(side * 4.25, 3.2, back),
      ]),
      { fill: tint(mix(theme, '#1d2a3c', 0.35)) },
    ),
    shape(
      straight([at(side * 4.45, 0, near), at(side * 4.45, 3.9, near), at(side * 4, 3.9, near), at(side * 4, 0, near)]),
      { fill: tint('#f0dcb8') },
    ),
    flat(2.6, 3.2, 3.75, near, back, theme),
    flat(2.5, 0, 0.88, near, back, '#fdf3da'),
    flat(2.49, 0.2, 0.36, near, back, theme),
    shape(
      straight([
        at(side * 2.5, 0.9, near),
        at(side * 3.2, 0.9, near),
        at(side * 3.2, 0.9, back),
        at(side * 2.5, 0.9, back),
      ]),
      { fill: tint('#d9a873') },
    ),
    shape(
      straight([
        at(side * 2.5, 0, near),
        at(side * 3.2, 0, near),
        at(side * 3.2, 0.9, near),
        at(side * 2.5, 0.9, near),
      ]),
      { fill: tint('#c99468') },
    ),
    ...piles,
  ])
}

function banner(at: ReturnType<typeof lens>, away: number): string {
  if (Math.round(away / 3) % 2 || away < 5) return ''
  const haze = Math.min(0.75, away / 34)
  return [-1.9, 1.9]
    .map((x, index) => {
      const colour = mix(covers[(Math.round(away / 3) + index) % 3] as string, '#fbeecf', haze)
      const [left, top] = at(x - 0.55, 7, away)
      const [right, foot] = at(x + 0.55, 4.5, away)
      const [w, h] = [right - left, foot - top]
      const light = mix('#fdf3da', '#fbeecf', haze)
      return group([
        stroke(
          [
            [left + w / 2, top - h * 0.3],
            [left + w / 2, top],
          ],
          '#2f6f7a',
          2,
          { opacity: 1 - haze },
        ),
        shape(
          straight([
            [left, top],
            [right, top],
            [right, foot],
            [left + w / 2, foot - h * 0.12],
            [left, foot],
          ]),
          { fill: colour },
        ),
        shape(
          straight([
            [left + w * 0.2, top + h * 0.3],
            [left + w * 0.5, top + h * 0.38],
            [left + w * 0.5, top + h * 0.66],
            [left + w * 0.2, top + h * 0.58],
          ]),
          { fill: light },
        ),
        shape(
          straight([
            [left + w * 0.8, top + h * 0.3],
            [left + w * 0.5, top + h * 0.38],
            [left + w * 0.5, top + h * 0.66],
            [left + w * 0.8, top + h * 0.58],
          ]),
          { fill: mix(light, colour, 0.3) },
        ),
      ])
    })
    .join('')
}

function visitors(sheet: Sheet, at: ReturnType<typeof lens>): string[] {
  const list: [number, number, 1 | -1, keyof typeof poses, Partial<Dress>, boolean?][] = [
    [-1, 22, 1, 'walk', { top: '#a5706a', legs: '#6a5a6a' }],
    [0.6, 19, -1, 'stroll', { top: '#6a8a92', head: 'hijab', headColour: '#f0d9b2' }],
    [1.9, 16, 1, 'hold', { top: '#d98a5a', legs: '#5a5068' }],
    [-2, 12.5, -1, 'read', { top: '#24405c', legs: '#33304a' }],
    [0.3, 11.5, 1, 'walk', { top: '#e0a440', legs: '#33405c' }],
    [1.95, 9.3, 1, 'hold', { top: '#8a3f52', head: 'hijab', headColour: '#f6e3c0' }],
    [-1.75, 7.4, -1, 'read', { top: '#d9573d', head: 'hijab', headColour: '#24405c' }],
    [-0.35, 6.5, 1, 'stroll', { top: '#f3e6cc', head: 'ghutra', headColour: '#fdf6e4' }],
    [0.35, 6.4, -1, 'stroll', { top: '#2f7f86', legs: '#24405c', pack: '#f2b340' }, true],
  ]
  return list.map(([x, away, faces, pose, dress, child]) => {
    const [px, py] = at(x, 0, away)
    const h = ((child ? 1.2 : 1.72) * 880) / away
    const haze = Math.max(0, (away - 7) / 30)
    const worn = dyed({ skin: '#a8684c', dark: '#2c2440', hair: '#2a1c28', ...dress } as Dress, (colour) =>
      mix(colour, '#fbeecf', haze),
    )
    return (
      oval(px + h * 0.12, py + 3, h * 0.22, h * 0.03, { fill: '#6a3a3c', opacity: 0.4 }) +
      person(sheet, {
        x: px,
        y: py,
        height: h,
        faces,
        light: 1,
        turn: 0.55,
        pose: poses[pose],
        dress: worn,
        child: child ?? false,
      })
    )
  })
}
