import { mix } from './colour.ts'
import { head, outline, strands, type Face } from './face.ts'
import { disc, group, shape, stroke, through, type Point, type Sheet } from './paint.ts'
import { between, times } from './random.ts'
import type { Scene } from './scene.ts'

type Sitter = {
  face: Face
  /** Wall, the lighter round behind the head, and the shadow of the wall. */
  wall: readonly [wall: string, round: string, dark: string]
  behind?: (sheet: Sheet) => string
  clothes: (sheet: Sheet) => string
  before: (sheet: Sheet) => string
  ears?: boolean
  neck?: number
}

/** Everyone sits the same way: warm wall, round light behind, shoulders at the foot, light from the left. */
const sitting = ({ face, wall: [wall, round, dark], behind, clothes, before, ears = true, neck = 1 }: Sitter): Scene => ({
  width: 1200,
  height: 1200,
  finish: { bloom: 0.12, vignette: 0.2, grain: 5 },
  draw(sheet) {
    const all = 'M0 0H1200V1200H0Z'
    sheet.add(
      shape(all, { fill: wall }),
      sheet.shade(all, dark, [500, 300], [1300, 1250], 0.75),
      disc(600, 560, 430, { fill: round }),
      sheet.shade('M170 560a430 430 0 1 0 860 0a430 430 0 1 0 -860 0Z', wall, [420, 380], [960, 960], 0.9),
      group([behind?.(sheet) ?? '', head(sheet, face, { ears, neck }), group([clothes(sheet)], { transform: 'translate(0 -34)' }), before(sheet)], { transform: 'translate(596 540) scale(1.180)' }),
    )
  },
})

/** Shoulders and chest as one mass; `slope` lowers the shoulders, `neckline` opens the collar. */
const shoulders = (wide = 400, slope = 0, neckline = 420) => `M-104 306C-150 350 -230 ${372 + slope} -300 ${398 + slope}C-${wide - 30} ${424 + slope} -${wide + 6} ${480 + slope} -${wide + 24} 640H${wide + 30}C${wide + 10} ${480 + slope} ${wide - 24} ${424 + slope} 306 ${398 + slope}C236 ${372 + slope} 156 350 108 306Q4 ${neckline} -104 306Z`

function garment(sheet: Sheet, d: string, colour: string, dark: string): string {
  return shape(d, { fill: colour }) + sheet.shade(d, dark, [-60, 380], [380, 560], 0.95) + sheet.shade(d, dark, [-200, 500], [-480, 600], 0.5)
}

