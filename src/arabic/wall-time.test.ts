import { expect, test } from 'vitest'
import { instantOf, wallTime } from './wall-time.ts'

test.each([
  ['2026-11-20T18:45', 'Asia/Riyadh', '2026-11-20T15:45:00.000Z'],
  ['2026-01-01T00:00', 'Africa/Tunis', '2025-12-31T23:00:00.000Z'],
  ['2026-07-01T12:00', 'Europe/Berlin', '2026-07-01T10:00:00.000Z'],
  ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
])('%s in %s', (wall, zone, instant) => {
  expect(instantOf(wall, zone)).toBe(instant)
  expect(wallTime(instant, zone)).toBe(wall)
})

test('a time that clocks never show is the moment after the gap; what is no time is none', () => {
  expect(instantOf('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
  for (const bad of ['', '2026-13-01T00:00', '18:45', '2026-11-20']) expect(instantOf(bad, 'Asia/Riyadh')).toBeNull()
})
