import { box, disc, group, shape, Sheet, straight, type Point, type Stop } from './paint.ts'

/** The whole sheet as air, from top to horizon. */
export const sky = (sheet: Sheet, stops: readonly Stop[], horizon = sheet.height) =>
  box(0, 0, sheet.width, sheet.height, { fill: sheet.fall(stops, 0, horizon) })

/** A disc of light with its glow; `reach` is how far the glow goes, in radii. */
export function sun(sheet: Sheet, [x, y]: Point, radius: number, colour: string, glow: string, reach = 7): string {
  return group([
    disc(x, y, radius * reach, {
      fill: sheet.radial(
        [
          [0, glow, 0.75],
          [0.25, glow, 0.35],
          [1, glow, 0],
        ],
        [x, y],
        radius * reach,
      ),
      blend: 'screen',
    }),
    disc(x, y, radius, { fill: colour }),
  ])
}

export type Clouds = {
  /** Top and bottom of the band they drift in. */
  band: readonly [top: number, bottom: number]
  colour: string
  /** 0 a few wisps, 1 overcast. */
  cover?: number
  /** Waves per pixel across and down; wide and flat by default. */
  grain?: readonly [across: number, down: number]
  seed?: number
  /** How hard their edges are. */
  crisp?: number
  opacity?: number
  look?: { blend?: 'screen' | 'multiply' | 'soft-light' }
}

/** Clouds out of turbulence, thinning towards the edges of their band. */
export function clouds(
  sheet: Sheet,
  {
    band: [top, bottom],
    colour,
    cover = 0.4,
    grain = [0.0018, 0.009],
    seed = 3,
    crisp = 7,
    opacity = 1,
    look = {},
  }: Clouds,
): string {
  const filter = sheet.define(
    'filter',
    `x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="${grain[0]} ${grain[1]}" numOctaves="5" seed="${seed}"/>
    <feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 ${crisp} 0 0 0 ${-crisp * (0.64 - cover * 0.3)}" result="puffs"/><feFlood flood-color="${colour}"/><feComposite in2="puffs" operator="in"/>`,
  )
  const mask = sheet.define(
    'mask',
    `><rect width="${sheet.width}" height="${sheet.height}" fill="${sheet.fall(
      [
        [0, '#000000'],
        [0.3, '#ffffff'],
        [0.75, '#ffffff'],
        [1, '#000000'],
      ],
      top,
      bottom,
    )}"/>`,
  )
  return group([box(0, top, sheet.width, bottom - top, { fill: '#000000', filter })], { mask, opacity, ...look })
}

/** A beam of light through dusty air, fading along its way. */
export function shaft(
  sheet: Sheet,
  from: readonly [number, number],
  to: readonly [number, number],
  spread: readonly [number, number],
  colour: string,
  opacity = 0.5,
): string {
  const d = straight([
    [from[0] - spread[0] / 2, from[1]],
    [from[0] + spread[0] / 2, from[1]],
    [to[0] + spread[1] / 2, to[1]],
    [to[0] - spread[1] / 2, to[1]],
  ])
  return shape(d, {
    fill: sheet.linear(
      [
        [0, colour, opacity],
        [0.6, colour, opacity * 0.4],
        [1, colour, 0],
      ],
      [from[0], from[1]],
      [to[0], to[1]],
    ),
    blend: 'screen',
    filter: sheet.blur(6),
  })
}
