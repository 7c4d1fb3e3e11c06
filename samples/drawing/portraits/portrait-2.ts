import { disc, group, shape, type Point } from '../paint.ts'
import { strands } from './curls.ts'
import { garment, shoulders, type Sitter } from './sitter.ts'
import { times } from '../random.ts'

export const beardedMan: Sitter = {
  wall: ['#c9a05c', '#e3c184', '#8a5f3c'],
  neck: 1.16,
  face: {
    skin: '#c98d66',
    shade: '#8f5540',
    lips: '#b0604f',
    brow: '#251619',
    iris: '#3a2118',
    jaw: 1.05,
    chin: 6,
    lashes: 0.1,
    browWeight: 1.7,
    smile: 0.35,
    blush: 0.2,
    nose: 1.14,
    lipFullness: 0.85,
  },
  clothes: (sheet) =>
    group([
      garment(sheet, shoulders(410, 0, 560), '#34495e', '#182536'),
      shape('M-104 306L-140 352L-40 520L6 420Z', { fill: '#f2e6d2' }),
      shape('M108 306L148 352L60 520L6 420Z', { fill: '#d3c1ab' }),
      shape('M-40 520L6 420L60 520L40 640H-20Z', { fill: '#e9dbc4' }),
      ...[480, 550].map((y) => disc(9, y, 5, { fill: '#a8927c' })),
      shape('M-150 344L-214 372L-176 470L-204 486L-30 640H-16L-60 480Z', { fill: '#2a3d50' }),
      shape('M152 344L214 372L182 470L210 486L56 640H34L76 480Z', { fill: '#1e2d3f' }),
    ]),
  before(sheet) {
    const hair = '#271719'
    const beard =
      'M-143 20C-142 96 -126 152 -92 190C-60 226 -24 238 8 238C44 238 78 222 104 186C132 146 140 90 141 20C134 50 126 78 112 96C96 108 82 102 66 104C48 108 34 102 22 104C6 98 -10 104 -24 104C-44 102 -62 108 -82 100C-112 94 -132 60 -143 20Z'
    return group([
      shape(`${beard}M-28 128C-10 120 44 120 66 128C58 150 40 160 20 160C0 160 -20 150 -28 128Z`, {
        fill: hair,
        opacity: 0.93,
      }).replace('<path', '<path fill-rule="evenodd"'),
      sheet.shade(beard, '#5a3a30', [-60, 150], [-150, 60], 0.7),
      shape('M-38 128C-30 108 -6 100 18 106C44 98 66 106 78 126C60 118 40 116 20 119C0 116 -20 118 -38 128Z', {
        fill: hair,
      }),
      sheet.solid(
        'M-150 -10C-162 -90 -164 -170 -128 -222C-110 -264 -40 -294 30 -290C84 -288 132 -258 144 -206C160 -160 156 -80 147 -8C140 -30 140 -60 136 -92C132 -122 124 -140 106 -148C70 -140 10 -148 -40 -166C-70 -164 -104 -156 -118 -132C-132 -110 -136 -90 -138 -70C-140 -46 -144 -28 -150 -10Z',
        '#2c1b1d',
        '#120a0d',
        [0, -200],
        [160, -120],
        0.9,
      ),
      strands(
        times(
          14,
          (index) =>
            [
              [-104 + index * 8, -160 - index * 1.5],
              [-86 + index * 11, -206 - Math.sin(index / 5) * 16],
              [-44 + index * 11, -236 - Math.sin(index / 4.5) * 18],
            ] as Point[],
        ),
        '#6a463a',
        3,
        0.4,
      ),
      shape('M-146 -60C-148 -10 -146 10 -143 34L-136 20C-136 -10 -138 -40 -136 -80Z', { fill: hair }),
      shape('M143 -60C146 -10 144 10 141 34L134 20C136 -10 136 -40 134 -80Z', { fill: hair }),
    ])
  },
}
