import { directionOf, isRightToLeft, type Direction } from '../arabic/direction.ts'
import { withPictures } from '../media/sharp.ts'
import { fitHeadline } from './fonts/break-lines.ts'
import { assets } from './assets.ts'
import { blankSheet, fill, type Colour, type Sheet } from './fonts/ink.ts'
import { drawable, outlineOf, setLine, type SetLine } from './fonts/set-text.ts'

/** Colours as #rrggbb. */
export type ShareColours = { background: string; headline: string; kicker: string; siteName: string; line: string }
export type ShareText = { headline: string; kicker: string; siteName: string; language: string; colours: ShareColours }

const width = 1200
const height = 630
const margin = 80
/** Of the headline; the sizes in pixels are tried from the largest. */
const room = {
  width: width - 2 * margin,
  height: 350,
  lines: 4,
  lineHeight: 1.42,
  sizes: [96, 88, 80, 72, 66, 60, 54, 48, 42],
}
const headlineMiddle = 308
const kicker = { size: 34, baseline: 96 }
const siteName = { size: 42, baseline: 564 }
/** The side of the mark's square. */
const mark = 64

/**
 * The picture that other sites show beside a link to a story: 1200 × 630 pixels, PNG. The headline in its own
 * direction, in at most four lines and as large as they allow; kicker above, site's name below. Text is drawn from
 * outlines, so nothing in it can be markup, and it looks the same on every machine. Throws Refused('busy') when too
 * many pictures wait to be made.
 */
export async function sharePicture(text: ShareText): Promise<Buffer> {
  const { colours } = text
  const direction = directionOf(text.headline, isRightToLeft(text.language) ? 'rtl' : 'ltr')
  const sheet = blankSheet(width, height, colour(colours.background))

  const headline = drawable(text.headline) || drawable(text.siteName)
  const { lines, size } = fitHeadline(headline, direction, room)
  const step = size * room.lineHeight
  // The middle of a line of Arabic, without its marks, is about a third of an em above the baseline.
  const first = headlineMiddle + size / 3 - (step * (lines.length - 1)) / 2
  for (const [index, line] of lines.entries())
    draw(sheet, line, { size, baseline: first + step * index, direction, ink: colours.headline })

  const above = setLine(drawable(text.kicker), direction)
  draw(sheet, above, { ...kicker, direction, ink: colours.kicker })
  const name = setLine(drawable(text.siteName), direction)
  draw(sheet, name, { ...siteName, direction, ink: colours.siteName, indent: mark + 20 })
  drawMark(sheet, direction, colours)

  return withPictures((open) =>
    open(sheet.pixels, { raw: { width, height, channels: 3 } })
      .png({ palette: true, colours: 64, dither: 0, effort: 3, compressionLevel: 9 })
      .toBuffer(),
  )
}

type Manner = { size: number; baseline: number; direction: Direction; ink: string; indent?: number }

/** Draws a line that starts at the margin, on the side where its direction starts; smaller if it is too long. */
function draw(sheet: Sheet, line: SetLine, { size: wanted, baseline, direction, ink, indent = 0 }: Manner): void {
  const size = Math.min(wanted, (room.width - indent) / line.width)
  const left = direction === 'rtl' ? width - margin - indent - line.width * size : margin + indent
  const outline = line.glyphs
    .flatMap(outlineOf)
    .map((shape) => shape.map(([x, y]): [number, number] => [left + x * size, baseline - y * size]))
  fill(sheet, outline, colour(ink))
}

/** The corners of the mark's two shapes, the link and the source, in its square of 32. */
const markShapes = [...(assets.get('mark.svg')?.bytes.toString() ?? '').matchAll(/M([\d. L]+)Z/g)].map(([, corners]) =>
  corners!.split('L').map((corner) => corner.split(' ').map(Number) as [number, number]),
)

/** The site's mark beside its name; the source, in the kicker's colour, on the side where reading starts. */
function drawMark(sheet: Sheet, direction: Direction, colours: ShareColours): void {
  const top = siteName.baseline - siteName.size / 3 - mark / 2
  const place = ([x, y]: [number, number]): [number, number] => [
    direction === 'rtl' ? width - margin - mark + (x * mark) / 32 : margin + mark - (x * mark) / 32,
    top + (y * mark) / 32,
  ]
  for (const [index, shape] of markShapes.entries())
    fill(sheet, [shape.map(place)], colour(index === 1 ? colours.kicker : colours.line))
}

function colour(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}
