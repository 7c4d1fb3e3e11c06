import { mix } from './colour.ts'
import { Sheet, type Point } from './paint.ts'

/** The colour on the lit side, turning to its shadow across the form. */
export function toned(sheet: Sheet, colour: string, dark: string, light: number): string {
  const shadow = mix(colour, dark, 0.55)
  const [from, to] = light > 0 ? [shadow, colour] : [colour, shadow]
  return sheet.define(
    'linearGradient',
    `x1="0" x2="1" y1="0" y2="0.15"><stop offset="0.42" stop-color="${from}"/><stop offset="0.5" stop-color="${to}"/>`,
  )
}

/** A tapered limb: the hull of two circles. */
export function limb([ax, ay]: Point, ar: number, [bx, by]: Point, br: number): string {
  const [dx, dy] = [bx - ax, by - ay]
  const length = Math.hypot(dx, dy) || 1
  const [nx, ny] = [-dy / length, dx / length]
  const place = (value: number) => Math.round(value * 10) / 10
  return `M${place(ax + nx * ar)} ${place(ay + ny * ar)}L${place(bx + nx * br)} ${place(by + ny * br)}A${place(br)} ${place(br)} 0 0 0 ${place(bx - nx * br)} ${place(by - ny * br)}L${place(ax - nx * ar)} ${place(ay - ny * ar)}A${place(ar)} ${place(ar)} 0 0 0 ${place(ax + nx * ar)} ${place(ay + ny * ar)}Z`
}
