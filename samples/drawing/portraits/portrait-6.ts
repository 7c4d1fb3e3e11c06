import { group, shape, through, type Point } from '../paint.ts'
import { curls } from './curls.ts'
import { outline } from './face.ts'
import { garment, shoulders, type Sitter } from './sitter.ts'
import { between, times } from '../random.ts'

export const youngMan: Sitter = {
  wall: ['#b98a72', '#d9b096', '#74484a'],
  neck: 1.08,
  face: {
    skin: '#a86b47',
    shade: '#6b3c2d',
    lips: '#96524a',
    brow: '#1a0f0f',
    iris: '#2f1a14',
    jaw: 0.99,
    lashes: 0.2,
    browWeight: 1.45,
    smile: 0.6,
    blush: 0.2,
    nose: 1.12,
    lipFullness: 1.05,
  },
  clothes: (sheet) =>
    group([
      garment(sheet, shoulders(396, 0, 530), '#5a6b4a', '#2a3530'),
      shape('M-104 306C-92 372 -40 414 6 418C56 414 100 372 108 306L168 352L90 640H-80L-160 352Z', { fill: '#f0e4cf' }),
      sheet.shade(
        'M-104 306C-92 372 -40 414 6 418C56 414 100 372 108 306L168 352L90 640H-80L-160 352Z',
        '#9a806c',
        [-20, 420],
        [150, 460],
        0.9,
      ),
      shape(
        'M-104 306C-92 372 -40 414 6 418C56 414 100 372 108 306L120 316C112 392 56 436 6 440C-46 436 -106 392 -116 316Z',
        { fill: '#d3c0a6' },
      ),
      shape('M-116 318L-190 350L-214 430L-118 640H-60Z', { fill: '#6b7d58' }),
      shape('M120 318L194 350L218 430L128 640H76Z', { fill: '#3f4f3a' }),
      shape('M-116 318L-186 352L-150 442L-92 400Z', { fill: '#7a8c66' }),
      shape('M120 318L190 352L156 442L98 400Z', { fill: '#4a5a42' }),
    ]),
  before(sheet) {
    const spots = times(120, () => {
      const a = Math.PI * between(sheet.random, 1.06, 1.94)
      const far = between(sheet.random, 0.78, 1.16)
      return [Math.cos(a) * 136 * far, -132 + Math.sin(a) * 128 * far] as Point
    })
    return group([
      shape('M-150 0C-164 -90 -158 -170 -118 -212C-124 -170 -132 -120 -136 -80C-138 -50 -142 -24 -150 0Z', {
        fill: '#1d1212',
        opacity: 0.85,
      }),
      shape('M147 0C160 -90 156 -170 118 -212C124 -170 130 -120 134 -80C138 -50 141 -24 147 0Z', {
        fill: '#140c0e',
        opacity: 0.9,
      }),
      shape(
        through([
          [-138, -112],
          [-150, -190],
          [-116, -258],
          [-40, -292],
          [50, -292],
          [122, -258],
          [152, -190],
          [137, -112],
          [112, -152],
          [60, -170],
          [0, -166],
          [-60, -172],
          [-112, -152],
        ]),
        { fill: '#1d1212' },
      ),
      curls(sheet, spots, 19, '#241515', '#5f3d30'),
      sheet.shade(outline(youngMan.face), '#2a1a18', [0, 150], [0, 232], 0.32),
    ])
  },
}
