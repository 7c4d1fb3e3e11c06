import { mix } from './colour.ts'
import { seeded, type Random } from './random.ts'

export type Point = readonly [x: number, y: number]
/** Where along the gradient (0..1), the colour, and how opaque it is there. */
export type Stop = readonly [at: number, colour: string, opacity?: number]

/** How a shape is painted; lengths are pixels of the finished picture. */
export type Look = {
  fill?: string
  stroke?: string
  width?: number
  cap?: 'round' | 'butt'
  opacity?: number
  blend?: 'screen' | 'multiply' | 'soft-light' | 'overlay'
  filter?: string
  clip?: string
  mask?: string
  transform?: string
}

export const short = (value: number) => `${Math.round(value * 10) / 10}`

function attributes(look: Look): string {
  const {
    fill = look.stroke ? 'none' : undefined,
    stroke,
    width,
    cap = 'round',
    opacity,
    blend,
    filter,
    clip,
    mask,
    transform,
  } = look
  const pairs = {
    fill,
    stroke,
    'stroke-width': stroke && (width ?? 1),
    'stroke-linecap': stroke && cap,
    'stroke-linejoin': stroke && 'round',
    opacity,
    filter,
    'clip-path': clip,
    mask,
    transform,
    style: blend && `mix-blend-mode:${blend}`,
  }
  return Object.entries(pairs)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? Math.round(value * 1000) / 1000 : value}"`)
    .join('')
}

export const shape = (d: string, look: Look) => `<path d="${d}"${attributes(look)}/>`
export const group = (parts: readonly string[], look: Look = {}) => `<g${attributes(look)}>${parts.join('')}</g>`
export const box = (x: number, y: number, w: number, h: number, look: Look) => shape(boxed(x, y, w, h), look)
export const disc = (x: number, y: number, r: number, look: Look) => oval(x, y, r, r, look)
export const oval = (x: number, y: number, rx: number, ry: number, look: Look) =>
  `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(rx)}" ry="${short(ry)}"${attributes(look)}/>`
export const stroke = (points: readonly Point[], colour: string, width: number, look: Look = {}) =>
  shape(straight(points, false), { stroke: colour, width, ...look })

/** Path data of straight edges. */
export const straight = (points: readonly Point[], closed = true) =>
  `M${points.map(([x, y]) => `${short(x)} ${short(y)}`).join('L')}${closed ? 'Z' : ''}`
export const boxed = (x: number, y: number, w: number, h: number) =>
  straight([
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ])

/** Path data of a curve through all the points (Catmull–Rom). */
export function through(points: readonly Point[], closed = true, tension = 6): string {
  const count = points.length
  const at = (index: number) =>
    points[closed ? (index + count) % count : Math.min(count - 1, Math.max(0, index))] as Point
  let d = `M${short(at(0)[0])} ${short(at(0)[1])}`
  for (let index = 0; index < (closed ? count : count - 1); index += 1) {
    const [a, b, c, e] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    const parts = [
      b[0] + (c[0] - a[0]) / tension,
      b[1] + (c[1] - a[1]) / tension,
      c[0] - (e[0] - b[0]) / tension,
      c[1] - (e[1] - b[1]) / tension,
      c[0],
      c[1],
    ]
    d += `C${parts.map(short).join(' ')}`
  }
  return closed ? `${d}Z` : d
}

/** What stands above a waterline, upside down in the water below it. */
export function mirrored(
  sheet: Sheet,
  parts: readonly string[],
  line: number,
  opacity = 0.5,
  blur: readonly [number, number] = [2, 9],
): string {
  const turned = group(parts, { transform: `matrix(1 0 0 -1 0 ${2 * line})` })
  return group([group([turned], { filter: sheet.blur(...blur), opacity })], {
    clip: sheet.clip(boxed(0, line, sheet.width, sheet.height - line)),
  })
}

/** Looks into a room or over a plain: metres right of, above the floor from, and away from the eye, to a point on the sheet. */
export function lens(vanish: Point, focal: number, eye = 1.7): (x: number, up: number, away: number) => Point {
  return (x, up, away) => [vanish[0] + (x / away) * focal, vanish[1] + ((eye - up) / away) * focal]
}

/** A sheet of paper: what was painted so far, and the gradients, filters and clips it needs. */
export class Sheet {
  readonly width: number
  readonly height: number
  readonly random: Random
  #definitions = new Map<string, string>()
  #body: string[] = []

  constructor(name: string, width: number, height: number) {
    this.width = width
    this.height = height
    this.random = seeded(name)
  }

