import { mix } from '../colour.ts'
import { below, clouds, glitter, hills, mountain, ripples, skyline, sky, sun } from '../nature.ts'
import { box, disc, group, lens, oval, shape, stroke, straight, through, type Sheet } from '../paint.ts'
import { person, poses, shadowOf, type Figure } from '../people.ts'
import { between, times } from '../random.ts'
import type { Scene } from '../scene.ts'
import { plume } from '../things.ts'

/** Panels to the horizon, and one technician between the rows. */
export const solarFarm: Scene = {
  finish: { bloom: 0.5 },
  draw(sheet) {
    const at = lens([800, 396], 900, 8)
    const rows = times(19, (index) => 88 - index * 4.4)
    const worker: Figure = { x: 800, y: at(0, 0, 13.4)[1], height: (1.9 * 900) / 13.4, faces: 1, light: 1, pose: poses.stroll, turn: 0.5, dress: { skin: '#8d5740', top: '#ef7d3a', legs: '#2c3a5a', dark: '#2a2540', head: 'helmet', headColour: '#fff4d8' } }
    sheet.add(
      sky(sheet, [[0, '#2f7fb0'], [0.55, '#9fd0d2'], [0.9, '#fdeac0'], [1, '#ffe3a8']], 410),
      sun(sheet, [1080, 190], 54, '#fffef2', '#fff3c0', 11),
      clouds(sheet, { band: [60, 360], colour: '#fff8e6', cover: 0.22, seed: 9, opacity: 0.85 }),
      hills(sheet, { y: 372, height: 46, waves: 3.4, octaves: 5, foot: 470 }, '#c39a8f', '#f4d9ac', 0.6),
      hills(sheet, { y: 400, height: 22, waves: 4, octaves: 4, foot: 480 }, '#b98468', '#f0c98f', 0.6),
      box(0, 414, 1600, 660, { fill: sheet.fall([[0, '#f6d7a0'], [0.4, '#dba769'], [1, '#a8693f']], 414, 1067) }),
      ...rows.map((away) => panels(sheet, at, away)),
      shape(straight([at(-1.5, 0, 100), at(1.5, 0, 100), at(1.5, 0, 8), at(-1.5, 0, 8)]), { fill: sheet.fall([[0, '#f9e0ae'], [1, '#c98f58']], 414, 1067) }),
      ...times(70, () => {
        const away = between(sheet.random, 10, 60)
        const [x, y] = at(between(sheet.random, -1.4, 1.4), 0, away)
        return oval(x, y, 60 / away, 20 / away, { fill: '#8f5a38', opacity: 0.5 })
      }),
      shadowOf(sheet, worker, -0.5, 0.42, '#5c3432', 0.55), person(sheet, worker),
    )
  },
}

function panels(sheet: Sheet, at: ReturnType<typeof lens>, away: number): string {
  const [low, high, tilt] = [0.5, 1.9, 0.85]
  const wide = 2.4
  const [deep, hot] = ['#132c5c', '#4f97c9']
  const cell = (x: number) => {
    const quad = straight([at(x, low, away), at(x + wide * 0.97, low, away), at(x + wide * 0.97, high, away + tilt * 2), at(x, high, away + tilt * 2)])
    const [mx, my] = at(x + wide / 2, 1.3, away)
    const shine = Math.max(0, 1 - Math.hypot((mx - 1080) / 700, (my - 400) / 420))
    const base = mix(mix(deep, '#7fa6bd', Math.min(0.7, away / 80)), hot, shine * 0.6)
    const grid = away < 24 ? times(3, (index) => stroke([at(x + (wide * (index + 1)) / 4, low, away), at(x + (wide * (index + 1)) / 4, high, away + tilt * 2)], '#bcd8e6', away < 12 ? 2 : 1, { opacity: 0.4 })).join('') + stroke([at(x, 1.35, away + tilt), at(x + wide * 0.97, 1.35, away + tilt)], '#bcd8e6', away < 12 ? 2.4 : 1.2, { opacity: 0.5 }) : ''
    return shape(quad, { fill: base }) + shape(quad, { fill: sheet.linear([[0, '#fff3c8', 0.55 * shine + 0.12], [0.6, '#fff3c8', 0]], at(x + wide, high, away + 1), at(x, low, away)) }) + grid
  }
  const span = Math.ceil((away * 0.95 + 2) / wide)
  return group([-1, 1].flatMap((side) => {
    const from = 1.7
    const ground = straight([at(side * from, 0, away + 1.4), at(side * 90, 0, away + 1.4), at(side * 90, 0, away - 0.1), at(side * from, 0, away - 0.1)])
    return [
      shape(ground, { fill: '#6b4250', opacity: 0.5 }),
      ...times(span, (index) => stroke([at(side * (from + 0.8 + index * wide), 0, away + 0.5), at(side * (from + 0.8 + index * wide), 1.4, away + 0.5)], '#5b4a50', Math.max(1, 60 / away))),
      ...times(span, (index) => cell(side > 0 ? from + index * wide : -from - (index + 1) * wide)),
      stroke([at(side * from, low, away), at(side * (from + span * wide), low, away)], '#eef4ea', Math.max(1, 26 / away)),
    ]
  }))
}

