import { expect, test } from 'vitest'
import { fold, tokens } from './normalise.ts'

// U+1F98A is nowhere in the quick table, so a text with it is folded the slow way; folding leaves it alone.
const slowly = (text: string) => fold(`${text}🦊`)

test('every letter of the first blocks of Unicode folds quickly to what it folds to slowly, whatever stands beside it', () => {
  for (let unit = 1; unit < 0x2200; unit += 1)
    for (const [before, after] of [
      ['', ''],
      ['ل', 'ـ'],
      ['أ', ' '],
      ['a', 'ّ'],
    ] as const) {
      const text = `${before}${String.fromCharCode(unit)}${after}`
      expect(`${fold(text)}|`, unit.toString(16)).toBe(`${slowly(`${text}ب`).slice(0, -3)}|`.replace(/ \|$/, '|'))
    }
})

test('ordinary texts fold the same both ways', () => {
  const texts = [
    'وقالت وزيرة المياه والزراعة أمام النوّاب مساءَ أمس إنّ الوزارة ستشتري 22 مختبرًا، «وهذا رقمٌ نهائي».',
    '  مِن   ٱلْقُرْآن — ١٤٤٧هـ / ۲۰۲۶ – Reuters (CNN) ‎٪11‏ ',
    'ـــ تطويل ـ وحده ـــ',
    'سطر\nآخر\r\nوثالث\tبجدول',
    '',
    ' ',
  ]
  for (const text of texts) expect(fold(text)).toBe(slowly(`${text}ب`).slice(0, -3).trim())
})

test('words are the same wherever the line breaks fall, and long ones come in pieces both ways', () => {
  const text = `مجلس النواب\nيُلزم البلديات\n🦊 ${'س'.repeat(150)}\n${'س'.repeat(150)}`
  expect(tokens(text)).toEqual([...tokens(text.replaceAll('\n', ' '))])
  expect(tokens('ى'.repeat(150)).map((word) => word.length)).toEqual([64, 64, 22])
})
