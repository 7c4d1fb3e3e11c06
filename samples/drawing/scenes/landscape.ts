import { shaft } from '../buildings.ts'
import { mix } from '../colour.ts'
import { below, clouds, fir, hills, mountain, palm, skyline, sky, sun } from '../nature.ts'
import { box, disc, group, lens, oval, shape, stroke, straight, through, type Point, type Sheet } from '../paint.ts'
import { person, poses } from '../people.ts'
import { between, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { lamp } from '../things.ts'

/** The palm grove at harvest, light between the trunks, water in the channel. */
export const datePalms: Scene = {
  finish: { bloom: 0.5 },
  draw(sheet) {
    const far = (x: number, foot: number, h: number, haze: number, lean = 0) => {
      const tint = (colour: string) => mix(colour, '#f6e3a4', haze)
      return palm(sheet, x, foot, h, { dark: tint('#2b5140'), leaf: tint('#4f8a55'), lit: tint('#c9cf6a'), trunk: tint('#b98a5a'), lean, light: -1, dates: haze < 0.6 ? tint('#d9822f') : '' })
    }
    sheet.add(
      sky(sheet, [[0, '#8fc4ad'], [0.5, '#e6e3ad'], [1, '#ffe9b0']], 760),
      sun(sheet, [560, 380], 70, '#fffbe6', '#fff0b0', 10),
      hills(sheet, { y: 640, height: 40, waves: 2.4, octaves: 3 }, '#c9c98f', '#f9e6ac', 0.6),
      ...times(11, (index) => far(60 + index * 150 + between(sheet.random, -30, 30), 735, between(sheet.random, 210, 290), 0.72)),
      box(0, 715, 1600, 360, { fill: sheet.fall([[0, '#e9d58a'], [0.3, '#b9b05f'], [1, '#5f6a3c']], 715, 1067) }),
      ...times(7, (index) => far(20 + index * 250 + between(sheet.random, -40, 40), 800, between(sheet.random, 360, 450), 0.42, between(sheet.random, -20, 20))),
      ...times(6, (index) => shaft(sheet, [420 + index * 70, 180], [180 + index * 260, 1000], [40, 190], '#fff6c4', 0.3)),
      ...channel(sheet),
      palm(sheet, 1130, 930, 700, { dark: '#21463a', leaf: '#3f7f4f', lit: '#d9d56a', trunk: '#c09160', lean: -70, light: -1, dates: '#d9772a' }),
      palm(sheet, 330, 950, 640, { dark: '#1f4237', leaf: '#38744a', lit: '#c9c95f', trunk: '#a87a50', lean: 40, light: 1, dates: '#c9662a' }),
      ...harvest(sheet),
      ...times(90, () => {
        const [x, y] = [between(sheet.random, -10, 1610), between(sheet.random, 960, 1080)]
        return shape(`M${Math.round(x)} ${Math.round(y)}q6 -30 ${Math.round(between(sheet.random, -22, 30))} -${Math.round(between(sheet.random, 40, 84))}`, { stroke: mix('#1f4237', '#9aa84f', sheet.random() * 0.7), width: between(sheet.random, 2, 5) })
      }),
    )
  },
}

function channel(sheet: Sheet): string[] {
  const d = 'M760 745L800 745Q790 850 700 930Q640 1000 660 1090H420Q470 980 590 890Q720 810 760 745Z'
  return [
    shape('M748 742L812 742Q806 852 722 934Q670 1000 690 1090H386Q444 970 572 880Q706 800 748 742Z', { fill: '#8a7a48' }),
    shape(d, { fill: sheet.fall([[0, '#fff3bf'], [0.4, '#9fc4a0'], [1, '#2f6f6a']], 745, 1067) }),
    group(times(60, () => oval(between(sheet.random, 430, 800), between(sheet.random, 760, 1067), between(sheet.random, 10, 60), between(sheet.random, 1, 3.5), { fill: '#fffbe0', opacity: between(sheet.random, 0.25, 0.7) })), { clip: sheet.clip(d) }),
  ]
}

function harvest(sheet: Sheet): string[] {
  const dates = (x: number, y: number, w: number, count: number) => times(count, () => oval(x + between(sheet.random, -1, 1) * w, y - sheet.random() ** 2 * w * 0.35, 5, 4, { fill: mix('#a84f24', '#f0a94f', sheet.random()) }))
  return [
    person(sheet, { x: 1146, y: 640, height: 250, faces: -1, light: -1, turn: 0.75, pose: { lean: -14, near: [60, 110], far: [80, 130], legNear: [62, -22], legFar: [40, -30], nod: -10 }, dress: { skin: '#9a5f40', top: '#e9dfc0', legs: '#3f5f6a', dark: '#26333a', head: 'ghutra', headColour: '#c9503a' } }),
    shape('M1082 520Q1060 556 1110 562Q1170 566 1176 540', { stroke: '#5a4030', width: 6 }),
    oval(980, 990, 190, 20, { fill: '#2c3f2c', opacity: 0.5 }), oval(800, 1004, 120, 14, { fill: '#2c3f2c', opacity: 0.4 }),
    person(sheet, { x: 800, y: 1002, height: 330, faces: 1, light: -1, turn: 0.55, pose: { ...poses.lift, legNear: [4, -2], legFar: [-4, -4] }, dress: { skin: '#a8684c', top: '#e9dcc0', dark: '#5a4a4a', head: 'ghutra', headColour: '#c9503a' } }),
    ...[[930, 1000, 70], [1060, 1012, 62]].map(([x, y, w]) => group([
      sheet.solid(`M${(x as number) - (w as number)} ${(y as number) - 66}H${(x as number) + (w as number)}L${(x as number) + (w as number) * 0.8} ${y}H${(x as number) - (w as number) * 0.8}Z`, '#c08a4a', '#5a3a26', [(x as number) - 30, 0], [(x as number) + (w as number), 0], 0.9),
      ...times(4, (index) => stroke([[(x as number) - (w as number) * (0.98 - index * 0.045), (y as number) - 54 + index * 14], [(x as number) + (w as number) * (0.98 - index * 0.045), (y as number) - 54 + index * 14]], '#6b4528', 2.5)),
      ...dates(x as number, (y as number) - 66, (w as number) * 0.94, 90),
    ])),
  ]
}

/** First light on the peaks; the village below still has its lamps on. */
export const mountainSnow: Scene = {
  finish: { bloom: 0.4 },
  draw(sheet) {
    const peak = (x: number, y: number, foot: number, half: number, haze: number) => mountain(sheet, { x, y, foot, half, light: 1, line: 0.62, lit: mix('#c98f8f', '#e9c6c0', haze), dark: mix('#4f5f8c', '#b3a9c4', haze), snow: mix('#ffd9c2', '#f6d9cf', haze), snowDark: mix('#7f8fbf', '#c3b9d2', haze), haze: '#e9c9c9' })
    sheet.add(
      sky(sheet, [[0, '#4a6ea0'], [0.4, '#9fa9c9'], [0.75, '#f3c1b5'], [1, '#ffdcb8']], 640),
      clouds(sheet, { band: [40, 380], colour: '#ffe3d3', cover: 0.3, seed: 66, opacity: 0.85 }),
      ...times(30, () => disc(between(sheet.random, 0, 1600), between(sheet.random, 0, 160), 1.2, { fill: '#ffffff', opacity: 0.5 })),
      ...[[150, 350, 720, 380, 0.7], [1480, 330, 720, 420, 0.7], [1120, 270, 740, 420, 0.55], [420, 300, 740, 400, 0.45]].map(([x, y, foot, half, haze]) => peak(x as number, y as number, foot as number, half as number, haze as number)),
      peak(780, 140, 780, 560, 0.1),
      clouds(sheet, { band: [540, 760], colour: '#fff0e6', cover: 0.5, seed: 90, grain: [0.0018, 0.01], crisp: 4, opacity: 0.9 }),
      slope(sheet, 730, 40, '#c3cbe0', '#8a9cc4'),
      ...times(60, (index) => fir(sheet, index * 28 + between(sheet.random, -10, 10), 752 + between(sheet.random, -14, 26) - Math.sin((index / 60) * Math.PI) * 4, between(sheet.random, 50, 84), '#4a648c', '#6f86a8', '#e3e6f0')),
      slope(sheet, 830, 40, '#dfe2ee', '#8a9cc4'),
      ...village(sheet),
      slope(sheet, 950, 30, '#f0eef2', '#7a8fbc'),
      ...times(14, (index) => fir(sheet, [30, 110, 190, 260, 1340, 1420, 1500, 1580, 330, 1270, -10, 150, 1460, 1550][index] as number, 1010 + (index % 4) * 24, between(sheet.random, 250, 420) * (index > 7 && index < 10 ? 0.6 : 1), '#1f3a52', '#3f6078', '#f3eff2')),
      ...walker(sheet),
      ...times(170, () => disc(between(sheet.random, 0, 1600), between(sheet.random, 0, 1067), between(sheet.random, 1, 3.4), { fill: '#ffffff', opacity: between(sheet.random, 0.3, 0.85) })),
    )
  },
}

function slope(sheet: Sheet, y: number, height: number, snow: string, shade: string): string {
  return sheet.solid(below(skyline(sheet, { y, height, waves: 2.2, octaves: 3 }), 1090), snow, shade, [900, y], [300, y + 240], 0.85)
}

function village(sheet: Sheet): string[] {
  const house = (x: number, y: number, s: number) => group([
    box(-40, -50, 80, 50, { fill: '#b98a78' }), box(-40, -50, 30, 50, { fill: '#7a6480' }),
    shape('M-50 -48L0 -92L50 -48Z', { fill: '#fff6f0' }), shape('M-50 -48L0 -92L-10 -48Z', { fill: '#a3aed0' }),
    box(4, -36, 13, 17, { fill: '#ffcf6f' }), box(24, -36, 10, 17, { fill: '#ffcf6f' }), box(-30, -32, 11, 15, { fill: '#ffcf6f' }),
    box(20, -92, 11, 26, { fill: '#7a6480' }), box(18, -96, 15, 7, { fill: '#fff6f0' }),
    shape('M25 -100q-14 -30 6 -54t2 -50', { stroke: '#f6eaf0', width: 9, opacity: 0.5, filter: sheet.blur(4) }),
    disc(12, -28, 70, { fill: sheet.radial([[0, '#ffc76a', 0.5], [1, '#ffc76a', 0]], [12, -28], 70), blend: 'screen' }),
  ], { transform: `translate(${x} ${y}) scale(${s})` })
  return [...[[620, 850, 0.9], [720, 838, 0.8], [960, 842, 0.85], [1060, 858, 1], [540, 880, 1.1], [700, 900, 1.25], [880, 884, 1.15], [1010, 912, 1.3], [1150, 894, 1.05], [460, 866, 0.8]].map(([x, y, s]) => house(x as number, y as number, s as number)),
    shape('M792 900V800L806 780L820 800V900Z', { fill: '#c99a88' }), shape('M792 900V800L806 780V900Z', { fill: '#7a6480' }), shape('M786 802L806 752L826 802Z', { fill: '#fff6f0' }), box(801, 812, 10, 20, { fill: '#ffcf6f' })]
}

function walker(sheet: Sheet): string[] {
  return [
    ...times(13, (index) => oval(764 + Math.sin(index * 0.4) * 26 + (index % 2 ? 7 : -7), 1006 + index * 6, 3.5 + index * 0.3, 1.5, { fill: '#5f74a4', opacity: 0.7 })),
    person(sheet, { x: 772, y: 1002, height: 120, faces: 1, light: 1, turn: 0.5, pose: poses.walk, dress: { skin: '#b5705a', top: '#d9573d', legs: '#2c3f5c', dark: '#1f2c4a', head: 'cap', headColour: '#2c3f5c', pack: '#f0b64a' } }),
  ]
}

const turned = {
  pawn: [[0, 0.95], [0.1, 1], [0.16, 0.72], [0.24, 0.5], [0.54, 0.32], [0.6, 0.56], [0.64, 0.36], [0.72, 0.48], [0.84, 0.52], [0.95, 0.34], [1, 0.05]],
  bishop: [[0, 0.95], [0.08, 1], [0.14, 0.66], [0.22, 0.44], [0.56, 0.3], [0.61, 0.58], [0.65, 0.34], [0.74, 0.48], [0.84, 0.4], [0.94, 0.14], [0.97, 0.18], [1, 0.04]],
  rook: [[0, 0.98], [0.1, 1], [0.18, 0.7], [0.3, 0.56], [0.66, 0.5], [0.72, 0.74], [0.76, 0.72], [0.96, 0.74], [1, 0.72]],
  queen: [[0, 0.98], [0.07, 1], [0.13, 0.66], [0.22, 0.44], [0.6, 0.28], [0.65, 0.6], [0.69, 0.36], [0.78, 0.42], [0.9, 0.64], [0.93, 0.5], [0.96, 0.16], [1, 0.04]],
  king: [[0, 1], [0.07, 1.02], [0.13, 0.7], [0.22, 0.46], [0.58, 0.32], [0.63, 0.64], [0.67, 0.4], [0.76, 0.46], [0.86, 0.62], [0.9, 0.48], [0.91, 0.1], [0.99, 0.1], [1, 0.05]],
} as const

/** A tournament: rows of boards under green lamps, one game in front of us. */
export const chessHall: Scene = {
  finish: { bloom: 0.5, vignette: 0.38 },
  draw(sheet) {
    const at = lens([800, 430], 900, 1.75)
    sheet.add(
      box(0, 0, 1600, 1067, { fill: sheet.fall([[0, '#14222e'], [0.5, '#2f4a4c'], [1, '#1c2a30']]) }),
      ...times(7, (index) => box(index * 240 + 30, 60, 150, 330, { fill: sheet.fall([[0, '#47696a'], [1, '#2a4247']], 60, 390), opacity: 0.8 })),
      box(0, 392, 1600, 680, { fill: sheet.fall([[0, '#4a4a42'], [0.3, '#33302e'], [1, '#17191f']], 440, 1067) }),
      ...[15, 11.4, 8.6].flatMap((away) => times(5, (index) => pair(sheet, at, (index - 2) * 4.1 + (away === 11.4 ? 2 : 0), away))),
      ...players(sheet),
      ...board(sheet),
      lamp2(sheet),
      ...times(50, () => disc(between(sheet.random, 400, 1200), between(sheet.random, 250, 800), between(sheet.random, 0.8, 2.2), { fill: '#ffe9b4', opacity: between(sheet.random, 0.15, 0.5) })),
    )
  },
}

function pair(sheet: Sheet, at: ReturnType<typeof lens>, x: number, away: number): string {
  const s = 900 / away
  const [cx, top] = at(x, 0.75, away)
  const foot = at(x, 0, away)[1]
  const haze = (away - 7) / 12
  const tint = (colour: string) => mix(colour, '#2c4448', haze)
  const colours = ['#8a4a3c', '#3f6a78', '#c9a05f', '#5a4a6a', '#6a7a5a']
  const who = (side: 1 | -1) => person(sheet, { x: cx - side * s * 1.02, y: foot, height: s * 1.6, faces: side, light: side, turn: 0.8, pose: { ...poses.sit, near: [38, 84], far: [46, 92], nod: 20 }, dress: { skin: tint('#a8684c'), top: tint(colours[Math.floor(sheet.random() * 5)] as string), legs: tint('#26303a'), dark: '#15202a', hair: '#15161c', head: sheet.random() < 0.35 ? 'hijab' : 'none', headColour: tint('#d9c09a') } })
  return group([
    who(1), who(-1),
    shape(straight([[cx - s * 0.62, top - s * 0.05], [cx + s * 0.62, top - s * 0.05], [cx + s * 0.7, top + s * 0.1], [cx - s * 0.7, top + s * 0.1]]), { fill: tint('#c98f52') }),
    box(cx - s * 0.7, top + s * 0.1, s * 1.4, s * 0.06, { fill: tint('#6a4230') }), box(cx - s * 0.06, top + s * 0.14, s * 0.12, foot - top - s * 0.14, { fill: tint('#3a2a28') }),
    oval(cx, top + s * 0.02, s * 0.5, s * 0.06, { fill: '#ffe9b4', opacity: 0.8 }),
    ...times(9, (index) => box(cx - s * 0.42 + index * s * 0.1, top - s * between(sheet.random, 0.08, 0.17), s * 0.035, s * 0.15, { fill: index % 2 ? '#f3e3c0' : '#2a1f24' })),
    lamp(sheet, cx, top - s * 1.15, s * 0.17, 700, '#1b2a30', '#ffe2a0', 6),
  ])
}

function board(sheet: Sheet): string[] {
  const at = lens([800, 430], 900, 1.75)
  const [high, near] = [0.75, 1.72]
  const size = 0.142
  const corner = (column: number, row: number): Point => at((column - 4) * size, high, near + row * size * 0.9)
  const table = straight([at(-1.5, high, near + 1.3), at(1.5, high, near + 1.3), at(1.35, high, 1.42), at(-1.35, high, 1.42)])
  const cells = times(64, (index) => {
    const [column, row] = [index % 8, Math.floor(index / 8)]
    return shape(straight([corner(column, row), corner(column + 1, row), corner(column + 1, row + 1), corner(column, row + 1)]), { fill: (column + row) % 2 ? '#f3dcae' : '#7d4630' })
  })
  const set: [number, number, keyof typeof turned | 'knight', boolean][] = [
    [4, 7, 'king', false], [3, 7, 'queen', false], [0, 7, 'rook', false], [7, 7, 'rook', false], [5, 6, 'pawn', false], [6, 6, 'pawn', false], [1, 6, 'pawn', false], [2, 5, 'knight', false], [3, 4, 'pawn', false], [5, 4, 'bishop', false],
    [4, 3, 'pawn', true], [3, 2, 'knight', true], [6, 3, 'bishop', true], [1, 2, 'pawn', true], [5, 1, 'pawn', true], [6, 1, 'pawn', true], [0, 1, 'pawn', true], [6, 0, 'king', true], [3, 0, 'queen', true], [5, 0, 'rook', true],
  ]
  const pieces = set.toSorted((a, b) => b[1] - a[1]).map(([column, row, kind, white]) => {
    const [x, y] = corner(column + 0.5, row + 0.42)
    const s = 900 / (near + (row + 0.5) * size * 0.9)
    return piece(sheet, x, y, s * 0.112, s * { pawn: 0.14, rook: 0.16, knight: 0.18, bishop: 0.2, queen: 0.24, king: 0.27 }[kind], kind, white)
  })
  const edge = straight([corner(-0.4, -0.4), corner(8.4, -0.4), corner(8.4, 8.4), corner(-0.4, 8.4)])
  return [
    shape(table, { fill: sheet.fall([[0, '#b5783f'], [0.5, '#9a5f38'], [1, '#4a2c28']], at(0, high, near + 1.3)[1], 1067) }),
    oval(800, 880, 620, 130, { fill: '#ffdf9f', opacity: 0.28, filter: sheet.blur(30) }),
    shape(edge, { fill: '#1f1416', opacity: 0.5, transform: 'translate(6 16)', filter: sheet.blur(8) }), shape(edge, { fill: '#4a2420' }), ...cells,
    group([box(-60, -84, 120, 84, { fill: '#3a2226' }), ...[-28, 28].map((x) => disc(x, -44, 23, { fill: '#fbeccb' }) + stroke([[x, -44], [x + 4, -60]], '#2a1a1c', 3) + stroke([[x, -44], [x + 10, -40]], '#2a1a1c', 3)), box(-44, -94, 22, 10, { fill: '#d9a25e' }), box(22, -90, 22, 6, { fill: '#d9a25e' })], { transform: `translate(${at(0.86, high, 2.3)[0]} ${at(0.86, high, 2.3)[1]})` }),
    ...pieces,
  ]
}

function piece(sheet: Sheet, x: number, foot: number, w: number, h: number, kind: keyof typeof turned | 'knight', white: boolean): string {
  const [colour, dark, shine] = white ? ['#f6e3bb', '#8a5f4a', '#fffaf0'] : ['#4a2a2c', '#140d14', '#d98f5f']
  const profile = kind === 'knight' ? turned.pawn.slice(0, 4) : turned[kind]
  const body = kind === 'knight'
    ? `M${x - w * 0.5} ${foot}V${foot - h * 0.12}L${x - w * 0.34} ${foot - h * 0.2}Q${x - w * 0.1} ${foot - h * 0.5} ${x - w * 0.1} ${foot - h * 0.58}L${x - w * 0.42} ${foot - h * 0.5}Q${x - w * 0.62} ${foot - h * 0.52} ${x - w * 0.5} ${foot - h * 0.64}Q${x - w * 0.3} ${foot - h * 0.9} ${x + w * 0.02} ${foot - h}Q${x + w * 0.46} ${foot - h * 0.86} ${x + w * 0.42} ${foot - h * 0.2}L${x + w * 0.5} ${foot - h * 0.12}V${foot}Z`
    : through([...profile.map(([t, r]) => [x + (r * w) / 2, foot - t * h] as Point), ...profile.map(([t, r]) => [x - (r * w) / 2, foot - t * h] as Point).toReversed()], true, 8)
  const cross = kind === 'king' ? stroke([[x - w * 0.16, foot - h * 0.955], [x + w * 0.16, foot - h * 0.955]], colour, w * 0.1) : ''
  return group([
    oval(x + w * 0.3, foot - h * 0.01, w * 0.75, w * 0.2, { fill: '#1c1014', opacity: 0.45 }),
    shape(body, { fill: colour }), cross,
    sheet.shade(body, dark, [x, foot - h * 0.5], [x + w * 0.6, foot - h * 0.4], 0.7),
    shape(`M${x - w * 0.18} ${foot - h * 0.24}Q${x - w * 0.14} ${foot - h * 0.5} ${x - w * 0.1} ${foot - h * 0.6}`, { stroke: shine, width: w * 0.06, opacity: 0.8 }),
  ])
}

function players(sheet: Sheet): string[] {
  const common = { dark: '#1a1c28', hair: '#1d1620' }
  return [
    person(sheet, { x: 330, y: 1190, height: 930, faces: 1, light: 1, turn: 0.7, pose: { lean: 14, near: [46, 118], far: [64, 78], legNear: [84, 2], legFar: [84, 2], nod: 22 }, dress: { ...common, skin: '#b0704e', top: '#2f5f6f', legs: '#26303a', head: 'hijab', headColour: '#e0b267' } }),
    person(sheet, { x: 1270, y: 1190, height: 930, faces: -1, light: -1, turn: 0.7, pose: { lean: 16, near: [42, 132], far: [52, 120], legNear: [84, 2], legFar: [84, 2], nod: 24 }, dress: { ...common, skin: '#a3603f', top: '#a8483a', legs: '#26303a' } }),
  ]
}

function lamp2(sheet: Sheet): string {
  return group([
    stroke([[800, -10], [800, 120]], '#0f181f', 6),
    shape('M620 232Q640 120 800 112Q960 120 980 232Z', { fill: '#2f7a5f' }), sheet.shade('M620 232Q640 120 800 112Q960 120 980 232Z', '#0f2a2c', [760, 150], [990, 232], 0.9),
    oval(800, 232, 180, 18, { fill: '#fff3c8' }),
    shape('M630 234H970L1330 1000H270Z', { fill: sheet.fall([[0, '#fff0bd', 0.42], [0.7, '#ffe3a0', 0.12], [1, '#ffe3a0', 0]], 234, 1000), blend: 'screen', filter: sheet.blur(18) }),
  ])
}

