import { disc, group, shape, stroke, through, type Point } from '../paint.ts'
import { curls } from './curls.ts'
import { garment, shoulders, type Sitter } from './sitter.ts'
import { between, times } from '../random.ts'

export const curlyWoman: Sitter = {
  wall: ['#d9a24f', '#edc67c', '#9a5a3a'],
  ears: false,
  face: {
    skin: '#b9784f',
    shade: '#7a4434',
    lips: '#a8474a',
    brow: '#20120f',
    iris: '#3a2016',
    jaw: 0.94,
    lashes: 0.95,
    browWeight: 1.1,
    smile: 0.85,
    blush: 0.4,
    nose: 1.1,
    lipFullness: 1.2,
  },
  behind(sheet) {
    const rim = times(30, (index) => {
      const a = (index / 30) * Math.PI * 2
      const r = 1 + (index % 2 ? 0.05 : -0.02)
      return [Math.cos(a) * 262 * r, -60 + Math.sin(a) * (Math.sin(a) > 0 ? 300 : 268) * r] as Point
    })
    const spots = times(190, () => {
      const [a, far] = [sheet.random() * Math.PI * 2, Math.sqrt(between(sheet.random, 0.2, 1))]
      return [Math.cos(a) * 246 * far, -60 + Math.sin(a) * (Math.sin(a) > 0 ? 280 : 252) * far] as Point
    })
    return shape(through(rim), { fill: '#21120f' }) + curls(sheet, spots, 30, '#2f1a15', '#8a5236')
  },
  clothes: (sheet) =>
    group([
      garment(sheet, shoulders(372, 16, 540), '#d9694a', '#7a2f3a'),
      shape(
        'M-104 306C-96 376 -30 430 6 436C50 430 104 372 108 306L128 326C124 400 60 458 6 464C-50 458 -120 400 -126 326Z',
        { fill: '#f0d9b4' },
      ),
      stroke(
        [
          [6, 462],
          [10, 640],
        ],
        '#8f3a3a',
        4,
      ),
      ...[500, 566].map((y) => disc(18, y, 6, { fill: '#f0d9b4' })),
      shape(
        through(
          [
            [-62, 330],
            [-30, 392],
            [8, 408],
            [48, 390],
            [72, 330],
          ],
          false,
        ),
        { stroke: '#f2c65a', width: 3 },
      ),
      disc(9, 414, 8, { fill: '#f2c65a' }),
    ]),
  before(sheet) {
    const top = times(86, () => {
      const t = sheet.random()
      const a = Math.PI * (1.02 + t * 0.96)
      const far = between(sheet.random, 0.86, 1.2)
      return [Math.cos(a) * 172 * far, -92 + Math.sin(a) * 150 * far] as Point
    })
    const sides = [-1, 1].flatMap((side) =>
      times(34, () => [side * between(sheet.random, 146, 216), between(sheet.random, -110, 160)] as Point),
    )
    const cap = through([
      [-150, -40],
      [-168, -140],
      [-110, -226],
      [0, -256],
      [112, -226],
      [166, -140],
      [146, -40],
      [134, -96],
      [96, -150],
      [40, -168],
      [-30, -160],
      [-92, -140],
      [-130, -92],
    ])
    return shape(cap, { fill: '#21120f' }) + curls(sheet, [...sides, ...top], 27, '#2f1a15', '#94583a')
  },
}
