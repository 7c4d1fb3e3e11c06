import { lift, mix } from '../colour.ts'
import { disc, group, oval, shape, Sheet } from '../paint.ts'
import { ink, type Face } from './face.ts'

export function ear(x: number, y: number, side: number, skin: string, shade: string): string {
  return group(
    [
      shape('M6 -56C-26 -74 -42 -44 -36 -10C-32 18 -26 42 -8 54C4 60 12 50 12 36Z', { fill: skin }),
      shape('M2 -40C-20 -50 -28 -30 -24 -6C-16 -16 -8 -10 -8 6C-10 20 -6 30 2 34', { stroke: shade, width: 5 }),
    ],
    { transform: `translate(${x} ${y}) scale(${side} 1)` },
  )
}

export const socket = (sheet: Sheet, x: number, y: number, shade: string, strength: number) =>
  oval(x, y - 14, 46, 28, {
    fill: sheet.radial(
      [
        [0, shade, strength],
        [1, shade, 0],
      ],
      [x, y - 14],
      50,
    ),
  })

/** One eye with its brow; `side` -1 is the one on the left, its size the width. */
export function eye(
  sheet: Sheet,
  { brow, skin, shade, iris = '#4a2b20', lashes = 0.5, browWeight = 1, age = 0, smile = 0.4 }: Face,
  x: number,
  y: number,
  side: number,
): string {
  const low = 13 - smile * 3
  const open = 17 - age * 3
  const white = `M-31 5C-24 ${-open * 0.9} -8 ${-open * 1.12} 6 ${-open}C20 ${-open * 0.86} 29 -6 33 -1C24 ${low * 0.8} 10 ${low} -4 ${low}C-18 ${low} -27 10 -31 5Z`
  const lid = `M-33 6C-25 ${-open - 1} -8 ${-open * 1.12 - 4} 6 ${-open - 4}C22 ${-open - 2} 31 -9 ${36 + lashes * 9} ${-4 - lashes * 8}C31 -3 26 ${-open * 0.5 + 2} 6 ${-open * 0.98 + 1 + lashes}C-8 ${-open * 1.05 + 2 + lashes} -24 ${-open * 0.6} -33 6Z`
  const w = browWeight
  const arch = `M-40 ${-39 + w * 2}C-38 ${-50 - w * 3} -28 ${-54 - w * 4} -16 ${-55 - w * 4}C8 ${-60 - w * 4} 30 ${-58 - w * 2} 50 -38C32 ${-49 + w} 10 ${-50 + w * 2} -14 ${-44 + w * 3}C-26 ${-42 + w * 3} -34 ${-38 + w * 3} -40 ${-39 + w * 2}Z`
  const gaze = side < 0 ? -2 : 2
  return group(
    [
      shape(white, { fill: '#f8ecdf' }),
      group(
        [
          disc(gaze, -3, 15.5, { fill: iris }),
          disc(gaze, -3, 15.5, { stroke: mix(iris, '#120a0d', 0.7), width: 3 }),
          disc(gaze, -3, 7, { fill: '#1a0f12' }),
          shape(`M-34 4C-24 ${-open - 4} 24 ${-open - 4} 36 -2L36 -8C20 ${-open + 6} -20 ${-open + 6} -32 8Z`, {
            fill: '#5a3a3a',
            opacity: 0.35,
          }),
          disc(gaze + (side < 0 ? 5 : -6), -9, 4, { fill: '#fffaf2' }),
        ],
        { clip: sheet.clip(white) },
      ),
      shape(`M-30 6C-24 ${low - 1} -14 ${low + 2} -4 ${low + 2}C10 ${low + 2} 24 ${low - 1} 33 0`, {
        stroke: mix(shade, ink, 0.3),
        width: 2,
        opacity: 0.65,
      }),
      shape(lid, { fill: '#2b181b' }),
      shape(`M-28 ${-open - 4}C-16 ${-open - 12} 14 ${-open - 13} 34 ${-open + 3}`, {
        stroke: mix(shade, ink, 0.32),
        width: 2.8,
        opacity: 0.75,
      }),
      age > 0.4
        ? shape(`M-26 22Q0 32 26 20`, { stroke: mix(shade, ink, 0.2), width: 3, opacity: 0.5 }) +
          shape('M44 -2l16 -8M45 5l17 1', { stroke: mix(shade, ink, 0.2), width: 2.5, opacity: 0.5 })
        : '',
      shape(arch, { fill: brow }),
      shape(arch, { fill: mix(brow, skin, 0.4), opacity: 0.3, transform: 'translate(0 3) scale(0.96 0.94)' }),
    ],
    { transform: `translate(${x} ${y}) scale(${side} 1)` },
  )
}

