import { mix } from './colour.ts'
import { disc, group, oval, shape, through, type Point, type Sheet } from './paint.ts'

/** Degrees from hanging straight down; positive swings towards where the person faces. First the upper part, then the lower. */
export type Pose = {
  lean?: number
  near?: readonly [upper: number, lower: number]
  far?: readonly [upper: number, lower: number]
  legNear?: readonly [upper: number, lower: number]
  legFar?: readonly [upper: number, lower: number]
  nod?: number
}

export type Dress = {
  skin: string
  top: string
  /** Trousers; without them the top falls to the ankles as a robe. */
  legs?: string
  shoes?: string
  hair?: string
  /** A headscarf, an Arab headcloth, a cap, a hard hat or nothing. */
  head?: 'hijab' | 'ghutra' | 'cap' | 'helmet' | 'bun' | 'none'
  headColour?: string
  /** Shorts over bare legs; `legs` is then the colour of the socks. */
  shorts?: string
  shortSleeves?: boolean
  /** A bag on the back. */
  pack?: string
  /** Shadow the clothes turn to on the side away from the light. */
  dark: string
}

export type Figure = {
  /** Where the feet stand. */
  x: number
  y: number
  /** From sole to crown when standing straight. */
  height: number
  /** 1 faces right, -1 left. */
  faces?: 1 | -1
  /** 1 when light comes from the right, -1 from the left. */
  light?: 1 | -1
  /** 0 seen from the front or back, 1 from the side. */
  turn?: number
  pose?: Pose
  dress: Dress
  /** What the near hand lies on, drawn about the feet as origin for somebody who faces right. */
  holding?: string
  /** Children have larger heads and shorter limbs for their height. */
  child?: boolean
}

export const poses = {
  stand: { near: [-4, 6], far: [5, 8], legNear: [-3, -2], legFar: [4, 0] },
  walk: { lean: 4, near: [-26, -8], far: [24, 38], legNear: [24, 8], legFar: [-20, -38] },
  stroll: { lean: 2, near: [-14, -2], far: [14, 24], legNear: [14, 4], legFar: [-12, -22] },
  point: { near: [-6, 6], far: [80, 86], legNear: [-4, -2], legFar: [5, 0] },
  hold: { near: [14, 82], far: [20, 88], legNear: [-4, -2], legFar: [5, 0], nod: 12 },
  read: { near: [18, 100], far: [22, 104], legNear: [-3, -2], legFar: [4, 0], nod: 24 },
  lift: { lean: 10, near: [50, 80], far: [56, 86], legNear: [18, -12], legFar: [-6, -16], nod: 6 },
  stoop: { lean: 52, near: [26, 34], far: [36, 46], legNear: [12, -10], legFar: [-4, -18], nod: 20 },
  sit: { lean: 4, near: [22, 66], far: [28, 72], legNear: [86, 2], legFar: [80, 6], nod: 8 },
  run: { lean: 12, near: [-48, 34], far: [42, 112], legNear: [58, -16], legFar: [-34, -84] },
  kick: { lean: -10, near: [-60, -30], far: [56, 74], legNear: [66, 40], legFar: [-14, -20] },
} satisfies Record<string, Pose>

