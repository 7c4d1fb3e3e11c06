import { shaft, town, windows } from '../buildings.ts'
import { mix } from '../colour.ts'
import { clouds, hills, ripples, sky } from '../nature.ts'
import { box, disc, group, lens, mirrored, oval, shape, stroke, straight, through, type Point, type Sheet } from '../paint.ts'
import { person, poses } from '../people.ts'
import { between, oneOf, times } from '../random.ts'
import type { Scene } from '../scene.ts'

const [foam, deep] = ['#f1f5e8', '#10303a']

/** The sea breaks over the mole; the lighthouse is lit in the afternoon. */
export const stormCoast: Scene = {
  finish: { bloom: 0.35, vignette: 0.35, grain: 6 },
  draw(sheet) {
    sheet.add(
      sky(sheet, [[0, '#26343f'], [0.5, '#51656b'], [0.85, '#98a394'], [1, '#c4bf9f']], 620),
      clouds(sheet, { band: [-200, 420], colour: '#1c2832', cover: 0.66, seed: 41, grain: [0.0022, 0.005], crisp: 4 }),
      clouds(sheet, { band: [-100, 500], colour: '#7f8d8c', cover: 0.4, seed: 58, grain: [0.0022, 0.006], crisp: 5, opacity: 0.7 }),
      hills(sheet, { y: 600, height: 30, waves: 3, octaves: 5, rise: (t) => 130 * Math.max(0, t - 0.72) * 3 }, '#54686a', '#98a394', 0.5),
      box(0, 620, 1600, 460, { fill: sheet.fall([[0, '#7d938a'], [0.25, '#3c6a68'], [1, deep]], 620, 1067) }),
      ...times(5, (index) => swell(sheet, 650 + index * 34, 10 + index * 8, mix('#6f8f86', '#21505a', index / 5), mix('#b9c9b6', '#4f7f7c', index / 5))),
      lighthouse(sheet),
      burst(sheet, 930, 700, 540, 430),
      swell(sheet, 830, 44, '#2c5f63', '#7fa79c'),
      burst(sheet, 620, 820, 360, 260),
      mole(sheet),
      breaker(sheet),
      ...times(300, () => {
        const [x, y, long] = [between(sheet.random, -40, 1640), between(sheet.random, -20, 1040), between(sheet.random, 20, 60)]
        return stroke([[x, y], [x - long * 0.5, y + long]], '#e9f0e6', 1.3, { opacity: 0.2 })
      }),
    )
  },
}

function swell(sheet: Sheet, y: number, high: number, body: string, crest: string): string {
  const phase = sheet.random() * 9
  const line = times(33, (index) => [index * 52 - 30, y + Math.sin(index * 0.62 + phase) * high * 0.5 - Math.abs(Math.sin(index * 0.31 + phase)) * high * 0.7] as Point)
  const d = `${through(line, false)}L1640 1090L-40 1090Z`
  return group([
    shape(d, { fill: sheet.fall([[0, crest], [0.25, body], [1, deep]], y - high * 1.4, y + high * 5) }),
    shape(through(line, false), { stroke: foam, width: 2 + high * 0.1, opacity: 0.75 }),
    ...times(34, () => {
      const at = line[Math.floor(sheet.random() * 32)] as Point
      return oval(at[0] + between(sheet.random, -30, 30), at[1] + between(sheet.random, 2, high * 2.2), between(sheet.random, 10, 46), between(sheet.random, 1, 2 + high * 0.06), { fill: foam, opacity: between(sheet.random, 0.15, 0.6) })
    }),
  ])
}

/** Spray thrown up where a wave meets the wall. */
function burst(sheet: Sheet, x: number, foot: number, wide: number, high: number): string {
  const { random } = sheet
  const drops = times(1150, () => {
    const angle = (random() + random() + random() - 1.5) * 0.85
    const far = random() ** 0.72
    const fall = far * far * 0.22
    const base = (random() - 0.5) * wide * 0.42
    const [dx, dy] = [base + Math.sin(angle) * wide * 0.5 * far - far * wide * 0.12, Math.cos(angle) * high * (far - fall) * (1 - Math.abs(base / wide) * 1.1)]
    return disc(x + dx, foot - dy, (1 - far) * 15 * random() + between(random, 0.8, 4.2), { fill: mix(foam, '#9fb8b0', random() * 0.6), opacity: between(random, 0.35, 1) * (1 - far * 0.4) })
  })
  const mist = times(16, () => oval(x + between(random, -0.34, 0.3) * wide, foot - between(random, 0.05, 0.7) * high, wide * between(random, 0.08, 0.2), high * between(random, 0.1, 0.24), { fill: '#dfe8dc', opacity: 0.3 }))
  return group([group(mist, { filter: sheet.blur(24) }), ...drops])
}

