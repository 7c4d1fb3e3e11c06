import { expect, test } from 'vitest'
import { worked } from '../base/testing.ts'
import { analyse, exactToken, indexTokens, stem } from './analyse.ts'

const words = (text: string) => analyse(text).map(({ word }) => word)

test('points, separators and hyphens part only what they should', () => {
  expect(words('قال د.محمد لـ«أ.ف.ب» إن 1,250 عاملا')).toEqual(['قال', 'د', 'محمد', 'ل', 'افب', 'ان', '1250', 'عاملا'])
  expect(words('أ ف ب، أ. ف. ب')).toEqual(['افب', 'افب'])
  expect(words('١٬٢٥٠ و3.5% عام 1436هـ في 13.10.2024')).toEqual([
    '1250',
    'و',
    '3.5',
    'عام',
    '1436',
    'ه',
    'في',
    '13',
    '10',
    '2024',
  ])
  expect(
    words('https://www.sahifa.example/akhbar?id=7. راسل desk@sahifa.example #غزة_الآن الـBBC U.S. don’t F16'),
  ).toEqual(['sahifa.example', 'راسل', 'desk@sahifa.example', 'غزه', 'الان', 'ال', 'bbc', 'us', 'dont', 'f16'])
})

test('offsets are those of the text as it stands', () => {
  const text = 'كِتَـابٌ \u200fﻻ😀 فی'
  expect(analyse(text).map(({ start, end, word }) => [text.slice(start, end), word])).toEqual([
    ['كِتَـابٌ', 'كتاب'],
    ['ﻻ', 'لا'],
    ['فی', 'في'],
  ])
})

test('an index token is of letters and digits only', () => {
  for (const token of indexTokens('3.5 desk@sahifa.example «الوزارة» "وزارة" ﷺ'))
    expect(token).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
  expect(indexTokens('الوزارة')).toEqual([stem('وزارة'), exactToken('الوزاره')])
})

test('hostile text is read in time proportional to its length', () => {
  const million = 1_000_000
  for (const unit of ['ال', '\u064e', '\ud800', 'ا.', '1,', 'ab-', 'a@', "a'"]) {
    const times = unit === '\u064e' || unit === 'ال' ? million : million / 10
    const started = worked()
    analyse(`ب${unit.repeat(times)}`)
    expect(worked() - started, unit).toBeLessThan(5000)
  }
})