const hijabWoman: Sitter = {
  wall: ['#d98d62', '#ebb183', '#9c4f43'],
  ears: false,
  face: { skin: '#e3ae88', shade: '#b06a52', lips: '#c4605a', brow: '#3a2226', iris: '#5a3423', jaw: 0.93, lashes: 1, browWeight: 0.9, smile: 0.6, blush: 0.4 },
  behind: (sheet) => {
    const back = through([[0, -292], [-112, -268], [-186, -176], [-204, -40], [-196, 90], [-190, 210], [-214, 320], [-200, 420], [200, 420], [216, 330], [196, 210], [196, 90], [200, -40], [180, -176], [110, -268]], true, 6)
    return sheet.solid(back, '#1f5f66', '#0f3540', [-60, -100], [210, 60], 0.95)
  },
  clothes: (sheet) => garment(sheet, 'M-230 400C-350 424 -408 500 -430 700H440C416 500 360 424 236 400Z', '#274055', '#131f33') ,
  before(sheet) {
    const [cloth, dark, shine] = ['#2f8288', '#12454f', '#6fb5ad']
    const opening = through([[4, -176], [-76, -158], [-122, -96], [-136, -10], [-130, 70], [-104, 144], [-56, 200], [6, 222], [66, 198], [108, 140], [130, 66], [134, -10], [122, -96], [82, -158]], true, 6)
    const hood = through([[2, -290], [-104, -266], [-174, -176], [-192, -50], [-184, 70], [-170, 170], [-196, 268], [-262, 350], [-318, 440], [-322, 560], [-240, 680], [240, 680], [326, 560], [322, 440], [266, 350], [196, 268], [170, 170], [182, 70], [190, -50], [170, -176], [106, -266]], true, 6)
    const fold = (d: string, colour: string, opacity = 0.6) => shape(d, { fill: colour, opacity })
    return group([
      shape(`${hood}${opening}`, { fill: cloth }).replace('<path', '<path fill-rule="evenodd"'),
      group([
        sheet.shade(`${hood}${opening}`, dark, [-20, 60], [230, 140], 0.95),
        fold('M-150 -190C-96 -262 60 -280 128 -212C60 -256 -80 -240 -150 -190Z', shine, 0.5),
        fold('M-186 -40C-168 90 -150 170 -96 226C-140 200 -182 130 -186 -40Z', shine, 0.45),
        fold('M-130 150C-90 250 40 300 170 236C80 330 -90 320 -168 214Z', dark, 0.55),
        fold('M-190 280C-60 372 120 350 210 262C190 380 -80 440 -260 352Z', dark, 0.4),
        fold('M-176 240C-60 320 80 316 180 250C100 340 -70 350 -200 276Z', shine, 0.28),
        fold('M-300 380C-160 470 80 470 290 370C240 500 -120 540 -330 430Z', dark, 0.35),
        fold('M-320 470C-140 560 120 540 320 440C300 600 -60 640 -300 540Z', dark, 0.3),
        fold('M-40 470C20 520 60 580 70 640H10C0 590 -20 530 -40 470Z', dark, 0.4),
        fold('M136 -150C186 -60 188 60 168 160C160 60 160 -60 136 -150Z', dark, 0.5),
      ], { clip: sheet.clip(`${hood}${opening}`) }),
    ]) + group([
      shape(through([[4, -178], [-78, -160], [-124, -98], [-136, -30], [-128, -34], [-114, -92], [-72, -146], [4, -162], [80, -146], [112, -92], [126, -34], [134, -30], [124, -98], [84, -160]], true, 6), { fill: '#173f4a' }),
    ])
  },
}