function lighthouse(sheet: Sheet): string {
  const tower = 'M1040 720L1066 300H1130L1156 720Z'
  return group([
    shape('M1098 262L-60 60V250Z', { fill: sheet.linear([[0, '#ffe9a8', 0.75], [0.5, '#ffe9a8', 0.2], [1, '#ffe9a8', 0]], [1098, 262], [-60, 160]), blend: 'screen', filter: sheet.blur(7) }),
    shape('M1098 262L1700 120V260Z', { fill: sheet.linear([[0, '#ffe9a8', 0.6], [1, '#ffe9a8', 0]], [1098, 262], [1700, 190]), blend: 'screen', filter: sheet.blur(7) }),
    shape(tower, { fill: '#e9e3d0' }),
    group([box(1000, 380, 200, 74, { fill: '#a8483c' }), box(1000, 540, 200, 84, { fill: '#a8483c' })], { clip: sheet.clip(tower) }),
    sheet.shade(tower, '#26343f', [1080, 500], [1156, 520], 0.95),
    ...[350, 490, 650].map((y) => box(1090, y, 16, 26, { fill: '#26343f' })),
    box(1050, 288, 96, 14, { fill: '#26343f' }), ...times(9, (index) => box(1052 + index * 11, 268, 3, 22, { fill: '#26343f' })), box(1050, 266, 96, 4, { fill: '#26343f' }),
    box(1074, 236, 48, 52, { fill: '#fff3c0' }), box(1096, 236, 4, 52, { fill: '#26343f' }), shape('M1066 238Q1098 186 1130 238Z', { fill: '#a8483c' }), disc(1098, 206, 6, { fill: '#26343f' }),
    disc(1098, 262, 190, { fill: sheet.radial([[0, '#fff0b8', 0.95], [0.25, '#ffe08f', 0.4], [1, '#ffe08f', 0]], [1098, 262], 190), blend: 'screen' }),
  ])
}

function mole(sheet: Sheet): string {
  const d = 'M540 860L700 742L1640 716V1090H640Z'
  return group([
    sheet.solid(d, '#6c6f6a', '#1d2a30', [900, 740], [760, 1060], 1),
    shape('M700 742L1640 716V734L706 762Z', { fill: '#b3b4a4' }),
    ...times(5, (row) => stroke([[620 + row * 6, 800 + row * 52], [1640, 772 + row * 56]], '#1d2a30', 3, { opacity: 0.5 })),
    ...times(36, (index) => stroke([[650 + (index % 9) * 112 + (Math.floor(index / 9) % 2) * 56, 792 + Math.floor(index / 9) * 52], [652 + (index % 9) * 112 + (Math.floor(index / 9) % 2) * 56, 842 + Math.floor(index / 9) * 52]], '#1d2a30', 3, { opacity: 0.45 })),
    ...times(6, (index) => box(1200 + index * 70, 686 - index * 2, 7, 44, { fill: '#26343f' })), stroke([[1200, 690], [1600, 678]], '#26343f', 4),
    person(sheet, { x: 1296, y: 728, height: 118, faces: -1, light: -1, turn: 0.6, pose: { ...poses.stand, lean: -8, near: [40, 96] }, dress: { skin: '#a8705a', top: '#e3a92f', legs: '#26343f', dark: '#2c2f33', head: 'hijab', headColour: '#e3a92f' } }),
  ])
}

function breaker(sheet: Sheet): string {
  const { random } = sheet
  const curl = through([[-60, 1090], [-60, 820], [80, 744], [240, 716], [400, 742], [500, 806], [540, 880], [520, 930], [470, 900], [410, 880], [370, 910], [380, 980], [470, 1040], [620, 1090]], true, 5.5)
  return group([
    shape(curl, { fill: sheet.linear([[0, '#7fb0a3'], [0.4, '#2f6f70'], [1, deep]], [300, 720], [200, 1067]) }),
    ...times(16, (index) => shape(`M${-40 + index * 22} ${1067}Q${60 + index * 20} ${860 - index * 4} ${300 + index * 12} ${764 + index * 5}`, { stroke: foam, width: 2, opacity: 0.32 })),
    ...times(420, () => {
      const t = random()
      const [x, y] = [80 + t * 460, 744 - Math.sin(t * 2.2) * 34 + t * t * 150]
      return disc(x + between(random, -22, 26), y + between(random, -30, 26) * (0.5 + t), between(random, 2, 13) * (0.4 + t * 0.7), { fill: mix(foam, '#bfd2c6', random()), opacity: between(random, 0.5, 1) })
    }),
    ...times(140, () => oval(between(random, -20, 820), between(random, 1000, 1075), between(random, 10, 60), between(random, 2, 7), { fill: foam, opacity: between(random, 0.2, 0.7) })),
  ])
}

