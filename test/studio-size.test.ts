import { expect, test } from 'vitest'
import { studioWeight } from '../bench/studio-weight.ts'

test('the studio opens with at most 350 kB, and without its editor', () => {
  const { all, script, style, fonts, editor } = studioWeight()
  expect(all).toBeLessThanOrEqual(350_000)
  expect(all).toBeGreaterThanOrEqual(script + style + fonts)
  expect([script, style, fonts].every((bytes) => bytes > 5000)).toBe(true)
  expect(editor).toBe(false)
})
