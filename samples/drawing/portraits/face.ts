import { through, type Point } from '../paint.ts'

/** What makes one face unlike another. Lengths are pixels about the middle of the face, on a sheet 1200 wide. */
export type Face = {
  skin: string
  /** Skin away from the light. */
  shade: string
  lips: string
  brow: string
  iris?: string
  /** 1 is an oval; less is narrower towards the chin, more is squarer. */
  jaw?: number
  /** How far the chin reaches below the usual. */
  chin?: number
  /** How far the nose points to the right. */
  turn?: number
  nose?: number
  browWeight?: number
  lashes?: number
  blush?: number
  /** 0 young … 1 old. */
  age?: number
  smile?: number
  lipFullness?: number
}

export const ink = '#2b1a20'

/** Path data of the face without hair, chin included. */
export function outline({ jaw = 1, chin = 0 }: Face): string {
  return through(contour(jaw, chin))
}

const contour = (jaw: number, chin: number): Point[] => [
  [-137, -120],
  [-146, -40],
  [-141, 36],
  [-126 * jaw, 104],
  [-90 * jaw, 164 + chin * 0.6],
  [-42 * jaw, 204 + chin],
  [6, 213 + chin],
  [52 * jaw, 202 + chin],
  [94 * jaw, 160 + chin * 0.6],
  [124 * jaw, 100],
  [138, 36],
  [142, -40],
  [133, -120],
  [92, -198],
  [0, -230],
  [-94, -198],
]