  add(...parts: string[]): void {
    this.#body.push(...parts)
  }

  /** Keeps a definition (once, if it is the same) and gives back `url(#…)`. */
  define(element: string, attributesAndBody: string): string {
    const key = `${element} ${attributesAndBody}`
    const id = this.#definitions.get(key) ?? `d${this.#definitions.size}`
    this.#definitions.set(key, id)
    return `url(#${id})`
  }

  linear(stops: readonly Stop[], from: Point, to: Point): string {
    return this.define(
      'linearGradient',
      `gradientUnits="userSpaceOnUse" x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}">${fine(stops)}`,
    )
  }

  /** Top to bottom over the whole sheet, or between two heights. */
  fall(stops: readonly Stop[], top = 0, bottom = this.height): string {
    return this.linear(stops, [0, top], [0, bottom])
  }

  radial(stops: readonly Stop[], [x, y]: Point, radius: number, squash = 1): string {
    const flat = squash === 1 ? '' : ` gradientTransform="translate(0 ${y * (1 - squash)}) scale(1 ${squash})"`
    return this.define(
      'radialGradient',
      `gradientUnits="userSpaceOnUse" cx="${x}" cy="${y}" r="${radius}"${flat}>${fine(stops)}`,
    )
  }

  blur(x: number, y = x): string {
    return this.define(
      'filter',
      `x="-50%" y="-50%" width="200%" height="200%" color-interpolation-filters="sRGB"><feGaussianBlur stdDeviation="${x} ${y}"/>`,
    )
  }

  /** Only what lies inside the path is painted; a path inside the path is a hole. */
  clip(d: string): string {
    return this.define('clipPath', `><path d="${d}" clip-rule="evenodd"/>`)
  }

  /** Dry-brush grain: an opacity becomes a density of specks, all in one colour. */
  stipple(colour: string, coarse = 0.72): string {
    return this.define(
      'filter',
      `x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB">
      <feTurbulence type="fractalNoise" baseFrequency="${coarse}" numOctaves="2" seed="7"/>
      <feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 3.2 0 0 0 -1.1" result="noise"/>
      <feComposite in="SourceGraphic" in2="noise" operator="arithmetic" k2="1" k3="1" k4="-1"/>
      <feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 3 0" result="specks"/>
      <feFlood flood-color="${colour}"/><feComposite in2="specks" operator="in"/>`,
    )
  }

  /** A grainy shadow (or light) inside a shape, growing from one point to the other. */
  shade(d: string, colour: string, from: Point, to: Point, strength = 0.8): string {
    const ramp = this.linear(
      [
        [0, '#000000', 0],
        [1, '#000000', strength],
      ],
      from,
      to,
    )
    const soft = this.linear(
      [
        [0, colour, 0],
        [1, colour, strength * 0.5],
      ],
      from,
      to,
    )
    return (
      shape(d, { fill: soft }) + group([shape(d, { fill: ramp, filter: this.stipple(colour) })], { clip: this.clip(d) })
    )
  }

  /** A shape with its grainy shade in one go. */
  solid(d: string, colour: string, dark: string, from: Point, to: Point, strength = 0.8): string {
    return shape(d, { fill: colour }) + this.shade(d, dark, from, to, strength)
  }

  toString(): string {
    const definitions = [...this.#definitions].map(([key, id]) => {
      const space = key.indexOf(' ')
      const element = key.slice(0, space)
      return `<${element} id="${id}" ${key.slice(space + 1)}</${element}>`
    })
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${this.width}" height="${this.height}" viewBox="0 0 ${this.width} ${this.height}"><defs>${definitions.join('')}</defs>${this.#body.join('')}</svg>`
  }
}

/** More stops than asked for, mixed evenly to the eye: librsvg mixes in sRGB, which goes grey between far hues. */
function fine(stops: readonly Stop[]): string {
  const all: string[] = []
  const put = (at: number, colour: string, opacity: number) =>
    all.push(
      `<stop offset="${Math.round(at * 1000) / 1000}" stop-color="${colour}" stop-opacity="${Math.round(opacity * 1000) / 1000}"/>`,
    )
  stops.forEach(([at, colour, opacity = 1], index) => {
    const before = stops[index - 1]
    if (before)
      for (const t of [0.25, 0.5, 0.75])
        put(
          before[0] + (at - before[0]) * t,
          mix(before[1], colour, t),
          (before[2] ?? 1) + (opacity - (before[2] ?? 1)) * t,
        )
    put(at, colour, opacity)
  })
  return all.join('')
}
