import { lift, mix } from './colour.ts'
import { disc, group, oval, shape, stroke, through, type Point, type Sheet } from './paint.ts'

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
  [-137, -120], [-146, -40], [-141, 36], [-126 * jaw, 104], [-90 * jaw, 164 + chin * 0.6], [-42 * jaw, 204 + chin], [6, 213 + chin], [52 * jaw, 202 + chin], [94 * jaw, 160 + chin * 0.6], [124 * jaw, 100], [138, 36], [142, -40], [133, -120], [92, -198], [0, -230], [-94, -198],
]

/** Neck, ears and face with all features, lit from the left. */
export function head(sheet: Sheet, face: Face, { ears = true, neck = 1 }: { ears?: boolean; neck?: number } = {}): string {
  const { skin, shade, turn = 14, age = 0, blush = 0.35 } = face
  const d = outline(face)
  const deep = mix(shade, ink, 0.28)
  const throat = `M${-70 * neck} 110C${-70 * neck} 220 ${-74 * neck} 268 ${-96 * neck} 310C-116 330 -140 340 -164 352L0 520L170 352C146 340 124 330 ${100 * neck} 310C${78 * neck} 268 ${74 * neck} 220 ${74 * neck} 110Z`
  const under = `M${-70 * neck} 150C-30 236 50 242 ${76 * neck} 150L${80 * neck} 250C${60 * neck} 292 10 300 -8 268C-34 250 ${-58 * neck} 220 ${-70 * neck} 150Z`
  return group([
    shape(throat, { fill: mix(skin, shade, 0.35) }),
    sheet.shade(throat, shade, [-40, 260], [120, 300], 0.95),
    shape(under, { fill: mix(shade, deep, 0.35), opacity: 0.85 }),
    ears ? ear(-144, 14, 1, skin, shade) + ear(140, 14, -0.72, mix(skin, shade, 0.75), deep) : '',
    shape(d, { fill: skin }),
    group([
      // the far half of the face turns from the light: temple, socket, cheek, jaw
      shape(`M${70 + turn} -240C${60 + turn} -170 ${88 + turn} -120 ${74 + turn} -66C${104 + turn} -40 ${100 + turn} 6 ${84 + turn} 40C${66 + turn} 90 ${74 + turn} 120 ${56 + turn} 160C${40 + turn} 190 ${20 + turn} 206 ${turn} 230L190 230V-240Z`, { fill: shade, opacity: 0.5, filter: sheet.blur(5) }),
      sheet.shade(d, shade, [40, 0], [175, 40], 0.9),
      sheet.shade(d, mix(shade, skin, 0.4), [0, 120], [-20, 250], 0.6),
      oval(-84, 66, 54, 40, { fill: sheet.radial([[0, face.lips, blush], [1, face.lips, 0]], [-84, 66], 58) }),
      oval(96, 68, 44, 38, { fill: sheet.radial([[0, face.lips, blush * 0.9], [1, face.lips, 0]], [96, 68], 50) }),
      oval(-58, -128, 74, 46, { fill: lift(skin, 0.05), opacity: 0.35, filter: sheet.blur(14) }),
      oval(-84, 26, 40, 20, { fill: lift(skin, 0.06), opacity: 0.45, filter: sheet.blur(9) }),
    ], { clip: sheet.clip(d) }),
    ...lines(age, turn, deep),
    socket(sheet, -64 + turn * 0.9, -14, shade, 0.3), socket(sheet, 60 + turn, -14, shade, 0.45),
    eye(sheet, face, -64 + turn * 0.9, -12, -1), eye(sheet, face, 60 + turn * 1.05, -12, 0.93),
    ...nose(sheet, face, deep), ...mouth(face, deep),
  ])
}

function ear(x: number, y: number, side: number, skin: string, shade: string): string {
  return group([
    shape('M6 -56C-26 -74 -42 -44 -36 -10C-32 18 -26 42 -8 54C4 60 12 50 12 36Z', { fill: skin }),
    shape('M2 -40C-20 -50 -28 -30 -24 -6C-16 -16 -8 -10 -8 6C-10 20 -6 30 2 34', { stroke: shade, width: 5 }),
  ], { transform: `translate(${x} ${y}) scale(${side} 1)` })
}

const socket = (sheet: Sheet, x: number, y: number, shade: string, strength: number) =>
  oval(x, y - 14, 46, 28, { fill: sheet.radial([[0, shade, strength], [1, shade, 0]], [x, y - 14], 50) })

