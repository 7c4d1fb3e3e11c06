import { brotliCompressSync } from 'node:zlib'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { paletteIds, palettes, type Colours } from '../base/palettes.ts'
import { assets } from './assets.ts'
import { contentSecurityPolicy } from './security-headers.ts'
import {
  colourSheet,
  commentsStyleSheet,
  frontStyleSheet,
  minify,
  noteStyleSheet,
  searchStyleSheet,
  styleHashes,
  styleSheet,
} from './style.ts'

const folder = new URL('./style/', import.meta.url)
const files = readdirSync(folder).map((name) => ({ name, css: readFileSync(new URL(name, folder), 'utf8') }))
const sheet = styleSheet({ palette: 'teal', scheme: 'auto' })
const all = files.map(({ css }) => css).join('\n')

test('every file of the folder is in a sheet', () => {
  for (const { name, css } of files)
    expect(sheet + frontStyleSheet + noteStyleSheet + commentsStyleSheet + searchStyleSheet, name).toContain(
      minify(css),
    )
})

test('the sheet knows start and end, never left and right, so that it serves both directions', () => {
  expect(all.match(/\b(?:left|right)\b/g)).toBeNull()
  expect(minify(all).match(/[;{](?:(?:min-|max-)?(?:width|height)|top|bottom):/g)).toBeNull()
})

test('Arabic letters are never pulled apart', () => {
  expect(all).not.toContain('letter-spacing')
  expect(all).not.toContain('word-break: break-all')
})

test('the sheets are light: their own rules under 24 kB together', () => {
  expect(minify(all).length).toBeLessThan(24_000)
})

test('the script is light, the fonts are too, and all of it has an address that changes with its bytes', () => {
  const bytes = (ending: string) =>
    [...assets].filter(([name]) => name.endsWith(ending)).reduce((sum, [, asset]) => sum + asset.bytes.length, 0)
  const packed = (...names: string[]) =>
    names.reduce((sum, name) => sum + brotliCompressSync(assets.get(name)!.bytes).length, 0)
  expect(packed('site.js')).toBeLessThan(1400)
  // What comes with the search page.
  expect(packed('search.js')).toBeLessThan(1000)
  // What comes when somebody writes a comment, with the solver of its proof of work.
  expect(packed('comments.js', 'solver.js')).toBeLessThan(4000)
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

const looks = paletteIds.flatMap((palette) => (['light', 'dark'] as const).map((scheme) => ({ palette, scheme })))

test('there are looks to choose from', () => expect(paletteIds.length).toBeGreaterThanOrEqual(5))

test.each(looks)('every colour of words can be read on every ground it stands on: $palette, $scheme', (look) => {
  const colours = palettes[look.palette][look.scheme]
  const grounds: [keyof Colours, (keyof Colours)[]][] = [
    ['paper', ['ink', 'quiet', 'brand', 'link', 'gold-ink', 'alert']],
    ['tint', ['ink', 'quiet', 'brand', 'link', 'gold-ink']],
    ['gold-tint', ['ink', 'quiet', 'link', 'gold-ink', 'alert']],
    ['deep', ['on-deep']],
    ['brand', ['paper']],
    ['alert', ['paper']],
  ]
  for (const [ground, words] of grounds)
    for (const name of words)
      expect(contrast(colours[name], colours[ground]), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  // What is drawn, not written: nodes, rings of focus.
  for (const ground of ['paper', 'tint', 'deep'] as const)
    expect(contrast(colours.gold, colours[ground]), `gold on ${ground}`).toBeGreaterThanOrEqual(3)
  for (const name of ['brand', 'quiet'] as const)
    expect(contrast(colours[name], colours.paper)).toBeGreaterThanOrEqual(3)
})

test('a look follows the device, or is one and the same; paper is always light', () => {
  const { light, dark } = palettes.plum
  const auto = colourSheet({ palette: 'plum', scheme: 'auto' })
  expect(auto).toContain(`--paper:${light.paper}`)
  expect(auto).toMatch(new RegExp(`prefers-color-scheme:dark\\)\\{:root\\{--paper:${dark.paper}`))
  expect(colourSheet({ palette: 'plum', scheme: 'light' })).not.toContain(dark.paper)
  expect(colourSheet({ palette: 'plum', scheme: 'dark' })).toMatch(/^:root\{--paper:#fdfcfd[^@]*@media screen\{/)
})

test('the policy lets in the sheets of the site’s look and no others', () => {
  const [plum, teal] = (['plum', 'teal'] as const).map((palette) => ({ palette, scheme: 'auto' as const }))
  const policy = contentSecurityPolicy(plum!)
  for (const hash of styleHashes(plum!)) expect(policy).toContain(hash)
  expect(policy).not.toContain(styleHashes(teal!)[0])
})
