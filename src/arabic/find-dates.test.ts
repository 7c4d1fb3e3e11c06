import { expect, test } from 'vitest'
import { dates } from './find-dates.ts'
import { fromHijri, toHijri } from './hijri.ts'

test('Umm al-Qura there and back, by published dates', () => {
  // 1 Muharram 1446 and 1 Ramadan 1445 as the calendar of Umm al-Qura has them.
  expect(fromHijri({ year: 1446, month: 1, day: 1 })).toBe('2024-07-07')
  expect(fromHijri({ year: 1445, month: 9, day: 1 })).toBe('2024-03-11')
  expect(toHijri('2024-08-20')).toEqual({ year: 1446, month: 2, day: 16 })
  for (let day = Date.UTC(1990, 0, 1); day < Date.UTC(2035, 0, 1); day += 13 * 86_400_000) {
    const iso = new Date(day).toISOString().slice(0, 10)
    expect(fromHijri(toHijri(iso))).toBe(iso)
  }
  expect(fromHijri({ year: 1446, month: 1, day: 30 })).toBeNull()
})

const found = (text: string) =>
  dates(text).map(({ start, end, calendar, iso, agrees }) => [text.slice(start, end), calendar, iso, agrees])

test.each<[string, unknown[]]>([
  ['عُقد في 20 أغسطس 2024.', [['20 أغسطس 2024', 'gregorian', '2024-08-20', null]]],
  ['عُقد في ٢٠ آب/أغسطس ٢٠٢٤م', [['٢٠ آب/أغسطس ٢٠٢٤م', 'gregorian', '2024-08-20', null]]],
  [
    'في 3 كانون الثاني 2023 و20/8/2024',
    [
      ['3 كانون الثاني 2023', 'gregorian', '2023-01-03', null],
      ['20/8/2024', 'gregorian', '2024-08-20', null],
    ],
  ],
  [
    'الثلاثاء 16 صفر 1446هـ الموافق 20 أغسطس 2024م',
    [
      ['16 صفر 1446هـ', 'hijri', '2024-08-20', true],
      ['20 أغسطس 2024م', 'gregorian', '2024-08-20', true],
    ],
  ],
  [
    '16 صفر 1446 هـ (21 أغسطس 2024)',
    [
      ['16 صفر 1446 هـ', 'hijri', '2024-08-20', false],
      ['21 أغسطس 2024', 'gregorian', '2024-08-21', false],
    ],
  ],
  [
    '10 محرم الموافق الثلاثاء 16 يوليو 2024',
    [
      ['10 محرم', 'hijri', '2024-07-16', true],
      ['16 يوليو 2024', 'gregorian', '2024-07-16', true],
    ],
  ],
  [
    '1446/2/16هـ - 2024/8/20م',
    [
      ['1446/2/16هـ', 'hijri', '2024-08-20', true],
      ['2024/8/20م', 'gregorian', '2024-08-20', true],
    ],
  ],
  ['Riyadh, August 20, 2024', [['August 20, 2024', 'gregorian', '2024-08-20', null]]],
  ['31 يونيو 2024، النسخة 1.2.3، 10 محرم، نسبة 3.5', []],
  [
    'ولد في 1 محرم 1440هـ وتوفي في 20 أغسطس 2024',
    [
      ['1 محرم 1440هـ', 'hijri', '2018-09-11', null],
      ['20 أغسطس 2024', 'gregorian', '2024-08-20', null],
    ],
  ],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected)
})
