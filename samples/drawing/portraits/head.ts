import { lift, mix } from '../colour.ts'
import { group, oval, shape, Sheet } from '../paint.ts'
import { ink, outline, type Face } from './face.ts'
import { ear, eye, lines, mouth, nose, socket } from './features.ts'

/** Neck, ears and face with all features, lit from the left. */
export function head(
  sheet: Sheet,
  face: Face,
  { ears = true, neck = 1 }: { ears?: boolean; neck?: number } = {},
): string {
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
    group(
      [
        // the far half of the face turns from the light: temple, socket, cheek, jaw
        shape(
          `M${70 + turn} -240C${60 + turn} -170 ${88 + turn} -120 ${74 + turn} -66C${104 + turn} -40 ${100 + turn} 6 ${84 + turn} 40C${66 + turn} 90 ${74 + turn} 120 ${56 + turn} 160C${40 + turn} 190 ${20 + turn} 206 ${turn} 230L190 230V-240Z`,
          { fill: shade, opacity: 0.5, filter: sheet.blur(5) },
        ),
        sheet.shade(d, shade, [40, 0], [175, 40], 0.9),
        sheet.shade(d, mix(shade, skin, 0.4), [0, 120], [-20, 250], 0.6),
        oval(-84, 66, 54, 40, {
          fill: sheet.radial(
            [
              [0, face.lips, blush],
              [1, face.lips, 0],
            ],
            [-84, 66],
            58,
          ),
        }),
        oval(96, 68, 44, 38, {
          fill: sheet.radial(
            [
              [0, face.lips, blush * 0.9],
              [1, face.lips, 0],
            ],
            [96, 68],
            50,
          ),
        }),
        oval(-58, -128, 74, 46, { fill: lift(skin, 0.05), opacity: 0.35, filter: sheet.blur(14) }),
        oval(-84, 26, 40, 20, { fill: lift(skin, 0.06), opacity: 0.45, filter: sheet.blur(9) }),
      ],
      { clip: sheet.clip(d) },
    ),
    ...lines(age, turn, deep),
    socket(sheet, -64 + turn * 0.9, -14, shade, 0.3),
    socket(sheet, 60 + turn, -14, shade, 0.45),
    eye(sheet, face, -64 + turn * 0.9, -12, -1),
    eye(sheet, face, 60 + turn * 1.05, -12, 0.93),
    ...nose(sheet, face, deep),
    ...mouth(face, deep),
  ])
}