/** Turbines in a fresh sea, a shepherd on the cliff. */
export const windTurbines: Scene = {
  finish: { bloom: 0.25 },
  draw(sheet) {
    const horizon = 610
    sheet.add(
      sky(sheet, [[0, '#2a7f9c'], [0.5, '#74bdc1'], [0.85, '#d3ebd6'], [1, '#f5f3d4']], horizon),
      clouds(sheet, { band: [20, 520], colour: '#fbfff5', cover: 0.5, seed: 62, grain: [0.0026, 0.006], crisp: 5 }),
      clouds(sheet, { band: [80, 560], colour: '#6fb2bd', cover: 0.3, seed: 62, grain: [0.0026, 0.006], crisp: 5, opacity: 0.4 }),
      box(0, horizon, 1600, 460, { fill: sheet.fall([[0, '#8fd0c4'], [0.2, '#3f9fa5'], [1, '#0f5068']], horizon, 1067) }),
      ripples(sheet, horizon, 1040, '#eafff2', { count: 260, opacity: 0.75, length: 110, thick: 5 }),
      ripples(sheet, horizon, 1040, '#176b80', { count: 300, opacity: 0.6 }),
      ...[[980, 622, 120, 0.3], [1120, 626, 150, 1.2], [860, 622, 110, 0.9], [1310, 634, 190, 0.1], [740, 618, 90, 1.6], [660, 616, 76, 0.5]].map(([x, y, h, turn]) => turbine(sheet, x as number, y as number, h as number, turn as number, 0.45)),
      turbine(sheet, 1130, 690, 380, 0.62, 0.14), turbine(sheet, 740, 800, 530, 0.8, 0),
      ...cliff(sheet),
    )
  },
}

function turbine(sheet: Sheet, x: number, foot: number, height: number, turn: number, haze: number): string {
  const [white, shade] = [mix('#fffdf2', '#cdeae0', haze), mix('#7fa9b5', '#cdeae0', haze)]
  const [hx, hy, w] = [x, foot - height, height * 0.02]
  const blade = (angle: number) => {
    const r = height * 0.52
    return group([
      shape(`M${-w * 0.4} 0C${-w * 1.5} ${-r * 0.18} ${-w * 0.9} ${-r * 0.6} ${w * 0.05} ${-r}C${w * 0.5} ${-r * 0.6} ${w * 0.7} ${-r * 0.2} ${w * 0.5} 0Z`, { fill: white }),
      shape(`M${w * 0.1} 0L${w * 0.05} ${-r}C${w * 0.5} ${-r * 0.6} ${w * 0.7} ${-r * 0.2} ${w * 0.5} 0Z`, { fill: shade }),
      shape(`M${-w * 0.36} ${-r * 0.86}L${w * 0.05} ${-r}L${w * 0.24} ${-r * 0.86}Z`, { fill: mix('#e0613f', '#cdeae0', haze) }),
    ], { transform: `translate(${hx} ${hy}) rotate(${(angle * 180) / Math.PI})` })
  }
  return group([
    ...times(10, (index) => oval(x + between(sheet.random, -3, 3), foot + index * height * 0.025, w * (1.4 - index * 0.08), 2.5, { fill: white, opacity: 0.5 - index * 0.05 })),
    shape(straight([[x - w, foot], [x - w * 0.5, hy], [x + w * 0.5, hy], [x + w, foot]]), { fill: sheet.linear([[0, white], [0.45, white], [0.6, shade], [1, shade]], [x - w, 0], [x + w, 0]) }),
    box(x - w * 1.7, foot - height * 0.035, w * 3.4, height * 0.035, { fill: mix('#e8b23f', '#cdeae0', haze) }),
    box(x - w * 0.7, hy - w * 0.8, w * 2.6, w * 1.5, { fill: shade }),
    ...[0, 2.0944, 4.1888].map((offset) => blade(turn + offset)),
    disc(hx, hy, w * 0.9, { fill: white }),
  ])
}

