import { column, windows } from '../buildings.ts'
import { lift, mix } from '../colour.ts'
import { clouds, sky } from '../nature.ts'
import { box, disc, group, lens, oval, shape, stroke, straight, type Sheet } from '../paint.ts'
import { person, poses } from '../people.ts'
import { between, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { crowd, flag } from '../things.ts'

const [stone, shade, ink] = ['#fbe9cf', '#9d8aa0', '#39405f']
const national = ['#2f7f86', '#f8ecd2', '#d9683f'] as const

/** The council building in morning light, flags out, members on the steps. */
export const parliament: Scene = {
  finish: { bloom: 0.25 },
  draw(sheet) {
    sheet.add(
      sky(sheet, [[0, '#5f93b4'], [0.5, '#a9cbcf'], [0.9, '#f6dfc4'], [1, '#fbe6c6']], 760),
      clouds(sheet, { band: [30, 480], colour: '#fff7e8', cover: 0.4, seed: 31, grain: [0.0022, 0.007], crisp: 5 }),
      clouds(sheet, { band: [60, 520], colour: '#d9b3b0', cover: 0.2, seed: 31, grain: [0.0022, 0.007], crisp: 5, opacity: 0.6 }),
      wing(sheet, -40, 460),
      wing(sheet, 1140, 500),
      portico(sheet),
      ...steps(sheet),
      ...plaza(sheet),
      pole(sheet, 392, 250), pole(sheet, 1208, 250), pole(sheet, 800, 40, 330, 1.15),
      ...walkers(sheet),
    )
  },
}

function wing(sheet: Sheet, x: number, w: number): string {
  return group([
    box(x, 500, w, 330, { fill: sheet.fall([[0, mix(stone, shade, 0.22)], [1, mix(stone, shade, 0.42)]], 500, 830) }),
    box(x - 10, 486, w + 20, 20, { fill: lift(stone, 0.02) }),
    box(x - 10, 506, w + 20, 12, { fill: mix(stone, shade, 0.7) }),
    windows(sheet, x, 530, w, 250, { across: 8, down: 2, lit: [ink], dark: mix(shade, ink, 0.6), share: 0.4, size: [0.42, 0.66], margin: 0.03, arched: true }),
    box(x, 650, w, 8, { fill: mix(stone, shade, 0.1) }),
  ])
}

function portico(sheet: Sheet): string {
  const pediment = straight([[430, 400], [800, 268], [1170, 400]])
  return group([
    box(452, 440, 696, 390, { fill: mix(shade, ink, 0.45) }),
    ...times(7, (index) => box(500 + index * 93, 560, 44, 270, { fill: mix(shade, ink, index === 3 ? 0.95 : 0.75) })),
    box(778, 540, 68, 290, { fill: '#ffd58f' }),
    sheet.shade('M452 440h696v390h-696z', ink, [800, 520], [560, 420], 0.7),
    ...times(8, (index) => column(sheet, 474 + index * 93, 446, 832, 46, stone, mix(shade, ink, 0.15), -1)),
    box(436, 404, 728, 46, { fill: stone }),
    box(436, 444, 728, 8, { fill: mix(stone, shade, 0.8) }),
    ...times(36, (index) => box(446 + index * 20, 412, 9, 24, { fill: mix(stone, shade, 0.35) })),
    shape(pediment, { fill: mix(stone, shade, 0.5) }),
    sheet.shade(pediment, mix(shade, ink, 0.3), [620, 300], [1100, 420], 0.8),
    shape('M418 404L800 262L1182 404H1140L800 284L460 404Z', { fill: lift(stone, 0.02) }),
    disc(800, 352, 32, { fill: stone }),
    disc(800, 352, 22, { fill: '#d9a35a' }),
    ...times(6, (index) => oval(800 + (index < 3 ? -1 : 1) * (66 + (index % 3) * 60), 370 + (index % 3) * 4, 24, 15 - (index % 3) * 3, { fill: mix(stone, shade, 0.2) })),
  ])
}

const steps = (sheet: Sheet) => times(10, (index) => {
  const [y, out] = [828 + index * 9, index * 13]
  return box(430 - out, y, 740 + out * 2, 10, { fill: mix(stone, shade, index % 2 ? 0.5 : 0.06) }) + (index === 0 ? sheet.shade(boxPath(430, 820, 740, 30), ink, [800, 850], [800, 815], 0.5) : '')
})
const boxPath = (x: number, y: number, w: number, h: number) => straight([[x, y], [x + w, y], [x + w, y + h], [x, y + h]])

function plaza(sheet: Sheet): string[] {
  const at = lens([800, 800], 900)
  return [
    box(0, 916, 1600, 160, { fill: sheet.fall([[0, '#f3d9b9'], [1, '#c9a795']], 916, 1067) }),
    ...times(24, (index) => stroke([at((index - 12) * 2.4, 0, 12), at((index - 12) * 2.4, 0, 4)], '#a98a8c', 2.5, { opacity: 0.35 })),
    ...times(5, (index) => box(0, 930 + index * index * 8, 1600, 2 + index, { fill: '#a98a8c', opacity: 0.3 })),
    shape('M430 916L1170 916L1290 960L900 990L330 960Z', { fill: shade, opacity: 0.28 }),
  ]
}

function pole(sheet: Sheet, x: number, top: number, foot = 925, size = 1): string {
  const foot2 = foot === 330 ? 268 : foot
  return group([
    stroke([[x, foot2], [x, top]], '#6d6f88', 6 * size),
    stroke([[x + 1.5, foot2], [x + 1.5, top]], '#f6ead3', 2),
    disc(x, top - 4, 7, { fill: '#d9a35a' }),
    flag(sheet, x + 4, top + 6, 190 * size, 118 * size, national, '#f2b950', ink),
  ])
}

function walkers(sheet: Sheet): string[] {
  const dress = (top: string, legs?: string) => ({ skin: '#a8705a', top, ...(legs ? { legs } : {}), dark: '#2c3150', hair: '#2c2430' })
  const group1 = [
    { x: 640, y: 890, height: 92, faces: 1, pose: poses.stroll, dress: dress('#39405f', '#2f3553') },
    { x: 672, y: 893, height: 88, faces: -1, pose: poses.stand, dress: { ...dress('#a0503f'), head: 'hijab', headColour: '#f0d9b2' } },
    { x: 902, y: 868, height: 86, faces: 1, pose: poses.walk, dress: dress('#4f6678', '#39405f') },
    { x: 990, y: 985, height: 150, faces: -1, pose: poses.walk, dress: dress('#2f7f86', '#2c3150') },
    { x: 1064, y: 1000, height: 156, faces: -1, pose: poses.stroll, dress: { ...dress('#f6ead3'), dark: '#8d7f94', head: 'ghutra', headColour: '#f8efdc' } },
    { x: 520, y: 1004, height: 152, faces: 1, pose: poses.stroll, dress: { ...dress('#c9683f'), head: 'hijab', headColour: '#39405f' } },
  ] as const
  return group1.map((figure) => shape(`M${figure.x - 8} ${figure.y}l${figure.height * 0.95} ${figure.height * 0.14}l10 8l${-figure.height * 0.92} ${-figure.height * 0.05}z`, { fill: '#5d5774', opacity: 0.4 }) + person(sheet, { ...figure, light: -1, turn: 0.6 }))
}

/** A lectern crowded with microphones, waiting; reporters in front of it. */
export const pressRoom: Scene = {
  finish: { bloom: 0.5, vignette: 0.35 },
  draw(sheet) {
    const { random } = sheet
    const folds = times(40, (index) => {
      const x = index * 42 - 20
      return box(x, 0, 43, 860, { fill: sheet.linear([[0, '#0f2a3d'], [0.45, '#2b6a78'], [0.7, '#1c4a5c'], [1, '#0c2233']], [x, 0], [x + 43, 0]) })
    })
    sheet.add(
      box(0, 0, 1600, 1067, { fill: '#0f2a3d' }),
      ...folds,
      box(0, 0, 1600, 1067, { fill: sheet.radial([[0, '#06121e', 0], [0.5, '#06121e', 0.35], [1, '#06121e', 0.9]], [800, 420], 900) }),
      shape('M560 -20h480L1260 880H340z', { fill: sheet.fall([[0, '#fff0c8', 0.6], [0.7, '#ffe2a4', 0.24], [1, '#ffe2a4', 0]], 0, 880), blend: 'screen', filter: sheet.blur(26) }),
      ...[-1, 1].map((side) => standing(sheet, 800 + side * 330, side as 1 | -1)),
      box(0, 850, 1600, 220, { fill: sheet.fall([[0, '#3a4a55'], [0.3, '#22303e'], [1, '#0c1826']], 850, 1067) }),
      oval(800, 872, 430, 42, { fill: '#ffe2a4', opacity: 0.35, filter: sheet.blur(14) }),
      ...lectern(sheet),
      crowd(sheet, -40, 1640, 960, 78, '#0d1c2a', '#3f7480', 1.75),
      ...camera(330), ...camera(1215),
      ...times(60, () => disc(between(random, 420, 1180), between(random, 60, 800), between(random, 0.8, 2.4), { fill: '#fff0c8', opacity: between(random, 0.1, 0.45) })),
    )
  },
}

function standing(sheet: Sheet, x: number, side: 1 | -1): string {
  return group([
    stroke([[x, 870], [x, 230]], '#c8a45e', 7),
    disc(x, 222, 11, { fill: '#f2d48c' }),
    shape(`M${x} 244C${x - side * 66} 300 ${x - side * 92} 520 ${x - side * 78} 690L${x - side * 30} 720L${x} 706Z`, { fill: national[0] }),
    shape(`M${x} 244C${x - side * 40} 300 ${x - side * 60} 520 ${x - side * 44} 712L${x - side * 8} 706Z`, { fill: national[1] }),
    shape(`M${x} 244C${x - side * 12} 340 ${x - side * 26} 540 ${x - side * 18} 708L${x} 706Z`, { fill: national[2] }),
    sheet.shade(straight([[x - 100, 240], [x + 100, 240], [x + 100, 720], [x - 100, 720]]), '#06121e', [x, 420], [x, 780], 0.5),
    oval(x, 872, 46, 10, { fill: '#8a6c3a' }),
  ])
}

function lectern(sheet: Sheet): string[] {
  const body = 'M636 590L964 590L930 905H670Z'
  const mics = [[-128, -120, '#c9503f'], [-92, -160, '#e9b84a'], [-58, -128, '#3f8f8a'], [-24, -178, '#e8dcc2'], [14, -142, '#33415c'], [48, -184, '#c9503f'], [84, -134, '#7a9a5a'], [120, -158, '#d98a4a'], [-6, -104, '#8a5a8a']] as const
  return [
    sheet.solid(body, '#a5653c', '#3b2026', [740, 600], [960, 900], 0.9),
    shape('M662 640h276l-8 70H668z', { fill: '#8a4f33' }),
    disc(800, 770, 60, { fill: '#e9c27a' }), disc(800, 770, 48, { fill: '#8a4f33' }), disc(800, 770, 28, { fill: '#e9c27a' }),
    shape('M612 560L988 560L976 602H624Z', { fill: '#c98350' }),
    shape('M612 560L988 560L984 572H616Z', { fill: '#f0bd84' }),
    ...mics.flatMap(([dx, dy, colour]) => {
      const [x, y] = [800 + dx, 580 + dy]
      const lean = -dx * 0.16
      return [
        shape(`M${800 + dx * 0.62} 574Q${800 + dx * 0.8} ${y + 90} ${x} ${y + 20}`, { stroke: '#141c28', width: 5 }),
        group([box(-10, 4, 20, 46, { fill: colour }), box(-10, 4, 7, 46, { fill: '#fff0d0', opacity: 0.3 }), oval(0, -10, 15, 20, { fill: '#1d2634' }), oval(-4, -15, 7, 11, { fill: '#5d7080' })], { transform: `translate(${x} ${y}) rotate(${lean})` }),
      ]
    }),
  ]
}

/** A video camera on somebody's shoulder, in silhouette. */
function camera(x: number): string[] {
  const ink2 = '#0a1622'
  return [
    shape(`M${x - 70} 850h120v-16h24v16h10v70h-154z`, { fill: ink2 }),
    shape(`M${x + (x < 800 ? 84 : -70)} 860l${x < 800 ? 46 : -46} -12v84l${x < 800 ? -46 : 46} -12z`, { fill: ink2 }),
    box(x - 30, 812, 70, 10, { fill: ink2 }), box(x - 26, 812, 8, 40, { fill: ink2 }), box(x + 26, 812, 8, 40, { fill: ink2 }),
    disc(x - 56, 868, 5, { fill: '#ff5a4a' }),
  ]
}
