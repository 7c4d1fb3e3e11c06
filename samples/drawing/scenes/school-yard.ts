import { arch } from '../buildings.ts'
import { mix } from '../colour.ts'
import { poses, type Dress, type Figure } from '../figure.ts'
import { box, disc, group, lens, oval, shape, Sheet, straight, stroke, through } from '../paint.ts'
import { person, shadowOf } from '../people.ts'
import { between, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { clouds, sky } from '../sky.ts'
import { foliage } from '../trees.ts'

const plum = '#4a2f4f'

/** Morning break: arcades, one big tree, children everywhere. */
export const schoolYard: Scene = {
  finish: { bloom: 0.3 },
  draw(sheet) {
    sheet.add(
      sky(
        sheet,
        [
          [0, '#43a0b8'],
          [0.6, '#a6d8cf'],
          [1, '#fbf0c8'],
        ],
        420,
      ),
      clouds(sheet, { band: [0, 300], colour: '#fffdf2', cover: 0.4, seed: 71, grain: [0.003, 0.009], crisp: 6 }),
      ...school(sheet),
      ...yard(sheet),
      garland([
        [-20, 250],
        [300, 372],
        [560, 352],
      ]),
      garland([
        [900, 330],
        [1240, 420],
        [1640, 280],
      ]),
      tree(sheet),
      ...pupils(sheet),
    )
  },
}

function school(sheet: Sheet): string[] {
  const [wall, dark] = ['#f7dfb4', '#b5705c']
  const storey = (y: number, h: number) =>
    times(
      11,
      (index) =>
        shape(arch(80 + index * 146, y + h, 96, h - 30, 'round'), {
          fill: sheet.fall(
            [
              [0, mix(dark, plum, 0.55)],
              [1, mix(dark, '#f3b878', 0.35)],
            ],
            y,
            y + h,
          ),
        }) + box(80 + index * 146 - 62, y + h - 10, 28, 10, { fill: '#e0a878' }),
    )
  return [
    box(0, 250, 1600, 400, { fill: wall }),
    sheet.shade(
      straight([
        [0, 250],
        [1600, 250],
        [1600, 650],
        [0, 650],
      ]),
      '#d98d6b',
      [1200, 300],
      [-100, 640],
      0.7,
    ),
    box(0, 232, 1600, 26, { fill: '#e0694a' }),
    box(0, 258, 1600, 8, { fill: mix(dark, plum, 0.3), opacity: 0.5 }),
    ...storey(272, 170),
    ...storey(460, 190),
    box(0, 440, 1600, 18, { fill: '#fdf0d0' }),
    box(0, 458, 1600, 8, { fill: dark, opacity: 0.6 }),
    ...times(80, (index) => box(index * 20, 406, 4, 34, { fill: '#2f7f86' })),
    box(0, 402, 1600, 6, { fill: '#2f7f86' }),
    shape(arch(810, 650, 150, 200, 'round'), { fill: '#2f6f7a' }),
    shape(arch(810, 650, 126, 184, 'round'), { fill: '#ffcf7a' }),
    box(807, 470, 6, 180, { fill: '#2f6f7a' }),
    disc(810, 348, 42, { fill: '#fdf6e0' }),
    disc(810, 348, 42, { stroke: '#e0694a', width: 8 }),
    stroke(
      [
        [810, 348],
        [810, 320],
      ],
      plum,
      5,
    ),
    stroke(
      [
        [810, 348],
        [832, 356],
      ],
      plum,
      5,
    ),
  ]
}

function yard(sheet: Sheet): string[] {
  const at = lens([800, 560], 900, 1.9)
  const hop = times(7, (index) => {
    const z = 4.1 + index * 0.42
    const cells = index % 3 === 1 ? [-0.4, 0] : [-0.2]
    return cells
      .map((x) =>
        shape(straight([at(x + 1.2, 0, z), at(x + 1.6, 0, z), at(x + 1.6, 0, z + 0.42), at(x + 1.2, 0, z + 0.42)]), {
          stroke: '#fffbe8',
          width: 5,
          opacity: 0.9,
        }),
      )
      .join('')
  })
  return [
    box(0, 640, 1600, 440, {
      fill: sheet.fall(
        [
          [0, '#f9dca0'],
          [0.5, '#efb878'],
          [1, '#c9805c'],
        ],
        640,
        1067,
      ),
    }),
    shape('M0 640H1600V664L900 690L0 668Z', { fill: '#9a5f5a', opacity: 0.4 }),
    shape(
      through([
        [60, 800],
        [300, 742],
        [640, 760],
        [720, 830],
        [600, 900],
        [280, 920],
        [40, 880],
      ]),
      { fill: '#8a5560', opacity: 0.45 },
    ),
    ...times(46, () =>
      oval(
        between(sheet.random, 80, 700),
        between(sheet.random, 760, 900),
        between(sheet.random, 8, 26),
        between(sheet.random, 3, 7),
        { fill: '#f5cc8f', opacity: 0.7 },
      ),
    ),
    ...hop,
  ]
}

function garland(
  points: readonly [readonly [number, number], readonly [number, number], readonly [number, number]],
): string {
  const [a, b, c] = points
  const colours = ['#e0694a', '#f2b950', '#2f7f86', '#fdf6e0', '#8a5560']
  const at = (t: number) =>
    [0, 1].map(
      (axis) =>
        (1 - t) ** 2 * (a[axis] as number) + 2 * t * (1 - t) * (b[axis] as number) + t * t * (c[axis] as number),
    ) as [number, number]
  return group([
    shape(`M${a[0]} ${a[1]}Q${b[0]} ${b[1]} ${c[0]} ${c[1]}`, { stroke: plum, width: 2 }),
    ...times(13, (index) => {
      const [[x, y], [nx, ny]] = [at((index + 0.2) / 13), at((index + 0.8) / 13)]
      return shape(
        straight([
          [x, y],
          [nx, ny],
          [(x + nx) / 2 + 3, (y + ny) / 2 + 44],
        ]),
        { fill: colours[index % 5] as string },
      )
    }),
  ])
}

function tree(sheet: Sheet): string {
  return group([
    sheet.solid(
      'M300 850C336 760 330 690 300 560L240 440L270 430L330 540L352 430L386 432L372 560L450 450L474 466L392 600C376 700 384 780 420 850Q360 866 300 850Z',
      '#9a5f48',
      plum,
      [420, 500],
      [290, 860],
      0.9,
    ),
    ...[
      [350, 190, 300, 230],
      [180, 270, 300, 230],
      [520, 270, 300, 230],
      [90, 380, 250, 190],
      [600, 380, 230, 190],
      [260, 400, 280, 200],
      [440, 410, 270, 190],
      [350, 310, 340, 240],
    ].map(([x, y, w, h]) =>
      foliage(sheet, x as number, y as number, w as number, h as number, '#24605a', '#5fa06a', '#ece288', {
        count: 210,
        dab: 13,
        lobes: 6,
        slim: 0.42,
      }),
    ),
  ])
}

function pupils(sheet: Sheet): string[] {
  const kid = (top: string, legs: string | undefined, more: Partial<Dress> = {}): Dress => ({
    skin: '#b06f50',
    top,
    ...(legs ? { legs } : {}),
    dark: plum,
    hair: '#2b1d28',
    shoes: '#f3ead2',
    ...more,
  })
  const children: Figure[] = [
    { x: 640, y: 720, height: 150, faces: 1, pose: poses.stand, dress: kid('#2f7f86', '#35466b'), child: true },
    {
      x: 700,
      y: 726,
      height: 146,
      faces: -1,
      pose: poses.hold,
      dress: kid('#e0694a', undefined, { head: 'hijab', headColour: '#fdf3dc' }),
      child: true,
    },
    {
      x: 930,
      y: 712,
      height: 218,
      faces: 1,
      pose: poses.stand,
      dress: kid('#35466b', undefined, { head: 'hijab', headColour: '#e9b0a0', shoes: '#35294a' }),
    },
    {
      x: 1250,
      y: 760,
      height: 170,
      faces: -1,
      pose: poses.run,
      dress: kid('#f2b950', '#35466b', { pack: '#2f7f86' }),
      child: true,
    },
    {
      x: 1110,
      y: 850,
      height: 205,
      faces: 1,
      pose: { ...poses.run, lean: 6 },
      dress: kid('#fdf0d0', '#2f7f86', { shorts: '#2f7f86', shortSleeves: true }),
      child: true,
    },
    {
      x: 780,
      y: 906,
      height: 245,
      faces: 1,
      pose: poses.walk,
      dress: kid('#e0694a', '#35466b', { pack: '#f2b950' }),
      child: true,
    },
    {
      x: 520,
      y: 960,
      height: 262,
      faces: 1,
      pose: poses.stroll,
      dress: kid('#2f7f86', undefined, { head: 'hijab', headColour: '#fdf3dc', pack: '#c9503f' }),
      child: true,
    },
  ]
  return [
    ...children.map((figure) => shadowOf(sheet, { ...figure, light: 1 }, 0.8, 0.26, '#8a4f55', 0.45)),
    ...children.map((figure) => person(sheet, { ...figure, light: 1, turn: 0.55 })),
    disc(1222, 836, 20, { fill: '#e0694a' }),
    shape('M1203 832q19 -10 38 2', { stroke: '#fdf6e0', width: 5 }),
    oval(1210, 862, 26, 5, { fill: '#8a4f55', opacity: 0.5 }),
  ]
}