/** A person of believable build: tapered limbs on joints, clothes over them, no face. */
export function person(sheet: Sheet, figure: Figure): string {
  const { x, y, height: h, faces = 1, light = 1, turn = 0.5, pose = poses.stand, dress, holding = '', child = false } = figure
  const { lean = 0, near = [0, 0], far = [0, 0], legNear = [0, 0], legFar = [0, 0], nod = 0 } = pose
  const tone = (colour: string) => toned(sheet, colour, dress.dark, light * faces)
  const step = ([a, b]: Point, degrees: number, length: number): Point => {
    const angle = (degrees * Math.PI) / 180
    return [a + Math.sin(angle) * length * h, b + Math.cos(angle) * length * h]
  }
  const reach = ([upper, lower]: readonly [number, number]) => Math.cos((upper * Math.PI) / 180) * 0.235 + Math.cos((lower * Math.PI) / 180) * 0.235
  const rise = Math.max(reach(legNear), reach(legFar)) + 0.035
  const hip: Point = [0, -rise * h]
  const neck = step(hip, 180 - lean, 0.33)
  const wide = 0.06 + (1 - turn) * 0.066
  const shoulder = (side: number): Point => [neck[0] + side * (wide - 0.034) * h, neck[1] + 0.042 * h]
  const hipJoint = (side: number): Point => [hip[0] + side * (wide - 0.052) * h, hip[1]]
  const leg = (angles: readonly [number, number], side: number, colour: string) => {
    const [start, knee] = [hipJoint(side), step(hipJoint(side), angles[0], 0.235)]
    const ankle = step(knee, angles[1], 0.235)
    const toe: Point = [ankle[0] + 0.035 * h * (0.4 + turn * 0.6), ankle[1] + 0.018 * h]
    const bare = dress.shorts ? tone(dress.skin) : colour
    const half: Point = [start[0] + (knee[0] - start[0]) * 0.74, start[1] + (knee[1] - start[1]) * 0.74]
    const shorts = dress.shorts ? shape(limb(start, 0.058 * h, half, 0.057 * h), { fill: side < 0 ? tone(dress.shorts) : mix(dress.shorts, dress.dark, 0.5) }) : ''
    return shape(limb(start, dress.shorts ? 0.05 * h : 0.062 * h, knee, 0.044 * h), { fill: bare }) + shape(limb(knee, 0.044 * h, ankle, 0.027 * h), { fill: colour }) + shorts
      + shape(limb(ankle, 0.022 * h, toe, 0.016 * h), { fill: dress.shoes ?? dress.dark })
  }
  const arm = (angles: readonly [number, number], side: number, colour: string) => {
    const [start, elbow] = [shoulder(side), step(shoulder(side), angles[0], 0.165)]
    const wrist = step(elbow, angles[1], 0.14)
    return shape(limb(wrist, 0.017 * h, step(wrist, angles[1], 0.035), 0.018 * h), { fill: dress.skin })
      + shape(limb(elbow, 0.029 * h, wrist, 0.021 * h), { fill: dress.shortSleeves ? dress.skin : colour }) + shape(limb(start, 0.038 * h, elbow, 0.029 * h), { fill: colour })
  }
  const along = (t: number, side: number, extra = 0): Point => {
    const width = (Math.abs(side) < 1 ? 0.12 * 0.35 : wide * (t > 0.8 ? 1 : 0.84 + 0.28 * Math.abs(t - 0.4)) + extra) * h
    return [hip[0] + (neck[0] - hip[0]) * t + Math.sign(side) * width, hip[1] + (neck[1] - hip[1]) * t]
  }
  const torso = through([along(1, -0.35), along(0.86, -1), along(0.5, -1), along(dress.shorts ? -0.02 : -0.08, -1, 0.008), along(dress.shorts ? -0.02 : -0.08, 1, 0.008), along(0.5, 1), along(0.86, 1), along(1, 0.35)])
  const ankle = (angles: readonly [number, number]) => step(step(hip, angles[0] * 0.7, 0.235), angles[1] * 0.7, 0.205)
  const hem = [ankle(legNear), ankle(legFar)].sort((a, b) => a[0] - b[0]) as [Point, Point]
  const robe = through([
    along(1, -0.35), along(0.86, -1), along(0.45, -1), along(0, -1, 0.012), [hem[0][0] - wide * h, hem[0][1]], [(hem[0][0] + hem[1][0]) / 2, Math.max(hem[0][1], hem[1][1]) + 0.012 * h],
    [hem[1][0] + wide * h, hem[1][1]], along(0, 1, 0.012), along(0.45, 1), along(0.86, 1), along(1, 0.35),
  ], true, 7)
  const cloth = tone(dress.top)
  const deep = mix(dress.top, dress.dark, 0.55)
  const trousers = dress.legs ?? dress.top
  const parts = [
    arm(far, dress.legs ? 0.9 : 0.8, deep),
    leg(legFar, 0.7, mix(trousers, dress.dark, 0.5)),
    leg(legNear, -0.7, tone(trousers)),
    dress.pack ? shape(through([along(0.95, -1, -0.02), along(0.9, -1, 0.06), along(0.3, -1, 0.085), along(0.1, -1, 0.06), along(0.12, -1, -0.02)]), { fill: tone(dress.pack) }) : '',
    dress.shorts ? shape(limb(hipJoint(-1), 0.057 * h, hipJoint(1), 0.057 * h), { fill: tone(dress.shorts) }) : '',
    shape(dress.legs ? torso : robe, { fill: cloth }),
    head(sheet, step(neck, 180 - lean * 0.5 + nod * -0.4, child ? 0.105 : 0.085), neck, child ? h * 1.28 : h, nod, turn, dress, tone),
    holding,
    group([arm(near, -0.9, dress.dark)], { opacity: 0.28, transform: `translate(${h * -0.006} ${h * 0.012})` }),
    arm(near, -0.9, cloth),
  ]
  return group(parts, { transform: `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}) scale(${faces} 1)` })
}

