import { mix } from './colour.ts'
import { dyed, poses, type Figure, type Pose } from './figure.ts'
import { headOf } from './heads.ts'
import { limb, toned } from './limbs.ts'
import { group, shape, Sheet, through, type Point } from './paint.ts'

/** A person of believable build: tapered limbs on joints, clothes over them, no face. */
export function person(sheet: Sheet, figure: Figure): string {
  const {
    x,
    y,
    height: h,
    faces = 1,
    light = 1,
    turn = 0.5,
    pose = poses.stand as Pose,
    dress,
    holding = '',
    child = false,
  } = figure
  const { lean = 0, near = [0, 0], far = [0, 0], legNear = [0, 0], legFar = [0, 0], nod = 0 } = pose
  const tone = (colour: string) => toned(sheet, colour, dress.dark, light * faces)
  const step = ([a, b]: Point, degrees: number, length: number): Point => {
    const angle = (degrees * Math.PI) / 180
    return [a + Math.sin(angle) * length * h, b + Math.cos(angle) * length * h]
  }
  const reach = ([upper, lower]: readonly [number, number]) =>
    Math.cos((upper * Math.PI) / 180) * 0.235 + Math.cos((lower * Math.PI) / 180) * 0.235
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
    const shorts = dress.shorts
      ? shape(limb(start, 0.058 * h, half, 0.057 * h), {
          fill: side < 0 ? tone(dress.shorts) : mix(dress.shorts, dress.dark, 0.5),
        })
      : ''
    return (
      shape(limb(start, dress.shorts ? 0.05 * h : 0.062 * h, knee, 0.044 * h), { fill: bare }) +
      shape(limb(knee, 0.044 * h, ankle, 0.027 * h), { fill: colour }) +
      shorts +
      shape(limb(ankle, 0.022 * h, toe, 0.016 * h), { fill: dress.shoes ?? dress.dark })
    )
  }
  const arm = (angles: readonly [number, number], side: number, colour: string) => {
    const [start, elbow] = [shoulder(side), step(shoulder(side), angles[0], 0.165)]
    const wrist = step(elbow, angles[1], 0.14)
    return (
      shape(limb(wrist, 0.017 * h, step(wrist, angles[1], 0.035), 0.018 * h), { fill: dress.skin }) +
      shape(limb(elbow, 0.029 * h, wrist, 0.021 * h), { fill: dress.shortSleeves ? dress.skin : colour }) +
      shape(limb(start, 0.038 * h, elbow, 0.029 * h), { fill: colour })
    )
  }
  const along = (t: number, side: number, extra = 0): Point => {
    const width =
      (Math.abs(side) < 1 ? 0.12 * 0.35 : wide * (t > 0.8 ? 1 : 0.84 + 0.28 * Math.abs(t - 0.4)) + extra) * h
    return [hip[0] + (neck[0] - hip[0]) * t + Math.sign(side) * width, hip[1] + (neck[1] - hip[1]) * t]
  }
  const torso = through([
    along(1, -0.35),
    along(0.86, -1),
    along(0.5, -1),
    along(dress.shorts ? -0.02 : -0.08, -1, 0.008),
    along(dress.shorts ? -0.02 : -0.08, 1, 0.008),
    along(0.5, 1),
    along(0.86, 1),
    along(1, 0.35),
  ])
  const ankle = (angles: readonly [number, number]) => step(step(hip, angles[0] * 0.7, 0.235), angles[1] * 0.7, 0.205)
  const hem = [ankle(legNear), ankle(legFar)].sort((a, b) => a[0] - b[0]) as [Point, Point]
  const robe = through(
    [
      along(1, -0.35),
      along(0.86, -1),
      along(0.45, -1),
      along(0, -1, 0.012),
      [hem[0][0] - wide * h, hem[0][1]],
      [(hem[0][0] + hem[1][0]) / 2, Math.max(hem[0][1], hem[1][1]) + 0.012 * h],
      [hem[1][0] + wide * h, hem[1][1]],
      along(0, 1, 0.012),
      along(0.45, 1),
      along(0.86, 1),
      along(1, 0.35),
    ],
    true,
    7,
  )
  const cloth = tone(dress.top)
  const deep = mix(dress.top, dress.dark, 0.55)
  const trousers = dress.legs ?? dress.top
  const parts = [
    arm(far, dress.legs ? 0.9 : 0.8, deep),
    leg(legFar, 0.7, mix(trousers, dress.dark, 0.5)),
    leg(legNear, -0.7, tone(trousers)),
    dress.pack
      ? shape(
          through([
            along(0.95, -1, -0.02),
            along(0.9, -1, 0.06),
            along(0.3, -1, 0.085),
            along(0.1, -1, 0.06),
            along(0.12, -1, -0.02),
          ]),
          { fill: tone(dress.pack) },
        )
      : '',
    dress.shorts ? shape(limb(hipJoint(-1), 0.057 * h, hipJoint(1), 0.057 * h), { fill: tone(dress.shorts) }) : '',
    shape(dress.legs ? torso : robe, { fill: cloth }),
    headOf(
      step(neck, 180 - lean * 0.5 + nod * -0.4, child ? 0.105 : 0.085),
      neck,
      child ? h * 1.28 : h,
      nod,
      turn,
      dress,
      tone,
    ),
    holding,
    group([arm(near, -0.9, dress.dark)], { opacity: 0.28, transform: `translate(${h * -0.006} ${h * 0.012})` }),
    arm(near, -0.9, cloth),
  ]
  return group(parts, {
    transform: `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}) scale(${faces} 1)`,
  })
}

/** The shadow a person throws on level ground: `slant` to the right, `length` of their height towards us. */
export function shadowOf(
  sheet: Sheet,
  figure: Figure,
  slant: number,
  length: number,
  colour: string,
  opacity = 0.4,
): string {
  const { x, y, dress } = figure
  return group([person(sheet, { ...figure, dress: dyed(dress, () => colour) })], {
    opacity,
    transform: `translate(${x} ${y}) matrix(1 0 ${-slant} ${-length} 0 0) translate(${-x} ${-y})`,
  })
}