/** A street under water; a boat brings people out. */
export const floodStreet: Scene = {
  finish: { bloom: 0.4, vignette: 0.3 },
  draw(sheet) {
    const line = 700
    const above = [...street(sheet), ...drowned(sheet)]
    sheet.add(
      sky(sheet, [[0, '#5f7480'], [0.6, '#a3adaa'], [1, '#e2d3b4']], 640),
      clouds(sheet, { band: [-200, 420], colour: '#4a5d6b', cover: 0.55, seed: 14, grain: [0.002, 0.006], crisp: 4, opacity: 0.85 }),
      ...above,
      box(0, line, 1600, 380, { fill: sheet.fall([[0, '#c9b893'], [0.25, '#93917f'], [1, '#3d4c55']], line, 1067) }),
      mirrored(sheet, above, line, 0.6, [3, 12]),
      box(0, line, 1600, 380, { fill: sheet.fall([[0, '#a8977a', 0.15], [1, '#33424c', 0.75]], line, 1067) }),
      ripples(sheet, line, 1067, '#e9dfc4', { count: 260, opacity: 0.55, length: 190 }),
      ripples(sheet, line, 1067, '#3a4850', { count: 260, opacity: 0.45, length: 190 }),
      ...boat(sheet),
      ...times(60, () => {
        const [x, y] = [between(sheet.random, 0, 1600), between(sheet.random, 730, 1060)]
        const r = 5 + ((y - 700) / 360) * 20
        return oval(x, y, r, r * 0.28, { stroke: '#f3ead2', width: 1.5, opacity: 0.5 })
      }),
      ...times(330, () => {
        const [x, y, long] = [between(sheet.random, -20, 1620), between(sheet.random, -30, 1060), between(sheet.random, 22, 64)]
        return stroke([[x, y], [x - long * 0.14, y + long]], '#f3efe0', 1.3, { opacity: 0.24 })
      }),
    )
  },
}

function street(sheet: Sheet): string[] {
  const at = lens([800, 600], 900, 3)
  const plaster = ['#c9a27c', '#b9876c', '#d9bd95', '#a88a7a', '#c4ac8f', '#9f9484']
  const house = (side: 1 | -1, near: number, back: number, high: number, colour: string) => {
    const x = side * 7
    const haze = Math.min(0.8, near / 46)
    const tint = (paint: string) => mix(paint, '#d3c8ae', haze)
    const quad = (low: number, top: number, from: number, to: number, paint: string, off = 0) => shape(straight([at(x - side * off, low, from), at(x - side * off, top, from), at(x - side * off, top, to), at(x - side * off, low, to)]), { fill: tint(paint) })
    const span = back - near
    const floors = Math.floor(high / 3.4)
    return group([
      quad(-1, high, near, back, colour), shape(straight([at(x, -1, near), at(x, high, near), at(x + side * 7, high, near), at(x + side * 7, -1, near)]), { fill: tint(mix(colour, '#4a4a52', 0.35)) }),
      quad(high, high + 0.4, near, back, '#e2cfa9', 0.15),
      ...times(floors, (floor) => group(times(2, (index) => {
        const from = near + span * (0.14 + index * 0.46)
        const to = from + span * 0.24
        const low = 3.4 * floor + (floor ? 1.1 : 0.2)
        const lit = sheet.random() < 0.35
        return quad(low, low + 1.9, from, to, lit ? '#ffd98f' : '#4f5a62') + quad(low, low + 1.9, from - span * 0.07, from, '#4f7a78', 0.05) + quad(low, low + 1.9, to, to + span * 0.07, '#4f7a78', 0.05)
          + (floor ? quad(low - 0.25, low - 0.1, from - span * 0.08, to + span * 0.08, '#6b6058', 0.8) + times(7, (k) => quad(low - 0.1, low + 0.75, from - span * 0.06 + (k * span * 0.36) / 6, from - span * 0.06 + (k * span * 0.36) / 6 + 0.05, '#3c4248', 0.8)).join('') + quad(low + 0.7, low + 0.78, from - span * 0.08, to + span * 0.08, '#3c4248', 0.8) : '')
      }))),
    ])
  }
  const rows = [46, 40, 34, 28.5, 23.5, 19, 15, 11.5, 8.5].map((back, index, all) => [all[index + 1] ?? 6, back] as const)
  return [
    town(sheet, { left: 640, right: 960, base: 640, low: 30, high: 90, narrow: 30, wide: 60, colour: '#c9bda2', dark: '#a89c8c', domes: 0.1, foot: 700 }),
    ...rows.flatMap(([near, back]) => [house(-1, near, back, oneOf(sheet.random, [7.2, 10.6, 9]), oneOf(sheet.random, plaster)), house(1, near, back, oneOf(sheet.random, [7.2, 10.6, 9]), oneOf(sheet.random, plaster))]),
    ...[[-5.4, 22], [5.4, 17], [-5.4, 12.5]].map(([x, away]) => {
      const [px, py] = at(x as number, -0.9, away as number)
      const s = 900 / (away as number)
      return group([stroke([[px, py], [px, py - s * 5]], '#3c4248', s * 0.1), stroke([[px, py - s * 5], [px - Math.sign(x as number) * s * 0.9, py - s * 5.2]], '#3c4248', s * 0.08), disc(px - Math.sign(x as number) * s * 0.9, py - s * 5.05, s * 0.16, { fill: '#fff0bd' }), disc(px - Math.sign(x as number) * s * 0.9, py - s * 5.05, s * 1.6, { fill: sheet.radial([[0, '#ffe6a0', 0.65], [1, '#ffe6a0', 0]], [px - Math.sign(x as number) * s * 0.9, py - s * 5.05], s * 1.6), blend: 'screen' })])
    }),
    stroke([at(-7, 6.6, 20), at(0, 5.9, 20), at(7, 6.8, 20)], '#3c4248', 2), stroke([at(-7, 7.4, 14), at(0, 6.4, 14), at(7, 7.2, 14)], '#3c4248', 2),
  ]
}