const beardedMan: Sitter = {
  wall: ['#c9a05c', '#e3c184', '#8a5f3c'],
  neck: 1.16,
  face: { skin: '#c98d66', shade: '#8f5540', lips: '#b0604f', brow: '#251619', iris: '#3a2118', jaw: 1.05, chin: 6, lashes: 0.1, browWeight: 1.7, smile: 0.35, blush: 0.2, nose: 1.14, lipFullness: 0.85 },
  clothes: (sheet) => group([
    garment(sheet, shoulders(410, 0, 560), '#34495e', '#182536'),
    shape('M-104 306L-140 352L-40 520L6 420Z', { fill: '#f2e6d2' }), shape('M108 306L148 352L60 520L6 420Z', { fill: '#d3c1ab' }),
    shape('M-40 520L6 420L60 520L40 640H-20Z', { fill: '#e9dbc4' }), ...[480, 550].map((y) => disc(9, y, 5, { fill: '#a8927c' })),
    shape('M-150 344L-214 372L-176 470L-204 486L-30 640H-16L-60 480Z', { fill: '#2a3d50' }), shape('M152 344L214 372L182 470L210 486L56 640H34L76 480Z', { fill: '#1e2d3f' }),
  ]),
  before(sheet) {
    const hair = '#271719'
    const beard = 'M-143 20C-142 96 -126 152 -92 190C-60 226 -24 238 8 238C44 238 78 222 104 186C132 146 140 90 141 20C134 50 126 78 112 96C96 108 82 102 66 104C48 108 34 102 22 104C6 98 -10 104 -24 104C-44 102 -62 108 -82 100C-112 94 -132 60 -143 20Z'
    return group([
      shape(`${beard}M-28 128C-10 120 44 120 66 128C58 150 40 160 20 160C0 160 -20 150 -28 128Z`, { fill: hair, opacity: 0.93 }).replace('<path', '<path fill-rule="evenodd"'),
      sheet.shade(beard, '#5a3a30', [-60, 150], [-150, 60], 0.7),
      shape('M-38 128C-30 108 -6 100 18 106C44 98 66 106 78 126C60 118 40 116 20 119C0 116 -20 118 -38 128Z', { fill: hair }),
      sheet.solid('M-150 -10C-162 -90 -164 -170 -128 -222C-110 -264 -40 -294 30 -290C84 -288 132 -258 144 -206C160 -160 156 -80 147 -8C140 -30 140 -60 136 -92C132 -122 124 -140 106 -148C70 -140 10 -148 -40 -166C-70 -164 -104 -156 -118 -132C-132 -110 -136 -90 -138 -70C-140 -46 -144 -28 -150 -10Z', '#2c1b1d', '#120a0d', [0, -200], [160, -120], 0.9),
      strands(times(14, (index) => [[-104 + index * 8, -160 - index * 1.5], [-86 + index * 11, -206 - Math.sin(index / 5) * 16], [-44 + index * 11, -236 - Math.sin(index / 4.5) * 18]] as Point[]), '#6a463a', 3, 0.4),
      shape('M-146 -60C-148 -10 -146 10 -143 34L-136 20C-136 -10 -138 -40 -136 -80Z', { fill: hair }), shape('M143 -60C146 -10 144 10 141 34L134 20C136 -10 136 -40 134 -80Z', { fill: hair }),
    ])
  },
}

const shortHairedWoman: Sitter = {
  wall: ['#c9776d', '#dfa091', '#853f4a'],
  face: { skin: '#edc19c', shade: '#c07f62', lips: '#b8474f', brow: '#40261f', iris: '#4f3a22', jaw: 0.95, lashes: 0.85, browWeight: 0.95, smile: 0.45, blush: 0.35 },
  behind: (sheet) => sheet.solid(through([[0, -286], [-120, -262], [-190, -170], [-206, -30], [-202, 90], [-176, 168], [-130, 190], [140, 190], [182, 160], [204, 80], [204, -40], [184, -176], [116, -262]]), '#2a1a1c', '#120a10', [-80, -60], [200, 100], 0.9),
  clothes: (sheet) => group([
    garment(sheet, shoulders(384, 14), '#e9d7b8', '#9a7a68'),
    shape('M-92 236C-60 292 64 294 96 236L112 322C70 388 -64 388 -110 322Z', { fill: '#efe0c5' }), sheet.shade('M-92 236C-60 292 64 294 96 236L112 322C70 388 -64 388 -110 322Z', '#9a7a68', [-20, 300], [120, 300], 0.95),
    shape('M-108 326C-64 386 70 386 110 326L118 344C70 408 -68 408 -116 344Z', { fill: '#b59880', opacity: 0.6 }),
    ...times(9, (index) => shape(`M${-76 + index * 19} ${272 + Math.sin((index / 8) * Math.PI) * 14}l${(index - 4) * 2} ${66 + Math.sin((index / 8) * Math.PI) * 12}`, { stroke: '#b59880', width: 3, opacity: 0.5 })),
  ]),
  before(sheet) {
    const fringe = 'M-46 -284C-140 -268 -198 -178 -204 -60C-208 30 -200 110 -176 172C-160 176 -144 168 -132 150C-148 80 -150 10 -138 -60C-112 -96 -64 -128 -30 -190C10 -140 80 -110 124 -84C142 -20 146 60 130 140C142 166 160 172 180 164C202 100 212 20 204 -60C194 -190 130 -284 20 -288Z'
    return group([
      sheet.solid(fringe, '#33201f', '#150c12', [-80, -100], [220, 60], 0.9),
      shape('M-46 -284C-136 -262 -186 -170 -190 -70C-170 -170 -110 -220 -30 -190Z', { fill: '#5f3f36', opacity: 0.55 }),
      strands([...times(9, (index) => [[-40 - index * 4, -262 + index * 6], [-130 - index * 5, -190 + index * 16], [-172 - index * 2, -40 + index * 16], [-166 + index * 2, 120 + index * 4]] as Point[]), ...times(9, (index) => [[-10 + index * 5, -262 + index * 4], [90 + index * 8, -196 + index * 8], [150 + index * 5, -70 + index * 8], [168 + index * 2, 90 + index * 6]] as Point[])], '#7a5245', 2.4, 0.45),
    ])
  },
}

