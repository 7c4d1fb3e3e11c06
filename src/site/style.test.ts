import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { assets } from './assets.ts'
import { frontStyleSheet, minify, styleSheet } from './style.ts'

const folder = new URL('./style/', import.meta.url)
const files = readdirSync(folder).map((name) => ({ name, css: readFileSync(new URL(name, folder), 'utf8') }))
const all = files.map(({ css }) => css).join('\n')

test('every file of the folder is in a sheet', () => {
  for (const { name, css } of files) expect(styleSheet + frontStyleSheet, name).toContain(minify(css))
})

test('the sheet knows start and end, never left and right, so that it serves both directions', () => {
  expect(all.match(/\b(?:left|right)\b/g)).toBeNull()
  expect(minify(all).match(/[;{](?:(?:min-|max-)?(?:width|height)|top|bottom):/g)).toBeNull()
})

test('Arabic letters are never pulled apart', () => {
  expect(all).not.toContain('letter-spacing')
  expect(all).not.toContain('word-break: break-all')
})

test('the sheets are light: their own rules under 20 kB together', () => {
  expect(minify(all).length).toBeLessThan(20_000)
})

test('the script is light, the fonts are too, and all of it has an address that changes with its bytes', () => {
  const bytes = (ending: string) =>
    [...assets].filter(([name]) => name.endsWith(ending)).reduce((sum, [, asset]) => sum + asset.bytes.length, 0)
  expect(bytes('.js')).toBeLessThan(1600)
  expect(bytes('.woff2')).toBeLessThan(60_000)
  for (const { path } of assets.values())
    expect(path).toMatch(/^\/assets\/[a-z0-9-]+\.[0-9a-f]{10}\.(?:js|svg|png|woff2)$/)
})

test('minifying keeps what a rule means', () => {
  expect(minify('/* a */\n.a,\n.b > c {\n  margin: calc(1rem + 2px) 0;\n}\n')).toBe(
    '.a,.b>c{margin:calc(1rem + 2px) 0}',
  )
  expect(minify('.a:not(.b) :hover { --x: 1px }')).toBe('.a:not(.b) :hover{--x:1px}')
})

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    }) as [number, number, number]
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const tokens = readFileSync(new URL('tokens.css', folder), 'utf8')
const schemes = tokens
  .split('@media')
  .map((part) => new Map([...part.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value])))

test.each([
  ['light', 0],
  ['dark', 1],
])('every colour of words can be read on every ground it stands on: %s', (_, scheme) => {
  const colour = (name: string) => schemes[scheme]!.get(name)!
  const grounds = {
    paper: ['ink', 'quiet', 'brand', 'link', 'gold-ink', 'alert'],
    tint: ['ink', 'quiet', 'brand', 'link', 'gold-ink'],
    'gold-tint': ['ink', 'quiet', 'link', 'gold-ink', 'alert'],
    deep: ['on-deep'],
    brand: ['paper'],
  }
  for (const [ground, words] of Object.entries(grounds))
    for (const name of words)
      expect(contrast(colour(name), colour(ground)), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  // What is drawn, not written: nodes, rings of focus.
  for (const ground of ['paper', 'tint']) expect(contrast(colour('gold'), colour(ground))).toBeGreaterThanOrEqual(3)
})
