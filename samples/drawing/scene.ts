import type { Finish } from './finish.ts'
import type { Sheet } from './paint.ts'

/** One picture: what is painted on the sheet, and how the print is finished. */
export type Scene = { draw: (sheet: Sheet) => void; width?: number; height?: number; finish?: Finish }
