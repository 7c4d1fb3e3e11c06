type Triple = readonly [number, number, number]

const linear = (byte: number) => (byte <= 10.31475 ? byte / 3294.6 : ((byte / 255 + 0.055) / 1.055) ** 2.4)
const byte = (light: number) => {
  const value = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055
  return Math.round(Math.min(1, Math.max(0, value)) * 255)
}

/** sRGB hex to OKLab (Björn Ottosson, 2020), where a straight line between two colours looks even. */
function perceived(hex: string): Triple {
  const [r, g, b] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16))) as unknown as Triple
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function hexOf([lightness, a, b]: Triple): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const parts = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  return `#${parts.map((part) => byte(part).toString(16).padStart(2, '0')).join('')}`
}

/** From one colour to the other, both `#rrggbb`; `amount` 0 is the first, 1 the second. */
export function mix(from: string, to: string, amount: number): string {
  const [a, b] = [perceived(from), perceived(to)]
  return hexOf(
    [0, 1, 2].map((at) => (a[at] as number) + ((b[at] as number) - (a[at] as number)) * amount) as unknown as Triple,
  )
}

/** Lighter (positive) or darker (negative), hue kept; 0.1 is a clear step. */
export function lift(colour: string, amount: number): string {
  const [l, a, b] = perceived(colour)
  return hexOf([Math.min(1, Math.max(0, l + amount)), a, b])
}
