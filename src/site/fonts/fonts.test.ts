import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as harfbuzz from 'harfbuzzjs'
import { describe, expect, test } from 'vitest'
import subsetFont from 'subset-font'
import { pictureText, siteText } from './coverage.ts'
import { fontFaces, fontFamilies, fonts } from './fonts.ts'
import { makeFonts, makeStudioFonts } from './make-fonts.ts'
import { fontNames } from './rename.ts'

const here = new URL('./', import.meta.url)
const bytesOf = (file: string) => readFileSync(new URL(file, here))
const sfntOf = (file: string) =>
  subsetFont(bytesOf(file), undefined, { targetFormat: 'sfnt', keepAllGlyphs: true, preserveNameIds: [13] })
const charactersOf = (sfnt: Uint8Array) => new Set(new harfbuzz.Face(new harfbuzz.Blob(sfnt)).collectUnicodes())
const missing = (text: string, has: Set<number>) =>
  [...text].filter((letter) => !has.has(letter.codePointAt(0)!)).join('')

const range = (first: number, last: number) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index))
const arabic = `${range(0x621, 0x63a)}${range(0x640, 0x652)}\u0670\u0671٠١٢٣٤٥٦٧٨٩،؛؟٪٫٬پچژڤکگی `
const latin = `0123456789«»‹›“”‘’…–—.,:;!?()[]%${range(0x41, 0x5a)}${range(0x61, 0x7a)}éèêçàâôûîüöä`

test('everything a first visit loads weighs at most 60,000 bytes', () => {
  const total = fonts.reduce((sum, { file, bytes }) => {
    expect(bytesOf(file).length, file).toBe(bytes)
    return sum + bytes
  }, 0)
  expect(total).toBeLessThanOrEqual(60_000)
  expect(
    readdirSync(here)
      .filter((name) => name.endsWith('.woff2'))
      .sort(),
  ).toEqual(fonts.map(({ file }) => file).sort())
})

describe.each(fonts)('$file', ({ file, unicodeRange }) => {
  test('has every letter it is there for', async () => {
    const has = charactersOf(await sfntOf(file))
    // The headline's original has no glyph for the joiners, nor needs one: they are dealt with before drawing.
    expect(missing(file.includes('arabic') ? arabic : latin, has)).toBe('')
  })

  test('is asked for with the characters it has', async () => {
    const ranges = unicodeRange.split(',').map((part) =>
      part
        .slice(2)
        .split('-')
        .map((hex) => parseInt(hex, 16)),
    )
    const asked = (character: number) =>
      ranges.some(([first, last = first]) => character >= first! && character <= last!)
    expect([...charactersOf(await sfntOf(file))].filter((character) => !asked(character))).toEqual([])
  })

  test('does not bear a reserved name, and says its licence', async () => {
    const names = fontNames(await sfntOf(file))
    expect([1, 3, 4, 6].map((id) => names.get(id)).join(' ')).not.toMatch(/plex|noto/i)
    expect(names.get(13)).toContain('SIL Open Font License, Version 1.1')
  })
})

test('Arabic is joined and marked: the subset kept its rules', async () => {
  for (const file of ['isnad-text-arabic.woff2', 'isnad-headline-arabic.woff2']) {
    const face = new harfbuzz.Face(new harfbuzz.Blob(await sfntOf(file)))
    const font = new harfbuzz.Font(face)
    const glyphs = (text: string) => {
      const buffer = new harfbuzz.Buffer()
      buffer.addText(text)
      buffer.guessSegmentProperties()
      harfbuzz.shape(font, buffer)
      return buffer
        .getGlyphInfos()
        .map(({ codepoint }, index) => ({ glyph: codepoint, ...buffer.getGlyphPositions()[index]! }))
    }
    expect(new Set(glyphs('سسس').map(({ glyph }) => glyph)).size, 'initial, medial, final').toBe(3)
    const [mark, base] = glyphs('سُ')
    expect(mark!.xAdvance, 'a mark takes no room').toBe(0)
    expect(base!.xAdvance).toBeGreaterThan(0)
    expect(glyphs('سٍ')[0]!.yOffset, 'marks stand above or below their letter').not.toBe(mark!.yOffset)
    expect(glyphs('لا').map(({ glyph }) => glyph)).not.toEqual(
      glyphs('ل')
        .concat(glyphs('ا'))
        .map(({ glyph }) => glyph),
    )
    expect(glyphs('«كلمة، ١٢٣؟»'.replace(/[«»]/g, '')).every(({ glyph }) => glyph > 0)).toBe(true)
  }
})

test('the fonts of the share picture have all that they are meant to draw', () => {
  for (const script of ['arabic', 'latin'] as const) {
    const has = charactersOf(bytesOf(`picture-${script}.ttf`))
    expect(missing(script === 'arabic' ? arabic : latin, has)).toBe('')
    expect(missing(pictureText[script].replace(/[\u200C\u200D]/g, ''), has)).toBe('')
    expect(pictureText[script].startsWith(siteText[script])).toBe(true)
  }
})

test('making them again from their packages gives the same bytes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-fonts-'))
  await makeFonts(folder)
  for (const name of readdirSync(folder))
    expect(readFileSync(`${folder}/${name}`).equals(bytesOf(name)), name).toBe(true)
  expect(readdirSync(folder)).toHaveLength(7)
  rmSync(folder, { recursive: true })
})

test('the fonts of the studio are made from the same package, and draw all that the share picture does', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-fonts-'))
  await makeStudioFonts(folder)
  const names = readdirSync(folder)
  expect(names).toHaveLength(4)
  for (const name of names) {
    const kept = readFileSync(new URL(`../../../studio/src/shell/fonts/${name}`, here))
    expect(readFileSync(`${folder}/${name}`).equals(kept), name).toBe(true)
    const sfnt = await subsetFont(kept, undefined, { targetFormat: 'sfnt', keepAllGlyphs: true })
    const script = name.includes('arabic') ? 'arabic' : 'latin'
    expect(missing(pictureText[script].replace(/[\u200C\u200D]/g, ''), charactersOf(sfnt)), name).toBe('')
  }
  rmSync(folder, { recursive: true })
})

test('the rules name our files, and stand-ins of the same height of line', () => {
  const css = fontFaces((file) => `/assets/${file}`)
  for (const { file } of fonts) expect(css).toContain(`url("/assets/${file}")`)
  const standIns = css.split('\n').filter((rule) => rule.includes('local('))
  expect(standIns.length).toBeGreaterThan(4)
  for (const rule of standIns) {
    const value = (name: string) => Number(new RegExp(`${name}:([\\d.]+)%`).exec(rule)![1]) / 100
    const [ascent, descent] = rule.includes('Headline') ? [1.085, 0.415] : [1.069, 0.634]
    expect(value('size-adjust') * value('ascent-override')).toBeCloseTo(ascent!, 2)
    expect(value('size-adjust') * value('descent-override')).toBeCloseTo(descent!, 2)
    expect(rule).toMatch(/font-family:"Isnad (Text|Headline) System"/)
  }
  expect(fontFamilies.text).toContain('"Isnad Text System"')
  expect(css.length).toBeLessThan(3500)
})