const drowned = (sheet: Sheet) => [
  group([
    sheet.solid('M-130 0V-34Q-124 -52 -96 -56L-62 -92Q-54 -100 -40 -100H36Q50 -100 60 -90L92 -56Q126 -52 130 -30V0Z', '#7a3f3f', '#2f2a33', [40, -90], [-120, 0], 0.9),
    shape('M-56 -58L-36 -88H-6V-58ZM4 -88H34Q42 -88 48 -80L66 -58H4Z', { fill: '#b9c4bd' }),
  ], { transform: 'translate(1090 706) scale(0.860)' }),
]

function boat(sheet: Sheet): string[] {
  const [orange, dark] = ['#e2682f', '#26303a']
  const tube = through([[430, 876], [470, 842], [760, 850], [990, 838], [1076, 792], [1100, 800], [1086, 860], [1010, 908], [740, 922], [480, 914]], true, 6)
  const who = (x: number, y: number, h: number, faces: 1 | -1, dress: Parameters<typeof person>[1]['dress'], pose: Parameters<typeof person>[1]['pose'], child = false) => person(sheet, { x, y, height: h, faces, light: 1, turn: 0.55, pose: pose ?? poses.stand, dress, child })
  const base = { skin: '#a8684c', dark, hair: '#241a20' }
  return [
    ...times(24, (index) => oval(740 + between(sheet.random, -30, 30), 924 + index * 5, 300 * (1 - index / 26), 4, { fill: dark, opacity: 0.4 * (1 - index / 24) })),
    who(560, 884, 250, 1, { ...base, top: '#3f6f7a', legs: dark, head: 'hijab', headColour: '#e9d3a4' }, poses.sit),
    who(668, 884, 190, 1, { ...base, top: '#f0c04a', legs: dark, head: 'hijab', headColour: '#f0c04a' }, poses.sit, true),
    who(770, 888, 260, -1, { ...base, top: '#8a5a4a', legs: dark }, { ...poses.sit, nod: 18 }),
    who(956, 890, 330, 1, { ...base, top: orange, legs: '#33424c', head: 'helmet', headColour: '#fbeed0' }, { lean: 6, near: [30, 50], far: [52, 40], legNear: [8, -4], legFar: [-10, -14] }),
    stroke([[1010, 660], [1062, 980]], '#5a4636', 8),
    shape(tube, { fill: orange }), sheet.shade(tube, '#6a2430', [800, 850], [700, 930], 0.9),
    shape(through([[446, 866], [760, 870], [1000, 858], [1084, 812]], false), { stroke: '#ffd9a0', width: 5, opacity: 0.8 }),
    ...times(7, (index) => shape(`M${510 + index * 74} ${880 - Math.max(0, index - 5) * 8}q14 18 28 -1`, { stroke: '#fbeed0', width: 4 })),
    group([
      person(sheet, { x: 380, y: 1010, height: 330, faces: 1, light: 1, turn: 0.6, pose: { lean: 12, near: [52, 84], far: [60, 90], legNear: [10, -6], legFar: [-12, -22] }, dress: { ...base, top: '#f0b42f', legs: '#3a4a55', head: 'helmet', headColour: '#e2682f' } }),
    ], { clip: sheet.clip('M0 0H1600V905H0Z') }),
    ...times(4, (index) => oval(378, 905 + index * 5, 90 + index * 26, 5 + index * 3, { stroke: '#f3ead2', width: 2, opacity: 0.6 - index * 0.12 })),
    ...times(16, (index) => oval(378 + between(sheet.random, -14, 14), 912 + index * 7, 52 - index * 2.4, 3.5, { fill: dark, opacity: 0.35 * (1 - index / 16) })),
  ]
}