function head(sheet: Sheet, [x, y]: Point, neck: Point, h: number, nod: number, turn: number, dress: Dress, tone: (colour: string) => string): string {
  const [rx, ry] = [(0.046 + turn * 0.006) * h, 0.062 * h]
  const look = { transform: `rotate(${nod * 0.7} ${x} ${y})` }
  const throat = shape(limb([neck[0], neck[1] + 0.02 * h], 0.03 * h, [x - 0.004 * h, y + 0.02 * h], 0.026 * h), { fill: mix(dress.skin, dress.dark, 0.3) })
  const face = oval(x, y, rx, ry, { fill: tone(dress.skin) })
  const colour = dress.headColour ?? dress.hair ?? dress.dark
  const hair = shape(through([[x - rx * 1.08, y + ry * 0.35], [x - rx * 1.1, y - ry * 0.5], [x - rx * 0.2, y - ry * 1.14], [x + rx * 0.85, y - ry * 0.75], [x + rx * 0.7, y - ry * 0.45], [x - rx * 0.1, y - ry * 0.35], [x - rx * 0.5, y + ry * 0.3]]), { fill: dress.hair ?? dress.dark })
  if (dress.head === 'hijab')
    return group([throat, face, shape(through([[x + rx * 0.75, y - ry * 0.72], [x - rx * 0.2, y - ry * 1.2], [x - rx * 1.2, y - ry * 0.5], [x - rx * 1.25, y + ry * 0.6], [x - rx * 1.7, y + ry * 1.9], [x, y + ry * 2.2], [x + rx * 1.3, y + ry * 1.7], [x + rx * 0.7, y + ry * 0.95], [x - rx * 0.1, y + ry * 0.75], [x - rx * 0.35, y - ry * 0.2], [x + rx * 0.1, y - ry * 0.62]]), { fill: tone(colour) })], look)
  if (dress.head === 'ghutra')
    return group([throat, face, shape(through([[x + rx * 0.95, y - ry * 0.5], [x + rx * 0.4, y - ry * 1.1], [x - rx * 0.5, y - ry * 1.15], [x - rx * 1.25, y - ry * 0.4], [x - rx * 1.6, y + ry * 1.2], [x - rx * 1.5, y + ry * 2], [x - rx * 0.2, y + ry * 1.7], [x - rx * 0.3, y + ry * 0.3], [x, y - ry * 0.4]]), { fill: tone(colour) }), shape(`M${x - rx * 1.15} ${y - ry * 0.55}Q${x} ${y - ry * 0.85} ${x + rx * 0.95} ${y - ry * 0.6}`, { stroke: dress.dark, width: 0.014 * h })], look)
  if (dress.head === 'cap' || dress.head === 'helmet') {
    const brim = dress.head === 'cap' ? 1.75 : 1.35
    return group([throat, face, hair, shape(`M${x - rx * 1.15} ${y - ry * 0.3}C${x - rx * 1.2} ${y - ry * 1.5} ${x + rx * 1.1} ${y - ry * 1.5} ${x + rx * 1.05} ${y - ry * 0.42}L${x + rx * brim} ${y - ry * 0.25}Q${x} ${y - ry * 0.12} ${x - rx * 1.15} ${y - ry * 0.3}Z`, { fill: tone(colour) })], look)
  }
  const bun = dress.head === 'bun' ? disc(x - rx * 1.15, y - ry * 0.65, rx * 0.5, { fill: dress.hair ?? dress.dark }) : ''
  return group([throat, face, hair, bun], look)
}

/** The colour on the lit side, turning to its shadow across the form. */
export function toned(sheet: Sheet, colour: string, dark: string, light: number): string {
  const shadow = mix(colour, dark, 0.55)
  const [from, to] = light > 0 ? [shadow, colour] : [colour, shadow]
  return sheet.define('linearGradient', `x1="0" x2="1" y1="0" y2="0.15"><stop offset="0.42" stop-color="${from}"/><stop offset="0.5" stop-color="${to}"/>`)
}

/** A tapered limb: the hull of two circles. */
export function limb([ax, ay]: Point, ar: number, [bx, by]: Point, br: number): string {
  const [dx, dy] = [bx - ax, by - ay]
  const length = Math.hypot(dx, dy) || 1
  const [nx, ny] = [-dy / length, dx / length]
  const place = (value: number) => Math.round(value * 10) / 10
  return `M${place(ax + nx * ar)} ${place(ay + ny * ar)}L${place(bx + nx * br)} ${place(by + ny * br)}A${place(br)} ${place(br)} 0 0 0 ${place(bx - nx * br)} ${place(by - ny * br)}L${place(ax - nx * ar)} ${place(ay - ny * ar)}A${place(ar)} ${place(ar)} 0 0 0 ${place(ax + nx * ar)} ${place(ay + ny * ar)}Z`
}

/** The shadow a person throws on level ground: `slant` to the right, `length` of their height towards us. */
export function shadowOf(sheet: Sheet, figure: Figure, slant: number, length: number, colour: string, opacity = 0.4): string {
  const { x, y, dress } = figure
  const black = Object.fromEntries(Object.entries(dress).map(([key, value]) => [key, typeof value === 'string' && value.startsWith('#') ? colour : value])) as Dress
  return group([person(sheet, { ...figure, dress: black })], { opacity, transform: `translate(${x} ${y}) matrix(1 0 ${-slant} ${-length} 0 0) translate(${-x} ${-y})` })
}
