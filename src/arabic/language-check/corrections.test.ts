import { expect, test } from 'vitest'
import { checkText, type LanguageFinding } from './index.ts'

const lines = [
  'قال الوزير ان الحكومه ستعمل على تحسين الاوضاع فى البلاد , واضاف أنه سيتم الإستثمار في الطاقه .',
  'و اشار إلي ان المشروع سينتهي قبل نهايه العام ،و ان الشركة إستلمت الموقع،حيث ان العمل بدأ..',
  'زار الرئیس قريه «الرمل « و "الساحل" في ٢٠ أغسطس 2024 (١ محرم ١٤٤٦هـ) يوم الأحد 20 أغسطس 2024.',
  'عاد عبدالعزيز مع عبد العزيز وعبد العزيز غداً ثم غدًا وأيضًا ، والتقيا سعود بن العزيز!!',
  'قبل ان يعود وبعد ان عاد قال انه وانها وانا هنا، وقـــال: "نعم"؟؟  ثم ( مضى ) الى أمريكا وأميركا وأميركا.',
  'التقى بلينكن نظيره. وقال الوزير أنتوني بلينكن للوزير بيلنكن إن \uFEB3\uFE8E\uFEDF\uFEE2 عاد في 3 يناير و5 شباط و6 مايو?',
]

const variants: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  'byte order mark': (text) => `\uFEFF${text}`,
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  NFD: (text) => text.normalize('NFD'),
  emoji: (text) => text.replaceAll(' ', (space, at: number) => (at % 4 ? space : ' 👩\u200D🚒𝒜 ')),
  'direction controls': (text) => text.replaceAll(' ', (space, at: number) => (at % 5 ? space : ' \u200F')),
  'vowel signs': (text) => text.replace(/[بتسلمن](?=[بتسلمن])/g, '$&\u064E'),
  'no-break spaces': (text) => text.replaceAll(' ', (space, at: number) => (at % 3 ? space : '\u00A0')),
}

const replaced = (text: string, { offset, length }: LanguageFinding, by: string) =>
  text.slice(0, offset) + by + text.slice(offset + length)

/** Fix all: from the end, so that the offsets before stay. */
const allFixed = (text: string) =>
  checkText(text).reduceRight(
    (whole, one) => (one.suggestions.length ? replaced(whole, one, one.suggestions[0]!) : whole),
    text,
  )

test.each(Object.entries(variants))('%s: spans are exact, every suggestion mends what it is for', (_, variant) => {
  for (const line of lines) {
    const text = variant(`${line}\n`)
    const found = checkText(text)
    expect(found.length).toBeGreaterThan(3)
    for (const one of found) {
      expect(one.text).toBe(text.slice(one.offset, one.offset + one.length))
      expect(one.text.isWellFormed()).toBe(true)
      for (const by of one.suggestions) {
        const again = checkText(replaced(text, one, by)).filter(
          ({ rule, offset, length }) =>
            rule === one.rule && offset < one.offset + by.length && offset + length > one.offset,
        )
        expect(
          again.map((other) => [other.rule, other.text]),
          `${one.rule}: ${one.text} → ${by}`,
        ).toEqual([])
      }
    }
  }
})

test.each(Object.entries(variants))('%s: all corrections together leave nothing to correct', (_, variant) => {
  // What one correction covered may come to light by it: a second round ends it.
  const mended = allFixed(allFixed(variant(lines.join('\n'))))
  expect(checkText(mended).filter(({ suggestions }) => suggestions.length > 0)).toEqual([])
  expect(allFixed(mended)).toBe(mended)
})
