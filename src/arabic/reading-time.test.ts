import { expect, test } from 'vitest'
import { readingMinutes } from './reading-time.ts'

test('138 Arabic words a minute, 228 of others, never less than one minute', () => {
  expect(readingMinutes('كلمة '.repeat(138 * 4))).toBe(4)
  expect(readingMinutes('word '.repeat(228 * 4))).toBe(4)
  expect(readingMinutes('كلمة '.repeat(138 * 2) + 'word '.repeat(228))).toBe(3)
  expect(readingMinutes('')).toBe(1)
})

test('tashkeel does not cut words, punctuation is no word', () => {
  expect(readingMinutes('مُدَرِّسَةٌ، … '.repeat(138 * 3))).toBe(3)
  expect(readingMinutes('ا' + '\u0651'.repeat(1_000_000))).toBe(1)
})
