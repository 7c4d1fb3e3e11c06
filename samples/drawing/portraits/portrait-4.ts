import { group, shape, stroke, type Point } from '../paint.ts'
import { times } from '../random.ts'
import { strands } from './curls.ts'
import { garment, shoulders, type Sitter } from './sitter.ts'

export const olderMan: Sitter = {
  wall: ['#a99a6c', '#cbbd8e', '#67604a'],
  neck: 1.1,
  face: {
    skin: '#d9a27c',
    shade: '#9c6450',
    lips: '#b0705f',
    brow: '#8f8a86',
    iris: '#4a3a2c',
    jaw: 1.02,
    chin: 8,
    lashes: 0,
    browWeight: 2.1,
    smile: 0.5,
    blush: 0.3,
    age: 0.85,
    nose: 1.22,
    lipFullness: 0.7,
  },
  clothes: (sheet) =>
    group([
      garment(sheet, shoulders(408, 8, 560), '#6b4a3a', '#33222a'),
      shape('M-104 306L-146 356L-44 500L6 428Z', { fill: '#e6ecea' }),
      shape('M108 306L150 356L58 500L6 428Z', { fill: '#b9c6ca' }),
      shape('M-44 500L6 428L58 500L40 640H-24Z', { fill: '#3f6470' }),
      ...times(6, (index) =>
        stroke(
          [
            [-30, 500 + index * 26],
            [48, 512 + index * 26],
          ],
          '#5f8590',
          2.5,
          { opacity: 0.5 },
        ),
      ),
      shape('M-156 348L-226 374L-186 480L-216 496L-40 640H-20L-64 490Z', { fill: '#7d5743' }),
      shape('M158 348L226 374L190 480L220 496L62 640H40L78 490Z', { fill: '#4f352f' }),
      ...times(26, (index) =>
        stroke(
          [
            [-400 + index * 32, 640],
            [-350 + index * 26, 420],
          ],
          '#8f6a54',
          1.5,
          { opacity: 0.25 },
        ),
      ),
    ]),
  before(sheet) {
    const [silver, grey, dark] = ['#e3dfd9', '#b3aeac', '#6f6b70']
    const glass = (x: number, w: number) =>
      group([
        shape(
          `M${x - w} -38Q${x - w} -46 ${x - w + 12} -46H${x + w - 12}Q${x + w} -46 ${x + w} -36L${x + w - 6} 18Q${x + w - 12} 38 ${x + w - 34} 38H${x - w + 34}Q${x - w + 12} 38 ${x - w + 6} 18Z`,
          { fill: '#f4f7f0', opacity: 0.13 },
        ),
        shape(
          `M${x - w} -38Q${x - w} -46 ${x - w + 12} -46H${x + w - 12}Q${x + w} -46 ${x + w} -36L${x + w - 6} 18Q${x + w - 12} 38 ${x + w - 34} 38H${x - w + 34}Q${x - w + 12} 38 ${x - w + 6} 18Z`,
          { stroke: '#3a2a2c', width: 6.5 },
        ),
        shape(`M${x - w + 16} 10L${x - w + 40} -38H${x - w + 56}L${x - w + 24} 24Z`, {
          fill: '#ffffff',
          opacity: 0.28,
        }),
      ])
    return group([
      sheet.solid(
        'M-148 10C-172 -60 -168 -150 -128 -186C-134 -150 -136 -110 -136 -74C-138 -40 -142 -14 -148 10Z',
        silver,
        dark,
        [-160, -60],
        [-120, -40],
        0.5,
      ),
      sheet.solid(
        'M146 10C166 -60 164 -150 128 -188C132 -150 134 -110 134 -74C138 -40 142 -14 146 10Z',
        grey,
        dark,
        [130, -60],
        [170, -40],
        0.8,
      ),
      sheet.solid(
        'M-130 -150C-128 -230 -70 -262 0 -262C74 -262 130 -232 131 -150C118 -186 96 -210 64 -214C20 -222 -40 -222 -72 -208C-104 -196 -120 -176 -130 -150Z',
        silver,
        dark,
        [0, -240],
        [150, -170],
        0.85,
      ),
      strands(
        times(
          8,
          (index) =>
            [
              [-118 + index * 5, -166 - index * 6],
              [-84 + index * 12, -214 - index * 2],
              [10 + index * 12, -244 + index * 3.4],
            ] as Point[],
        ),
        '#ffffff',
        2.5,
        0.6,
      ),
      sheet.solid(
        'M-62 136C-58 108 -26 92 18 100C58 90 92 106 100 134C84 130 64 124 46 122C34 128 6 128 -8 123C-26 126 -46 130 -62 136Z',
        '#d3cfcb',
        '#7a7274',
        [0, 100],
        [110, 130],
        0.8,
      ),
      strands(
        times(
          21,
          (index) =>
            [
              [18 + (index - 10) * 2.6, 102 + Math.abs(index - 10) * 0.4],
              [18 + (index - 10) * 7, 124 + Math.abs(index - 10) * 0.5],
            ] as Point[],
        ),
        '#ffffff',
        2,
        0.5,
      ),
      glass(-52, 64),
      glass(78, 60),
      shape('M12 -22Q16 -32 20 -22', { stroke: '#3a2a2c', width: 6 }),
      stroke(
        [
          [-116, -32],
          [-148, -22],
        ],
        '#3a2a2c',
        6,
      ),
      stroke(
        [
          [138, -32],
          [146, -26],
        ],
        '#3a2a2c',
        5,
      ),
    ])
  },
}