const olderMan: Sitter = {
  wall: ['#a99a6c', '#cbbd8e', '#67604a'],
  neck: 1.1,
  face: { skin: '#d9a27c', shade: '#9c6450', lips: '#b0705f', brow: '#8f8a86', iris: '#4a3a2c', jaw: 1.02, chin: 8, lashes: 0, browWeight: 2.1, smile: 0.5, blush: 0.3, age: 0.85, nose: 1.22, lipFullness: 0.7 },
  clothes: (sheet) => group([
    garment(sheet, shoulders(408, 8, 560), '#6b4a3a', '#33222a'),
    shape('M-104 306L-146 356L-44 500L6 428Z', { fill: '#e6ecea' }), shape('M108 306L150 356L58 500L6 428Z', { fill: '#b9c6ca' }), shape('M-44 500L6 428L58 500L40 640H-24Z', { fill: '#3f6470' }),
    ...times(6, (index) => stroke([[-30, 500 + index * 26], [48, 512 + index * 26]], '#5f8590', 2.5, { opacity: 0.5 })),
    shape('M-156 348L-226 374L-186 480L-216 496L-40 640H-20L-64 490Z', { fill: '#7d5743' }), shape('M158 348L226 374L190 480L220 496L62 640H40L78 490Z', { fill: '#4f352f' }),
    ...times(26, (index) => stroke([[-400 + index * 32, 640], [-350 + index * 26, 420]], '#8f6a54', 1.5, { opacity: 0.25 })),
  ]),
  before(sheet) {
    const [silver, grey, dark] = ['#e3dfd9', '#b3aeac', '#6f6b70']
    const glass = (x: number, w: number) => group([
      shape(`M${x - w} -38Q${x - w} -46 ${x - w + 12} -46H${x + w - 12}Q${x + w} -46 ${x + w} -36L${x + w - 6} 18Q${x + w - 12} 38 ${x + w - 34} 38H${x - w + 34}Q${x - w + 12} 38 ${x - w + 6} 18Z`, { fill: '#f4f7f0', opacity: 0.13 }),
      shape(`M${x - w} -38Q${x - w} -46 ${x - w + 12} -46H${x + w - 12}Q${x + w} -46 ${x + w} -36L${x + w - 6} 18Q${x + w - 12} 38 ${x + w - 34} 38H${x - w + 34}Q${x - w + 12} 38 ${x - w + 6} 18Z`, { stroke: '#3a2a2c', width: 6.5 }),
      shape(`M${x - w + 16} 10L${x - w + 40} -38H${x - w + 56}L${x - w + 24} 24Z`, { fill: '#ffffff', opacity: 0.28 }),
    ])
    return group([
      sheet.solid('M-148 10C-172 -60 -168 -150 -128 -186C-134 -150 -136 -110 -136 -74C-138 -40 -142 -14 -148 10Z', silver, dark, [-160, -60], [-120, -40], 0.5),
      sheet.solid('M146 10C166 -60 164 -150 128 -188C132 -150 134 -110 134 -74C138 -40 142 -14 146 10Z', grey, dark, [130, -60], [170, -40], 0.8),
      sheet.solid('M-130 -150C-128 -230 -70 -262 0 -262C74 -262 130 -232 131 -150C118 -186 96 -210 64 -214C20 -222 -40 -222 -72 -208C-104 -196 -120 -176 -130 -150Z', silver, dark, [0, -240], [150, -170], 0.85),
      strands(times(8, (index) => [[-118 + index * 5, -166 - index * 6], [-84 + index * 12, -214 - index * 2], [10 + index * 12, -244 + index * 3.4]] as Point[]), '#ffffff', 2.5, 0.6),
      sheet.solid('M-62 136C-58 108 -26 92 18 100C58 90 92 106 100 134C84 130 64 124 46 122C34 128 6 128 -8 123C-26 126 -46 130 -62 136Z', '#d3cfcb', '#7a7274', [0, 100], [110, 130], 0.8),
      strands(times(21, (index) => [[18 + (index - 10) * 2.6, 102 + Math.abs(index - 10) * 0.4], [18 + (index - 10) * 7, 124 + Math.abs(index - 10) * 0.5]] as Point[]), '#ffffff', 2, 0.5),
      glass(-52, 64), glass(78, 60), shape('M12 -22Q16 -32 20 -22', { stroke: '#3a2a2c', width: 6 }),
      stroke([[-116, -32], [-148, -22]], '#3a2a2c', 6), stroke([[138, -32], [146, -26]], '#3a2a2c', 5),
    ])
  },
}

