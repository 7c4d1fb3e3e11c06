import { arch, domed, shaft } from '../buildings.ts'
import { mix } from '../colour.ts'
import { below, clouds, hills, skyline, sky } from '../nature.ts'
import { box, disc, group, lens, oval, shape, stroke, straight, through, type Sheet } from '../paint.ts'
import { person, poses } from '../people.ts'
import { between, oneOf, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { foliage, pot } from '../things.ts'

/** A hall of arches; one great jar, and a visitor with her child. */
export const museumHall: Scene = {
  finish: { bloom: 0.45 },
  draw(sheet) {
    const at = lens([800, 640], 900, 1.6)
    const [pale, rose, slate] = ['#f7e3cf', '#c99a96', '#4d4a66']
    const ring = (away: number, w: number, h: number) => {
      const [x, foot] = at(0, 0, away)
      return arch(x, foot, (w * 2 * 900) / away, (h * 900) / away)
    }
    const halls = [3.4, 5.4, 7.4, 9.4, 11.4]
    sheet.add(
      box(0, 0, 1600, 1067, { fill: sheet.fall([[0, '#8f7a8c'], [1, '#b58f92']]) }),
      ...halls.flatMap((away, index) => {
        const far = index / 4
        const d = ring(away, 3.2, 6.4)
        return [
          shape(ring(away - 0.35, 3.3, 6.5), { fill: mix('#e6c3b4', '#fff0d8', far) }),
          shape(d, { fill: sheet.fall([[0, mix('#75688a', pale, far)], [1, mix(rose, pale, far * 0.8)]], at(0, 6, away)[1], at(0, 0, away)[1]) }),
          sheet.shade(d, mix(slate, rose, far), [900, 400], [200 + index * 90, 900], 0.5 * (1 - far * 0.6)),
        ]
      }),
      shape(ring(12.4, 2.3, 5), { fill: '#fff8e6' }),
      shape(straight([at(-9, 0, 12.4), at(9, 0, 12.4), at(9, 0, 2), at(-9, 0, 2)]), { fill: sheet.fall([[0, '#fff0dc'], [0.3, '#dcb3a4'], [1, '#6f5f78']], 756, 1067) }),
      ...times(9, (index) => stroke([at((index - 4) * 1.3, 0, 12.4), at((index - 4) * 1.3, 0, 2.4)], slate, 2, { opacity: 0.22 })),
      ...[3.2, 4.2, 5.6, 7.6, 10].map((away) => stroke([at(-8, 0, away), at(8, 0, away)], slate, 2, { opacity: 0.22 })),
      shaft(sheet, [1080, -60], [760, 960], [170, 480], '#fff2d4', 0.5),
      ...[[-2.35, 8.4], [2.35, 8.4], [-2.5, 5.3], [2.5, 5.3]].map(([x, away]) => vitrine(sheet, at, x as number, away as number)),
      oval(810, 905, 260, 26, { fill: slate, opacity: 0.4, filter: sheet.blur(8) }),
      sheet.solid('M690 900L704 700H896L910 900Z', '#fbebd6', '#9d8a9c', [860, 700], [660, 900], 0.7), box(684, 684, 232, 22, { fill: sheet.linear([[0, '#a58d98'], [1, '#f3dcc8']], [684, 0], [916, 0]) }), box(676, 890, 248, 20, { fill: '#e6cbbb' }),
      shape('M704 512Q640 460 668 400M896 512Q960 460 932 400', { stroke: '#a8523a', width: 20 }),
      pot(sheet, 800, 688, 250, 390, 'amphora', '#c9683f', '#4a2a3c', { bands: [[0.3, 0.03, '#2a2438'], [0.36, 0.015, '#2a2438'], [0.68, 0.03, '#2a2438'], [0.74, 0.012, '#2a2438']] }),
      ...times(7, (index) => horse(722 + index * 26, 486 + Math.sin((index / 6) * Math.PI) * 14, 0.36)),
      person(sheet, { x: 1075, y: 985, height: 380, faces: -1, light: 1, turn: 0.5, pose: { ...poses.stand, near: [12, 18] }, dress: { skin: '#b57a5c', top: '#2f5a6c', dark: '#2a2440', head: 'hijab', headColour: '#e9b95f' } }),
      person(sheet, { x: 985, y: 990, height: 225, faces: -1, light: 1, turn: 0.5, pose: { ...poses.point, far: [120, 128] }, child: true, dress: { skin: '#b57a5c', top: '#d9573d', legs: '#33405c', dark: '#2a2440', hair: '#2a1c28', pack: '#f2b340' } }),
    )
  },
}

const horse = (x: number, y: number, s: number) => shape('M-28 20L-24 -2Q-30 -8 -38 4Q-36 -12 -22 -12H10Q18 -28 30 -32L34 -26L38 -18L30 -16L26 -6L24 20H18L16 2L-16 2L-20 20Z', { fill: '#2a2438', transform: `translate(${x} ${y}) scale(${s})` })

function vitrine(sheet: Sheet, at: ReturnType<typeof lens>, x: number, away: number): string {
  const s = 900 / away
  const [cx, foot] = at(x, 0, away)
  const [w, glass] = [s * 0.95, s * 1.15]
  return group([
    oval(cx, foot + 3, w * 0.7, s * 0.07, { fill: '#4d4a66', opacity: 0.4 }),
    box(cx - w / 2, foot - s * 0.85, w, s * 0.85, { fill: sheet.linear([[0, '#5d5674'], [1, '#8f7f92']], [cx - w / 2, 0], [cx + w / 2, 0]) }),
    pot(sheet, cx, foot - s * 0.86, s * 0.44, s * (x < 0 ? 0.7 : 0.5), x < 0 ? 'jar' : 'vase', away > 6 ? '#4f8a8a' : '#d9a05f', '#3a3450', { bands: [[0.5, 0.05, '#f7e3cf']] }),
    box(cx - w / 2, foot - s * 0.85 - glass, w, glass, { fill: '#eaf4ee', opacity: 0.22 }),
    shape(straight([[cx - w * 0.1, foot - s * 0.85 - glass], [cx + w * 0.3, foot - s * 0.85 - glass], [cx - w * 0.05, foot - s * 0.85], [cx - w * 0.45, foot - s * 0.85]]), { fill: '#ffffff', opacity: 0.22 }),
    box(cx - w / 2, foot - s * 0.85 - glass, w, glass, { stroke: '#fbeede', width: 2.5, opacity: 0.8 }),
    box(cx - w * 0.54, foot - s * 0.9, w * 1.08, s * 0.06, { fill: '#e6cbbb' }),
  ])
}

/** The dome is open and the galaxy stands over the ridge. */
export const nightSky: Scene = {
  finish: { bloom: 0.6, vignette: 0.3 },
  draw(sheet) {
    const { random } = sheet
    const galaxy = sheet.define('mask', `><rect width="1600" height="1067" fill="#000"/><rect x="-400" y="250" width="2500" height="330" fill="${sheet.fall([[0, '#000000'], [0.5, '#ffffff'], [1, '#000000']], 250, 580)}" transform="rotate(-34 800 420)"/>`)
    sheet.add(
      sky(sheet, [[0, '#0a0f2e'], [0.4, '#1b2358'], [0.72, '#4a4580'], [0.9, '#a5668a'], [1, '#eb9f7f']], 860),
      group([
        box(0, 0, 1600, 1000, { fill: '#7f7ac0', opacity: 0.5 }),
        clouds(sheet, { band: [-300, 1300], colour: '#cfc4f0', cover: 0.62, seed: 33, grain: [0.004, 0.006], crisp: 4, opacity: 0.75 }),
        clouds(sheet, { band: [-300, 1300], colour: '#141540', cover: 0.3, seed: 77, grain: [0.006, 0.009], crisp: 6, opacity: 0.75 }),
        clouds(sheet, { band: [-300, 1300], colour: '#f3b7b5', cover: 0.25, seed: 12, grain: [0.004, 0.008], crisp: 5, opacity: 0.6 }),
        ...times(900, () => disc(between(random, 0, 1600), between(random, 0, 900), between(random, 0.5, 1.5), { fill: '#ffffff', opacity: between(random, 0.3, 0.9) })),
      ], { mask: galaxy }),
      ...times(420, () => disc(between(random, 0, 1600), between(random, 0, 760), between(random, 0.5, 1.7), { fill: oneOf(random, ['#ffffff', '#ffe9c4', '#c9dcff']), opacity: between(random, 0.25, 0.95) })),
      ...times(16, () => {
        const [x, y, r] = [between(random, 100, 1500), between(random, 40, 560), between(random, 2, 3.4)]
        return disc(x, y, r, { fill: '#ffffff' }) + disc(x, y, r * 7, { fill: sheet.radial([[0, '#dfe6ff', 0.5], [1, '#dfe6ff', 0]], [x, y], r * 7), blend: 'screen' })
      }),
      shape(straight([[330, 150], [560, 247], [559, 253]]), { fill: sheet.linear([[0, '#fff6e0', 0], [1, '#fff6e0']], [330, 150], [560, 250]) }), disc(560, 250, 3.5, { fill: '#fff6e0' }),
      hills(sheet, { y: 800, height: 60, waves: 3, octaves: 5 }, '#6a4f7f', '#c97f86', 0.5),
      hills(sheet, { y: 860, height: 50, waves: 2.4, octaves: 5 }, '#3c3566', '#7d5680', 0.4),
      ...summit(sheet),
    )
  },
}

function summit(sheet: Sheet): string[] {
  const ground = below(skyline(sheet, { y: 930, height: 22, waves: 2, octaves: 5, rise: (t) => 90 * Math.exp(-(((t - 0.56) / 0.24) ** 2)) }), 1090)
  const dome = domed(910, 700, 400, 230, 0)
  return [
    sheet.solid(ground, '#262450', '#0d1030', [900, 860], [300, 1067], 1),
    box(724, 690, 372, 190, { fill: sheet.linear([[0, '#3d3f73'], [0.6, '#c3a8c0'], [1, '#f0c3b0']], [724, 0], [1096, 0]) }),
    ...times(7, (index) => box(752 + index * 50, 760, 20, 46, { fill: index % 3 ? '#2a2a5a' : '#ffd88f' })),
    box(706, 684, 408, 18, { fill: '#8f83ab' }), box(716, 700, 388, 6, { fill: '#1b1f4a' }),
    shape(dome, { fill: sheet.linear([[0, '#4a4a86'], [0.5, '#b5a9cf'], [1, '#ffd9c4']], [710, 0], [1110, 0]) }),
    sheet.shade(dome, '#20235a', [960, 560], [700, 690], 0.9),
    group([
      shape('M778 704Q760 560 870 462L930 470Q838 566 850 704Z', { fill: '#0f1236' }),
      shape('M846 640L818 500L850 486L872 640Z', { fill: '#d9dcf0' }), shape('M812 506L806 476L850 462L858 492Z', { fill: '#f3efe6' }), box(838, 630, 40, 74, { fill: '#7d83b5' }),
      disc(840, 660, 90, { fill: sheet.radial([[0, '#ffca7a', 0.6], [1, '#ffca7a', 0]], [840, 660], 90), blend: 'screen' }),
    ], { clip: sheet.clip(dome) }),
    shape('M778 702Q760 560 862 470M850 702Q838 570 926 474', { stroke: '#efe4ee', width: 6 }),
    box(1096, 780, 150, 100, { fill: '#4f4a7d' }), box(1096, 770, 160, 12, { fill: '#8f83ab' }), box(1120, 812, 30, 68, { fill: '#ffd88f' }), box(1180, 806, 44, 30, { fill: '#ffd88f' }),
    disc(1135, 850, 90, { fill: sheet.radial([[0, '#ffca7a', 0.5], [1, '#ffca7a', 0]], [1135, 850], 90), blend: 'screen' }),
    sheet.solid(below(skyline(sheet, { y: 960, height: 18, waves: 3, octaves: 5, rise: (t) => 66 * Math.exp(-(((t - 0.34) / 0.12) ** 2)) }), 1090), '#141538', '#080b22', [600, 940], [300, 1067], 0.9),
    person(sheet, { x: 596, y: 925, height: 150, faces: -1, light: 1, turn: 0.7, pose: { ...poses.hold, nod: -14 }, dress: { skin: '#7a5468', top: '#1d2050', legs: '#141538', dark: '#080b22', hair: '#080b22' } }),
    person(sheet, { x: 660, y: 930, height: 140, faces: -1, light: 1, turn: 0.7, pose: { ...poses.point, far: [132, 138] }, dress: { skin: '#7a5468', top: '#2c2658', dark: '#080b22', head: 'hijab', headColour: '#4a3a6a' } }),
    stroke([[548, 930], [552, 862], [566, 930]], '#080b22', 4), stroke([[552, 862], [536, 932]], '#080b22', 4), stroke([[578, 872], [520, 824]], '#0d1030', 13), stroke([[528, 830], [514, 818]], '#4a4580', 16),
  ]
}

/** At the bench: a microscope, coloured glass, plants under lamps. */
export const laboratory: Scene = {
  finish: { bloom: 0.45 },
  draw(sheet) {
    const [deep, mint] = ['#12343f', '#dff3e4']
    sheet.add(
      box(0, 0, 1600, 1067, { fill: sheet.radial([[0, '#d4eee2'], [0.45, '#7fbdb5'], [1, '#2b6a72']], [980, 330], 1150) }),
      ...window2(sheet),
      ...times(2, (row) => glassShelf(sheet, 300 + row * 190)),
      shaft(sheet, [1090, 130], [760, 900], [420, 700], '#fffbe0', 0.3),
      person(sheet, {
        x: 960, y: 1130, height: 800, faces: -1, light: 1, turn: 0.62, pose: { lean: 13, near: [30, 84], far: [40, 96], legNear: [2, -4], legFar: [0, 0], nod: 20 },
        dress: { skin: '#b5765a', top: '#f1f4ea', dark: '#3f7a86', head: 'hijab', headColour: '#e2654a' },
      }),
      ...bench2(sheet, deep, mint),
    )
  },
}

function window2(sheet: Sheet): string[] {
  return [
    box(820, 70, 560, 470, { fill: '#f3faec' }),
    box(838, 88, 524, 434, { fill: sheet.fall([[0, '#8fd0d6'], [0.7, '#e9f6dc'], [1, '#fdf6d0']], 88, 522) }),
    group([foliage(sheet, 900, 520, 260, 200, '#3f8a7a', '#6fb08a', '#cfe6a0', { count: 160, dab: 10 }), foliage(sheet, 1290, 500, 240, 260, '#3f8a7a', '#6fb08a', '#cfe6a0', { count: 160, dab: 10 })], { clip: sheet.clip(straight([[838, 88], [1362, 88], [1362, 522], [838, 522]])), opacity: 0.75 }),
    box(1094, 88, 12, 434, { fill: '#f3faec' }), box(838, 250, 524, 10, { fill: '#f3faec' }),
    box(806, 530, 590, 20, { fill: '#ffffff' }), box(806, 550, 590, 10, { fill: '#2b6a72', opacity: 0.4 }),
  ]
}

const liquids = ['#e2654a', '#f2b340', '#2f8f96', '#8fbf6a', '#c9507a', '#4a7fc0']

function flask(sheet: Sheet, x: number, foot: number, s: number, kind: number, colour: string): string {
  const d = kind === 0 ? `M${x - s * 0.12} ${foot - s}H${x + s * 0.12}V${foot - s * 0.62}L${x + s * 0.42} ${foot - s * 0.08}Q${x + s * 0.44} ${foot} ${x + s * 0.34} ${foot}H${x - s * 0.34}Q${x - s * 0.44} ${foot} ${x - s * 0.42} ${foot - s * 0.08}L${x - s * 0.12} ${foot - s * 0.62}Z`
    : kind === 1 ? `M${x - s * 0.1} ${foot - s}H${x + s * 0.1}V${foot - s * 0.64}A${s * 0.34} ${s * 0.34} 0 1 1 ${x - s * 0.1} ${foot - s * 0.64}Z`
      : `M${x - s * 0.24} ${foot - s * 0.9}H${x + s * 0.24}V${foot - s * 0.06}Q${x + s * 0.24} ${foot} ${x + s * 0.18} ${foot}H${x - s * 0.18}Q${x - s * 0.24} ${foot} ${x - s * 0.24} ${foot - s * 0.06}Z`
  const level = foot - s * (kind === 2 ? 0.6 : 0.42)
  return group([
    shape(d, { fill: '#ffffff', opacity: 0.35 }),
    group([box(x - s, level, s * 2, s, { fill: colour }), oval(x, level, s * 0.34, s * 0.05, { fill: mix(colour, '#ffffff', 0.45) }), box(x - s, level, s * 0.82, s, { fill: '#ffffff', opacity: 0.25 })], { clip: sheet.clip(d) }),
    shape(d, { stroke: '#ffffff', width: Math.max(1.5, s * 0.018), opacity: 0.9 }),
    box(x - s * (kind === 2 ? 0.28 : 0.16), foot - s * (kind === 2 ? 0.93 : 1.02), s * (kind === 2 ? 0.56 : 0.32), s * 0.05, { fill: '#ffffff', opacity: 0.85 }),
  ])
}

const glassShelf = (sheet: Sheet, y: number) => group([
  box(60, y + 16, 620, 16, { fill: '#12343f', opacity: 0.22, filter: sheet.blur(5) }),
  ...times(8, (index) => flask(sheet, 110 + index * 74 + between(sheet.random, -6, 6), y, between(sheet.random, 84, 122), Math.floor(sheet.random() * 3), mix(oneOf(sheet.random, liquids), '#8fc7bf', 0.3))),
  box(50, y, 640, 14, { fill: '#f3faec' }), box(50, y + 12, 640, 5, { fill: '#2b6a72', opacity: 0.5 }),
])

function bench2(sheet: Sheet, deep: string, mint: string): string[] {
  return [
    box(-10, 800, 1620, 280, { fill: sheet.fall([[0, '#2f6f7a'], [1, deep]], 830, 1067) }),
    box(-10, 786, 1620, 42, { fill: '#f7faee' }), box(-10, 826, 1620, 8, { fill: deep, opacity: 0.5 }),
    ...times(6, (index) => box(20 + index * 270, 862, 250, 190, { fill: '#3f8a92', opacity: 0.5 }) + box(110 + index * 270, 882, 70, 9, { fill: mint })),
    oval(690, 792, 170, 12, { fill: deep, opacity: 0.35, filter: sheet.blur(5) }),
    group([
      shape('M-110 0V-26Q-100 -40 -70 -40H70Q100 -40 100 -20V0Z', { fill: '#24485a' }),
      shape('M40 -36Q120 -90 104 -190Q92 -250 36 -270L20 -236Q60 -220 66 -180Q70 -120 10 -80L-10 -36Z', { fill: '#e9f2ea' }),
      shape('M40 -36Q120 -90 104 -190Q98 -220 84 -240Q92 -120 10 -36Z', { fill: '#8fb3b8' }),
      box(-92, -104, 130, 14, { fill: '#24485a' }), box(-60, -112, 60, 8, { fill: '#9fe0d0' }),
      shape('M-52 -300L10 -322L48 -226L-14 -204Z', { fill: '#e9f2ea' }), shape('M10 -322L48 -226L24 -218L-16 -312Z', { fill: '#8fb3b8' }),
      shape('M-30 -208L24 -228L32 -200L-20 -182Z', { fill: '#24485a' }), shape('M-14 -184L8 -192L4 -118L-12 -116Z', { fill: '#f2b340' }), shape('M10 -192L28 -198L34 -150L20 -146Z', { fill: '#5d7f8a' }),
      shape('M-10 -318L-20 -350L8 -360L20 -328Z', { fill: '#24485a' }),
      disc(60, -108, 17, { fill: '#24485a' }), disc(60, -108, 9, { fill: '#8fb3b8' }),
      disc(-30, -112, 90, { fill: sheet.radial([[0, '#eaffd0', 0.7], [1, '#eaffd0', 0]], [-30, -112], 90), blend: 'screen' }),
    ], { transform: 'translate(690 788)' }),
    flask(sheet, 420, 790, 190, 0, '#2f8f96'), flask(sheet, 300, 790, 150, 1, '#e2654a'), flask(sheet, 520, 790, 110, 2, '#f2b340'),
    group([box(1130, 700, 190, 88, { stroke: '#24485a', width: 7 }), ...times(5, (index) => group([shape(`M${1146 + index * 36} 660h22v100q0 12 -11 12t-11 -12z`, { fill: '#ffffff', opacity: 0.45 }), shape(`M${1148 + index * 36} ${706 + (index % 3) * 12}h18v${54 - (index % 3) * 12}q0 10 -9 10t-9 -10z`, { fill: liquids[index] as string })])), box(1124, 722, 202, 10, { fill: '#24485a' })]),
    pot(sheet, 1440, 790, 110, 90, 'cup', '#e2654a', '#6a2f3c', { light: -1 }),
    ...times(11, (index) => shape(through([[1440, 702], [1440 + Math.cos(index * 0.29 + 0.1) * 60, 690 - Math.sin(index * 0.29 + 0.1) * 90], [1440 + Math.cos(index * 0.29 + 0.1) * 104, 690 - Math.sin(index * 0.29 + 0.1) * 130], [1440 + Math.cos(index * 0.29 + 0.18) * 72, 690 - Math.sin(index * 0.29 + 0.18) * 80]]), { fill: mix('#2f7a5f', '#a9cf7f', (index % 4) / 3) })),
    ...times(3, (index) => box(150 + index * 3, 774 - index * 13, 90 - index * 8, 13, { fill: [mint, '#f2b340', '#24485a'][index] as string })),
  ]
}
