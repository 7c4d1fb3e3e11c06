import { arch, shaft } from '../buildings.ts'
import { mix } from '../colour.ts'
import { box, disc, group, lens, oval, shape, stroke, straight, type Sheet } from '../paint.ts'
import { person, poses, type Dress } from '../people.ts'
import { between, oneOf, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { crowd, lamp } from '../things.ts'

const [wine, gold] = ['#2a0f26', '#ffd48a']

/** Three musicians in a pool of light, the oud in the middle. */
export const oudConcert: Scene = {
  finish: { bloom: 0.55, vignette: 0.4 },
  draw(sheet) {
    sheet.add(
      box(0, 0, 1600, 1067, { fill: '#4a1430' }),
      ...times(34, (index) => box(index * 48, 0, 49, 800, { fill: sheet.linear([[0, '#3d1029'], [0.45, '#8a2a42'], [0.7, '#641b36'], [1, '#320c22']], [index * 48, 0], [index * 48 + 49, 0]) })),
      screen(sheet),
      box(0, 0, 1600, 800, { fill: sheet.radial([[0, wine, 0], [0.5, wine, 0.25], [1, wine, 0.95]], [800, 480], 900) }),
      box(0, 776, 1600, 300, { fill: sheet.fall([[0, '#b5693f'], [0.25, '#7a3a36'], [1, wine]], 776, 1067) }),
      ...times(18, (index) => stroke([[800 + (index - 8.5) * 90, 776], [800 + (index - 8.5) * 190, 1067]], wine, 2, { opacity: 0.35 })),
      shape('M440 850Q800 800 1160 850L1230 916Q800 960 370 916Z', { fill: '#9a2f3a' }), shape('M470 852Q800 808 1130 852L1190 906Q800 944 410 906Z', { stroke: '#e9b86a', width: 5 }),
      ...times(17, (index) => shape(`M${470 + index * 41} ${884 + Math.sin(index * 0.2) * 3}l12 -14l12 14l-12 14z`, { fill: '#e9b86a', opacity: 0.7 })),
      ...[[470, 0.32], [800, 0.5], [1140, 0.32]].map(([x, strength]) => shaft(sheet, [800 + ((x as number) - 800) * 0.5, -40], [x as number, 900], [60, 360], '#ffe3ae', strength as number)),
      oval(800, 890, 420, 44, { fill: '#ffe0a3', opacity: 0.4, filter: sheet.blur(16) }),
      ...band(sheet),
      ...[[250, 230, 36], [410, 150, 28], [1350, 230, 36], [1190, 150, 28]].map(([x, y, s]) => lamp(sheet, x as number, y as number, s as number, 300, '#7a4a2c', '#ffc35e')),
      crowd(sheet, -40, 1640, 1000, 64, '#180a1c', '#8a3f4a', 1.6),
      ...times(60, () => disc(between(sheet.random, 450, 1150), between(sheet.random, 80, 820), between(sheet.random, 0.8, 2.4), { fill: gold, opacity: between(sheet.random, 0.15, 0.55) })),
    )
  },
}

/** A carved screen behind the players, with stars of light in it. */
function screen(sheet: Sheet): string {
  const star = (x: number, y: number, r: number) => straight(times(16, (index) => [x + Math.cos((index * Math.PI) / 8) * r * (index % 2 ? 0.62 : 1), y + Math.sin((index * Math.PI) / 8) * r * (index % 2 ? 0.62 : 1)] as const))
  const opening = arch(800, 790, 560, 640)
  return group([
    shape(arch(800, 790, 640, 700), { fill: '#5a2a2c' }), shape(arch(800, 790, 600, 668), { fill: '#c98a4e' }),
    shape(opening, { fill: sheet.radial([[0, '#f6b766'], [0.6, '#b55a3a'], [1, '#5f2030']], [800, 520], 420) }),
    group(times(10, (row) => times(9, (column) => shape(star(560 + column * 60 + (row % 2) * 30, 190 + row * 62, 25), { fill: '#6a2530', opacity: 0.55 }) + disc(560 + column * 60 + (row % 2) * 30, 190 + row * 62, 7, { fill: '#ffd48a', opacity: 0.7 })).join('')), { clip: sheet.clip(opening) }),
    sheet.shade(opening, '#4a1430', [800, 560], [800, 160], 0.7),
  ])
}

function band(sheet: Sheet): string[] {
  const dark = '#1d0d22'
  const chair = (x: number, y: number, h: number) => shape(`M${x - h * 0.12} ${y - h * 0.25}h${h * 0.24}v${h * 0.25}h${-h * 0.03}v${-h * 0.2}h${-h * 0.18}v${h * 0.2}h${-h * 0.03}z`, { fill: dark })
  const base = { skin: '#b5734e', dark, hair: '#1d1018' }
  const oud = [
    group([
      oval(0, 0, 92, 66, { fill: '#5a2c1e' }), oval(4, -5, 88, 60, { fill: '#e0a058' }),
      ...times(3, (index) => oval(4, -5, 88 - index * 5, 60 - index * 5, { stroke: '#9a5a2c', width: index ? 1 : 3 })),
      disc(24, -8, 19, { fill: '#4a2218' }), disc(24, -8, 19, { stroke: '#f3cf8a', width: 3 }), disc(-30, -2, 9, { fill: '#4a2218' }),
      box(-66, -16, 9, 24, { fill: '#4a2218' }),
      shape('M82 -16H232V2H82Z', { fill: '#3a1c1a' }), shape('M228 -18L244 -16L212 44L200 38Z', { fill: '#5a2c1e' }),
      ...times(4, (index) => stroke([[-60, -12 + index * 5], [232, -12 + index * 3.4]], '#fff0cf', 1.1, { opacity: 0.85 })),
      ...times(4, (index) => stroke([[234 - index * 7, -6 + index * 13], [250 - index * 7, 0 + index * 13]], '#e0a058', 4)),
    ], { transform: 'translate(56 -222) rotate(-20)' }),
  ].join('')
  const drum = shape('M10 -232Q66 -256 122 -232L108 -190Q96 -160 104 -118H34Q40 -160 26 -190Z', { fill: '#2f7f86' }) + oval(66, -233, 57, 15, { fill: '#fbeccb' }) + times(5, (index) => shape(`M${24 + index * 18} -200l8 -9l8 9l-8 9z`, { fill: '#f3cf8a' })).join('')
  const ney = stroke([[30, -356], [150, -218]], '#e9c07a', 10) + times(5, (index) => disc(72 + index * 14, -308 + index * 16, 2.4, { fill: dark })).join('')
  return [
    ...[[450, 868], [1150, 868], [760, 900]].map(([x, y]) => oval((x as number) + 30, (y as number) + 4, 150, 16, { fill: wine, opacity: 0.55, filter: sheet.blur(5) })),
    chair(450, 866, 500), person(sheet, { x: 450, y: 866, height: 500, faces: 1, light: 1, turn: 0.6, holding: ney, pose: { lean: 3, near: [44, 128], far: [46, 132], legNear: [82, 4], legFar: [74, 8], nod: 6 }, dress: { ...base, top: '#e9d6b0', legs: '#33233a' } }),
    chair(1160, 866, 500), person(sheet, { x: 1160, y: 866, height: 500, faces: -1, light: -1, turn: 0.6, holding: drum, pose: { lean: 5, near: [18, 82], far: [34, 92], legNear: [82, 0], legFar: [74, 8], nod: 10 }, dress: { ...base, top: '#2d3f66', head: 'hijab', headColour: '#e9b86a', legs: '#2a2138' } }),
    chair(745, 900, 560), person(sheet, { x: 745, y: 900, height: 560, faces: 1, light: 1, turn: 0.5, holding: oud, pose: { lean: 4, near: [-8, 64], far: [54, 98], legNear: [84, 2], legFar: [74, 10], nod: 16 }, dress: { ...base, top: '#1f2f4f', legs: '#18182c' } }),
  ]
}

/** The fair on its opening morning: books along both sides, banners overhead. */
export const bookFair: Scene = {
  finish: { bloom: 0.35, vignette: 0.15 },
  draw(sheet) {
    const at = lens([800, 560], 880, 1.8)
    const high = 7.6
    const sky = straight([at(-7, high, 40), at(7, high, 40), at(7, high, 1.6), at(-7, high, 1.6)])
    sheet.add(
      box(0, 0, 1600, 1067, { fill: '#f6e6c8' }),
      shape(sky, { fill: sheet.fall([[0, '#9fcfd0'], [0.7, '#e8f3e0'], [1, '#fffbe9']], 0, 400) }),
      ...times(9, (index) => shape(straight([at(-7, high, 3 + index * 3.2), at(7, high, 3 + index * 3.2), at(7, high - 0.5, 3 + index * 3.2), at(-7, high - 0.5, 3 + index * 3.2)]), { fill: mix('#2f6f7a', '#f6ecd2', 0.2 + index * 0.08) })),
      ...times(7, (index) => stroke([at(-6 + index * 2, high, 2), at(-6 + index * 2, high, 36)], '#2f6f7a', 2.5, { opacity: 0.5 })),
      box(650, at(0, high, 40)[1], 300, 260, { fill: '#fff8e2' }),
      shape(straight([at(-7, 0, 40), at(7, 0, 40), at(7, 0, 2), at(-7, 0, 2)]), { fill: sheet.fall([[0, '#fff3d6'], [0.3, '#eecb9a'], [1, '#b87f5c']], 598, 1067) }),
      shape(straight([at(-1.5, 0, 40), at(1.5, 0, 40), at(1.5, 0, 2), at(-1.5, 0, 2)]), { fill: '#d9573d', opacity: 0.85 }),
      ...times(9, (index) => 26.4 - index * 3).flatMap((away) => [booth(sheet, at, -1, away), booth(sheet, at, 1, away), banner(at, away)]),
      ...[[500, 20], [1020, -10], [760, 30]].map(([x, y]) => shaft(sheet, [x as number, y as number], [(x as number) + 240, 1000], [140, 360], '#fff8dc', 0.3)),
      ...visitors(sheet, at),
    )
  },
}

const covers = ['#d9573d', '#2f7f86', '#f2b340', '#f7ecd2', '#24405c', '#8a3f52', '#6fa08a', '#e88a5a']

function booth(sheet: Sheet, at: ReturnType<typeof lens>, side: 1 | -1, away: number): string {
  const { random } = sheet
  const haze = Math.min(0.75, away / 34)
  const tint = (colour: string) => mix(colour, '#fbeecf', haze)
  const [near, back] = [away, away + 2.5]
  const flat = (x: number, low: number, top: number, from: number, to: number, colour: string) => shape(straight([at(side * x, low, from), at(side * x, top, from), at(side * x, top, to), at(side * x, low, to)]), { fill: tint(colour) })
  const theme = oneOf(random, ['#2f7f86', '#d9573d', '#24405c', '#f2b340'])
  const rows = times(5, (row) => {
    const parts = [flat(4.2, 0.62 + row * 0.5, 0.66 + row * 0.5, near, back, '#b9814f')]
    for (let z = back - 0.05; z > near + 0.1; ) {
      const thick = random() < 0.3 ? 0.3 : between(random, 0.05, 0.12)
      parts.push(flat(4.18, 0.66 + row * 0.5, 0.66 + row * 0.5 + between(random, 0.3, 0.42), z, z - thick, oneOf(random, covers)))
      z -= thick + 0.015
    }
    return parts.join('')
  })
  const piles = times(6, (index) => {
    const z = back - 0.2 - index * 0.37
    return times(4, (layer) => {
      const [l, r, y] = [at(side * 2.55, 0.9, z)[0], at(side * 2.95, 0.9, z)[0], at(0, 0.9 + layer * 0.06, z)[1]]
      return box(Math.min(l, r), y - 50 / z, Math.abs(r - l), 48 / z, { fill: tint(oneOf(random, covers)) })
    }).join('')
  })
  return group([
    flat(4.25, 0, 3.2, near, back, '#8a5f48'), ...rows,
    shape(straight([at(side * 4.25, 3.2, near), at(side * 2.6, 3.2, near), at(side * 2.6, 3.2, back), at(side * 4.25, 3.2, back)]), { fill: tint(mix(theme, '#1d2a3c', 0.35)) }),
    shape(straight([at(side * 4.45, 0, near), at(side * 4.45, 3.9, near), at(side * 4, 3.9, near), at(side * 4, 0, near)]), { fill: tint('#f0dcb8') }),
    flat(2.6, 3.2, 3.75, near, back, theme),
    flat(2.5, 0, 0.88, near, back, '#fdf3da'), flat(2.49, 0.2, 0.36, near, back, theme),
    shape(straight([at(side * 2.5, 0.9, near), at(side * 3.2, 0.9, near), at(side * 3.2, 0.9, back), at(side * 2.5, 0.9, back)]), { fill: tint('#d9a873') }),
    shape(straight([at(side * 2.5, 0, near), at(side * 3.2, 0, near), at(side * 3.2, 0.9, near), at(side * 2.5, 0.9, near)]), { fill: tint('#c99468') }),
    ...piles,
  ])
}

function banner(at: ReturnType<typeof lens>, away: number): string {
  if (Math.round(away / 3) % 2 || away < 5) return ''
  const haze = Math.min(0.75, away / 34)
  return [-1.9, 1.9].map((x, index) => {
    const colour = mix(covers[(Math.round(away / 3) + index) % 3] as string, '#fbeecf', haze)
    const [left, top] = at(x - 0.55, 7, away)
    const [right, foot] = at(x + 0.55, 4.5, away)
    const [w, h] = [right - left, foot - top]
    const light = mix('#fdf3da', '#fbeecf', haze)
    return group([
      stroke([[left + w / 2, top - h * 0.3], [left + w / 2, top]], '#2f6f7a', 2, { opacity: 1 - haze }),
      shape(straight([[left, top], [right, top], [right, foot], [left + w / 2, foot - h * 0.12], [left, foot]]), { fill: colour }),
      shape(straight([[left + w * 0.2, top + h * 0.3], [left + w * 0.5, top + h * 0.38], [left + w * 0.5, top + h * 0.66], [left + w * 0.2, top + h * 0.58]]), { fill: light }),
      shape(straight([[left + w * 0.8, top + h * 0.3], [left + w * 0.5, top + h * 0.38], [left + w * 0.5, top + h * 0.66], [left + w * 0.8, top + h * 0.58]]), { fill: mix(light, colour, 0.3) }),
    ])
  }).join('')
}

function visitors(sheet: Sheet, at: ReturnType<typeof lens>): string[] {
  const list: [number, number, 1 | -1, keyof typeof poses, Partial<Dress>, boolean?][] = [
    [-1, 22, 1, 'walk', { top: '#a5706a', legs: '#6a5a6a' }], [0.6, 19, -1, 'stroll', { top: '#6a8a92', head: 'hijab', headColour: '#f0d9b2' }], [1.9, 16, 1, 'hold', { top: '#d98a5a', legs: '#5a5068' }],
    [-2, 12.5, -1, 'read', { top: '#24405c', legs: '#33304a' }], [0.3, 11.5, 1, 'walk', { top: '#e0a440', legs: '#33405c' }], [1.95, 9.3, 1, 'hold', { top: '#8a3f52', head: 'hijab', headColour: '#f6e3c0' }],
    [-1.75, 7.4, -1, 'read', { top: '#d9573d', head: 'hijab', headColour: '#24405c' }], [-0.35, 6.5, 1, 'stroll', { top: '#f3e6cc', head: 'ghutra', headColour: '#fdf6e4' }], [0.35, 6.4, -1, 'stroll', { top: '#2f7f86', legs: '#24405c', pack: '#f2b340' }, true],
  ]
  return list.map(([x, away, faces, pose, dress, child]) => {
    const [px, py] = at(x, 0, away)
    const h = ((child ? 1.2 : 1.72) * 880) / away
    const haze = Math.max(0, (away - 7) / 30)
    const worn = Object.fromEntries(Object.entries({ skin: '#a8684c', dark: '#2c2440', hair: '#2a1c28', ...dress }).map(([key, value]) => [key, typeof value === 'string' && value.startsWith('#') ? mix(value, '#fbeecf', haze) : value])) as Dress
    return oval(px + h * 0.12, py + 3, h * 0.22, h * 0.03, { fill: '#6a3a3c', opacity: 0.4 }) + person(sheet, { x: px, y: py, height: h, faces, light: 1, turn: 0.55, pose: poses[pose], dress: worn, child: child ?? false })
  })
}
