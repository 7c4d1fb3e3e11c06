import { mix } from '../colour.ts'
import { poses } from '../figure.ts'
import { box, disc, group, oval, shape, Sheet, straight, stroke, through } from '../paint.ts'
import { person } from '../people.ts'
import { between, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { ripples } from '../sea.ts'
import { clouds, sky } from '../sky.ts'

/** Turbines in a fresh sea, a shepherd on the cliff. */
export const windTurbines: Scene = {
  finish: { bloom: 0.25 },
  draw(sheet) {
    const horizon = 610
    sheet.add(
      sky(
        sheet,
        [
          [0, '#2a7f9c'],
          [0.5, '#74bdc1'],
          [0.85, '#d3ebd6'],
          [1, '#f5f3d4'],
        ],
        horizon,
      ),
      clouds(sheet, { band: [20, 520], colour: '#fbfff5', cover: 0.5, seed: 62, grain: [0.0026, 0.006], crisp: 5 }),
      clouds(sheet, {
        band: [80, 560],
        colour: '#6fb2bd',
        cover: 0.3,
        seed: 62,
        grain: [0.0026, 0.006],
        crisp: 5,
        opacity: 0.4,
      }),
      box(0, horizon, 1600, 460, {
        fill: sheet.fall(
          [
            [0, '#8fd0c4'],
            [0.2, '#3f9fa5'],
            [1, '#0f5068'],
          ],
          horizon,
          1067,
        ),
      }),
      ripples(sheet, horizon, 1040, '#eafff2', { count: 260, opacity: 0.75, length: 110, thick: 5 }),
      ripples(sheet, horizon, 1040, '#176b80', { count: 300, opacity: 0.6 }),
      ...[
        [980, 622, 120, 0.3],
        [1120, 626, 150, 1.2],
        [860, 622, 110, 0.9],
        [1310, 634, 190, 0.1],
        [740, 618, 90, 1.6],
        [660, 616, 76, 0.5],
      ].map(([x, y, h, turn]) => turbine(sheet, x as number, y as number, h as number, turn as number, 0.45)),
      turbine(sheet, 1130, 690, 380, 0.62, 0.14),
      turbine(sheet, 740, 800, 530, 0.8, 0),
      ...cliff(sheet),
    )
  },
}

function turbine(sheet: Sheet, x: number, foot: number, height: number, turn: number, haze: number): string {
  const [white, shade] = [mix('#fffdf2', '#cdeae0', haze), mix('#7fa9b5', '#cdeae0', haze)]
  const [hx, hy, w] = [x, foot - height, height * 0.02]
  const blade = (angle: number) => {
    const r = height * 0.52
    return group(
      [
        shape(
          `M${-w * 0.4} 0C${-w * 1.5} ${-r * 0.18} ${-w * 0.9} ${-r * 0.6} ${w * 0.05} ${-r}C${w * 0.5} ${-r * 0.6} ${w * 0.7} ${-r * 0.2} ${w * 0.5} 0Z`,
          { fill: white },
        ),
        shape(`M${w * 0.1} 0L${w * 0.05} ${-r}C${w * 0.5} ${-r * 0.6} ${w * 0.7} ${-r * 0.2} ${w * 0.5} 0Z`, {
          fill: shade,
        }),
        shape(`M${-w * 0.36} ${-r * 0.86}L${w * 0.05} ${-r}L${w * 0.24} ${-r * 0.86}Z`, {
          fill: mix('#e0613f', '#cdeae0', haze),
        }),
      ],
      { transform: `translate(${hx} ${hy}) rotate(${(angle * 180) / Math.PI})` },
    )
  }
  return group([
    ...times(10, (index) =>
      oval(x + between(sheet.random, -3, 3), foot + index * height * 0.025, w * (1.4 - index * 0.08), 2.5, {
        fill: white,
        opacity: 0.5 - index * 0.05,
      }),
    ),
    shape(
      straight([
        [x - w, foot],
        [x - w * 0.5, hy],
        [x + w * 0.5, hy],
        [x + w, foot],
      ]),
      {
        fill: sheet.linear(
          [
            [0, white],
            [0.45, white],
            [0.6, shade],
            [1, shade],
          ],
          [x - w, 0],
          [x + w, 0],
        ),
      },
    ),
    box(x - w * 1.7, foot - height * 0.035, w * 3.4, height * 0.035, { fill: mix('#e8b23f', '#cdeae0', haze) }),
    box(x - w * 0.7, hy - w * 0.8, w * 2.6, w * 1.5, { fill: shade }),
    ...[0, 2.0944, 4.1888].map((offset) => blade(turn + offset)),
    disc(hx, hy, w * 0.9, { fill: white }),
  ])
}

function cliff(sheet: Sheet): string[] {
  const edge = through(
    [
      [-20, 770],
      [120, 778],
      [260, 800],
      [330, 842],
      [420, 858],
      [520, 905],
      [560, 960],
      [640, 1000],
      [680, 1090],
    ],
    false,
  )
  const face = `${edge}L-20 1090Z`
  const goat = (x: number, y: number, s: number, faces: number, colour: string) =>
    group(
      [
        shape('M-30 0V-26Q-34 -46 -14 -46H18Q26 -58 38 -58L50 -48L46 -40L36 -38Q30 -24 24 -20V0H18V-18H-18V0Z', {
          fill: colour,
        }),
        shape('M38 -58Q30 -70 22 -70', { stroke: '#3d3a45', width: 4 }),
        shape('M-30 -34l-8 -6', { stroke: colour, width: 5 }),
      ],
      { transform: `translate(${x} ${y}) scale(${s * faces} ${s})` },
    )
  return [
    sheet.solid(face, '#7d9a5b', '#274b4f', [120, 780], [420, 1080], 1),
    shape('M330 842L420 858L520 905L560 960L640 1000L680 1090H470Q460 980 400 930Q360 890 330 842Z', {
      fill: '#b98d64',
    }),
    sheet.shade(
      'M330 842L420 858L520 905L560 960L640 1000L680 1090H470Q460 980 400 930Q360 890 330 842Z',
      '#4a4652',
      [420, 860],
      [520, 1067],
      0.9,
    ),
    ...times(200, () => {
      const x = between(sheet.random, -10, 430)
      const y = between(sheet.random, 790 + Math.max(0, x - 200) * 0.35, 1060)
      return shape(`M${Math.round(x)} ${Math.round(y)}q8 -6 ${Math.round(between(sheet.random, 12, 26))} -12`, {
        stroke: mix('#cfd98a', '#4f7a4f', sheet.random()),
        width: 2.2,
        opacity: 0.8,
      })
    }),
    ...times(34, () =>
      oval(
        between(sheet.random, 600, 800),
        between(sheet.random, 1010, 1062),
        between(sheet.random, 14, 44),
        between(sheet.random, 2, 5),
        { fill: '#f4fff6', opacity: 0.6 },
      ),
    ),
    goat(190, 800, 0.9, 1, '#f7f0dc'),
    goat(120, 840, 1.1, -1, '#5a4a4a'),
    goat(265, 850, 1, 1, '#e9dcc2'),
    goat(60, 800, 0.8, 1, '#8a6a52'),
    person(sheet, {
      x: 372,
      y: 872,
      height: 190,
      faces: 1,
      light: 1,
      turn: 0.6,
      pose: { ...poses.stand, near: [20, 30] },
      dress: { skin: '#a8684c', top: '#c4573c', dark: '#3a2c44', head: 'ghutra', headColour: '#f6ead0' },
    }),
    stroke(
      [
        [412, 880],
        [402, 716],
      ],
      '#4a3a3a',
      5,
    ),
  ]
}
