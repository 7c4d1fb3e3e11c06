import { mix } from '../colour.ts'
import { poses } from '../figure.ts'
import { hills } from '../land.ts'
import { box, group, oval, shape, Sheet, stroke } from '../paint.ts'
import { person } from '../people.ts'
import { between, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { shaft, sky, sun } from '../sky.ts'
import { palm } from '../trees.ts'

/** The palm grove at harvest, light between the trunks, water in the channel. */
export const datePalms: Scene = {
  finish: { bloom: 0.5 },
  draw(sheet) {
    const far = (x: number, foot: number, h: number, haze: number, lean = 0) => {
      const tint = (colour: string) => mix(colour, '#f6e3a4', haze)
      return palm(sheet, x, foot, h, {
        dark: tint('#2b5140'),
        leaf: tint('#4f8a55'),
        lit: tint('#c9cf6a'),
        trunk: tint('#b98a5a'),
        lean,
        light: -1,
        dates: haze < 0.6 ? tint('#d9822f') : '',
      })
    }
    sheet.add(
      sky(
        sheet,
        [
          [0, '#8fc4ad'],
          [0.5, '#e6e3ad'],
          [1, '#ffe9b0'],
        ],
        760,
      ),
      sun(sheet, [560, 380], 70, '#fffbe6', '#fff0b0', 10),
      hills(sheet, { y: 640, height: 40, waves: 2.4, octaves: 3 }, '#c9c98f', '#f9e6ac', 0.6),
      ...times(11, (index) =>
        far(60 + index * 150 + between(sheet.random, -30, 30), 735, between(sheet.random, 210, 290), 0.72),
      ),
      box(0, 715, 1600, 360, {
        fill: sheet.fall(
          [
            [0, '#e9d58a'],
            [0.3, '#b9b05f'],
            [1, '#5f6a3c'],
          ],
          715,
          1067,
        ),
      }),
      ...times(7, (index) =>
        far(
          20 + index * 250 + between(sheet.random, -40, 40),
          800,
          between(sheet.random, 360, 450),
          0.42,
          between(sheet.random, -20, 20),
        ),
      ),
      ...times(6, (index) =>
        shaft(sheet, [420 + index * 70, 180], [180 + index * 260, 1000], [40, 190], '#fff6c4', 0.3),
      ),
      ...channel(sheet),
      palm(sheet, 1130, 930, 700, {
        dark: '#21463a',
        leaf: '#3f7f4f',
        lit: '#d9d56a',
        trunk: '#c09160',
        lean: -70,
        light: -1,
        dates: '#d9772a',
      }),
      palm(sheet, 330, 950, 640, {
        dark: '#1f4237',
        leaf: '#38744a',
        lit: '#c9c95f',
        trunk: '#a87a50',
        lean: 40,
        light: 1,
        dates: '#c9662a',
      }),
      ...harvest(sheet),
      ...times(90, () => {
        const [x, y] = [between(sheet.random, -10, 1610), between(sheet.random, 960, 1080)]
        return shape(
          `M${Math.round(x)} ${Math.round(y)}q6 -30 ${Math.round(between(sheet.random, -22, 30))} -${Math.round(between(sheet.random, 40, 84))}`,
          { stroke: mix('#1f4237', '#9aa84f', sheet.random() * 0.7), width: between(sheet.random, 2, 5) },
        )
      }),
    )
  },
}

function channel(sheet: Sheet): string[] {
  const d = 'M760 745L800 745Q790 850 700 930Q640 1000 660 1090H420Q470 980 590 890Q720 810 760 745Z'
  return [
    shape('M748 742L812 742Q806 852 722 934Q670 1000 690 1090H386Q444 970 572 880Q706 800 748 742Z', {
      fill: '#8a7a48',
    }),
    shape(d, {
      fill: sheet.fall(
        [
          [0, '#fff3bf'],
          [0.4, '#9fc4a0'],
          [1, '#2f6f6a'],
        ],
        745,
        1067,
      ),
    }),
    group(
      times(60, () =>
        oval(
          between(sheet.random, 430, 800),
          between(sheet.random, 760, 1067),
          between(sheet.random, 10, 60),
          between(sheet.random, 1, 3.5),
          { fill: '#fffbe0', opacity: between(sheet.random, 0.25, 0.7) },
        ),
      ),
      { clip: sheet.clip(d) },
    ),
  ]
}

function harvest(sheet: Sheet): string[] {
  const dates = (x: number, y: number, w: number, count: number) =>
    times(count, () =>
      oval(x + between(sheet.random, -1, 1) * w, y - sheet.random() ** 2 * w * 0.35, 5, 4, {
        fill: mix('#a84f24', '#f0a94f', sheet.random()),
      }),
    )
  return [
    person(sheet, {
      x: 1146,
      y: 640,
      height: 250,
      faces: -1,
      light: -1,
      turn: 0.75,
      pose: { lean: -14, near: [60, 110], far: [80, 130], legNear: [62, -22], legFar: [40, -30], nod: -10 },
      dress: {
        skin: '#9a5f40',
        top: '#e9dfc0',
        legs: '#3f5f6a',
        dark: '#26333a',
        head: 'ghutra',
        headColour: '#c9503a',
      },
    }),
    shape('M1082 520Q1060 556 1110 562Q1170 566 1176 540', { stroke: '#5a4030', width: 6 }),
    oval(980, 990, 190, 20, { fill: '#2c3f2c', opacity: 0.5 }),
    oval(800, 1004, 120, 14, { fill: '#2c3f2c', opacity: 0.4 }),
    person(sheet, {
      x: 800,
      y: 1002,
      height: 330,
      faces: 1,
      light: -1,
      turn: 0.55,
      pose: { ...poses.lift, legNear: [4, -2], legFar: [-4, -4] },
      dress: { skin: '#a8684c', top: '#e9dcc0', dark: '#5a4a4a', head: 'ghutra', headColour: '#c9503a' },
    }),
    ...[
      [930, 1000, 70],
      [1060, 1012, 62],
    ].map(([x, y, w]) =>
      group([
        sheet.solid(
          `M${(x as number) - (w as number)} ${(y as number) - 66}H${(x as number) + (w as number)}L${(x as number) + (w as number) * 0.8} ${y}H${(x as number) - (w as number) * 0.8}Z`,
          '#c08a4a',
          '#5a3a26',
          [(x as number) - 30, 0],
          [(x as number) + (w as number), 0],
          0.9,
        ),
        ...times(4, (index) =>
          stroke(
            [
              [(x as number) - (w as number) * (0.98 - index * 0.045), (y as number) - 54 + index * 14],
              [(x as number) + (w as number) * (0.98 - index * 0.045), (y as number) - 54 + index * 14],
            ],
            '#6b4528',
            2.5,
          ),
        ),
        ...dates(x as number, (y as number) - 66, (w as number) * 0.94, 90),
      ]),
    ),
  ]
}
