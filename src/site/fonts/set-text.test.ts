import { expect, test } from 'vitest'
import { fitHeadline } from './break-lines.ts'
import { drawable, outlineOf, setLine } from './set-text.ts'

/** Where on the line a text's ink is, by the outlines of its glyphs. */
const inkOf = (text: string, direction: 'rtl' | 'ltr') => {
  const xs = setLine(text, direction)
    .glyphs.flatMap(outlineOf)
    .flat()
    .map(([x]) => x)
  return { left: Math.min(...xs), right: Math.max(...xs) }
}
const glyphsOf = (text: string, direction: 'rtl' | 'ltr' = 'rtl') =>
  setLine(text, direction).glyphs.map(({ glyph }) => glyph)

test('Arabic is joined', () => {
  expect(new Set(glyphsOf('سسس')).size).toBe(3)
  expect(setLine('لا', 'rtl').width).toBeLessThan(setLine('ل', 'rtl').width + setLine('ا', 'rtl').width)
})

test('marks stand over their letters and take no room', () => {
  expect(setLine('سُّ', 'rtl').width).toBeCloseTo(setLine('س', 'rtl').width, 5)
})

test('a line is in visual order: Arabic from the right, numbers and Latin from the left', () => {
  const order = (text: string, direction: 'rtl' | 'ltr') => {
    const { glyphs } = setLine(text, direction)
    const place = (part: string) =>
      glyphs.find(
        ({ glyph, face }) => face === setLine(part, 'ltr').glyphs[0]!.face && glyph === glyphsOf(part, 'ltr')[0],
      )!.x
    return ['م', '7', 'B'].sort((a, b) => place(a) - place(b)).join('')
  }
  expect(order('أم 7 B', 'rtl')).toBe('B7م')
  expect(order('أم 7 B', 'ltr')).toBe('7مB')
  expect(order('B أم 7', 'rtl')).toBe('7مB')
  expect(glyphsOf('12.5', 'rtl')).toEqual(glyphsOf('12.5', 'ltr'))
})

test('brackets and quotation marks are turned in Arabic', () => {
  expect(glyphsOf('«', 'rtl')).toEqual(glyphsOf('»', 'ltr'))
  const { left, right } = inkOf('«س»', 'rtl')
  expect(left).toBeGreaterThanOrEqual(0)
  expect(right).toBeLessThanOrEqual(setLine('«س»', 'rtl').width)
})

test('what no face has is left out, accents first', () => {
  expect(drawable('عاجل 🚨 \u202Eخبر\u202C\n«Çeşme» 北京 Žižek')).toBe('عاجل خبر «Çesme» Zizek')
  expect(drawable('🚨')).toBe('')
  expect(glyphsOf(drawable('مُهِمّ ﷺ ٣٫٥٪ (Straße) ۴ ێ ڵ')).every((glyph) => glyph > 0)).toBe(true)
})

const room = { width: 1000, height: 400, lines: 4, lineHeight: 1.5, sizes: [90, 60, 40] }

test('a headline is as large as its room allows', () => {
  expect(fitHeadline('خبر قصير', 'rtl', room)).toMatchObject({ size: 90, lines: [{}] })
  const long = fitHeadline('مستجدات المفاوضات وجهود الوساطة الجارية '.repeat(3).trim(), 'rtl', room)
  expect(long.size).toBeLessThan(90)
  expect(long.lines.length * long.size * room.lineHeight).toBeLessThanOrEqual(room.height)
})

test('lines are of about the same length, none is wider than the room', () => {
  const { lines, size } = fitHeadline(
    'وزارة المياه تطلق خطة عاجلة لمواجهة شح الأمطار هذا العام في كل المحافظات',
    'rtl',
    room,
  )
  const widths = lines.map(({ width }) => width * size)
  expect(Math.max(...widths)).toBeLessThanOrEqual(room.width)
  expect(Math.min(...widths)).toBeGreaterThan(Math.max(...widths) / 2)
})

test('what is too long is cut, what cannot be broken is broken', () => {
  const tooLong = fitHeadline('كلمات كثيرة جدًّا '.repeat(60).trim(), 'rtl', room)
  expect(tooLong.lines).toHaveLength(4)
  expect(tooLong.lines.at(-1)!.glyphs[0]!.glyph).toBe(glyphsOf('…', 'ltr')[0])
  const unbroken = fitHeadline('س'.repeat(150), 'rtl', room)
  expect(unbroken.lines.length).toBeGreaterThan(1)
  for (const { lines, size } of [tooLong, unbroken])
    for (const { width } of lines) expect(width * size).toBeLessThanOrEqual(room.width + 1)
})