/** A coil of hair: a ring not quite closed, thick where it turns to the light. */
function curls(sheet: Sheet, spots: readonly Point[], size: number, colour: string, shine: string): string {
  return group(spots.map(([x, y]) => {
    const r = size * between(sheet.random, 0.7, 1.15)
    const turn = sheet.random() * 6.28
    const arc = (radius: number, from: number, to: number) => through(times(6, (index) => {
      const a = from + ((to - from) * index) / 5
      return [x + Math.cos(a) * radius, y + Math.sin(a) * radius * 0.9] as Point
    }), false)
    const lit = Math.max(0.16, Math.min(1, 0.4 - x / 460 - y / 900 + between(sheet.random, -0.15, 0.15)))
    return shape(arc(r, turn, turn + 4.6), { stroke: mix(colour, shine, lit), width: r * 0.44, opacity: 0.95 }) + shape(arc(r * 0.52, turn + 1, turn + 4.8), { stroke: mix(colour, shine, lit * 0.7), width: r * 0.32, opacity: 0.9 })
  }))
}

const curlyWoman: Sitter = {
  wall: ['#d9a24f', '#edc67c', '#9a5a3a'],
  ears: false,
  face: { skin: '#b9784f', shade: '#7a4434', lips: '#a8474a', brow: '#20120f', iris: '#3a2016', jaw: 0.94, lashes: 0.95, browWeight: 1.1, smile: 0.85, blush: 0.4, nose: 1.1, lipFullness: 1.2 },
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
  clothes: (sheet) => group([
    garment(sheet, shoulders(372, 16, 540), '#d9694a', '#7a2f3a'),
    shape('M-104 306C-96 376 -30 430 6 436C50 430 104 372 108 306L128 326C124 400 60 458 6 464C-50 458 -120 400 -126 326Z', { fill: '#f0d9b4' }),
    stroke([[6, 462], [10, 640]], '#8f3a3a', 4), ...[500, 566].map((y) => disc(18, y, 6, { fill: '#f0d9b4' })),
    shape(through([[-62, 330], [-30, 392], [8, 408], [48, 390], [72, 330]], false), { stroke: '#f2c65a', width: 3 }), disc(9, 414, 8, { fill: '#f2c65a' }),
  ]),
  before(sheet) {
    const top = times(86, () => {
      const t = sheet.random()
      const a = Math.PI * (1.02 + t * 0.96)
      const far = between(sheet.random, 0.86, 1.2)
      return [Math.cos(a) * 172 * far, -92 + Math.sin(a) * 150 * far] as Point
    })
    const sides = [-1, 1].flatMap((side) => times(34, () => [side * between(sheet.random, 146, 226), between(sheet.random, -110, 210)] as Point))
    const cap = through([[-150, -40], [-168, -140], [-110, -226], [0, -256], [112, -226], [166, -140], [146, -40], [134, -96], [96, -150], [40, -168], [-30, -160], [-92, -140], [-130, -92]])
    return shape(cap, { fill: '#21120f' }) + curls(sheet, [...sides, ...top], 27, '#2f1a15', '#94583a')
  },
}