/** One eye with its brow; `side` -1 is the one on the left, its size the width. */
function eye(sheet: Sheet, { brow, skin, shade, iris = '#4a2b20', lashes = 0.5, browWeight = 1, age = 0, smile = 0.4 }: Face, x: number, y: number, side: number): string {
  const low = 13 - smile * 3
  const open = 17 - age * 3
  const white = `M-31 5C-24 ${-open * 0.9} -8 ${-open * 1.12} 6 ${-open}C20 ${-open * 0.86} 29 -6 33 -1C24 ${low * 0.8} 10 ${low} -4 ${low}C-18 ${low} -27 10 -31 5Z`
  const lid = `M-33 6C-25 ${-open - 1} -8 ${-open * 1.12 - 4} 6 ${-open - 4}C22 ${-open - 2} 31 -9 ${36 + lashes * 9} ${-4 - lashes * 8}C31 -3 26 ${-open * 0.5 + 2} 6 ${-open * 0.98 + 1 + lashes}C-8 ${-open * 1.05 + 2 + lashes} -24 ${-open * 0.6} -33 6Z`
  const w = browWeight
  const arch = `M-40 ${-39 + w * 2}C-38 ${-50 - w * 3} -28 ${-54 - w * 4} -16 ${-55 - w * 4}C8 ${-60 - w * 4} 30 ${-58 - w * 2} 50 -38C32 ${-49 + w} 10 ${-50 + w * 2} -14 ${-44 + w * 3}C-26 ${-42 + w * 3} -34 ${-38 + w * 3} -40 ${-39 + w * 2}Z`
  const gaze = side < 0 ? -2 : 2
  return group([
    shape(white, { fill: '#f8ecdf' }),
    group([
      disc(gaze, -3, 15.5, { fill: iris }), disc(gaze, -3, 15.5, { stroke: mix(iris, '#120a0d', 0.7), width: 3 }), disc(gaze, -3, 7, { fill: '#1a0f12' }),
      shape(`M-34 4C-24 ${-open - 4} 24 ${-open - 4} 36 -2L36 -8C20 ${-open + 6} -20 ${-open + 6} -32 8Z`, { fill: '#5a3a3a', opacity: 0.35 }),
      disc(gaze + (side < 0 ? 5 : -6), -9, 4, { fill: '#fffaf2' }),
    ], { clip: sheet.clip(white) }),
    shape(`M-30 6C-24 ${low - 1} -14 ${low + 2} -4 ${low + 2}C10 ${low + 2} 24 ${low - 1} 33 0`, { stroke: mix(shade, ink, 0.3), width: 2, opacity: 0.65 }),
    shape(lid, { fill: '#2b181b' }),
    shape(`M-28 ${-open - 4}C-16 ${-open - 12} 14 ${-open - 13} 34 ${-open + 3}`, { stroke: mix(shade, ink, 0.32), width: 2.8, opacity: 0.75 }),
    age > 0.4 ? shape(`M-26 22Q0 32 26 20`, { stroke: mix(shade, ink, 0.2), width: 3, opacity: 0.5 }) + shape('M44 -2l16 -8M45 5l17 1', { stroke: mix(shade, ink, 0.2), width: 2.5, opacity: 0.5 }) : '',
    shape(arch, { fill: brow }), shape(arch, { fill: mix(brow, skin, 0.4), opacity: 0.3, transform: 'translate(0 3) scale(0.960 0.940)' }),
  ], { transform: `translate(${x} ${y}) scale(${side} 1)` })
}

