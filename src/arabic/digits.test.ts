import { expect, test } from 'vitest'
import { formatNumber, inDigits, toArabicDigits, toLatinDigits } from './digits.ts'

test('digits change, nothing else does', () => {
  expect(toArabicDigits('عام 2024، 18:45')).toBe('عام ٢٠٢٤، ١٨:٤٥')
  expect(toLatinDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹')).toBe('0123456789 0123456789')
  expect(inDigits('12 ٣', 'arabic')).toBe('١٢ ٣')
  expect(inDigits('12 ٣', 'latin')).toBe('12 3')
})

test('numbers for people', () => {
  expect(formatNumber(1_250_000.5, 'latin')).toBe('1,250,000.5')
  expect(formatNumber(1_250_000.5, 'arabic')).toBe('١٬٢٥٠٬٠٠٠٫٥')
})
