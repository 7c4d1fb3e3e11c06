import { describe, expect, test } from 'vitest'
import { Refused } from '../base/refused.ts'
import {
  type DateStyle,
  formatDate,
  formatDay,
  formatHijri,
  formatTime,
  isDay,
  localDay,
  zonedDayRange,
} from './dates.ts'

const riyadh: DateStyle = { timeZone: 'Asia/Riyadh', months: 'gregorian', digits: 'latin', language: 'ar' }
const evening = '2024-08-20T15:45:00.000Z'

describe('formatDate', () => {
  test.each([
    [riyadh, '20 أغسطس 2024'],
    [{ ...riyadh, time: true, weekday: true }, 'الثلاثاء 20 أغسطس 2024، 18:45'],
    [{ ...riyadh, months: 'levantine', digits: 'arabic' }, '٢٠ آب ٢٠٢٤'],
    [{ ...riyadh, months: 'maghrebi' }, '20 أوت 2024'],
    [{ ...riyadh, hijri: true, time: true }, '20 أغسطس 2024 (16 صفر 1446هـ)، 18:45'],
    [{ ...riyadh, hijri: true, digits: 'arabic' }, '٢٠ أغسطس ٢٠٢٤ (١٦ صفر ١٤٤٦هـ)'],
    [{ ...riyadh, language: 'en', digits: 'arabic', time: true, weekday: true }, 'Tuesday 20 August 2024, 18:45'],
    [{ ...riyadh, language: 'en', hijri: true }, '20 August 2024 (16 Safar 1446 AH)'],
  ] as [DateStyle, string][])('%o → %s', (style, expected) => {
    expect(formatDate(evening, style)).toBe(expected)
  })

  test('the day is that of the time zone, midnight is 00:00', () => {
    const midnight = new Date('2024-12-31T21:00:00Z')
    expect(formatDate(midnight, { ...riyadh, time: true })).toBe('1 يناير 2025، 00:00')
    expect(formatDate(midnight, { ...riyadh, timeZone: 'Africa/Tunis', months: 'maghrebi' })).toBe('31 ديسمبر 2024')
  })

  test('all months of the three sets and their weekdays', () => {
    const names = (months: DateStyle['months']) =>
      Array.from({ length: 12 }, (_, month) =>
        formatDay(`2024-${String(month + 1).padStart(2, '0')}-01`, { ...riyadh, months }),
      )
    expect(names('gregorian')[0]).toBe('الاثنين 1 يناير 2024')
    expect(names('levantine')[9]).toBe('الثلاثاء 1 تشرين الأول 2024')
    expect(names('maghrebi')[6]).toBe('الاثنين 1 جويلية 2024')
    for (const set of ['gregorian', 'levantine', 'maghrebi'] as const) expect(new Set(names(set)).size).toBe(12)
  })

  test('carries no bidi marks', () => {
    const all = formatDate(evening, { ...riyadh, digits: 'arabic', hijri: true, time: true, weekday: true })
    expect(all).not.toMatch(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/)
  })

  test('throws for what is no instant', () => {
    expect(() => formatDate('yesterday', riyadh)).toThrow(RangeError)
  })
})

// First days of months as the Umm al-Qura calendar gives them.
test.each([
  ['2023-07-19T12:00:00Z', '1 محرم 1445هـ'],
  ['2024-03-11T12:00:00Z', '1 رمضان 1445هـ'],
  ['2024-04-10T12:00:00Z', '1 شوال 1445هـ'],
  ['2024-07-07T12:00:00Z', '1 محرم 1446هـ'],
])('Hijri date of %s is %s', (instant, expected) => {
  expect(formatHijri(instant, riyadh)).toBe(expected)
})

test('formatTime', () => {
  expect(formatTime('2024-08-20T05:05:00Z', riyadh)).toBe('08:05')
  expect(formatTime('2024-08-20T05:05:00Z', { ...riyadh, digits: 'arabic' })).toBe('٠٨:٠٥')
})

test('formatDay names a day of no time zone', () => {
  expect(formatDay('2024-08-20', { ...riyadh, timeZone: 'Pacific/Kiritimati' })).toBe('الثلاثاء 20 أغسطس 2024')
})

test('isDay knows the calendar', () => {
  expect(['2024-02-29', '1999-12-31'].every(isDay)).toBe(true)
  expect(
    [
      '2023-02-29',
      '2024-13-01',
      '2024-00-10',
      '24-01-01',
      '2024-1-1',
      '٢٠٢٤-٠١-٠١',
      ' 2024-01-01',
      '9999-12-31',
      '',
    ].some(isDay),
  ).toBe(false)
  expect(() => zonedDayRange('2023-02-29', 'Asia/Riyadh')).toThrow(Refused)
  expect(() => formatDay('x', riyadh)).toThrow(Refused)
})

describe('zonedDayRange', () => {
  test.each([
    ['an ordinary day', '2024-08-20', 'Asia/Riyadh', '2024-08-19T21:00:00.000Z', '2024-08-20T21:00:00.000Z'],
    [
      'clocks forward at midnight: 23 hours',
      '2024-04-26',
      'Africa/Cairo',
      '2024-04-25T22:00:00.000Z',
      '2024-04-26T21:00:00.000Z',
    ],
    [
      'clocks back at midnight: 25 hours',
      '2024-10-31',
      'Africa/Cairo',
      '2024-10-30T21:00:00.000Z',
      '2024-10-31T22:00:00.000Z',
    ],
    ['the farthest zone', '2024-08-20', 'Pacific/Kiritimati', '2024-08-19T10:00:00.000Z', '2024-08-20T10:00:00.000Z'],
    [
      'a day that a country left out',
      '2011-12-30',
      'Pacific/Apia',
      '2011-12-30T10:00:00.000Z',
      '2011-12-30T10:00:00.000Z',
    ],
  ])('%s', (_, day, timeZone, from, until) => {
    expect(zonedDayRange(day, timeZone)).toEqual([from, until])
  })

  test('agrees with localDay at its edges', () => {
    const [from, until] = zonedDayRange('2024-08-20', 'Asia/Beirut')
    const days = [Date.parse(from) - 1, from, Date.parse(until) - 1, until].map((at) => localDay(at, 'Asia/Beirut'))
    expect(days).toEqual(['2024-08-19', '2024-08-20', '2024-08-20', '2024-08-21'])
  })
})