/** The bridge lit for the evening, its cables doubled in the river. */
export const bridgeNight: Scene = {
  finish: { bloom: 0.65, vignette: 0.3 },
  draw(sheet) {
    const line = 730
    const lights = ['#ffd27a', '#ffe9b8', '#ff9f5a', '#9fd4ff']
    const above = [
      town(sheet, { left: -20, right: 1620, base: line, low: 40, high: 150, narrow: 36, wide: 80, colour: '#453a78', dark: '#282457', lit: lights, share: 0.35, domes: 0.04 }),
      ...times(9, (index) => tower(sheet, 60 + index * 185 + between(sheet.random, -40, 40), line, between(sheet.random, 180, 330), between(sheet.random, 44, 70), lights)),
      town(sheet, { left: -20, right: 1620, base: line + 4, low: 16, high: 56, narrow: 40, wide: 90, colour: '#2b2658', dark: '#181740', lit: lights, share: 0.55, domes: 0.1 }),
      ...span(sheet),
    ]
    sheet.add(
      sky(sheet, [[0, '#0e1238'], [0.45, '#2a2a6b'], [0.78, '#7a4a8c'], [1, '#f08a6a']], line),
      clouds(sheet, { band: [200, 640], colour: '#c9657f', cover: 0.3, seed: 26, opacity: 0.6, grain: [0.0014, 0.012] }),
      ...times(110, () => disc(between(sheet.random, 0, 1600), between(sheet.random, 0, 380), between(sheet.random, 0.5, 1.7), { fill: '#fff6e0', opacity: between(sheet.random, 0.2, 0.8) })),
      disc(330, 190, 38, { fill: '#ffeccb' }), disc(330, 190, 200, { fill: sheet.radial([[0, '#ffeccb', 0.5], [1, '#ffeccb', 0]], [330, 190], 200), blend: 'screen' }),
      ...above,
      box(0, line, 1600, 350, { fill: sheet.fall([[0, '#a85a7c'], [0.2, '#553c7c'], [1, '#0f1238']], line, 1067) }),
      mirrored(sheet, above, line, 0.85, [3, 16]),
      ...times(90, () => {
        const x = between(sheet.random, 0, 1600)
        const y = line + between(sheet.random, 4, 220)
        return oval(x, y, between(sheet.random, 8, 34), between(sheet.random, 1, 2.4), { fill: oneOf(sheet.random, lights), opacity: 0.5 })
      }),
      ripples(sheet, line, 1067, '#0f1238', { count: 300, opacity: 0.45 }),
      ripples(sheet, line, 1067, '#f7b08a', { count: 150, opacity: 0.35 }),
      ...bank(sheet),
    )
  },
}

const tower = (sheet: Sheet, x: number, foot: number, h: number, w: number, lit: readonly string[]) => group([
  box(x, foot - h, w, h, { fill: '#352f68' }), box(x, foot - h, w * 0.36, h, { fill: '#211f4c' }),
  windows(sheet, x + w * 0.36, foot - h + 8, w * 0.64, h, { across: 3, down: Math.round(h / 17), lit, dark: '#211f4c', share: 0.5, size: [0.55, 0.45], margin: 0.04 }),
  stroke([[x + w * 0.6, foot - h], [x + w * 0.6, foot - h - 34]], '#211f4c', 3), disc(x + w * 0.6, foot - h - 36, 3, { fill: '#ff6a5a' }),
])

