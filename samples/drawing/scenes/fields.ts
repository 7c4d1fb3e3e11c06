import { mix } from '../colour.ts'
import { clouds, hills, sky, sun } from '../nature.ts'
import { box, disc, group, oval, shape, stroke, straight, through, type Sheet } from '../paint.ts'
import { person, poses } from '../people.ts'
import { between, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { foliage, plume } from '../things.ts'

/** Harvest: a combine crosses the gold, chaff hanging in the late light. */
export const wheatField: Scene = {
  finish: { bloom: 0.4 },
  draw(sheet) {
    sheet.add(
      sky(sheet, [[0, '#3f86a3'], [0.5, '#9cc6bd'], [0.85, '#f7e2ae'], [1, '#ffe9b0']], 600),
      sun(sheet, [470, 330], 50, '#fffbe3', '#ffe9a8', 9),
      clouds(sheet, { band: [60, 420], colour: '#fff3d6', cover: 0.42, seed: 15, grain: [0.003, 0.0075], crisp: 6, opacity: 0.9 }),
      clouds(sheet, { band: [110, 470], colour: '#e6b98a', cover: 0.25, seed: 15, grain: [0.003, 0.0075], crisp: 6, opacity: 0.45 }),
      hills(sheet, { y: 560, height: 34, waves: 2.5, octaves: 3 }, '#8fae9b', '#f2dca0', 0.5),
      hills(sheet, { y: 590, height: 20, waves: 3, octaves: 3 }, '#a9a25f', '#efcf82', 0.6),
      ...times(16, (index) => poplar(sheet, 1080 + index * 30 + between(sheet.random, -8, 8), 606, between(sheet.random, 50, 96))),
      field(sheet),
      combine(sheet),
      ...times(150, (index) => ear(sheet, (index % 75) * 22 - 20 + between(sheet.random, -10, 10), 1110, between(sheet.random, 150, 330) * (0.72 + 0.42 * Math.abs((index % 75) / 37 - 1) ** 1.6), index < 75)),
    )
  },
}

const poplar = (sheet: Sheet, x: number, foot: number, h: number) =>
  sheet.solid(through([[x - h * 0.1, foot], [x - h * 0.14, foot - h * 0.4], [x, foot - h], [x + h * 0.14, foot - h * 0.4], [x + h * 0.1, foot]]), '#7f8f55', '#4d6348', [x - h * 0.1, 0], [x + h * 0.16, 0], 0.9)

function field(sheet: Sheet): string {
  const rows = times(64, (index) => {
    const t = (index - 32) / 32
    return shape(straight([[860 + t * 900, 604], [860 + t * 5200, 1080], [860 + t * 5200 + 62, 1080], [860 + t * 900 + 5, 604]]), { fill: index % 2 ? '#c98a35' : '#f8d071', opacity: 0.3 })
  })
  const tufts = times(1500, () => {
    const far = sheet.random() ** 0.6
    const [x, y, long] = [between(sheet.random, -20, 1620), 606 + far * 470, 5 + far * 34]
    return shape(`M${Math.round(x)} ${Math.round(y)}q${Math.round(long * 0.1)} ${Math.round(-long * 0.6)} ${Math.round(long * 0.34)} ${Math.round(-long)}`, { stroke: mix('#b4762c', '#ffe08e', sheet.random()), width: 0.8 + far * 2.2, opacity: 0.75 })
  })
  return group([
    box(0, 600, 1600, 480, { fill: sheet.fall([[0, '#f9dc92'], [0.3, '#eebb56'], [1, '#c07f2c']], 600, 1067) }),
    ...rows,
    shape('M700 640L1620 664V760L1500 740L760 690Z', { fill: '#dba552', opacity: 0.8 }),
    ...tufts,
  ])
}

function combine(sheet: Sheet): string {
  const [red, dark, cream] = ['#c8452f', '#4a2a2c', '#f7e2b4']
  const wheel = (x: number, y: number, r: number) => disc(x, y, r, { fill: '#3a2a2c' }) + disc(x, y, r * 0.55, { fill: '#e2a83f' }) + disc(x, y, r * 0.2, { fill: dark }) + times(12, (index) => stroke([[x + Math.cos(index * 0.524) * r * 0.8, y + Math.sin(index * 0.524) * r * 0.8], [x + Math.cos(index * 0.524) * r, y + Math.sin(index * 0.524) * r]], '#5a4442', 4)).join('')
  return group([
    plume(sheet, times(12, (index) => [1010 + index * 52, 716 - index * 11] as const), 54, '#fbe3ad', 0.5, 1.4),
    oval(870, 790, 320, 26, { fill: '#8a5a28', opacity: 0.5 }),
    shape('M690 560h250l70 40v120h-330z', { fill: red }),
    sheet.shade('M690 560h250l70 40v120h-330z', dark, [760, 560], [980, 740], 0.9),
    shape('M690 560h250l30 18H684z', { fill: '#e8694a' }),
    shape('M700 540h190l16 22H690z', { fill: mix(red, dark, 0.4) }),
    shape('M640 470h116l8 120H622z', { fill: mix(red, dark, 0.25) }),
    shape('M634 486h82l4 88h-96z', { fill: '#bfe0d8' }),
    shape('M634 486l52 0-46 88h-16z', { fill: '#eefaf0', opacity: 0.7 }),
    shape('M628 462h142l4 12H624z', { fill: cream }),
    person(sheet, { x: 690, y: 640, height: 150, faces: -1, light: -1, pose: poses.sit, dress: { skin: '#7d4a38', top: '#3f5d66', legs: '#3a3340', dark, head: 'cap', headColour: '#e2a83f' } }),
    shape('M622 590h146v52H612z', { fill: mix(red, dark, 0.1) }),
    stroke([[860, 545], [1000, 476], [1076, 480]], '#8d3328', 16),
    stroke([[1076, 480], [1090, 500]], '#8d3328', 20),
    box(706, 612, 210, 10, { fill: cream, opacity: 0.8 }),
    wheel(700, 724, 66),
    wheel(936, 746, 42),
    shape('M470 716L640 650L650 742L480 770Z', { fill: '#8f3128' }),
    shape('M396 770L640 742L646 768L402 792Z', { fill: dark }),
    ...times(6, (index) => stroke([[470, 716], [470 + Math.cos(index * 1.047 + 0.3) * 62, 716 + Math.sin(index * 1.047 + 0.3) * 62]], '#e2a83f', 6)),
    disc(470, 716, 62, { stroke: '#d98c34', width: 7 }),
    disc(470, 716, 14, { fill: dark }),
    plume(sheet, [[430, 770], [520, 776], [610, 782], [700, 790]], 24, '#ffe6b0', 0.5, 0.5),
  ], { transform: 'translate(20 10)' })
}

/** One ear of wheat on its stalk; those behind are paler. */
function ear(sheet: Sheet, x: number, foot: number, height: number, behind: boolean): string {
  const [body, edge] = behind ? ['#d99b3c', '#f6cf77'] : ['#a8641f', '#efb650']
  const bend = between(sheet.random, 16, 60)
  const [tx, ty] = [x + bend, foot - height]
  const kernels = times(9, (index) => {
    const [kx, ky, side] = [tx + index * 2.6, ty - index * 9.5, index % 2 ? 1 : -1]
    return oval(kx + side * 5.5, ky, 5, 9.5, { fill: side > 0 ? body : edge, transform: `rotate(${side * 24 + 14} ${Math.round(kx)} ${Math.round(ky)})` }) + stroke([[kx + side * 7, ky - 6], [kx + side * 20 + 16, ky - 52]], edge, 1.1, { opacity: 0.75 })
  })
  return group([shape(`M${x} ${foot}Q${x + bend * 0.15} ${foot - height * 0.6} ${tx} ${ty}`, { stroke: body, width: 4 }), ...kernels.toReversed()])
}

/** Olives on terraces: dry walls, silver crowns, two pickers with their net. */
export const oliveGrove: Scene = {
  finish: { bloom: 0.4 },
  draw(sheet) {
    sheet.add(
      sky(sheet, [[0, '#8fb3ab'], [0.5, '#d9dfc2'], [1, '#fbe8b9']], 430),
      sun(sheet, [390, 250], 52, '#fffdf0', '#fff1bf', 10),
      clouds(sheet, { band: [40, 300], colour: '#fff6dc', cover: 0.25, seed: 5, opacity: 0.8 }),
      hills(sheet, { y: 360, height: 50, waves: 2.2, octaves: 3 }, '#a9bda6', '#f3e6bd', 0.6),
      hills(sheet, { y: 420, height: 40, waves: 2.6, octaves: 3 }, '#8fa487', '#e9dfb0', 0.6),
      ...[[470, 42, 13, 46, 0.75], [560, 60, 9, 74, 0.5], [680, 86, 6, 118, 0.25]].map(([y, wall, trees, size, haze]) => terrace(sheet, y as number, wall as number, trees as number, size as number, haze as number)),
      ...foreground(sheet),
    )
  },
}

function terrace(sheet: Sheet, y: number, wall: number, trees: number, size: number, haze: number): string {
  const pale = '#f0e6bd'
  const tint = (colour: string) => mix(colour, pale, haze)
  const line = times(21, (index) => [index * 82 - 20, y + Math.sin(index * 0.42 + y) * wall * 0.22 + (index - 10) * wall * 0.05] as const)
  const top = line.map(([x, at]) => [x, at] as const)
  const face = `${through(top, false)}L1640 ${y + wall * 2.4}L-20 ${y + wall * 2.4}Z`
  const stones = times(900 / wall * 4, () => {
    const x = between(sheet.random, 0, 1600)
    const at = y + Math.sin(x / 82 * 0.42 + y) * wall * 0.22 + (x / 82 - 10) * wall * 0.05
    const s = wall * between(sheet.random, 0.1, 0.2)
    return oval(x, at + between(sheet.random, 0.12, 0.92) * wall, s * 1.25, s * 0.62, { fill: tint(mix('#b99a72', '#7a6653', sheet.random())), opacity: 0.8 })
  })
  return group([
    ...times(trees, (index) => {
      const x = (index + 0.5) * (1600 / trees) + between(sheet.random, -0.3, 0.3) * (1600 / trees)
      const foot = y + Math.sin(x / 82 * 0.42 + y) * wall * 0.22 + (x / 82 - 10) * wall * 0.05 + 3
      return oval(x + size * 0.5, foot + 1, size * 0.7, size * 0.06, { fill: tint('#5d6648') }) + olive(sheet, x, foot, size, tint)
    }),
    shape(face, { fill: tint('#c6ab80') }),
    ...stones,
    shape(`${through(line.map(([x, at]) => [x, at + wall] as const), false)}L1640 1080L-20 1080Z`, { fill: sheet.fall([[0, tint('#b98e5c')], [1, tint('#d8b67c')]], y + wall, y + wall * 3) }),
    shape(through(line.map(([x, at]) => [x, at + 1] as const), false), { stroke: tint('#f2dfae'), width: wall * 0.07 }),
  ])
}

/** A twisted trunk under a crown of silver leaves; `size` is the crown's height. */
function olive(sheet: Sheet, x: number, foot: number, size: number, tint: (colour: string) => string, count = 150): string {
  const s = size
  const bark = `M${x - s * 0.16} ${foot}C${x - s * 0.02} ${foot - s * 0.2} ${x - s * 0.16} ${foot - s * 0.35} ${x - s * 0.26} ${foot - s * 0.62}L${x - s * 0.17} ${foot - s * 0.64}C${x - s * 0.08} ${foot - s * 0.45} ${x - s * 0.02} ${foot - s * 0.42} ${x + s * 0.03} ${foot - s * 0.66}L${x + s * 0.12} ${foot - s * 0.66}C${x + s * 0.09} ${foot - s * 0.48} ${x + s * 0.12} ${foot - s * 0.44} ${x + s * 0.26} ${foot - s * 0.6}L${x + s * 0.31} ${foot - s * 0.55}C${x + s * 0.18} ${foot - s * 0.36} ${x + s * 0.06} ${foot - s * 0.26} ${x + s * 0.2} ${foot}Z`
  return group([
    shape(bark, { fill: tint('#5c4a3d') }),
    shape(`M${x - s * 0.16} ${foot}C${x - s * 0.02} ${foot - s * 0.2} ${x - s * 0.16} ${foot - s * 0.35} ${x - s * 0.26} ${foot - s * 0.62}L${x - s * 0.21} ${foot - s * 0.63}C${x - s * 0.08} ${foot - s * 0.35} ${x + s * 0.03} ${foot - s * 0.2} ${x - s * 0.06} ${foot}Z`, { fill: tint('#a08465') }),
    foliage(sheet, x, foot - s * 0.86, s * 1.25, s * 0.82, tint('#46553f'), tint('#7d8f6a'), tint('#d5dbb0'), { light: -1, dab: 3 + s * 0.022, count, slim: 0.34, lobes: 9 }),
  ])
}

function foreground(sheet: Sheet): string[] {
  const plain = (colour: string) => colour
  const net = through([[500, 1010], [640, 950], [880, 930], [1110, 948], [1230, 1000], [1100, 1050], [760, 1062]])
  return [
    box(0, 800, 1600, 280, { fill: sheet.fall([[0, '#d8b67c', 0], [0.4, '#c79a62'], [1, '#8f6544']], 760, 1067) }),
    ...times(260, () => {
      const y = between(sheet.random, 830, 1060)
      const x = between(sheet.random, 0, 1600)
      return shape(`M${Math.round(x)} ${Math.round(y)}q2 -10 ${Math.round(between(sheet.random, -6, 8))} -18`, { stroke: mix('#7f8a4f', '#d9c98a', sheet.random()), width: 2, opacity: 0.8 })
    }),
    oval(1010, 992, 420, 44, { fill: '#6b4c3c', opacity: 0.55, filter: sheet.blur(8) }),
    sheet.solid(net, '#6f8f72', '#3f5c50', [700, 940], [1100, 1060], 0.7),
    ...times(170, () => disc(between(sheet.random, 620, 1130), between(sheet.random, 955, 1035), between(sheet.random, 2.5, 4), { fill: mix('#3c2f3f', '#6d7a3c', sheet.random()) })),
    olive(sheet, 860, 980, 560, plain, 2100),
    stroke([[640, 990], [715, 620]], '#6b4a33', 9),
    stroke([[690, 996], [752, 624]], '#8a6445', 9),
    ...times(9, (index) => stroke([[648 + index * 8, 950 - index * 38], [696 + index * 7.4, 954 - index * 38]], '#8a6445', 7)),
    person(sheet, { x: 690, y: 832, height: 300, faces: 1, light: -1, turn: 0.6, pose: { near: [120, 150], far: [96, 140], legNear: [10, -14], legFar: [-6, -8] }, dress: { skin: '#a8684c', top: '#c9613f', legs: '#3f4d5c', dark: '#3b2c33', hair: '#2c2024', head: 'cap', headColour: '#e9d3a0' } }),
    person(sheet, { x: 1120, y: 1010, height: 300, faces: -1, light: -1, turn: 0.6, pose: { ...poses.hold, lean: 12, nod: 22 }, dress: { skin: '#b5775a', top: '#45627a', dark: '#2f2c3c', head: 'hijab', headColour: '#f0dfb4' } }),
    shape('M986 908h92l-14 62h-66z', { fill: '#a5743f' }),
    ...times(4, (index) => stroke([[990 + index * 3, 920 + index * 13], [1074 - index * 3, 920 + index * 13]], '#70492b', 2.5)),
    oval(1032, 908, 46, 11, { fill: '#54603a' }),
    ...times(22, () => disc(between(sheet.random, 992, 1072), between(sheet.random, 900, 912), 5, { fill: mix('#3c2f3f', '#7c8a45', sheet.random()) })),
  ]
}
