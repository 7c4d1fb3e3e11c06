import { expect, test } from 'vitest'
import { instantOf, wallOf } from './instant.ts'

test('a time on the wall of the site’s zone is an instant, and the other way round', () => {
  expect(instantOf('2026-03-01', '06:30', 'Asia/Riyadh')).toBe('2026-03-01T03:30:00.000Z')
  expect(wallOf('2026-03-01T21:30:00.000Z', 'Asia/Riyadh')).toEqual({ day: '2026-03-02', time: '00:30' })
  for (const zone of ['Africa/Cairo', 'America/St_Johns', 'Asia/Kathmandu', 'UTC'])
    for (const at of ['2026-01-15T05:07:00.000Z', '2026-07-15T22:59:00.000Z']) {
      const { day, time } = wallOf(at, zone)
      expect(instantOf(day, time, zone), zone).toBe(at)
    }
})

test('where clocks change, a time that comes twice is the first, one that is left out is as long after', () => {
  expect(instantOf('2026-10-25', '02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
  expect(instantOf('2026-03-29', '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
})

test('what is no day or time is none', () => {
  expect([
    instantOf('', '06:00', 'UTC'),
    instantOf('2026-13-40', '06:00', 'UTC'),
    instantOf('2026-01-01', '', 'UTC'),
  ]).toEqual([null, null, null])
})