export function nose(sheet: Sheet, { skin, shade, turn = 14, nose: wide = 1 }: Face, deep: string): string[] {
  const x = turn * 1.7
  const at = (dx: number) => x + dx * wide
  return [
    shape(
      `M${turn + 16} -56C${at(8)} -20 ${at(10)} 16 ${at(18)} 52C${at(26)} 58 ${at(36)} 70 ${at(31)} 84C${at(26)} 92 ${at(16)} 86 ${at(8)} 92C${at(-2)} 98 ${at(-12)} 92 ${at(-16)} 88C${at(-6)} 90 ${at(4)} 78 ${at(2)} 62C${at(-2)} 30 ${at(0)} -8 ${turn + 16} -56Z`,
      { fill: mix(shade, skin, 0.12), opacity: 0.75 },
    ),
    shape(`M${at(-24)} 66C${at(-34)} 74 ${at(-32)} 90 ${at(-19)} 89`, {
      stroke: mix(shade, deep, 0.35),
      width: 3.5,
      opacity: 0.85,
    }),
    shape(`M${at(-19)} 89C${at(-14)} 83 ${at(-6)} 86 ${at(-2)} 92M${at(9)} 92C${at(14)} 85 ${at(22)} 84 ${at(28)} 88`, {
      stroke: deep,
      width: 4.5,
    }),
    oval(at(-4), 62, 9 * wide, 12, { fill: lift(skin, 0.09), opacity: 0.7, filter: sheet.blur(3) }),
    shape(`M${at(-4)} 44C${at(-6)} 16 ${at(-3)} -14 ${turn + 4} -40`, {
      stroke: lift(skin, 0.07),
      width: 7,
      opacity: 0.45,
      filter: sheet.blur(2.5),
    }),
  ]
}

export function mouth({ lips, skin, shade, turn = 14, smile = 0.4, lipFullness = 1 }: Face, deep: string): string[] {
  const x = turn * 1.35
  const up = smile * 7
  const f = lipFullness
  const upper = `M${x - 46} ${129 - up}C${x - 28} ${122 - up * 0.3} ${x - 16} ${129 - 15 * f} ${x - 6} ${129 - 15 * f}C${x - 2} ${129 - 15 * f} ${x} ${132 - 14 * f} ${x + 3} ${132 - 14 * f}C${x + 6} ${129 - 15 * f} ${x + 10} ${129 - 15 * f} ${x + 14} ${129 - 14 * f}C${x + 24} ${129 - 11 * f} ${x + 36} ${124 - up * 0.4} ${x + 47} ${128 - up}C${x + 24} ${132} ${x - 18} ${133} ${x - 46} ${129 - up}Z`
  const lower = `M${x - 41} ${129 - up * 0.5}C${x - 16} 133 ${x + 22} 133 ${x + 42} ${128 - up * 0.5}C${x + 32} ${132 + 14 * f} ${x + 14} ${132 + 21 * f} ${x + 2} ${132 + 21 * f}C${x - 14} ${132 + 21 * f} ${x - 30} ${132 + 13 * f} ${x - 41} ${129 - up * 0.5}Z`
  return [
    oval(x + 3, 168, 26, 7, { fill: shade, opacity: 0.5 }),
    shape(`M${x - 4} 98Q${x} 106 ${x} 112`, { stroke: shade, width: 8, opacity: 0.35 }),
    shape(lower, { fill: lips }),
    shape(upper, { fill: mix(lips, deep, 0.38) }),
    shape(`M${x - 18} ${133 + 9 * f}Q${x - 2} ${133 + 13 * f} ${x + 10} ${133 + 9 * f}`, {
      stroke: lift(mix(lips, skin, 0.4), 0.06),
      width: 5,
      opacity: 0.6,
    }),
    shape(
      `M${x - 50} ${126 - up}Q${x - 30} ${131} ${x - 6} 131Q${x + 2} 133 ${x + 10} 131Q${x + 32} 131 ${x + 51} ${125 - up}`,
      { stroke: mix(deep, ink, 0.5), width: 3.2 },
    ),
  ]
}

/** Lines of a face that has laughed and worried for decades. */
export function lines(age: number, turn: number, deep: string): string[] {
  if (age < 0.3) return []
  const line = (d: string, width = 3.5) => shape(d, { stroke: deep, width, opacity: 0.22 + age * 0.25 })
  return [
    line(`M${-34 + turn} 74C${-56 + turn} 96 ${-66 + turn} 116 ${-66 + turn} 140`),
    line(`M${50 + turn} 76C${70 + turn} 98 ${80 + turn} 118 ${78 + turn} 142`),
    line(`M${-70 + turn} -120Q${turn} -132 ${74 + turn} -120`, 3),
    line(`M${-56 + turn} -146Q${turn} -157 ${60 + turn} -146`, 3),
    line(`M${-8 + turn} -66q4 14 0 26M${16 + turn} -66q-4 14 -1 26`, 3),
  ]
}
