import { expect, test } from 'vitest'
import { searchOutcome } from './pages/search.tsx'
import { wordsOf } from './words.ts'

const { ar, en } = wordsOf({ digits: 'latin' })

test('a search that stopped counting says so', () => {
  expect(searchOutcome(ar, 0)).toBe('لم نجد ما يطابق بحثك.')
  expect(searchOutcome(ar, 999)).toBe('999 مادة')
  expect(searchOutcome(ar, 1000)).toBe('1,000 مادة أو أكثر')
  expect(searchOutcome(en, 1000)).toBe('1,000 stories or more')
})

test('what we take down ourselves was not censored, and one thing has one name', () => {
  const all = JSON.stringify([ar, wordsOf({ digits: 'arabic' }).ar])
  expect(all).not.toMatch(/حُ?جب|مواضيع|رقم الخلل|الصفحة على الويب/)
  expect(all).toContain('أُزيلت هذه المادة')
})