function span(sheet: Sheet): string[] {
  const deck = (x: number) => 640 - 34 * Math.cos(((x - 800) / 1600) * Math.PI)
  const pylons = [470, 1130]
  const cables = pylons.flatMap((px) => [-1, 1].flatMap((side) => times(15, (index) => {
    const x = px + side * (30 + index * 20.500)
    return stroke([[px, 216 + index * 14], [x, deck(x)]], '#ffdf9f', 1.7, { opacity: 0.8 })
  })))
  return [
    ...cables,
    ...pylons.map((px) => shape(`M${px - 30} 740L${px - 5} 180H${px + 5}L${px + 30} 740H${px + 14}L${px + 3} 620H${px - 3}L${px - 14} 740Z`, { fill: sheet.linear([[0, '#5a4a86'], [0.5, '#ffe2b0'], [1, '#b57a8c']], [px - 26, 0], [px + 26, 0]) }) + disc(px, 174, 5, { fill: '#ff6a5a' }) + disc(px, 600, 210, { fill: sheet.radial([[0, '#ffc978', 0.4], [1, '#ffc978', 0]], [px, 600], 210), blend: 'screen' })),
    shape(`${straight(times(41, (index) => [index * 41 - 20, deck(index * 41 - 20)] as const), false)}L${straight(times(41, (index) => [1620 - index * 41, deck(1620 - index * 41) + 17] as const), false).slice(1)}Z`, { fill: '#2a2352' }),
    shape(straight(times(41, (index) => [index * 41 - 20, deck(index * 41 - 20)] as const), false), { stroke: '#ffcf86', width: 3.5 }),
    ...times(54, (index) => disc(index * 30 + 6, deck(index * 30 + 6) - 12, 3, { fill: '#fff3cf' }) + disc(index * 30 + 6, deck(index * 30 + 6) - 12, 16, { fill: '#ffc978', opacity: 0.2 })),
    ...times(30, () => {
      const x = between(sheet.random, 0, 1600)
      return oval(x, deck(x) + 5, between(sheet.random, 6, 18), 2, { fill: oneOf(sheet.random, ['#ff5f4a', '#fff3cf']) })
    }),
    ...[60, 250, 1350, 1540].map((x) => box(x - 9, deck(x) + 14, 18, 90, { fill: '#2a2352' })),
  ]
}

function bank(sheet: Sheet): string[] {
  const edge = 'M-20 1090V985Q300 960 620 980Q980 1004 1620 968V1090Z'
  return [
    sheet.solid(edge, '#1a1842', '#0a0b26', [600, 980], [400, 1067], 0.9),
    shape('M-20 985Q300 960 620 980Q980 1004 1620 968', { stroke: '#8a5a8c', width: 3 }),
    ...times(30, (index) => stroke([[index * 56 - 10, 980 + Math.sin(index * 0.3) * 8], [index * 56 - 10, 942 + Math.sin(index * 0.3) * 8]], '#0a0b26', 3)), shape(through(times(30, (index) => [index * 56 - 10, 942 + Math.sin(index * 0.3) * 8] as const), false), { stroke: '#0a0b26', width: 4 }),
    person(sheet, { x: 690, y: 992, height: 140, faces: 1, light: 1, turn: 0.5, pose: poses.stand, dress: { skin: '#8a5a62', top: '#3c2f6a', dark: '#0a0b26', head: 'hijab', headColour: '#c9657f' } }),
    person(sheet, { x: 748, y: 994, height: 150, faces: -1, light: 1, turn: 0.5, pose: poses.point, dress: { skin: '#8a5a62', top: '#274a6b', legs: '#0f1238', dark: '#0a0b26', hair: '#0a0b26' } }),
    ...[1010, 330].map((x) => stroke([[x, 990], [x, 800]], '#0a0b26', 6) + disc(x, 792, 11, { fill: '#fff0c4' }) + disc(x, 792, 120, { fill: sheet.radial([[0, '#ffd48a', 0.6], [1, '#ffd48a', 0]], [x, 792], 120), blend: 'screen' })),
  ]
}

/** Noon on the reef: shafts of sun, a turtle, more fish than can be counted. */
export const coralReef: Scene = {
  finish: { bloom: 0.4, vignette: 0.35 },
  draw(sheet) {
    const { random } = sheet
    sheet.add(
      box(0, 0, 1600, 1067, { fill: sheet.fall([[0, '#bff0dc'], [0.14, '#5fcbc8'], [0.5, '#1f8fab'], [1, '#0d3f6b']]) }),
      ...times(60, () => oval(between(random, 0, 1600), between(random, 0, 60), between(random, 20, 110), between(random, 2, 8), { fill: '#f6fff0', opacity: between(random, 0.2, 0.7) })),
      ...times(9, (index) => shaft(sheet, [300 + index * 130, -60], [60 + index * 170, between(random, 700, 1000)], [30, between(random, 90, 220)], '#eafff0', between(random, 0.15, 0.42))),
      reef(sheet, 700, 120, 0.72, 12), shoal(sheet, 1180, 300, 90, 0.5, '#2f6f9c'), shoal(sheet, 420, 250, 60, 0.42, '#2f6f9c'),
      reef(sheet, 830, 110, 0.4, 16),
      turtle(sheet),
      shoal(sheet, 1060, 560, 46, 1, '#ffb64a'), shoal(sheet, 350, 520, 30, 0.9, '#f47a5a'),
      reef(sheet, 960, 90, 0, 24),
      ...times(90, () => disc(between(random, 0, 1600), between(random, 60, 1000), between(random, 1, 5), { stroke: '#eafff6', width: 1.3, opacity: 0.5 })),
    )
  },
}

