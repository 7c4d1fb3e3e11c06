import { readFileSync } from 'node:fs'
import bidiFactory, { type Bidi } from 'bidi-js'
import * as harfbuzz from 'harfbuzzjs'
import type { Direction } from '../../arabic/direction.ts'
import { cleanLine, normalForm } from '../../arabic/normalise.ts'

/**
 * Sets lines of Arabic and Latin text in our headline face, on any machine and with no font of the system: levels by
 * the Unicode Bidirectional Algorithm (bidi-js), glyphs by HarfBuzz.
 */

/** One glyph where it stands, in em from the left end of the line and up from its baseline. */
export type PlacedGlyph = { face: Face; glyph: number; x: number; y: number }
export type SetLine = { glyphs: PlacedGlyph[]; width: number }
/** An outline in em, y upwards: closed shapes of straight edges. */
export type Outline = [x: number, y: number][][]

/** `unit` is one unit of the font in em. */
type Face = { font: harfbuzz.Font; unit: number }

// Node gives the CommonJS module itself, of which the package's types know only as `default`.
const bidi = (bidiFactory as unknown as () => Bidi)()

function open(file: string, size: number): Face {
  const face = new harfbuzz.Face(new harfbuzz.Blob(readFileSync(new URL(file, import.meta.url))))
  return { font: new harfbuzz.Font(face), unit: size / face.upem }
}

const arabic = open('./picture-arabic.ttf', 1)
/** A little smaller, as in fonts.ts: beside Arabic, capitals and digits of the same size look too large. */
const latin = open('./picture-latin.ttf', 0.96)

const holds = (face: Face, character: string) => face.font.nominalGlyph(character.codePointAt(0)!) !== undefined
const faceOf = (character: string) => [arabic, latin].find((face) => holds(face, character))
const joins = /[\p{M}\u200C\u200D]/u

/** Far more than fits a picture. */
const maximumText = 2000
/** A letter has a shadda, a vowel and a small alef at most; towers of marks would leave the line. */
const tooManyMarks = /(\p{M}{3})\p{M}+/gu

/** The text on one line, in what our faces can draw: accents they lack are dropped, then whole characters (emoji). */
export function drawable(text: string): string {
  const drawn = [...cleanLine(text.slice(0, maximumText)).replace(tooManyMarks, '$1')].map((character) => {
    if (faceOf(character) || joins.test(character)) return character
    return [...normalForm(character, 'NFKD')].filter((part) => faceOf(part)).join('')
  })
  return cleanLine(drawn.join(''))
}

type Run = { start: number; end: number; level: number; face: Face }

/** Stretches of one level and one face, in the order of reading. */
function runsOf(text: string, direction: Direction): Run[] {
  const { levels } = bidi.getEmbeddingLevels(text, direction)
  const runs: Run[] = []
  let start = 0
  for (const character of text) {
    const end = start + character.length
    const last = runs.at(-1)
    // Marks and joiners belong to the letter before them, and a space to the words it stands between.
    const face =
      last && (joins.test(character) || holds(last.face, character)) ? last.face : (faceOf(character) ?? arabic)
    const level = levels[start]!
    if (last && last.level === level && last.face === face) last.end = end
    else runs.push({ start, end, level, face })
    start = end
  }
  return runs
}

/** Rule L2: from the highest level to the lowest odd one, what stands at it or above is turned round. */
function inVisualOrder(runs: Run[]): Run[] {
  const order = [...runs]
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      let until = from
      while (until < order.length && order[until]!.level >= level) until += 1
      if (until > from) order.splice(from, until - from, ...order.slice(from, until).reverse())
      from = until
    }
  }
  return order
}

/** Sets one line. The text must be `drawable`. */
export function setLine(text: string, direction: Direction): SetLine {
  const glyphs: PlacedGlyph[] = []
  let pen = 0
  for (const { start, end, level, face } of inVisualOrder(runsOf(text, direction))) {
    const buffer = new harfbuzz.Buffer()
    buffer.addText(text, start, end - start)
    buffer.guessSegmentProperties()
    buffer.setDirection(level % 2 === 1 ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR)
    harfbuzz.shape(face.font, buffer)
    const positions = buffer.getGlyphPositions()
    for (const [index, { codepoint }] of buffer.getGlyphInfos().entries()) {
      const { xAdvance, xOffset, yOffset } = positions[index]!
      glyphs.push({ face, glyph: codepoint, x: pen + xOffset * face.unit, y: yOffset * face.unit })
      pen += xAdvance * face.unit
    }
  }
  return { glyphs, width: pen }
}

const stepsOfCurve = 8

/** The outline of a placed glyph, its curves made of short straight edges. */
export function outlineOf({ face, glyph, x, y }: PlacedGlyph): Outline {
  const shapes: Outline = []
  const place = (px: number, py: number): [number, number] => [x + px * face.unit, y + py * face.unit]
  for (const { type, values } of face.font.glyphToJson(glyph)) {
    const shape = shapes.at(-1)
    const [a = 0, b = 0, c = 0, d = 0] = values
    if (type === 'M') shapes.push([place(a, b)])
    else if (type === 'L') shape!.push(place(a, b))
    else if (type === 'Q') {
      const [x0, y0] = shape!.at(-1)!
      const [x1, y1] = place(a, b)
      const [x2, y2] = place(c, d)
      for (let step = 1; step <= stepsOfCurve; step += 1) {
        const t = step / stepsOfCurve
        const [u, v, w] = [(1 - t) ** 2, 2 * t * (1 - t), t * t]
        shape!.push([u * x0 + v * x1 + w * x2, u * y0 + v * y1 + w * y2])
      }
    } else if (type !== 'Z') throw new Error(`a TrueType outline has no ${type}`)
  }
  return shapes
}
