import { mix } from '../colour.ts'
import { hills } from '../land.ts'
import { box, disc, group, oval, shape, Sheet, straight, stroke, through } from '../paint.ts'
import { between, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { clouds, sky, sun } from '../sky.ts'
import { plume } from '../things.ts'

/** Harvest: a combine crosses the gold, chaff hanging in the late light. */
export const wheatField: Scene = {
  finish: { bloom: 0.4 },
  draw(sheet) {
    sheet.add(
      sky(
        sheet,
        [
          [0, '#3f86a3'],
          [0.5, '#9cc6bd'],
          [0.85, '#f7e2ae'],
          [1, '#ffe9b0'],
        ],
        600,
      ),
      sun(sheet, [470, 330], 50, '#fffbe3', '#ffe9a8', 9),
      clouds(sheet, {
        band: [60, 420],
        colour: '#fff3d6',
        cover: 0.42,
        seed: 15,
        grain: [0.003, 0.0075],
        crisp: 6,
        opacity: 0.9,
      }),
      clouds(sheet, {
        band: [110, 470],
        colour: '#e6b98a',
        cover: 0.25,
        seed: 15,
        grain: [0.003, 0.0075],
        crisp: 6,
        opacity: 0.45,
      }),
      hills(sheet, { y: 560, height: 34, waves: 2.5, octaves: 3 }, '#8fae9b', '#f2dca0', 0.5),
      hills(sheet, { y: 590, height: 20, waves: 3, octaves: 3 }, '#a9a25f', '#efcf82', 0.6),
      ...times(16, (index) =>
        poplar(sheet, 1080 + index * 30 + between(sheet.random, -8, 8), 606, between(sheet.random, 50, 96)),
      ),
      field(sheet),
      combine(sheet),
      ...times(150, (index) =>
        ear(
          sheet,
          (index % 75) * 22 - 20 + between(sheet.random, -10, 10),
          1110,
          between(sheet.random, 150, 330) * (0.72 + 0.42 * Math.abs((index % 75) / 37 - 1) ** 1.6),
          index < 75,
        ),
      ),
    )
  },
}

const poplar = (sheet: Sheet, x: number, foot: number, h: number) =>
  sheet.solid(
    through([
      [x - h * 0.1, foot],
      [x - h * 0.14, foot - h * 0.4],
      [x, foot - h],
      [x + h * 0.14, foot - h * 0.4],
      [x + h * 0.1, foot],
    ]),
    '#7f8f55',
    '#4d6348',
    [x - h * 0.1, 0],
    [x + h * 0.16, 0],
    0.9,
  )

function field(sheet: Sheet): string {
  const rows = times(64, (index) => {
    const t = (index - 32) / 32
    return shape(
      straight([
        [860 + t * 900, 604],
        [860 + t * 5200, 1080],
        [860 + t * 5200 + 62, 1080],
        [860 + t * 900 + 5, 604],
      ]),
      { fill: index % 2 ? '#c98a35' : '#f8d071', opacity: 0.3 },
    )
  })
  const tufts = times(1500, () => {
    const far = sheet.random() ** 0.6
    const [x, y, long] = [between(sheet.random, -20, 1620), 606 + far * 470, 5 + far * 34]
    return shape(
      `M${Math.round(x)} ${Math.round(y)}q${Math.round(long * 0.1)} ${Math.round(-long * 0.6)} ${Math.round(long * 0.34)} ${Math.round(-long)}`,
      { stroke: mix('#b4762c', '#ffe08e', sheet.random()), width: 0.8 + far * 2.2, opacity: 0.75 },
    )
  })
  return group([
    box(0, 600, 1600, 480, {
      fill: sheet.fall(
        [
          [0, '#f9dc92'],
          [0.3, '#eebb56'],
          [1, '#c07f2c'],
        ],
        600,
        1067,
      ),
    }),
    ...rows,
    shape('M700 640L1620 664V760L1500 740L760 690Z', { fill: '#dba552', opacity: 0.8 }),
    ...tufts,
  ])
}

function combine(sheet: Sheet): string {
  const [red, dark, cream, steel] = ['#c4452f', '#3f2230', '#f7e2b4', '#8f8a86']
  const wheel = (x: number, y: number, r: number) =>
    group([
      ...times(22, (index) =>
        shape('M-7 -4H7L5 8H-5Z', {
          fill: '#2a1d26',
          transform: `translate(${x} ${y}) rotate(${index * 16.4}) translate(0 ${-r})`,
        }),
      ),
      disc(x, y, r, { fill: '#33232c' }),
      disc(x, y, r * 0.8, { stroke: '#4f3c42', width: r * 0.08 }),
      disc(x, y, r * 0.52, { fill: '#e2a83f' }),
      disc(x, y, r * 0.4, { fill: '#b9782c' }),
      disc(x, y, r * 0.17, { fill: dark }),
      ...times(6, (index) =>
        disc(x + Math.cos(index * 1.047) * r * 0.29, y + Math.sin(index * 1.047) * r * 0.29, r * 0.035, { fill: dark }),
      ),
    ])
  const body = 'M742 566H930L1010 600Q1034 612 1034 640V716Q1034 730 1018 732L760 742Q732 742 728 720Z'
  const tank = 'M752 566L738 520H934L960 566Z'
  const feeder = 'M742 690L728 620L560 716L556 778L600 780Z'
  const bats = times(6, (index) => {
    const [c, s] = [Math.cos(index * 1.047 + 0.35) * 60, Math.sin(index * 1.047 + 0.35) * 60]
    return (
      stroke(
        [
          [470 + c, 716 + s],
          [590 + c, 694 + s],
        ],
        '#a8562c',
        8,
      ) +
      times(7, (tooth) =>
        stroke(
          [
            [474 + c + tooth * 18, 716 + s - tooth * 3.3],
            [470 + c + tooth * 18, 736 + s - tooth * 3.3],
          ],
          '#a8743a',
          2,
        ),
      ).join('') +
      stroke(
        [
          [470, 716],
          [470 + c, 716 + s],
        ],
        '#d98c34',
        5,
      ) +
      stroke(
        [
          [590, 694],
          [590 + c, 694 + s],
        ],
        '#a8642c',
        5,
      )
    )
  })
  return group(
    [
      plume(
        sheet,
        times(13, (index) => [1040 + index * 48, 724 - index * 12] as const),
        56,
        '#fbe3ad',
        0.5,
        1.5,
      ),
      oval(830, 800, 350, 26, { fill: '#7a4a28', opacity: 0.55, filter: sheet.blur(5) }),
      stroke(
        [
          [836, 520],
          [960, 452],
          [1120, 436],
        ],
        '#8d3328',
        22,
      ),
      stroke(
        [
          [838, 514],
          [960, 446],
          [1118, 430],
        ],
        '#e07a52',
        5,
      ),
      shape('M1106 424L1140 422L1148 474L1122 478Z', { fill: '#6b2a28' }),
      shape(tank, { fill: mix(red, dark, 0.35) }),
      shape('M738 520Q836 470 934 520Z', { fill: '#f0c25f' }),
      shape('M738 520Q790 484 836 490Q800 500 770 520Z', { fill: '#fff0b8' }),
      shape('M1010 606L1096 640L1090 712L1030 724Z', { fill: mix(red, dark, 0.55) }),
      shape(body, { fill: red }),
      sheet.shade(body, dark, [850, 570], [960, 760], 0.95),
      shape('M742 566H930L1010 600L1004 612L926 582H744Z', { fill: '#e8694a' }),
      shape('M748 618L1030 630V644L750 632Z', { fill: cream, opacity: 0.9 }),
      ...times(6, (index) =>
        stroke(
          [
            [876 + index * 17, 656],
            [876 + index * 17, 700],
          ],
          dark,
          6,
          { opacity: 0.55 },
        ),
      ),
      shape('M770 650h76v54h-76z', { fill: mix(red, dark, 0.28) }),
      shape('M620 474Q626 462 640 462H742L752 620H600Z', { fill: mix(red, dark, 0.3) }),
      shape('M628 480H700L706 604H610Z', { fill: '#a9d3d0' }),
      shape('M628 480H662L640 604H610Z', { fill: '#f0faf0', opacity: 0.85 }),
      shape('M712 480H738L744 604H718Z', { fill: '#7fb0b2' }),
      shape('M640 604V572Q642 548 662 546Q682 548 684 572V604Z', { fill: '#35506a' }),
      oval(662, 530, 13, 16, { fill: '#8a5440' }),
      shape('M648 526Q662 506 678 526L644 530Z', { fill: '#e2a83f' }),
      shape('M612 452H752V466H606Z', { fill: cream }),
      shape('M612 462H752V468H606Z', { fill: dark, opacity: 0.4 }),
      box(676, 438, 18, 14, { fill: '#f29a3a' }),
      shape('M600 616H756V634H596Z', { fill: mix(red, dark, 0.15) }),
      stroke(
        [
          [604, 614],
          [596, 560],
        ],
        steel,
        4,
      ),
      stroke(
        [
          [596, 560],
          [620, 556],
        ],
        steel,
        4,
      ),
      ...times(4, (index) =>
        stroke(
          [
            [694, 650 + index * 22],
            [726, 650 + index * 22],
          ],
          steel,
          4,
        ),
      ),
      stroke(
        [
          [694, 640],
          [690, 730],
        ],
        steel,
        4,
      ),
      stroke(
        [
          [726, 640],
          [726, 730],
        ],
        steel,
        4,
      ),
      shape(feeder, { fill: mix(red, dark, 0.45) }),
      shape('M742 690L728 620L560 716L559 730Z', { fill: mix(red, '#f29a5a', 0.2) }),
      wheel(752, 722, 74),
      wheel(980, 746, 46),
      shape('M404 776L612 738L626 790L412 806Z', { fill: mix(red, dark, 0.2) }),
      shape('M404 776L612 738L614 746L405 786Z', { fill: '#e8694a' }),
      shape('M404 776L380 800L412 806Z', { fill: dark }),
      ...bats,
      disc(470, 716, 12, { fill: dark }),
      disc(590, 694, 9, { fill: dark }),
      plume(
        sheet,
        [
          [420, 792],
          [500, 798],
          [590, 800],
          [690, 800],
          [800, 802],
        ],
        24,
        '#ffe6b0',
        0.55,
        0.5,
      ),
    ],
    { transform: 'translate(10 4)' },
  )
}

/** One ear of wheat on its stalk; those behind are paler. */
function ear(sheet: Sheet, x: number, foot: number, height: number, behind: boolean): string {
  const [body, edge] = behind ? ['#d99b3c', '#f6cf77'] : ['#a8641f', '#efb650']
  const bend = between(sheet.random, 16, 60)
  const [tx, ty] = [x + bend, foot - height]
  const kernels = times(9, (index) => {
    const [kx, ky, side] = [tx + index * 2.6, ty - index * 9.5, index % 2 ? 1 : -1]
    return (
      oval(kx + side * 5.5, ky, 5, 9.5, {
        fill: side > 0 ? body : edge,
        transform: `rotate(${side * 24 + 14} ${Math.round(kx)} ${Math.round(ky)})`,
      }) +
      stroke(
        [
          [kx + side * 7, ky - 6],
          [kx + side * 20 + 16, ky - 52],
        ],
        edge,
        1.1,
        { opacity: 0.75 },
      )
    )
  })
  return group([
    shape(`M${x} ${foot}Q${x + bend * 0.15} ${foot - height * 0.6} ${tx} ${ty}`, { stroke: body, width: 4 }),
    ...kernels.toReversed(),
  ])
}