const corals = ['#f0654f', '#f7a13f', '#e9548a', '#f6cf5a', '#9a5fb0', '#f29a8a', '#5fbf9a']

function reef(sheet: Sheet, y: number, high: number, haze: number, count: number): string {
  const { random } = sheet
  const water = '#1f86a5'
  const tint = (colour: string) => mix(colour, water, haze)
  const line = times(28, (index) => [index * 62 - 30, y + Math.sin(index * 0.7 + y) * high * 0.3 + between(random, -0.2, 0.2) * high + Math.abs(index / 27 - 0.5) * -high * 0.9] as Point)
  const floor = (x: number) => (line[Math.max(0, Math.min(27, Math.round((x + 30) / 62)))] as Point)[1]
  const grow = times(count, (index) => {
    const x = ((index + 0.5) * 1640) / count - 20 + between(random, -30, 30)
    const s = high * between(random, 0.8, 1.5) * (0.75 + Math.abs(x / 1600 - 0.5))
    const colour = tint(oneOf(random, corals))
    return [branch, ball, fan, tubes][Math.floor(random() * 4)]!(sheet, x, floor(x) + 12, s, colour, tint('#1a2f5c'))
  })
  return group([
    ...grow,
    sheet.solid(`${through(line, false)}L1640 1090L-40 1090Z`, tint('#b06a7a'), tint('#1f2c5a'), [800, y - 20], [800, y + high * 1.6], 1),
    ...times(count * 2, () => {
      const x = between(random, -10, 1610)
      const s = between(random, 10, 34) * (1.1 - haze)
      return ball(sheet, x, floor(x) + between(random, 6, high * 0.9), s, tint(mix(oneOf(random, corals), '#7a3f6a', 0.3)), tint('#1a2f5c'))
    }),
  ])
}

function branch(sheet: Sheet, x: number, foot: number, s: number, colour: string, dark: string): string {
  const parts: string[] = []
  const grow = (px: number, py: number, angle: number, long: number, wide: number) => {
    const [nx, ny] = [px + Math.cos(angle) * long, py - Math.sin(angle) * long]
    parts.push(stroke([[px, py], [nx, ny]], mix(colour, dark, Math.min(0.4, wide / s)), wide))
    parts.push(stroke([[px + wide * 0.16, py], [nx + wide * 0.16, ny]], mix(colour, '#fff3d6', 0.35), wide * 0.3, { opacity: 0.8 }))
    if (wide < s * 0.035) return
    for (const turn of [-0.5, 0.42]) grow(nx, ny, angle + turn + between(sheet.random, -0.2, 0.2), long * between(sheet.random, 0.66, 0.86), wide * 0.7)
  }
  grow(x, foot, Math.PI / 2 + between(sheet.random, -0.2, 0.2), s * 0.34, s * 0.1)
  return group(parts)
}

const ball = (sheet: Sheet, x: number, foot: number, s: number, colour: string, dark: string) => {
  const d = `M${x - s * 0.5} ${foot}A${s * 0.5} ${s * 0.44} 0 0 1 ${x + s * 0.5} ${foot}Z`
  return group([
    shape(d, { fill: colour }),
    s > 40 ? group(times(5, (index) => shape(`M${x - s * 0.5} ${foot - index * s * 0.09}q${s * 0.125} ${-s * 0.07} ${s * 0.25} 0t${s * 0.25} 0t${s * 0.25} 0t${s * 0.25} 0`, { stroke: mix(colour, '#fff3d6', 0.4), width: s * 0.024, opacity: 0.7 })), { clip: sheet.clip(d) }) + sheet.shade(d, dark, [x + s * 0.2, foot - s * 0.4], [x - s * 0.5, foot], 0.8) : '',
  ])
}

const fan = (sheet: Sheet, x: number, foot: number, s: number, colour: string, dark: string) => {
  const d = through([[x, foot], [x - s * 0.32, foot - s * 0.3], [x - s * 0.46, foot - s * 0.7], [x - s * 0.2, foot - s * 0.98], [x + s * 0.14, foot - s], [x + s * 0.44, foot - s * 0.72], [x + s * 0.3, foot - s * 0.3]], true, 5)
  return group([shape(d, { fill: colour, opacity: 0.92 }), group([...times(11, (index) => stroke([[x, foot], [x - s * 0.55 + index * s * 0.11, foot - s * 1.05]], dark, 1.6, { opacity: 0.4 })), ...times(6, (index) => oval(x, foot, s * 0.17 * (index + 1), s * 0.17 * (index + 1), { stroke: '#fff3d6', width: 1.4, opacity: 0.35 }))], { clip: sheet.clip(d) })])
}

