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

/** The same clothes with every colour changed, for haze or for a shadow. */
export const dyed = (dress: Dress, change: (colour: string) => string): Dress =>
  Object.fromEntries(
    Object.entries(dress).map(([part, value]) => [
      part,
      typeof value === 'string' && value.startsWith('#') ? change(value) : value,
    ]),
  ) as Dress