function cliff(sheet: Sheet): string[] {
  const edge = through([[-20, 770], [120, 778], [260, 800], [330, 842], [420, 858], [520, 905], [560, 960], [640, 1000], [680, 1090]], false)
  const face = `${edge}L-20 1090Z`
  const goat = (x: number, y: number, s: number, faces: number, colour: string) => group([
    shape('M-30 0V-26Q-34 -46 -14 -46H18Q26 -58 38 -58L50 -48L46 -40L36 -38Q30 -24 24 -20V0H18V-18H-18V0Z', { fill: colour }),
    shape('M38 -58Q30 -70 22 -70', { stroke: '#3d3a45', width: 4 }),
    shape('M-30 -34l-8 -6', { stroke: colour, width: 5 }),
  ], { transform: `translate(${x} ${y}) scale(${s * faces} ${s})` })
  return [
    sheet.solid(face, '#7d9a5b', '#274b4f', [120, 780], [420, 1080], 1),
    shape('M330 842L420 858L520 905L560 960L640 1000L680 1090H470Q460 980 400 930Q360 890 330 842Z', { fill: '#b98d64' }),
    sheet.shade('M330 842L420 858L520 905L560 960L640 1000L680 1090H470Q460 980 400 930Q360 890 330 842Z', '#4a4652', [420, 860], [520, 1067], 0.9),
    ...times(200, () => {
      const x = between(sheet.random, -10, 430)
      const y = between(sheet.random, 790 + Math.max(0, x - 200) * 0.35, 1060)
      return shape(`M${Math.round(x)} ${Math.round(y)}q8 -6 ${Math.round(between(sheet.random, 12, 26))} -12`, { stroke: mix('#cfd98a', '#4f7a4f', sheet.random()), width: 2.2, opacity: 0.8 })
    }),
    ...times(34, () => oval(between(sheet.random, 600, 800), between(sheet.random, 1010, 1062), between(sheet.random, 14, 44), between(sheet.random, 2, 5), { fill: '#f4fff6', opacity: 0.6 })),
    goat(190, 800, 0.9, 1, '#f7f0dc'), goat(120, 840, 1.1, -1, '#5a4a4a'), goat(265, 850, 1, 1, '#e9dcc2'), goat(60, 800, 0.8, 1, '#8a6a52'),
    person(sheet, { x: 372, y: 872, height: 190, faces: 1, light: 1, turn: 0.6, pose: { ...poses.stand, near: [20, 30] }, dress: { skin: '#a8684c', top: '#c4573c', dark: '#3a2c44', head: 'ghutra', headColour: '#f6ead0' } }),
    stroke([[412, 880], [402, 716]], '#4a3a3a', 5),
  ]
}

/** The dam holds back a green lake between bare mountains. */
export const damLake: Scene = {
  finish: { bloom: 0.35 },
  draw(sheet) {
    const line = 452
    sheet.add(
      sky(sheet, [[0, '#6a86a8'], [0.5, '#c9b7ae'], [1, '#ffdcab']], 380),
      sun(sheet, [640, 250], 44, '#fff5d8', '#ffdf9f', 9),
      clouds(sheet, { band: [20, 300], colour: '#fff0d6', cover: 0.3, seed: 17 }),
      ...[[120, 190, 360, 0.35], [1500, 170, 380, 0.35], [1180, 250, 330, 0.5], [390, 270, 320, 0.5], [900, 236, 300, 0.62], [-20, 300, 300, 0.1], [1330, 320, 300, 0.15], [250, 344, 260, 0.2], [1060, 356, 260, 0.3]].map(([x, y, half, pale]) => mountain(sheet, { x: x as number, y: y as number, foot: line, half: half as number, light: -1, lit: mix('#c79a94', '#f3cfae', pale as number), dark: mix('#7a6484', '#cfae9f', pale as number), haze: '#f6d3aa' })),
      box(0, 620, 1600, 460, { fill: '#5d4450' }),
      box(0, line, 1600, 240, { fill: sheet.fall([[0, '#e9d0a8'], [0.3, '#7fb0a0'], [1, '#2f7f80']], line, 640) }),
      glitter(sheet, 640, line, 600, '#fff6d6', { count: 150, spread: 0.5, start: 40 }),
      ripples(sheet, line, 640, '#2c6e72', { count: 120, opacity: 0.4 }),
      ...wall(sheet),
      ...gorge(sheet),
    )
  },
}

