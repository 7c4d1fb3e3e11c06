import { arch, town } from '../buildings.ts'
import { mix } from '../colour.ts'
import { clouds, sky } from '../nature.ts'
import { box, disc, group, lens, mirrored, oval, shape, stroke, straight, through, type Sheet } from '../paint.ts'
import { person, poses, shadowOf, type Dress, type Figure } from '../people.ts'
import { between, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { foliage } from '../things.ts'

const plum = '#4a2f4f'

/** Morning break: arcades, one big tree, children everywhere. */
export const schoolYard: Scene = {
  finish: { bloom: 0.3 },
  draw(sheet) {
    sheet.add(
      sky(sheet, [[0, '#43a0b8'], [0.6, '#a6d8cf'], [1, '#fbf0c8']], 420),
      clouds(sheet, { band: [0, 300], colour: '#fffdf2', cover: 0.4, seed: 71, grain: [0.003, 0.009], crisp: 6 }),
      ...school(sheet),
      ...yard(sheet),
      garland([[-20, 250], [300, 372], [560, 352]]), garland([[900, 330], [1240, 420], [1640, 280]]),
      tree(sheet),
      ...pupils(sheet),
    )
  },
}

function school(sheet: Sheet): string[] {
  const [wall, dark] = ['#f7dfb4', '#b5705c']
  const storey = (y: number, h: number) => times(11, (index) => shape(arch(80 + index * 146, y + h, 96, h - 30, 'round'), { fill: sheet.fall([[0, mix(dark, plum, 0.55)], [1, mix(dark, '#f3b878', 0.35)]], y, y + h) })
    + box(80 + index * 146 - 62, y + h - 10, 28, 10, { fill: '#e0a878' }))
  return [
    box(0, 250, 1600, 400, { fill: wall }),
    sheet.shade(straight([[0, 250], [1600, 250], [1600, 650], [0, 650]]), '#d98d6b', [1200, 300], [-100, 640], 0.7),
    box(0, 232, 1600, 26, { fill: '#e0694a' }), box(0, 258, 1600, 8, { fill: mix(dark, plum, 0.3), opacity: 0.5 }),
    ...storey(272, 170), ...storey(460, 190),
    box(0, 440, 1600, 18, { fill: '#fdf0d0' }), box(0, 458, 1600, 8, { fill: dark, opacity: 0.6 }),
    ...times(80, (index) => box(index * 20, 406, 4, 34, { fill: '#2f7f86' })), box(0, 402, 1600, 6, { fill: '#2f7f86' }),
    shape(arch(810, 650, 150, 200, 'round'), { fill: '#2f6f7a' }), shape(arch(810, 650, 126, 184, 'round'), { fill: '#ffcf7a' }),
    box(807, 470, 6, 180, { fill: '#2f6f7a' }),
    disc(810, 348, 42, { fill: '#fdf6e0' }), disc(810, 348, 42, { stroke: '#e0694a', width: 8 }),
    stroke([[810, 348], [810, 320]], plum, 5), stroke([[810, 348], [832, 356]], plum, 5),
  ]
}

function yard(sheet: Sheet): string[] {
  const at = lens([800, 560], 900, 1.9)
  const hop = times(7, (index) => {
    const z = 4.1 + index * 0.42
    const cells = index % 3 === 1 ? [-0.4, 0] : [-0.2]
    return cells.map((x) => shape(straight([at(x + 1.2, 0, z), at(x + 1.6, 0, z), at(x + 1.6, 0, z + 0.42), at(x + 1.2, 0, z + 0.42)]), { stroke: '#fffbe8', width: 5, opacity: 0.9 })).join('')
  })
  return [
    box(0, 640, 1600, 440, { fill: sheet.fall([[0, '#f9dca0'], [0.5, '#efb878'], [1, '#c9805c']], 640, 1067) }),
    shape('M0 640H1600V664L900 690L0 668Z', { fill: '#9a5f5a', opacity: 0.4 }),
    shape(through([[60, 800], [300, 742], [640, 760], [720, 830], [600, 900], [280, 920], [40, 880]]), { fill: '#8a5560', opacity: 0.45 }),
    ...times(46, () => oval(between(sheet.random, 80, 700), between(sheet.random, 760, 900), between(sheet.random, 8, 26), between(sheet.random, 3, 7), { fill: '#f5cc8f', opacity: 0.7 })),
    ...hop,
  ]
}

function garland(points: readonly [readonly [number, number], readonly [number, number], readonly [number, number]]): string {
  const [a, b, c] = points
  const colours = ['#e0694a', '#f2b950', '#2f7f86', '#fdf6e0', '#8a5560']
  const at = (t: number) => [0, 1].map((axis) => (1 - t) ** 2 * (a[axis] as number) + 2 * t * (1 - t) * (b[axis] as number) + t * t * (c[axis] as number)) as [number, number]
  return group([
    shape(`M${a[0]} ${a[1]}Q${b[0]} ${b[1]} ${c[0]} ${c[1]}`, { stroke: plum, width: 2 }),
    ...times(13, (index) => {
      const [[x, y], [nx, ny]] = [at((index + 0.2) / 13), at((index + 0.8) / 13)]
      return shape(straight([[x, y], [nx, ny], [(x + nx) / 2 + 3, (y + ny) / 2 + 44]]), { fill: colours[index % 5] as string })
    }),
  ])
}

function tree(sheet: Sheet): string {
  return group([
    sheet.solid('M300 850C336 760 330 690 300 560L240 440L270 430L330 540L352 430L386 432L372 560L450 450L474 466L392 600C376 700 384 780 420 850Q360 866 300 850Z', '#9a5f48', plum, [420, 500], [290, 860], 0.9),
    ...[[350, 190, 300, 230], [180, 270, 300, 230], [520, 270, 300, 230], [90, 380, 250, 190], [600, 380, 230, 190], [260, 400, 280, 200], [440, 410, 270, 190], [350, 310, 340, 240]].map(([x, y, w, h]) => foliage(sheet, x as number, y as number, w as number, h as number, '#24605a', '#5fa06a', '#ece288', { count: 210, dab: 13, lobes: 6, slim: 0.42 })),
  ])
}

function pupils(sheet: Sheet): string[] {
  const kid = (top: string, legs: string | undefined, more: Partial<Dress> = {}): Dress => ({ skin: '#b06f50', top, ...(legs ? { legs } : {}), dark: plum, hair: '#2b1d28', shoes: '#f3ead2', ...more })
  const children: Figure[] = [
    { x: 640, y: 720, height: 150, faces: 1, pose: poses.stand, dress: kid('#2f7f86', '#35466b'), child: true },
    { x: 700, y: 726, height: 146, faces: -1, pose: poses.hold, dress: kid('#e0694a', undefined, { head: 'hijab', headColour: '#fdf3dc' }), child: true },
    { x: 930, y: 712, height: 218, faces: 1, pose: poses.stand, dress: kid('#35466b', undefined, { head: 'hijab', headColour: '#e9b0a0', shoes: '#35294a' }) },
    { x: 1250, y: 760, height: 170, faces: -1, pose: poses.run, dress: kid('#f2b950', '#35466b', { pack: '#2f7f86' }), child: true },
    { x: 1110, y: 850, height: 205, faces: 1, pose: { ...poses.run, lean: 6 }, dress: kid('#fdf0d0', '#2f7f86', { shorts: '#2f7f86', shortSleeves: true }), child: true },
    { x: 780, y: 906, height: 245, faces: 1, pose: poses.walk, dress: kid('#e0694a', '#35466b', { pack: '#f2b950' }), child: true },
    { x: 520, y: 960, height: 262, faces: 1, pose: poses.stroll, dress: kid('#2f7f86', undefined, { head: 'hijab', headColour: '#fdf3dc', pack: '#c9503f' }), child: true },
  ]
  return [
    ...children.map((figure) => shadowOf(sheet, { ...figure, light: 1 }, 0.8, 0.26, '#8a4f55', 0.45)),
    ...children.map((figure) => person(sheet, { ...figure, light: 1, turn: 0.55 })),
    disc(1222, 836, 20, { fill: '#e0694a' }), shape('M1203 832q19 -10 38 2', { stroke: '#fdf6e0', width: 5 }),
    oval(1210, 862, 26, 5, { fill: '#8a4f55', opacity: 0.5 }),
  ]
}

const [navy, lamp] = ['#101f3f', '#ffe2a0']

/** The hospital on a wet night, an ambulance at the door. */
export const hospital: Scene = {
  finish: { bloom: 0.6, vignette: 0.3 },
  draw(sheet) {
    const above = [...clinic(sheet), ambulance(sheet)]
    sheet.add(
      sky(sheet, [[0, '#0e1c3f'], [0.5, '#274a72'], [0.85, '#7d7f9c'], [1, '#d99a86']], 620),
      clouds(sheet, { band: [60, 480], colour: '#5d6c95', cover: 0.4, seed: 52, opacity: 0.7 }),
      town(sheet, { left: -20, right: 1620, base: 700, low: 80, high: 260, narrow: 60, wide: 120, colour: '#42557d', dark: '#22335c', lit: [lamp], share: 0.25, domes: 0 }),
      ...above,
      box(0, 806, 1600, 270, { fill: sheet.fall([[0, '#2d4166'], [1, navy]], 806, 1067) }),
      mirrored(sheet, above, 812, 0.55, [3, 12]),
      box(0, 806, 1600, 270, { fill: sheet.fall([[0, navy, 0], [1, navy, 0.75]], 830, 1067) }),
      box(0, 798, 1600, 16, { fill: '#5f7296' }), box(0, 812, 1600, 6, { fill: '#182849' }),
      ...times(90, () => oval(between(sheet.random, 0, 1600), between(sheet.random, 830, 1060), between(sheet.random, 20, 90), between(sheet.random, 1, 2.5), { fill: '#9fb4d6', opacity: 0.18 })),
      ...people(sheet),
      ...trees(sheet),
      ...times(220, () => {
        const [x, y, long] = [between(sheet.random, -20, 1620), between(sheet.random, -20, 1060), between(sheet.random, 18, 50)]
        return stroke([[x, y], [x - long * 0.16, y + long]], '#d4e2f5', 1.2, { opacity: 0.22 })
      }),
    )
  },
}

function clinic(sheet: Sheet): string[] {
  const block = (x: number, y: number, w: number, across: number, down: number) => group([
    box(x, y, w, 806 - y, { fill: sheet.fall([[0, '#8ea6bd'], [1, '#5f7899']], y, 806) }),
    ...times(down, (row) => box(x, y + 26 + row * 88, w, 54, { fill: '#33507a' })),
    ...times(across * down, (index) => {
      const lit = sheet.random() < 0.62
      const [wx, wy, ww] = [x + 10 + (index % across) * ((w - 20) / across), y + 28 + Math.floor(index / across) * 88, (w - 20) / across - 5]
      return box(wx, wy, ww, 50, { fill: lit ? mix('#fff0c2', '#ffc987', sheet.random()) : '#3f5f8a' }) + (lit && sheet.random() < 0.5 ? box(wx, wy, ww, between(sheet.random, 10, 26), { fill: '#d9a878', opacity: 0.6 }) : '')
    }),
    box(x - 6, y - 14, w + 12, 16, { fill: '#c3d0d8' }),
  ])
  return [
    block(150, 380, 420, 8, 4), block(1000, 300, 420, 8, 5), block(520, 180, 520, 9, 6),
    shape('M520 180h90v626h-90z', { fill: navy, opacity: 0.22 }),
    box(660, 98, 240, 74, { fill: '#0f6f78' }), box(660, 98, 240, 74, { stroke: '#bff0e6', width: 5 }),
    stroke([[684, 136], [734, 136], [750, 114], [772, 158], [790, 124], [802, 136], [876, 136]], '#eafff8', 7),
    box(690, 172, 10, 10, { fill: navy }), box(860, 172, 10, 10, { fill: navy }),
    box(560, 690, 440, 116, { fill: lamp }),
    box(560, 690, 440, 116, { fill: sheet.fall([[0, '#fff6d8'], [1, '#ffcf8a']], 690, 806) }),
    ...times(9, (index) => box(556 + index * 55, 690, 5, 116, { fill: '#3f5f8a' })),
    shape('M500 664H1060L1090 690H470Z', { fill: '#eaf1ee' }), box(470, 688, 620, 10, { fill: '#2f4a74' }),
    ...[500, 1052].map((x) => box(x, 696, 12, 110, { fill: '#c3d0d8' })),
    disc(780, 735, 280, { fill: sheet.radial([[0, lamp, 0.5], [1, lamp, 0]], [780, 735], 280), blend: 'screen' }),
  ]
}

function ambulance(sheet: Sheet): string {
  const body = 'M0 0V-150Q0 -168 18 -168H250Q262 -168 266 -158L272 -130H322Q338 -130 346 -116L368 -72L404 -62Q414 -58 414 -46V0Z'
  const wheel = (x: number) => disc(x, 2, 33, { fill: '#141d33' }) + disc(x, 2, 16, { fill: '#b9c8d4' })
  return group([
    oval(210, 36, 250, 12, { fill: '#0a1430', opacity: 0.6 }),
    shape(body, { fill: '#f6f4ea' }),
    sheet.shade(body, '#5f7296', [200, -110], [180, 60], 0.6),
    box(0, -74, 414, 26, { fill: '#e2603f' }), box(0, -42, 414, 8, { fill: '#0f8a8f' }),
    shape('M280 -118H318Q328 -118 333 -108L350 -76H280Z', { fill: '#2b4a74' }), shape('M280 -118h22l-14 42h-8z', { fill: '#8fb3cf', opacity: 0.6 }),
    box(160, -140, 74, 46, { fill: '#2b4a74' }), box(40, -140, 84, 46, { fill: '#ffdf9c' }),
    stroke([[250, -168], [250, 0]], '#9fb0bf', 2.5),
    shape('M180 -186h52v18h-52z', { fill: '#5ac8ff' }), shape('M296 -142h26v12h-26z', { fill: '#5ac8ff' }),
    wheel(80), wheel(326),
    shape('M404 -58l10 4v18h-10z', { fill: '#fff6cf' }),
    shape('M414 -46L700 -70V40L414 -30Z', { fill: sheet.linear([[0, '#fff3c4', 0.55], [1, '#fff3c4', 0]], [414, -40], [700, -20]), blend: 'screen' }),
    disc(206, -178, 190, { fill: sheet.radial([[0, '#6fd0ff', 0.75], [0.3, '#4aa8f0', 0.3], [1, '#4aa8f0', 0]], [206, -178], 190), blend: 'screen' }),
  ], { transform: 'translate(560 776) scale(1.050)' })
}

function people(sheet: Sheet): string[] {
  const medic = (x: number, y: number, faces: 1 | -1, pose: keyof typeof poses, top: string, more: Partial<Dress> = {}) => person(sheet, { x, y, height: 158, faces, light: -1, turn: 0.55, pose: poses[pose], dress: { skin: '#a8684c', top, legs: '#22335c', dark: navy, hair: '#171a2e', ...more } })
  return [medic(1130, 822, -1, 'walk', '#1fa39a'), medic(470, 826, 1, 'stroll', '#f3f1e6', { head: 'hijab', headColour: '#1fa39a' }), medic(1230, 836, -1, 'stand', '#e2603f', { legs: '#3a4d70' })]
}

const trees = (sheet: Sheet) => [[60, 806, 150], [1490, 806, 190], [1570, 812, 130]].map(([x, y, s]) => group([
  box((x as number) - 7, (y as number) - (s as number) * 0.8, 14, (s as number) * 0.8, { fill: navy }),
  foliage(sheet, x as number, (y as number) - (s as number) * 1.3, s as number, (s as number) * 1.3, '#14294a', '#25456b', '#7d93a8', { light: x === 60 ? 1 : -1, count: 140, dab: 9 }),
]))