const youngMan: Sitter = {
  wall: ['#b98a72', '#d9b096', '#74484a'],
  neck: 1.08,
  face: { skin: '#a86b47', shade: '#6b3c2d', lips: '#96524a', brow: '#1a0f0f', iris: '#2f1a14', jaw: 0.99, lashes: 0.2, browWeight: 1.45, smile: 0.6, blush: 0.2, nose: 1.12, lipFullness: 1.05 },
  clothes: (sheet) => group([
    garment(sheet, shoulders(396, 0, 530), '#5a6b4a', '#2a3530'),
    shape('M-104 306C-92 372 -40 414 6 418C56 414 100 372 108 306L168 352L90 640H-80L-160 352Z', { fill: '#f0e4cf' }),
    sheet.shade('M-104 306C-92 372 -40 414 6 418C56 414 100 372 108 306L168 352L90 640H-80L-160 352Z', '#9a806c', [-20, 420], [150, 460], 0.9),
    shape('M-104 306C-92 372 -40 414 6 418C56 414 100 372 108 306L120 316C112 392 56 436 6 440C-46 436 -106 392 -116 316Z', { fill: '#d3c0a6' }),
    shape('M-116 318L-190 350L-214 430L-118 640H-60Z', { fill: '#6b7d58' }), shape('M120 318L194 350L218 430L128 640H76Z', { fill: '#3f4f3a' }),
    shape('M-116 318L-186 352L-150 442L-92 400Z', { fill: '#7a8c66' }), shape('M120 318L190 352L156 442L98 400Z', { fill: '#4a5a42' }),
  ]),
  before(sheet) {
    const spots = times(120, () => {
      const a = Math.PI * between(sheet.random, 1.06, 1.94)
      const far = between(sheet.random, 0.78, 1.16)
      return [Math.cos(a) * 136 * far, -132 + Math.sin(a) * 128 * far] as Point
    })
    return group([
      shape('M-150 0C-164 -90 -158 -170 -118 -212C-124 -170 -132 -120 -136 -80C-138 -50 -142 -24 -150 0Z', { fill: '#1d1212', opacity: 0.85 }), shape('M147 0C160 -90 156 -170 118 -212C124 -170 130 -120 134 -80C138 -50 141 -24 147 0Z', { fill: '#140c0e', opacity: 0.9 }),
      shape(through([[-138, -112], [-150, -190], [-116, -258], [-40, -292], [50, -292], [122, -258], [152, -190], [137, -112], [112, -152], [60, -170], [0, -166], [-60, -172], [-112, -152]]), { fill: '#1d1212' }),
      curls(sheet, spots, 19, '#241515', '#5f3d30'),
      sheet.shade(outline(youngMan.face), '#2a1a18', [0, 150], [0, 232], 0.32),
    ])
  },
}

export const portraits: Record<string, Scene> = {
  'portrait-1': sitting(hijabWoman),
  'portrait-2': sitting(beardedMan),
  'portrait-3': sitting(shortHairedWoman),
  'portrait-4': sitting(olderMan),
  'portrait-5': sitting(curlyWoman),
  'portrait-6': sitting(youngMan),
}