function nose(sheet: Sheet, { skin, shade, turn = 14, nose: wide = 1 }: Face, deep: string): string[] {
  const x = turn * 1.7
  const at = (dx: number) => x + dx * wide
  return [
    shape(`M${turn + 16} -56C${at(8)} -20 ${at(10)} 16 ${at(18)} 52C${at(26)} 58 ${at(36)} 70 ${at(31)} 84C${at(26)} 92 ${at(16)} 86 ${at(8)} 92C${at(-2)} 98 ${at(-12)} 92 ${at(-16)} 88C${at(-6)} 90 ${at(4)} 78 ${at(2)} 62C${at(-2)} 30 ${at(0)} -8 ${turn + 16} -56Z`, { fill: mix(shade, skin, 0.12), opacity: 0.75 }),
    shape(`M${at(-24)} 66C${at(-34)} 74 ${at(-32)} 90 ${at(-19)} 89`, { stroke: mix(shade, deep, 0.35), width: 3.5, opacity: 0.85 }),
    shape(`M${at(-19)} 89C${at(-14)} 83 ${at(-6)} 86 ${at(-2)} 92M${at(9)} 92C${at(14)} 85 ${at(22)} 84 ${at(28)} 88`, { stroke: deep, width: 4.5 }),
    oval(at(-4), 62, 9 * wide, 12, { fill: lift(skin, 0.09), opacity: 0.7, filter: sheet.blur(3) }),
    shape(`M${at(-4)} 44C${at(-6)} 16 ${at(-3)} -14 ${turn + 4} -40`, { stroke: lift(skin, 0.07), width: 7, opacity: 0.45, filter: sheet.blur(2.5) }),
  ]
}

function mouth({ lips, skin, shade, turn = 14, smile = 0.4, lipFullness = 1 }: Face, deep: string): string[] {
  const x = turn * 1.35
  const up = smile * 7
  const f = lipFullness
  const upper = `M${x - 46} ${129 - up}C${x - 28} ${122 - up * 0.3} ${x - 16} ${129 - 15 * f} ${x - 6} ${129 - 15 * f}C${x - 2} ${129 - 15 * f} ${x} ${132 - 14 * f} ${x + 3} ${132 - 14 * f}C${x + 6} ${129 - 15 * f} ${x + 10} ${129 - 15 * f} ${x + 14} ${129 - 14 * f}C${x + 24} ${129 - 11 * f} ${x + 36} ${124 - up * 0.4} ${x + 47} ${128 - up}C${x + 24} ${132} ${x - 18} ${133} ${x - 46} ${129 - up}Z`
  const lower = `M${x - 41} ${129 - up * 0.5}C${x - 16} 133 ${x + 22} 133 ${x + 42} ${128 - up * 0.5}C${x + 32} ${132 + 14 * f} ${x + 14} ${132 + 21 * f} ${x + 2} ${132 + 21 * f}C${x - 14} ${132 + 21 * f} ${x - 30} ${132 + 13 * f} ${x - 41} ${129 - up * 0.5}Z`
  return [
    oval(x + 3, 168, 26, 7, { fill: shade, opacity: 0.5 }),
    shape(`M${x - 4} 98Q${x} 106 ${x} 112`, { stroke: shade, width: 8, opacity: 0.35 }),
    shape(lower, { fill: lips }), shape(upper, { fill: mix(lips, deep, 0.38) }),
    shape(`M${x - 18} ${133 + 9 * f}Q${x - 2} ${133 + 13 * f} ${x + 10} ${133 + 9 * f}`, { stroke: lift(mix(lips, skin, 0.4), 0.06), width: 5, opacity: 0.6 }),
    shape(`M${x - 50} ${126 - up}Q${x - 30} ${131} ${x - 6} 131Q${x + 2} 133 ${x + 10} 131Q${x + 32} 131 ${x + 51} ${125 - up}`, { stroke: mix(deep, ink, 0.5), width: 3.2 }),
  ]
}

/** Lines of a face that has laughed and worried for decades. */
function lines(age: number, turn: number, deep: string): string[] {
  if (age < 0.3) return []
  const line = (d: string, width = 3.5) => shape(d, { stroke: deep, width, opacity: 0.22 + age * 0.25 })
  return [
    line(`M${-34 + turn} 74C${-56 + turn} 96 ${-66 + turn} 116 ${-66 + turn} 140`), line(`M${50 + turn} 76C${70 + turn} 98 ${80 + turn} 118 ${78 + turn} 142`),
    line(`M${-70 + turn} -120Q${turn} -132 ${74 + turn} -120`, 3), line(`M${-56 + turn} -146Q${turn} -157 ${60 + turn} -146`, 3),
    line(`M${-8 + turn} -66q4 14 0 26M${16 + turn} -66q-4 14 -1 26`, 3),
  ]
}

/** Strands over a mass of hair, following points from root to tip. */
export const strands = (list: readonly (readonly Point[])[], colour: string, width: number, opacity = 0.6) =>
  group(list.map((points) => (points.length > 2 ? shape(through(points, false), { stroke: colour, width, opacity }) : stroke(points, colour, width, { opacity }))))
