import { describe, expect, test } from 'vitest'
import { cleanLine, cleanText, fold, normalForm, tokens } from './normalise.ts'

const million = 1_000_000

describe('cleanText', () => {
  test.each([
    ['controls and bidi marks', 'قال\u0000 \u202Bالوزير\u202C\u200F\u061C اليوم\u0007', 'قال الوزير اليوم'],
    ['zero-width space, joiner of words and byte order mark', '\uFEFFال\u200Bوزا\u2060رة\u00AD', 'الوزارة'],
    ['no-break and thin spaces, runs of spaces', ' 12\u00A0%\u202F \t من  القمح ', '12 % من القمح'],
    ['line ends of every system, lines kept', 'أول \r\n ثانٍ\rثالث\u2028رابع\n\n خامس', 'أول\nثانٍ\nثالث\nرابع\n\nخامس'],
    ['presentation forms', 'ﻭﺯﺍﺭﺓ ﺍﻟﻤﻴﺎﻩ ﻻ ﷲ', 'وزارة المياه لا الله'],
    ['presentation forms of marks, without what carries them', 'شدﹼة', 'شدّة'],
    ['letters typed in two parts', 'ا\u0654لو\u0654', 'ألؤ'],
    ['invisible text in tag characters', 'خبر\u{E0049}\u{E0047}\u{E004E}', 'خبر'],
    ['lone surrogates', 'خبر\uD800', 'خبر\uFFFD'],
    [
      'non-joiners in Latin, at edges, doubled',
      'ab\u200Ccd \u200Cكتاب\u200C می\u200C\u200Cشود',
      'abcd كتاب می\u200Cشود',
    ],
  ])('%s', (_, dirty, clean) => {
    expect(cleanText(dirty)).toBe(clean)
    expect(cleanText(clean)).toBe(clean)
  })

  test.each([
    'إتفاق و مدرسةٌ مُهمّةٌ علي الطريق الى ١٢٣ و 123 1436هـ و 1436ه\u200D ، مـــهم',
    '«قال» ﴿بسم الله﴾ ﷺ – ﷼',
    'خانه\u200Cها و می\u200Cشود',
    '👩🏽\u200D🚀 🏳️\u200D🌈 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
  ])("leaves an editor's spelling alone: %s", (text) => {
    expect(cleanText(text)).toBe(text)
  })

  test('cleanLine is one line', () => {
    expect(cleanLine(' عنوان\n\n على سطرين ')).toBe('عنوان على سطرين')
  })
})

describe('fold', () => {
  test.each([
    ['إتفاق', 'اتفاق'],
    ['آخر أخبار ٱلله', 'اخر اخبار الله'],
    ['مُدَرِّسةٌ', 'مدرسه'],
    ['مـــدرسة', 'مدرسه'],
    ['على', 'علي'],
    ['مسؤول هيئة', 'مسوول هييه'],
    ['كیهان ک', 'كيهان ك'],
    ['١٢٣ ۴۵۶ 789', '123 456 789'],
    ['Café ＡＢＣ İstanbul', 'cafe abc istanbul'],
    ['ﻭﺯﺍﺭﺓ', 'وزاره'],
    ['محمدﷺ قال', 'محمد صلي الله عليه وسلم قال'],
    ['می\u200Cشود', 'ميشود'],
    ['  سطر\n آخر ', 'سطر اخر'],
  ])('%s → %s', (text, expected) => {
    expect(fold(text)).toBe(expected)
    expect(fold(expected)).toBe(expected)
  })

  test('is the same before and after cleaning', () => {
    const text = 'ﻭﺯﺍﺭﺓ\u00A0المياهِ\u200F شدﹼة\u{E0049} قراءةٌ\r\nCAFÉ'
    expect(fold(cleanText(text))).toBe(fold(text))
  })

  test('leaves the vowel signs of other scripts', () => {
    expect(fold('हिन्दी')).toBe('हिन्दी')
  })
})

test('tokens are folded words, in order, punctuation out', () => {
  expect(tokens('«الوِزارة» قالت: 1,250 طنًّا؛ و COVID-19، الوزارة!')).toEqual([
    'الوزاره',
    'قالت',
    '1',
    '250',
    'طنا',
    'و',
    'covid',
    '19',
    'الوزاره',
  ])
  expect(tokens(' ،؛؟ …')).toEqual([])
  expect(tokens('ا'.repeat(100)).map((token) => token.length)).toEqual([64, 36])
})

// The bounds are far above what is needed (0.05 to 0.6 s) and far below what a quadratic step takes (minutes).
describe.each([
  ['a million diacritics on one letter', 'ا' + '\u0651'.repeat(million / 2) + '\u064E'.repeat(million / 2)],
  ['marks of another script', 'א' + '\u05B8'.repeat(million / 2) + '\u05B0'.repeat(million / 2)],
  ['lone surrogates', '\uD800'.repeat(million)],
  ['the article repeated', 'ال'.repeat(million / 2)],
  ['spaces', ' '.repeat(million)],
  ['spaces and lines', ' \n'.repeat(million / 2)],
  ['joiners', '\u200D\u200C'.repeat(million / 2)],
  ['unfinished flags', '\u{1F3F4}\u{E0067}'.repeat(million / 2)],
  ['tatweel', 'ـ'.repeat(million)],
])('a million characters: %s', (_, text) => {
  test('takes linear time', { timeout: 10_000 }, () => {
    for (const made of [cleanText(text), cleanLine(text), fold(text), tokens(text).join(' ')]) {
      expect(made.isWellFormed()).toBe(true)
    }
  })
})

test('normalForm cuts a run of marks at 30 and composes the rest', () => {
  expect(normalForm('e\u0301' + '\u0651'.repeat(100), 'NFC')).toBe('é' + '\u0651'.repeat(29))
})