function wall(sheet: Sheet): string[] {
  const top = (t: number, drop = 0): [number, number] => [230 + t * 1140, 560 + Math.sin(t * Math.PI) * 70 + drop]
  const foot = (t: number): [number, number] => [470 + t * 660, 1000 + Math.sin(t * Math.PI) * 30]
  const face = `${straight(times(31, (i) => top(i / 30)), false)}L${straight(times(31, (i) => foot(1 - i / 30)), false).slice(1)}Z`
  const strip = (from: number, to: number) => straight([top(from), top(to), foot(to), foot(from)])
  const jet = (t: number) => {
    const [x, y] = [top(t)[0] * 0.35 + foot(t)[0] * 0.65, top(t)[1] * 0.45 + foot(t)[1] * 0.55]
    return shape(`M${x - 12} ${y}Q${x - 22} ${y + 110} ${x - 64} ${1010}H${x + 64}Q${x + 24} ${y + 110} ${x + 12} ${y}Z`, { fill: sheet.fall([[0, '#ffffff'], [0.6, '#e4f6ee', 0.9], [1, '#e4f6ee', 0.2]], y, 1010) }) + oval(x, y, 16, 9, { fill: '#4a4652' })
  }
  return [
    shape(face, { fill: '#e5cfae' }),
    ...times(15, (index) => shape(strip(index / 15, (index + 1) / 15), { fill: mix('#f1dcb8', '#8f7f88', Math.abs(index / 14 - 0.25) * 1.1), opacity: 0.85 })),
    ...times(16, (index) => stroke([top(index / 15), foot(index / 15)], '#6f6270', 2, { opacity: 0.45 })),
    ...times(7, (row) => shape(through(times(16, (i) => {
      const [a, b] = [top(i / 15), foot(i / 15)]
      const t = (row + 1) / 8
      return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t] as const
    }), false), { stroke: '#6f6270', width: 1.6, opacity: 0.35 })),
    sheet.shade(face, '#4f4658', [700, 700], [1300, 900], 0.9),
    shape(`${straight(times(31, (i) => top(i / 30, -16)), false)}L${straight(times(31, (i) => top(1 - i / 30, 8)), false).slice(1)}Z`, { fill: '#fbead0' }),
    ...times(48, (index) => stroke([top(index / 47, -16), top(index / 47, -28)], '#7a6a74', 2)),
    shape(straight(times(31, (i) => top(i / 30, -28)), false), { stroke: '#7a6a74', width: 2.5 }),
    ...[0.18, 0.82].map((t) => box(top(t)[0] - 22, top(t)[1] - 74, 44, 60, { fill: '#c9a98c' }) + box(top(t)[0] - 27, top(t)[1] - 82, 54, 10, { fill: '#a5503f' })),
    ...[0.36, 0.5, 0.64].map(jet),
    person(sheet, { x: top(0.62)[0], y: top(0.62)[1] - 12, height: 46, pose: poses.walk, faces: -1, dress: { skin: '#8d5740', top: '#d9683f', legs: '#39405f', dark: '#39405f', head: 'helmet', headColour: '#fff4d8' } }),
  ]
}

function gorge(sheet: Sheet): string[] {
  const left = straight([[-20, 400], [60, 420], [150, 470], [210, 520], [250, 600], [300, 690], [330, 790], [410, 880], [470, 1000], [520, 1090], [-20, 1090]])
  const right = straight([[1620, 360], [1530, 410], [1460, 470], [1390, 530], [1350, 620], [1290, 700], [1270, 800], [1190, 900], [1130, 1000], [1090, 1090], [1620, 1090]])
  const strata = (side: 1 | -1, d: string) => group(times(13, (index) => {
    const x = side < 0 ? -20 : 1620
    const y = 440 + index * 52
    return shape(through(times(7, (i) => [x - side * i * 90, y + i * 14 + between(sheet.random, -12, 12)] as const), false), { stroke: index % 2 ? '#f0bd8f' : '#5d4450', width: between(sheet.random, 3, 11), opacity: 0.3 })
  }), { clip: sheet.clip(d) })
  const line = skyline(sheet, { y: 1030, height: 12, waves: 6 })
  return [
    sheet.solid(left, '#c48a68', '#5d4450', [300, 600], [-20, 900], 1), strata(-1, left),
    sheet.solid(right, '#8f6664', '#3c3044', [1250, 600], [1560, 980], 1), strata(1, right),
    shape(below(line, 1090), { fill: '#3d8f8c' }),
    ripples(sheet, 1025, 1067, '#e4f6ee', { count: 90, left: 380, right: 1220, opacity: 0.8, length: 90, thick: 8 }),
    plume(sheet, times(9, (index) => [560 + index * 60, 1000 - (index % 3) * 16] as const), 46, '#f2fff8', 0.5, 0.4),
  ]
}
