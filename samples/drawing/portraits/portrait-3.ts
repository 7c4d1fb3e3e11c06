import { group, shape, through, type Point } from '../paint.ts'
import { times } from '../random.ts'
import { strands } from './curls.ts'
import { garment, shoulders, type Sitter } from './sitter.ts'

export const shortHairedWoman: Sitter = {
  wall: ['#c9776d', '#dfa091', '#853f4a'],
  face: {
    skin: '#edc19c',
    shade: '#c07f62',
    lips: '#b8474f',
    brow: '#40261f',
    iris: '#4f3a22',
    jaw: 0.95,
    lashes: 0.85,
    browWeight: 0.95,
    smile: 0.45,
    blush: 0.35,
  },
  behind: (sheet) =>
    sheet.solid(
      through([
        [0, -286],
        [-120, -262],
        [-190, -170],
        [-206, -30],
        [-202, 90],
        [-176, 168],
        [-130, 190],
        [140, 190],
        [182, 160],
        [204, 80],
        [204, -40],
        [184, -176],
        [116, -262],
      ]),
      '#2a1a1c',
      '#120a10',
      [-80, -60],
      [200, 100],
      0.9,
    ),
  clothes: (sheet) =>
    group([
      garment(sheet, shoulders(384, 14), '#e9d7b8', '#9a7a68'),
      shape('M-92 236C-60 292 64 294 96 236L112 322C70 388 -64 388 -110 322Z', { fill: '#efe0c5' }),
      sheet.shade(
        'M-92 236C-60 292 64 294 96 236L112 322C70 388 -64 388 -110 322Z',
        '#9a7a68',
        [-20, 300],
        [120, 300],
        0.95,
      ),
      shape('M-108 326C-64 386 70 386 110 326L118 344C70 408 -68 408 -116 344Z', { fill: '#b59880', opacity: 0.6 }),
      ...times(9, (index) =>
        shape(
          `M${-76 + index * 19} ${272 + Math.sin((index / 8) * Math.PI) * 14}l${(index - 4) * 2} ${66 + Math.sin((index / 8) * Math.PI) * 12}`,
          { stroke: '#b59880', width: 3, opacity: 0.5 },
        ),
      ),
    ]),
  before(sheet) {
    const fringe =
      'M-46 -284C-140 -268 -198 -178 -204 -60C-208 30 -200 110 -176 172C-160 176 -144 168 -132 150C-148 80 -150 10 -138 -60C-112 -96 -64 -128 -30 -190C10 -140 80 -110 124 -84C142 -20 146 60 130 140C142 166 160 172 180 164C202 100 212 20 204 -60C194 -190 130 -284 20 -288Z'
    return group([
      sheet.solid(fringe, '#33201f', '#150c12', [-80, -100], [220, 60], 0.9),
      shape('M-46 -284C-136 -262 -186 -170 -190 -70C-170 -170 -110 -220 -30 -190Z', { fill: '#5f3f36', opacity: 0.55 }),
      strands(
        [
          ...times(
            9,
            (index) =>
              [
                [-40 - index * 4, -262 + index * 6],
                [-130 - index * 5, -190 + index * 16],
                [-172 - index * 2, -40 + index * 16],
                [-166 + index * 2, 120 + index * 4],
              ] as Point[],
          ),
          ...times(
            9,
            (index) =>
              [
                [-10 + index * 5, -262 + index * 4],
                [90 + index * 8, -196 + index * 8],
                [150 + index * 5, -70 + index * 8],
                [168 + index * 2, 90 + index * 6],
              ] as Point[],
          ),
        ],
        '#7a5245',
        2.4,
        0.45,
      ),
    ])
  },
}
