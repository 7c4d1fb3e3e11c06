import { expect, test } from 'vitest'
import { developingPairs, hardPairs, keptPairs } from '../../../bench/arabic/name-pairs.ts'
import { measure } from '../../../bench/arabic/t5.ts'
import { arabicGivenNames } from './own-names-arabic.ts'
import { plainName } from './name-letters.ts'
import { oneName, sameName } from './same-name.ts'

test.each([
  ['developing', developingPairs, 0.99],
  ['kept', keptPairs, 0.99],
  ['harder', hardPairs, 0.96],
] as const)('names written down by us, %s: one name or two', (_, pairs, least) => {
  const { averagePrecision, f1 } = measure(pairs, sameName, oneName)
  expect(averagePrecision).toBeGreaterThan(least)
  expect(f1).toBeGreaterThan(0.9)
})

test('what spelling leaves open never makes two names', () => {
  for (const [a, b] of [
    ['عبد العزيز', 'عبدالعزيز'],
    ['أُسامة', 'اسامه'],
    ['مُحَمَّد', 'محمـد'],
    ['أبو ظبي', 'ابوظبي'],
    ['محمد بن سلمان', 'محمد ابن سلمان'],
    ['بيونغ-يانغ', 'بيونغ يانغ'],
  ] as const)
    expect(sameName(a, b), `${a} ${b}`).toBe(1)
})

test('known names are never each other', () => {
  const names = arabicGivenNames.trim().split(/\s+/)
  expect(names.length).toBeGreaterThan(1500)
  const first = names.map((group) => group.split('/')[0]!)
  const twice = first.map(plainName).filter((name, index, all) => all.indexOf(name) !== index)
  expect(twice).toEqual([])
  for (let at = 0; at < first.length; at += 23)
    for (let other = Math.max(0, at - 15); other < Math.min(first.length, at + 15); other += 1)
      if (other !== at) expect(sameName(first[at]!, first[other]!), `${first[at]} ${first[other]}`).toBeLessThan(0.3)
})

test('of several words the weakest counts, and a word left out lowers', () => {
  expect(sameName('محمد حسن', 'محمد حسين')).toBeLessThan(oneName)
  expect(sameName('فلاديمير بوتين', 'فلاديمر بوتن')).toBeGreaterThan(0.7)
  const whole = sameName('خالد بن سعيد الكندي', 'خالد بن سعيد الكندى')
  const middle = sameName('خالد بن سعيد الكندي', 'خالد الكندي')
  const alone = sameName('خالد بن سعيد الكندي', 'الكندي')
  expect(whole).toBeGreaterThan(middle)
  expect(middle).toBeGreaterThan(oneName)
  expect(alone).toBeLessThan(oneName)
})

test('anything may be asked: empty, other scripts, very long', () => {
  expect(sameName('', '')).toBe(0)
  expect(sameName('Blinken', 'blinken')).toBe(1)
  const long = 'بلينكن '.repeat(100_000)
  expect(sameName(long, long.slice(1))).toBeGreaterThanOrEqual(0)
  expect(sameName('\uD800', 'ا'.repeat(1_000_000))).toBeLessThan(0.1)
})