const tubes = (sheet: Sheet, x: number, foot: number, s: number, colour: string, dark: string) => group(times(5, (index) => {
  const [tx, h, w] = [x + (index - 2) * s * 0.15, s * between(sheet.random, 0.45, 0.95), s * 0.15]
  return shape(`M${tx - w * 0.4} ${foot}L${tx - w * 0.5} ${foot - h}H${tx + w * 0.5}L${tx + w * 0.4} ${foot}Z`, { fill: sheet.linear([[0, mix(colour, dark, 0.4)], [0.6, colour], [1, mix(colour, '#fff3d6', 0.3)]], [tx - w * 0.5, 0], [tx + w * 0.5, 0]) }) + oval(tx, foot - h, w * 0.5, w * 0.2, { fill: mix(colour, '#fff3d6', 0.3) }) + oval(tx, foot - h, w * 0.32, w * 0.12, { fill: mix(colour, dark, 0.8) })
}))

function shoal(sheet: Sheet, x: number, y: number, count: number, size: number, colour: string): string {
  const { random } = sheet
  return group(times(count, () => {
    const [angle, far] = [random() * Math.PI * 2, Math.sqrt(random())]
    const [fx, fy, s] = [x + Math.cos(angle) * far * 230, y + Math.sin(angle) * far * 90, size * between(random, 0.7, 1.2)]
    const tone = mix(colour, '#ffe9c0', random() * 0.4)
    return group([
      shape('M-20 0Q-4 -12 14 -3L26 -11Q22 0 26 11L14 3Q-4 12 -20 0Z', { fill: tone }), shape('M-20 0Q-4 12 14 3L14 0Z', { fill: mix(tone, '#1a2f5c', 0.35) }),
      size > 0.8 ? shape('M-8 -7Q-5 0 -8 7L-4 7.500Q-1 0 -4 -7.500Z', { fill: '#fff6e0', opacity: 0.9 }) + disc(-14, -1.5, 1.8, { fill: '#14213f' }) : '',
    ], { transform: `translate(${Math.round(fx)} ${Math.round(fy)}) rotate(${Math.round(between(random, -16, 12))}) scale(${Math.round(s * 100) / 100})` })
  }))
}

function turtle(sheet: Sheet): string {
  const shell = through([[-118, 10], [-90, -46], [-20, -74], [60, -62], [116, -18], [120, 16], [50, 40], [-60, 40]], true, 5.5)
  const skin = '#4f9a7d'
  const plate = (x: number, y: number, r: number) => straight(times(6, (index) => [x + Math.cos(index * 1.0472) * r, y + Math.sin(index * 1.0472) * r * 0.62] as const))
  return group([
    shape('M70 26Q130 96 214 118Q196 70 116 14Z', { fill: mix(skin, '#123a5c', 0.45) }), shape('M-84 28Q-130 76 -172 84Q-150 40 -112 6Z', { fill: mix(skin, '#123a5c', 0.45) }),
    shape(through([[106, -10], [150, -30], [186, -34], [206, -20], [200, -2], [164, 8], [112, 14]]), { fill: skin }), disc(186, -20, 4.5, { fill: '#10233f' }),
    shape(shell, { fill: '#8a6a3f' }),
    group([...[[-70, -10], [-18, -26], [36, -22], [84, -2], [-44, 18], [10, 14], [60, 24], [-96, 20], [8, -58]].map(([x, y]) => shape(plate(x as number, y as number, 30), { fill: mix('#c99a4f', '#8a6a3f', 0.2 + sheet.random() * 0.4), stroke: '#5a4430', width: 3 }))], { clip: sheet.clip(shell) }),
    sheet.shade(shell, '#1a2f4c', [20, -60], [0, 50], 0.9),
    shape('M60 20Q20 110 -50 168Q-40 96 6 26Z', { fill: skin }), sheet.shade('M60 20Q20 110 -50 168Q-40 96 6 26Z', '#1a4a5c', [40, 30], [-50, 168], 0.8),
    shape('M-96 24Q-140 54 -160 104Q-110 88 -72 36Z', { fill: skin }),
    ...times(9, (index) => oval(40 - index * 9, 50 + index * 12, 7, 5, { fill: mix(skin, '#e9f2c0', 0.4), opacity: 0.8 })),
  ], { transform: 'translate(740 450) rotate(-14) scale(1.250)' })
}
