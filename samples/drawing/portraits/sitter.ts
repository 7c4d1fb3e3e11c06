import { head } from './head.ts'
import { disc, group, shape, Sheet } from '../paint.ts'
import type { Scene } from '../scene.ts'
import type { Face } from './face.ts'

export type Sitter = {
  face: Face
  /** Wall, the lighter round behind the head, and the shadow of the wall. */
  wall: readonly [wall: string, round: string, dark: string]
  behind?: (sheet: Sheet) => string
  clothes: (sheet: Sheet) => string
  before: (sheet: Sheet) => string
  ears?: boolean
  neck?: number
}

/** Everyone sits the same way: warm wall, round light behind, shoulders at the foot, light from the left. */
export const sitting = ({
  face,
  wall: [wall, round, dark],
  behind,
  clothes,
  before,
  ears = true,
  neck = 1,
}: Sitter): Scene => ({
  width: 1200,
  height: 1200,
  finish: { bloom: 0.12, vignette: 0.2, grain: 5 },
  draw(sheet) {
    const all = 'M0 0H1200V1200H0Z'
    sheet.add(
      shape(all, { fill: wall }),
      sheet.shade(all, dark, [500, 300], [1300, 1250], 0.75),
      disc(600, 560, 430, { fill: round }),
      sheet.shade('M170 560a430 430 0 1 0 860 0a430 430 0 1 0 -860 0Z', wall, [420, 380], [960, 960], 0.9),
      group(
        [
          behind?.(sheet) ?? '',
          head(sheet, face, { ears, neck }),
          group([clothes(sheet)], { transform: 'translate(0 -34)' }),
          before(sheet),
        ],
        { transform: 'translate(596 540) scale(1.18)' },
      ),
    )
  },
})

/** Shoulders and chest as one mass; `slope` lowers the shoulders, `neckline` opens the collar. */
export const shoulders = (wide = 400, slope = 0, neckline = 420) =>
  `M-104 306C-150 350 -230 ${372 + slope} -300 ${398 + slope}C-${wide - 30} ${424 + slope} -${wide + 6} ${480 + slope} -${wide + 24} 640H${wide + 30}C${wide + 10} ${480 + slope} ${wide - 24} ${424 + slope} 306 ${398 + slope}C236 ${372 + slope} 156 350 108 306Q4 ${neckline} -104 306Z`

export function garment(sheet: Sheet, d: string, colour: string, dark: string): string {
  return (
    shape(d, { fill: colour }) +
    sheet.shade(d, dark, [-60, 380], [380, 560], 0.95) +
    sheet.shade(d, dark, [-200, 500], [-480, 600], 0.5)
  )
}
