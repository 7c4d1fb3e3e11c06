import { expect, test } from 'vitest'
import { directionOf, isRightToLeft } from './direction.ts'

test.each([
  ['عاجل: Northwind', 'rtl'],
  ['Northwind تفتتح فرعًا', 'ltr'],
  ['«2024» – ١٢ أخبار', 'rtl'],
  ['12% (COVID)', 'ltr'],
  ['\u200Fabc', 'rtl'],
  ['שלום', 'rtl'],
  ['𞤀𞤣𞤤𞤢𞤥', 'rtl'],
  ['Привет', 'ltr'],
  ['123 …', 'rtl'],
])('%s is %s', (text, direction) => {
  expect(directionOf(text)).toBe(direction)
})

test('the fallback is for text without letters', () => {
  expect(directionOf('123', 'ltr')).toBe('ltr')
  expect(directionOf('خبر', 'ltr')).toBe('rtl')
})

test('isRightToLeft', () => {
  expect(['ar', 'ar-EG', 'fa', 'ur', 'ckb', 'he', 'ps', 'ug', 'dv', 'az-Arab', 'ar-Arab-IQ'].every(isRightToLeft)).toBe(
    true,
  )
  expect(['en', 'fr', 'tr', 'ku', 'az', 'ar-Latn', '', 'not a tag'].some(isRightToLeft)).toBe(false)
})
