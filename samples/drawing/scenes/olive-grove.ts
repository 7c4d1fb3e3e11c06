import { mix } from '../colour.ts'
import { poses } from '../figure.ts'
import { hills } from '../land.ts'
import { box, disc, group, oval, shape, Sheet, stroke, through } from '../paint.ts'
import { person } from '../people.ts'
import { between, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { clouds, sky, sun } from '../sky.ts'
import { foliage } from '../trees.ts'

/** Olives on terraces: dry walls, silver crowns, two pickers with their net. */
export const oliveGrove: Scene = {
  finish: { bloom: 0.4 },
  draw(sheet) {
    sheet.add(
      sky(
        sheet,
        [
          [0, '#8fb3ab'],
          [0.5, '#d9dfc2'],
          [1, '#fbe8b9'],
        ],
        430,
      ),
      sun(sheet, [390, 250], 52, '#fffdf0', '#fff1bf', 10),
      clouds(sheet, { band: [40, 300], colour: '#fff6dc', cover: 0.25, seed: 5, opacity: 0.8 }),
      hills(sheet, { y: 360, height: 50, waves: 2.2, octaves: 3 }, '#a9bda6', '#f3e6bd', 0.6),
      hills(sheet, { y: 420, height: 40, waves: 2.6, octaves: 3 }, '#8fa487', '#e9dfb0', 0.6),
      ...[
        [448, 46, 15, 52, 0.6],
        [540, 66, 10, 88, 0.36],
        [664, 96, 6, 140, 0.12],
      ].map(([y, wall, trees, size, haze]) =>
        terrace(sheet, y as number, wall as number, trees as number, size as number, haze as number),
      ),
      ...foreground(sheet),
    )
  },
}

function terrace(sheet: Sheet, y: number, wall: number, trees: number, size: number, haze: number): string {
  const pale = '#f0e6bd'
  const tint = (colour: string) => mix(colour, pale, haze)
  const line = times(
    21,
    (index) => [index * 82 - 20, y + Math.sin(index * 0.42 + y) * wall * 0.22 + (index - 10) * wall * 0.05] as const,
  )
  const top = line.map(([x, at]) => [x, at] as const)
  const face = `${through(top, false)}L1640 ${y + wall * 2.4}L-20 ${y + wall * 2.4}Z`
  const stones = times((900 / wall) * 14, () => {
    const x = between(sheet.random, 0, 1600)
    const at = y + Math.sin((x / 82) * 0.42 + y) * wall * 0.22 + (x / 82 - 10) * wall * 0.05
    const s = wall * between(sheet.random, 0.1, 0.2)
    return oval(x, at + between(sheet.random, 0.12, 0.92) * wall, s * 1.25, s * 0.62, {
      fill: tint(mix('#b99a72', '#7a6653', sheet.random())),
      opacity: 0.8,
    })
  })
  return group([
    ...times(trees, (index) => {
      const x = (index + 0.5) * (1600 / trees) + between(sheet.random, -0.3, 0.3) * (1600 / trees)
      const foot = y + Math.sin((x / 82) * 0.42 + y) * wall * 0.22 + (x / 82 - 10) * wall * 0.05 + 3
      return (
        oval(x + size * 0.5, foot + 1, size * 0.7, size * 0.06, { fill: tint('#5d6648') }) +
        olive(sheet, x, foot, size, tint)
      )
    }),
    shape(face, { fill: tint('#c6ab80') }),
    ...stones,
    shape(
      `${through(
        line.map(([x, at]) => [x, at + wall] as const),
        false,
      )}L1640 1080L-20 1080Z`,
      {
        fill: sheet.fall(
          [
            [0, tint('#b98e5c')],
            [1, tint('#d8b67c')],
          ],
          y + wall,
          y + wall * 3,
        ),
      },
    ),
    shape(
      through(
        line.map(([x, at]) => [x, at + 1] as const),
        false,
      ),
      { stroke: tint('#f2dfae'), width: wall * 0.07 },
    ),
  ])
}

/** A twisted trunk under a crown of silver leaves; `size` is the crown's height. */
function olive(
  sheet: Sheet,
  x: number,
  foot: number,
  size: number,
  tint: (colour: string) => string,
  count = 150,
): string {
  const s = size
  const bark = `M${x - s * 0.16} ${foot}C${x - s * 0.02} ${foot - s * 0.2} ${x - s * 0.16} ${foot - s * 0.35} ${x - s * 0.26} ${foot - s * 0.62}L${x - s * 0.17} ${foot - s * 0.64}C${x - s * 0.08} ${foot - s * 0.45} ${x - s * 0.02} ${foot - s * 0.42} ${x + s * 0.03} ${foot - s * 0.66}L${x + s * 0.12} ${foot - s * 0.66}C${x + s * 0.09} ${foot - s * 0.48} ${x + s * 0.12} ${foot - s * 0.44} ${x + s * 0.26} ${foot - s * 0.6}L${x + s * 0.31} ${foot - s * 0.55}C${x + s * 0.18} ${foot - s * 0.36} ${x + s * 0.06} ${foot - s * 0.26} ${x + s * 0.2} ${foot}Z`
  return group([
    shape(bark, { fill: tint('#5c4a3d') }),
    ...(s > 200
      ? times(9, (index) =>
          shape(
            `M${x - s * 0.1 + index * s * 0.034} ${foot}C${x - s * 0.02 + index * s * 0.012} ${foot - s * 0.18} ${x - s * 0.06 + index * s * 0.016} ${foot - s * 0.3} ${x - s * 0.16 + index * s * 0.042} ${foot - s * 0.5}`,
            { stroke: index % 2 ? '#3c2f2c' : '#8a6f58', width: s * 0.006, opacity: 0.7 },
          ),
        )
      : []),
    shape(
      `M${x - s * 0.16} ${foot}C${x - s * 0.02} ${foot - s * 0.2} ${x - s * 0.16} ${foot - s * 0.35} ${x - s * 0.26} ${foot - s * 0.62}L${x - s * 0.21} ${foot - s * 0.63}C${x - s * 0.08} ${foot - s * 0.35} ${x + s * 0.03} ${foot - s * 0.2} ${x - s * 0.06} ${foot}Z`,
      { fill: tint('#a08465') },
    ),
    ...[
      [0.02, 1.2, 0.62, 0.46],
      [-0.42, 0.98, 0.62, 0.48],
      [0.44, 1, 0.62, 0.48],
      [-0.2, 0.82, 0.66, 0.42],
      [0.24, 0.8, 0.62, 0.4],
      [-0.56, 0.74, 0.42, 0.3],
      [0.58, 0.74, 0.4, 0.3],
      [0, 1.02, 0.7, 0.5],
    ].map(([dx, up, w, h]) =>
      foliage(
        sheet,
        x + (dx as number) * s,
        foot - (up as number) * s * 0.94,
        s * (w as number),
        s * (h as number),
        tint('#42523d'),
        tint('#7a8d69'),
        tint('#dfe4bb'),
        { light: -1, dab: 3 + s * 0.017, count: count / 4, slim: 0.3, lobes: 6 },
      ),
    ),
  ])
}

function foreground(sheet: Sheet): string[] {
  const plain = (colour: string) => colour
  const net = through([
    [500, 1010],
    [640, 950],
    [880, 930],
    [1110, 948],
    [1230, 1000],
    [1100, 1050],
    [760, 1062],
  ])
  return [
    box(0, 800, 1600, 280, {
      fill: sheet.fall(
        [
          [0, '#d8b67c', 0],
          [0.4, '#c79a62'],
          [1, '#8f6544'],
        ],
        760,
        1067,
      ),
    }),
    ...times(260, () => {
      const y = between(sheet.random, 830, 1060)
      const x = between(sheet.random, 0, 1600)
      return shape(`M${Math.round(x)} ${Math.round(y)}q2 -10 ${Math.round(between(sheet.random, -6, 8))} -18`, {
        stroke: mix('#7f8a4f', '#d9c98a', sheet.random()),
        width: 2,
        opacity: 0.8,
      })
    }),
    oval(1010, 992, 420, 44, { fill: '#6b4c3c', opacity: 0.55, filter: sheet.blur(8) }),
    sheet.solid(net, '#6f8f72', '#3f5c50', [700, 940], [1100, 1060], 0.7),
    ...times(170, () =>
      disc(between(sheet.random, 620, 1130), between(sheet.random, 955, 1035), between(sheet.random, 2.5, 4), {
        fill: mix('#3c2f3f', '#6d7a3c', sheet.random()),
      }),
    ),
    olive(sheet, 860, 980, 560, plain, 2100),
    stroke(
      [
        [640, 990],
        [715, 620],
      ],
      '#6b4a33',
      9,
    ),
    stroke(
      [
        [690, 996],
        [752, 624],
      ],
      '#8a6445',
      9,
    ),
    ...times(9, (index) =>
      stroke(
        [
          [648 + index * 8, 950 - index * 38],
          [696 + index * 7.4, 954 - index * 38],
        ],
        '#8a6445',
        7,
      ),
    ),
    person(sheet, {
      x: 690,
      y: 832,
      height: 300,
      faces: 1,
      light: -1,
      turn: 0.6,
      pose: { near: [120, 150], far: [96, 140], legNear: [10, -14], legFar: [-6, -8] },
      dress: {
        skin: '#a8684c',
        top: '#c9613f',
        legs: '#3f4d5c',
        dark: '#3b2c33',
        hair: '#2c2024',
        head: 'cap',
        headColour: '#e9d3a0',
      },
    }),
    person(sheet, {
      x: 1120,
      y: 1010,
      height: 300,
      faces: -1,
      light: -1,
      turn: 0.6,
      pose: { ...poses.hold, lean: 12, nod: 22 },
      dress: { skin: '#b5775a', top: '#45627a', dark: '#2f2c3c', head: 'hijab', headColour: '#f0dfb4' },
    }),
    shape('M986 908h92l-14 62h-66z', { fill: '#a5743f' }),
    ...times(4, (index) =>
      stroke(
        [
          [990 + index * 3, 920 + index * 13],
          [1074 - index * 3, 920 + index * 13],
        ],
        '#70492b',
        2.5,
      ),
    ),
    oval(1032, 908, 46, 11, { fill: '#54603a' }),
    ...times(22, () =>
      disc(between(sheet.random, 992, 1072), between(sheet.random, 900, 912), 5, {
        fill: mix('#3c2f3f', '#7c8a45', sheet.random()),
      }),
    ),
  ]
}
