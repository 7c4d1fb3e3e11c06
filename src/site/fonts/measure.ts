import * as harfbuzz from 'harfbuzzjs'

/** Ordinary Arabic of a story, to weigh letters as they occur. */
const sample =
  'أعلنت هيئة الموانئ أن أولى السفن رست في الميناء الجديد صباح الثلاثاء، بعد سبع سنوات من الانتظار. ' +
  'وقال المدير إن العمل يسير وفق الجدول، مشيرًا إلى أن المشروع سيوفر فرصًا كثيرة لأهالي المنطقة، ' +
  'فيما طالب السكان بنشر دراسة الأثر البيئي كاملة قبل نهاية العام، وتحديد كلفة المحطة الفرعية.'

/** In em: how high and deep the lines of a font are, and how wide a character of Arabic text is on the average. */
export type Measures = { ascent: number; descent: number; lineGap: number; arabicAdvance: number }

/** Measures a font (sfnt bytes) with Arabic letters and a space in it. */
export function measure(font: Uint8Array): Measures {
  const face = new harfbuzz.Face(new harfbuzz.Blob(font))
  const shaper = new harfbuzz.Font(face)
  const text = new harfbuzz.Buffer()
  text.addText(sample)
  text.guessSegmentProperties()
  harfbuzz.shape(shaper, text)
  const width = text.getGlyphPositions().reduce((sum, position) => sum + position.xAdvance, 0)
  const { ascender, descender, lineGap } = shaper.hExtents()
  const em = (units: number) => Math.round((units / face.upem) * 10_000) / 10_000
  return {
    ascent: em(ascender),
    descent: em(-descender),
    lineGap: em(lineGap),
    arabicAdvance: em(width / sample.length),
  }
}
