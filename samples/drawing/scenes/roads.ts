import { shaft } from '../buildings.ts'
import { mix } from '../colour.ts'
import { clouds, hills, ripples, sky, sun } from '../nature.ts'
import { box, disc, group, lens, mirrored, oval, shape, stroke, straight, through, type Point, type Sheet } from '../paint.ts'
import { person, poses, type Dress } from '../people.ts'
import { between, oneOf, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { plume } from '../things.ts'

/** A road through dunes at the end of the day, one lorry, camels on the crest. */
export const desertRoad: Scene = {
  finish: { bloom: 0.4 },
  draw(sheet) {
    const [lit, dark] = ['#f3b070', '#8f4a4a']
    const dune = (crest: readonly Point[], foot: number, bright: string, deep: string, from: Point, to: Point) => sheet.solid(`${through(crest, false)}L1640 ${foot}L-40 ${foot}Z`, bright, deep, from, to, 0.85)
    const slope = (points: readonly Point[], colour: string) => sheet.solid(through(points, true, 5), colour, '#5a2f48', points[0] as Point, points[3] as Point, 0.6)
    sheet.add(
      sky(sheet, [[0, '#2c6f80'], [0.45, '#8fb3a2'], [0.8, '#f7cf94'], [1, '#ffc07a']], 520),
      sun(sheet, [560, 400], 66, '#fff4d4', '#ffcf85', 8),
      clouds(sheet, { band: [80, 380], colour: '#ffdfae', cover: 0.2, seed: 27, opacity: 0.8, grain: [0.0012, 0.014] }),
      hills(sheet, { y: 500, height: 30, waves: 2, octaves: 3 }, '#d99c7c', '#f9c98d', 0.6),
      dune([[-40, 520], [200, 470], [420, 500], [700, 540], [1000, 470], [1220, 440], [1460, 480], [1640, 470]], 900, '#eeb17a', '#c27a5f', [700, 480], [700, 700]),
      slope([[1220, 440], [1330, 470], [1500, 560], [1640, 640], [1640, 470], [1460, 480]], '#b96a58'),
      ...times(6, (index) => camel(996 + index * 44, 473 - index * 5.5, 0.34, sheet)),
      dune([[-40, 600], [240, 640], [460, 610], [700, 570], [980, 600], [1240, 650], [1640, 600]], 1100, lit, '#c87458', [600, 600], [800, 860]),
      slope([[460, 610], [240, 640], [-40, 600], [-40, 760], [160, 720], [330, 670]], '#b5655a'),
      ...road(sheet),
      dune([[-40, 830], [200, 760], [380, 800], [470, 900], [500, 1000], [520, 1100], [530, 1100]], 1100, '#dd9060', dark, [200, 770], [400, 1040]).replace('L1640 1100', 'L520 1100'),
      shape('M1640 760Q1420 780 1260 880Q1170 960 1140 1100H1640Z', { fill: '#e79c66' }),
      sheet.shade('M1640 760Q1420 780 1260 880Q1170 960 1140 1100H1640Z', '#7d3f4a', [1260, 800], [1500, 1080], 0.95),
      ...times(26, (index) => shape(`M${1210 + index * 18} ${1080 - (index % 4) * 10}Q${1330 + index * 12} ${960 - index * 2} ${1640} ${880 + index * 6}`, { stroke: '#ffd49a', width: 1.6, opacity: 0.28 })),
      ...times(18, (index) => shape(`M-20 ${880 + index * 12}Q${180 + index * 6} ${830 + index * 10} ${430 + index * 4} ${960 + index * 8}`, { stroke: '#ffd49a', width: 1.6, opacity: 0.25 })),
      ...[[1186, 880], [1240, 905], [1330, 838], [1352, 856], [1460, 812]].map(([x, y]) => shape(`M${x} ${y}q-4 -30 -16 -44m16 44q2 -34 0 -54m0 54q8 -26 22 -40`, { stroke: '#5a4a3c', width: 3 })),
      lorry(sheet),
    )
  },
}

function road(sheet: Sheet): string[] {
  const centre = (t: number): Point => [800 + Math.sin(t * 4.3 + 0.45) * 190 * t ** 0.62 * (1 - t * 0.42) + 30 * (1 - t), 584 + 516 * t ** 1.7]
  const edge = (side: number, grow = 1) => times(30, (index) => {
    const t = index / 29
    const [x, y] = centre(t)
    return [x + side * (3 + 215 * t ** 1.75) * grow, y] as Point
  })
  const dash = (from: number, to: number) => {
    const side = (t: number, s: number): Point => [centre(t)[0] + s * (0.6 + 7 * t ** 1.7), centre(t)[1]]
    return shape(straight([side(from, -1), side(from, 1), side(to, 1), side(to, -1)]), { fill: '#ffe9bd' })
  }
  return [
    shape(straight([...edge(-1, 1.16), ...edge(1, 1.16).toReversed()]), { fill: '#e0a06c' }),
    shape(straight([...edge(-1), ...edge(1).toReversed()]), { fill: sheet.fall([[0, '#a9787a'], [0.4, '#6d5163'], [1, '#3f3048']], 584, 1067) }),
    shape(through(edge(-0.93), false), { stroke: '#ffdfae', width: 3, opacity: 0.8 }), shape(through(edge(0.93), false), { stroke: '#ffdfae', width: 3, opacity: 0.8 }),
    ...times(15, (index) => dash(0.08 + index * 0.064, 0.108 + index * 0.064)),
  ]
}

function camel(x: number, y: number, s: number, sheet: Sheet): string {
  return group([
    shape('M-52 0L-48 -50Q-60 -66 -52 -84Q-34 -96 -22 -88Q-10 -122 6 -122Q20 -120 26 -92Q40 -88 48 -74Q58 -72 62 -92L66 -120Q70 -134 88 -130L104 -120Q106 -112 94 -112L84 -110Q82 -82 70 -64Q62 -54 50 -54L50 0H43L40 -50Q10 -40 -30 -48L-36 -26L-34 0H-41L-44 -24L-46 0Z', { fill: '#5a3344' }),
  ], { transform: `translate(${x} ${y}) scale(${s * between(sheet.random, 0.92, 1.08)} ${s})` })
}

function lorry(sheet: Sheet): string {
  return group([
    plume(sheet, [[40, -10], [80, -30], [110, -55], [160, -70]], 34, '#ffdca8', 0.45, 1.2),
    oval(-40, 4, 150, 12, { fill: '#3f2840', opacity: 0.5 }),
    shape('M-70 -150h128v130h-128z', { fill: '#2f6f7a' }), sheet.shade('M-70 -150h128v130h-128z', '#1d3048', [-60, -150], [60, -20], 0.9),
    shape('M-70 -150h128l10 -10h-128z', { fill: '#7fb3a8' }),
    shape('M-66 -96h120v-22l-60 -14l-60 14z', { fill: '#f2b950', opacity: 0.85 }),
    shape('M58 -150l10 -10v120l-10 20z', { fill: '#1d3f55' }),
    box(-66, -26, 120, 14, { fill: '#33263a' }),
    ...[-50, 38].map((x) => box(x - 14, -22, 28, 28, { fill: '#241c2c' })),
    box(-62, -34, 16, 9, { fill: '#ff6a45' }), box(34, -34, 16, 9, { fill: '#ff6a45' }),
  ], { transform: 'translate(872 800) scale(0.950)' })
}

/** The departure hall: iron arches, a train waiting, sun through the glass. */
export const trainStation: Scene = {
  finish: { bloom: 0.55 },
  draw(sheet) {
    const at = lens([760, 640], 880, 1.75)
    const bays = times(10, (index) => 3 + index * 3.4)
    const rim = (away: number, inset = 0) => {
      const w = 9.5 - inset
      return times(25, (index) => {
        const angle = Math.PI * (index / 24)
        return at(-Math.cos(angle) * w, 3.4 + Math.sin(angle) * (8.2 - inset), away)
      })
    }
    const tint = (colour: string, away: number) => mix(colour, '#ffe0ac', Math.min(0.85, away / 42))
    sheet.add(
      box(0, 0, 1600, 1067, { fill: sheet.radial([[0, '#fff3cf'], [0.3, '#f9d49a'], [0.65, '#7fa0a8'], [1, '#35566e']], [760, 520], 1050) }),
      clouds(sheet, { band: [0, 420], colour: '#fff6de', cover: 0.35, seed: 88, opacity: 0.5 }),
      ...bays.toReversed().flatMap((away) => [
        ...times(9, (index) => {
          const [a, b] = [rim(away)[index * 3], rim(away + 3.4)[index * 3]]
          return a && b ? stroke([a, b], tint('#24384c', away), Math.max(1.5, 34 / away)) : ''
        }),
        shape(`${straight(rim(away), false)}L${straight(rim(away, 0.34).toReversed(), false).slice(1)}Z`, { fill: tint('#1d2f42', away) }),
        ...[-9.3, 9.3].map((x) => shape(straight([at(x - 0.16, 0, away), at(x - 0.16, 3.6, away), at(x + 0.16, 3.6, away), at(x + 0.16, 0, away)]), { fill: tint('#1d2f42', away) })),
        ...times(24, (index) => {
          const [a, b] = [rim(away, 0.1)[index] as Point, rim(away, 0.9)[index] as Point]
          return away < 20 ? stroke([a, b], tint('#1d2f42', away), Math.max(1, 12 / away)) : ''
        }),
      ]),
      shape(straight([at(-9.5, 0, 40), at(9.5, 0, 40), at(9.5, 0, 2), at(-9.5, 0, 2)]), { fill: sheet.fall([[0, '#fff0cc'], [0.25, '#d9a878'], [1, '#4f4450']], 680, 1067) }),
      ...times(12, (index) => stroke([at(-1.4 + index * 0.62, 0, 36), at(-1.4 + index * 0.62, 0, 2.6)], '#5a4a58', 1.6, { opacity: 0.3 })),
      shape(straight([at(-7.6, -0.9, 40), at(-1.7, -0.9, 40), at(-1.7, -0.9, 2.4), at(-7.6, -0.9, 2.4)]), { fill: sheet.fall([[0, '#c9a484'], [1, '#2b2838']], 690, 1067) }),
      train(sheet, at),
      shape(straight([at(-1.7, 0, 40), at(-1.5, 0, 40), at(-1.5, 0, 2.4), at(-1.7, 0, 2.4)]), { fill: '#ffd98f' }),
      shape(straight([at(-1.42, 0, 40), at(-1.34, 0, 40), at(-1.34, 0, 2.4), at(-1.42, 0, 2.4)]), { fill: '#ffd98f', opacity: 0.8 }),
      ...[[1180, 80, 900], [1400, 40, 1220], [980, 220, 700]].map(([x, y, to]) => shaft(sheet, [x as number, y as number], [(to as number) + 100, 1000], [130, 330], '#fff0c0', 0.32)),
      clock(sheet),
      ...passengers(sheet, at),
    )
  },
}

function train(sheet: Sheet, at: ReturnType<typeof lens>): string {
  const [near, far, side, out] = [5.4, 40, -1.95, -5.1]
  const flank = straight([at(side, -0.3, near), at(side, 2.6, near), at(side, 2.6, far), at(side, -0.3, far)])
  const quad = (low: number, high: number, from: number, to: number, colour: string) => shape(straight([at(side, low, from), at(side, high, from), at(side, high, to), at(side, low, to)]), { fill: colour })
  const [l, r, b, t] = [at(out, 0, near)[0], at(side, 0, near)[0], at(0, -0.3, near)[1], at(0, 3.5, near)[1]]
  const front = `M${l} ${b}V${t + 190}Q${l + 10} ${t + 20} ${(l + r) / 2} ${t}Q${r - 10} ${t + 20} ${r} ${t + 150}V${b}Z`
  return group([
    shape(straight([at(side, 2.6, near), at(-2.6, 3.3, near), at(-2.6, 3.3, far), at(side, 2.6, far)]), { fill: '#8fa3a6' }),
    shape(flank, { fill: sheet.linear([[0, '#275d6b'], [1, '#d9b890']], [r, 0], [740, 0]) }),
    quad(0.15, 0.5, near, far, '#e9a04a'),
    ...times(9, (index) => quad(1.1, 2.1, near + 1.2 + index * 3.5, near + 3.4 + index * 3.5, index % 3 === 2 ? '#1d3a4c' : '#ffe9b4')),
    ...times(9, (index) => quad(-0.1, 2.2, near + 0.35 + index * 3.5, near + 0.95 + index * 3.5, '#1d4654')),
    shape(front, { fill: '#2f7080' }), sheet.shade(front, '#122c3c', [r, t + 100], [l, b], 0.9),
    shape(`M${l + 34} ${t + 300}V${t + 170}Q${l + 50} ${t + 74} ${(l + r) / 2} ${t + 58}Q${r - 44} ${t + 74} ${r - 26} ${t + 160}V${t + 300}Z`, { fill: '#142838' }),
    shape(`M${(l + r) / 2 + 30} ${t + 62}Q${r - 44} ${t + 74} ${r - 26} ${t + 160}V${t + 300}H${r - 110}Z`, { fill: '#7fa9b0', opacity: 0.45 }),
    box(l, b - 170, r - l, 40, { fill: '#e9a04a' }),
    ...[l + 70, r - 64].flatMap((x) => [disc(x, b - 80, 24, { fill: '#fff7d6' }), disc(x, b - 80, 130, { fill: sheet.radial([[0, '#fff3c4', 0.8], [1, '#fff3c4', 0]], [x, b - 80], 130), blend: 'screen' })]),
    box(l + 10, b - 22, r - l - 20, 26, { fill: '#1a1f2c' }),
  ])
}

function clock(sheet: Sheet): string {
  return group([
    stroke([[905, 0], [905, 250]], '#1d2f42', 8),
    disc(905, 316, 72, { fill: '#1d2f42' }), disc(905, 316, 60, { fill: '#fff6dc' }),
    ...times(12, (index) => stroke([[905 + Math.cos(index * 0.5236) * 48, 316 + Math.sin(index * 0.5236) * 48], [905 + Math.cos(index * 0.5236) * 54, 316 + Math.sin(index * 0.5236) * 54]], '#1d2f42', 4)),
    stroke([[905, 316], [905, 278]], '#1d2f42', 6), stroke([[905, 316], [936, 330]], '#1d2f42', 6), disc(905, 316, 6, { fill: '#c9573d' }),
    disc(905, 316, 130, { fill: sheet.radial([[0, '#fff3cf', 0.35], [1, '#fff3cf', 0]], [905, 316], 130), blend: 'screen' }),
  ])
}

function passengers(sheet: Sheet, at: ReturnType<typeof lens>): string[] {
  const dark = '#2a2438'
  const list: [number, number, 1 | -1, keyof typeof poses, Partial<Dress>, string?][] = [
    [0.6, 26, 1, 'stand', { top: '#7a5a5a', legs: '#5a4a55' }], [2.6, 22, -1, 'walk', { top: '#8a6a5a', legs: '#5a4a55' }], [-0.6, 19, 1, 'stroll', { top: '#6a5060', head: 'hijab', headColour: '#c9a080' }],
    [3.2, 14, 1, 'stand', { top: '#3f6470', legs: '#33303f' }], [0.2, 12.5, -1, 'walk', { top: '#a34f3d', legs: '#33303f' }, '#e0a04a'],
    [3.9, 9.2, -1, 'stand', { top: '#e8d9bd', head: 'ghutra', headColour: '#f6ead0' }], [1.25, 8, -1, 'stroll', { top: '#b4543d', head: 'hijab', headColour: '#f0d3a0' }, '#2f6f7a'], [2.15, 7.6, -1, 'walk', { top: '#2f4a66', legs: '#2a2a3c' }, '#8a4a3a'],
  ]
  return list.map(([x, away, faces, pose, dress, bag]) => {
    const [px, py] = at(x, 0, away)
    const h = (1.72 * 880) / away
    const haze = Math.max(0, (away - 8) / 30)
    const worn = Object.fromEntries(Object.entries({ skin: '#a8684c', dark, hair: '#241a24', ...dress }).map(([key, value]) => [key, value.startsWith('#') ? mix(value, '#f0c890', haze) : value])) as Dress
    const side = px - faces * h * 0.2
    const suitcase = bag ? stroke([[side, py - h * 0.4], [side - faces * h * 0.04, py - h * 0.27]], dark, 3) + shape(straight([[side - h * 0.09, py - h * 0.28], [side + h * 0.08, py - h * 0.28], [side + h * 0.08, py], [side - h * 0.09, py]]), { fill: bag }) + box(side - h * 0.09, py - h * 0.2, h * 0.17, h * 0.03, { fill: dark, opacity: 0.4 }) : ''
    return shape(straight([[px - h * 0.06, py], [px + h * 0.06, py], [px - h * 0.4, py + h * 0.2], [px - h * 0.56, py + h * 0.2]]), { fill: dark, opacity: 0.28, filter: sheet.blur(3) }) + suitcase + person(sheet, { x: px, y: py, height: h, faces, light: 1, turn: 0.55, pose: poses[pose], dress: worn })
  })
}

const paints = ['#c9503f', '#2f7f86', '#e2a03f', '#3f5d7d', '#8a3f4a', '#d9c7a0', '#4f8a6a', '#b8673d']

/** A ship being unloaded: cranes, coloured boxes, a tug in the evening haze. */
export const containerPort: Scene = {
  finish: { bloom: 0.4 },
  draw(sheet) {
    const line = 800
    const above = [...times(3, (index) => crane(470 + index * 330, 780, 1 - index * 0.03, index)), ship(sheet)]
    sheet.add(
      sky(sheet, [[0, '#3d7c8c'], [0.4, '#8db7ab'], [0.75, '#f6c990'], [1, '#f9a973']], 720),
      sun(sheet, [1150, 520], 70, '#fff2cf', '#ffcb86', 8),
      clouds(sheet, { band: [60, 440], colour: '#ffe3b8', cover: 0.32, seed: 19, opacity: 0.85 }),
      hills(sheet, { y: 690, height: 34, waves: 3, octaves: 4 }, '#c79a8a', '#f9bd85', 0.5),
      ...times(9, (index) => crane(40 + index * 190, 742, 0.34, index)).map((far) => group([far], { opacity: 0.35 })),
      box(0, 735, 1600, 80, { fill: '#8a6a74' }),
      ...times(90, (index) => box((index % 45) * 36, 705 + Math.floor(index / 45) * 18, 34, 16, { fill: mix(oneOf(sheet.random, paints), '#d99a80', 0.62) })),
      ...above,
      box(0, line, 1600, 280, { fill: sheet.fall([[0, '#e9ab80'], [0.3, '#9a8a8c'], [1, '#2b4a5c']], line, 1067) }),
      mirrored(sheet, above, line + 4, 0.5, [4, 14]),
      ripples(sheet, line, 1067, '#2b4a5c', { count: 320, opacity: 0.5 }),
      ripples(sheet, line, 1067, '#ffd9a3', { count: 220, opacity: 0.55 }),
      tug(sheet),
    )
  },
}

function crane(x: number, foot: number, s: number, index: number): string {
  const [red, dark] = ['#cf5a3c', '#6a3038']
  const beam = (a: Point, b: Point, w: number, colour = red) => stroke([a, b], colour, w, { cap: 'butt' })
  const lattice = (from: Point, to: Point, tall: number, count: number) => times(count, (k) => {
    const [t, n] = [k / count, (k + 1) / count]
    const p = (u: number, up: number): Point => [from[0] + (to[0] - from[0]) * u, from[1] + (to[1] - from[1]) * u - up]
    return beam(p(t, 0), p((t + n) / 2, tall), 2.5) + beam(p((t + n) / 2, tall), p(n, 0), 2.5)
  }).join('')
  const drop = 120 + (index % 3) * 70
  const trolley = -120 - (index % 3) * 46
  return group([
    beam([-62, 0], [-62, -400], 13, dark), beam([62, 0], [62, -400], 13, dark),
    beam([-84, 0], [-84, -400], 16), beam([84, 0], [84, -470], 16),
    beam([-84, -150], [84, -150], 12), beam([-84, -150], [84, -390], 5), beam([84, -150], [-84, -390], 5),
    beam([-300, -400], [190, -400], 15), beam([-300, -428], [190, -428], 4), lattice([-300, -404], [190, -404], 26, 22),
    beam([-84, -400], [-20, -560], 11), beam([84, -400], [-20, -560], 11),
    beam([-20, -560], [-290, -404], 4), beam([-20, -560], [-170, -404], 3.5), beam([-20, -560], [180, -404], 4),
    box(96, -392, 76, 44, { fill: dark }), box(104, -384, 26, 18, { fill: '#ffdf9f' }),
    box(trolley - 22, -392, 44, 16, { fill: dark }), box(trolley + 12, -376, 26, 24, { fill: '#f6e2b8' }),
    beam([trolley - 14, -376], [trolley - 14, -376 + drop], 1.8, dark), beam([trolley + 14, -376], [trolley + 14, -376 + drop], 1.8, dark),
    box(trolley - 42, -376 + drop, 84, 34, { fill: paints[index % 5] as string }),
    ...times(7, (k) => box(trolley - 38 + k * 12, -374 + drop, 2, 30, { fill: dark, opacity: 0.35 })),
    ...[-84, 84].map((at) => box(at - 20, -12, 40, 14, { fill: dark })),
  ], { transform: `translate(${x} ${foot}) scale(${s})` })
}

function ship(sheet: Sheet): string {
  const hull = 'M230 690H1330Q1384 690 1420 664Q1412 760 1366 806H300Q262 790 246 744Z'
  const stack = times(25, (column) => {
    const x = 350 + column * 34
    if (column === 6 || column === 7) return ''
    const tall = 3 + Math.round(2.2 * Math.abs(Math.sin(column * 0.7)) + sheet.random() * 1.4)
    return times(tall, (row) => {
      const colour = oneOf(sheet.random, paints)
      return box(x, 690 - (row + 1) * 27, 32, 25.500, { fill: colour }) + box(x, 690 - (row + 1) * 27, 8, 25.5, { fill: '#3a2638', opacity: 0.35 }) + box(x + 26, 690 - (row + 1) * 27, 6, 25.5, { fill: '#ffe3b0', opacity: 0.3 }) + times(3, (k) => box(x + 8 + k * 6, 693 - (row + 1) * 27, 1.5, 20, { fill: '#3a2638', opacity: 0.25 })).join('')
    }).join('')
  })
  return group([
    ...stack,
    shape('M548 690V470h74v220z', { fill: '#fbe7c6' }), shape('M548 690V470h24v220z', { fill: '#b5897f' }), box(530, 462, 110, 16, { fill: '#fdf3dc' }),
    ...times(5, (row) => box(578, 488 + row * 40, 36, 10, { fill: row === 0 ? '#35506a' : '#6f7f8a' })),
    box(594, 410, 8, 54, { fill: '#6a3038' }), box(578, 424, 40, 4, { fill: '#6a3038' }),
    shape('M258 690V610h58v80z', { fill: '#fbe7c6' }), shape('M268 610v-50h36v50z', { fill: '#cf5a3c' }),
    shape(hull, { fill: '#24465c' }), sheet.shade(hull, '#10202f', [1300, 690], [300, 810], 0.9),
    shape('M256 768H1386Q1378 788 1366 806H300Q268 792 256 768Z', { fill: '#b5473a' }),
    box(236, 688, 1130, 6, { fill: '#f6e2b8', opacity: 0.7 }),
  ])
}

function tug(sheet: Sheet): string {
  return group([
    ...times(16, (index) => oval(30 - index * 14, 26 + index * 1.2, 60 - index * 2, 4, { fill: '#fff1d4', opacity: 0.5 - index * 0.025 })),
    shape('M-120 -14Q-60 -8 60 -14L150 -40Q144 10 118 24H-96Q-118 12 -120 -14Z', { fill: '#7d2f36' }), sheet.shade('M-120 -14Q-60 -8 60 -14L150 -40Q144 10 118 24H-96Q-118 12 -120 -14Z', '#2c1c2c', [100, -40], [-60, 40], 0.9),
    shape('M-120 -14Q-60 -8 60 -14L150 -40L152 -32L60 -4Q-60 2 -120 -4Z', { fill: '#f6e2b8' }),
    shape('M-30 -12v-48h92l14 44z', { fill: '#fbe7c6' }), shape('M-4 -60v-40h62l8 40z', { fill: '#f3d3a4' }), box(4, -92, 46, 18, { fill: '#35506a' }),
    box(-58, -84, 26, 72, { fill: '#e2a03f' }), box(-58, -84, 26, 16, { fill: '#2c1c2c' }),
    stroke([[30, -100], [30, -142]], '#2c1c2c', 4),
    plume(sheet, [[-46, -96], [-70, -118], [-104, -134], [-150, -146]], 16, '#7a6a74', 0.4, 1.5),
    ...times(5, (index) => disc(-84 + index * 44, 4 - index * 1.5, 10, { fill: '#241c2c' })),
  ], { transform: 'translate(520 930) scale(1.100)' })
}
