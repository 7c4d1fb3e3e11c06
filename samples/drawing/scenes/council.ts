import { column, windows } from '../buildings.ts'
import { lift, mix } from '../colour.ts'
import { clouds, sky } from '../nature.ts'
import { box, disc, group, lens, oval, shape, stroke, straight, type Sheet } from '../paint.ts'
import { person, poses } from '../people.ts'
import { between, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { crowd, flag, national, star } from '../things.ts'

const [stone, shade, ink] = ['#fbe9cf', '#9d8aa0', '#39405f']

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
      ...steps(),
      ...plaza(sheet),
      pole(sheet, 392, 262, 925, 0.9), pole(sheet, 1208, 262, 925, 0.9), pole(sheet, 800, 98, 330, 0.95),
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
    ...times(7, (index) => box(498 + index * 93, 560, 44, 270, { fill: mix(shade, ink, 0.75) })),
    box(776, 540, 48, 290, { fill: '#ffd58f' }),
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

const steps = () => times(10, (index) => {
  const [y, out] = [828 + index * 9, index * 13]
  return box(430 - out, y, 740 + out * 2, 10, { fill: mix(stone, shade, index % 2 ? 0.5 : 0.06) })
})

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
    flag(sheet, x + 4, top + 6, 190 * size, 118 * size, ink),
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
      shape('M640 -60h320L1250 900H350z', { fill: sheet.fall([[0, '#fff0c8', 0.6], [0.7, '#ffe2a4', 0.24], [1, '#ffe2a4', 0]], 0, 880), blend: 'screen', filter: sheet.blur(40) }),
      ...[-1, 1].map((side) => standing(sheet, 800 + side * 330, side as 1 | -1)),
      box(0, 850, 1600, 220, { fill: sheet.fall([[0, '#3a4a55'], [0.3, '#22303e'], [1, '#0c1826']], 850, 1067) }),
      oval(800, 872, 430, 42, { fill: '#ffe2a4', opacity: 0.35, filter: sheet.blur(14) }),
      ...lectern(sheet),
      crowd(sheet, -40, 1640, 960, 78, '#0d1c2a', '#3f7480', 1.75),
      ...camera(370), ...camera(1230),
      ...times(60, () => disc(between(random, 420, 1180), between(random, 60, 800), between(random, 0.8, 2.4), { fill: '#fff0c8', opacity: between(random, 0.1, 0.45) })),
    )
  },
}

function standing(sheet: Sheet, x: number, side: 1 | -1): string {
  return group([
    stroke([[x, 870], [x, 230]], '#c8a45e', 7),
    disc(x, 222, 11, { fill: '#f2d48c' }),
    shape(`M${x} 244C${x - side * 66} 300 ${x - side * 92} 520 ${x - side * 78} 690L${x - side * 30} 720L${x} 706Z`, { fill: national.field }),
    shape(`M${x} 244C${x - side * 26} 300 ${x - side * 40} 520 ${x - side * 30} 712L${x - side * 8} 706Z`, { fill: national.thread }),
    shape(`M${x} 244C${x - side * 12} 340 ${x - side * 26} 540 ${x - side * 18} 708L${x} 706Z`, { fill: national.band }),
    sheet.shade(`M${x} 244C${x - side * 66} 300 ${x - side * 92} 520 ${x - side * 78} 690L${x - side * 30} 720L${x} 706Z`, '#06121e', [x, 460], [x, 800], 0.7),
    oval(x, 872, 46, 10, { fill: '#8a6c3a' }),
  ])
}

function lectern(sheet: Sheet): string[] {
  const body = 'M640 590L960 590L928 905H672Z'
  const mics = [[-104, -112, '#c9503f'], [-70, -150, '#e9b84a'], [-36, -118, '#3f8f8a'], [-6, -168, '#e8dcc2'], [30, -122, '#4a6690'], [62, -156, '#c9503f'], [98, -116, '#7a9a5a'], [-52, -76, '#d98a4a'], [8, -72, '#8a5a8a'], [58, -80, '#e8dcc2']] as const
  return [
    sheet.solid(body, '#a5653c', '#3b2026', [740, 600], [960, 900], 0.9),
    shape('M664 640h272l-8 66H670z', { fill: '#8a4f33' }), shape('M664 640h272l-1 7H664z', { fill: '#d99a62' }),
    disc(800, 790, 58, { fill: '#e9c27a' }), disc(800, 790, 47, { fill: '#8a4f33' }),
    shape(star(800, 790, 38), { fill: '#e9c27a' }),
    shape('M606 556L994 556L980 602H620Z', { fill: '#c98350' }), shape('M606 556L994 556L990 568H610Z', { fill: '#f0bd84' }),
    ...mics.flatMap(([dx, dy, colour]) => {
      const [x, y] = [800 + dx, 580 + dy]
      return [
        shape(`M${800 + dx * 0.5} 566Q${800 + dx * 0.75} ${y + 84} ${x} ${y + 40}`, { stroke: '#141c28', width: 7 }),
        group([
          shape('M-15 6H15L11 62H-11Z', { fill: colour }), shape('M3 6H15L11 62H3Z', { fill: '#141c28', opacity: 0.3 }), shape('M-17 2H17V14H-17Z', { fill: '#141c28' }),
          oval(0, -16, 22, 26, { fill: '#1d2634' }), oval(-6, -22, 11, 15, { fill: '#5d7080' }), oval(-8, -26, 5, 7, { fill: '#a9bcc0', opacity: 0.8 }),
        ], { transform: `translate(${x} ${y}) rotate(${dx * 0.2})` }),
      ]
    }),
  ]
}

/** Somebody with a video camera on the shoulder, in silhouette. */
function camera(x: number): string[] {
  const [black, rim] = ['#0a1622', '#3f7480']
  const side = x < 800 ? 1 : -1
  return [group([
    shape('M-92 260C-96 160 -84 110 -50 92C-66 60 -60 10 -22 4C18 4 30 50 14 88C50 100 74 140 80 260Z', { fill: black }),
    shape('M-50 92C-66 60 -60 10 -22 4', { stroke: rim, width: 3 }),
    shape('M-16 24H96Q104 24 104 32V92Q104 100 96 100H-10Q-18 100 -18 92V32Q-18 24 -16 24Z', { fill: black }),
    shape('M-16 24H96Q104 24 104 32', { stroke: rim, width: 3 }),
    shape('M104 40L150 30V94L104 84Z', { fill: black }), shape('M104 40L150 30', { stroke: rim, width: 3 }),
    shape('M10 24V6H64V24', { stroke: black, width: 9 }), box(-2, 4, 28, 14, { fill: black }),
    shape('M60 100L50 150L84 140L78 100Z', { fill: black }),
    disc(-4, 44, 5, { fill: '#ff5a4a' }),
  ], { transform: `translate(${x} 838) scale(${side} 1)` })]
}
