import { expect, test } from 'vitest'
import { clear, firstFree, moveBy, pin, places, put, same } from './arrangement.ts'

const slot = (story: string, until: string | null = null) => ({ story, until })
const of = (...stories: (string | null)[]) => places(stories.map((story) => (story === null ? null : slot(story))))
const written = (slots: ReturnType<typeof of>) => slots.map((one) => one?.story ?? '-').join('')

test('what is put somewhere pushes down to the next free place', () => {
  expect(written(put(of('a', 'b', null, 'd'), 'x', 0))).toBe('xabd-')
  expect(written(put(of('a', null, 'c'), 'x', 1))).toBe('axc--')
  expect(written(put(of('a', 'b', 'c', 'd', 'e'), 'x', 1))).toBe('axbcd')
  expect(written(put(of('a', 'b', 'c', 'd', 'e'), 'x', 4))).toBe('abcdx')
})

test('a story stands once, wherever it came from, and keeps its end', () => {
  expect(written(put(of('a', 'b', 'c'), 'c', 0))).toBe('cab--')
  expect(written(put(of('a', 'b', 'c'), 'a', 2))).toBe('-bac-')
  expect(put([slot('a', 'then')], 'a', 3)[3]).toEqual(slot('a', 'then'))
})

test('neighbours change places, and nothing leaves at the ends', () => {
  expect(written(moveBy(of('a', null, 'c'), 0, 1))).toBe('-ac--')
  expect(written(moveBy(of('a'), 0, -1))).toBe('a----')
  expect(written(clear(of('a', 'b'), 0))).toBe('-b---')
  expect(pin(of('a'), 0, 'then')[0]).toEqual(slot('a', 'then'))
  expect(pin(of('a'), 1, 'then')[1]).toBeNull()
  expect(firstFree(of('a', null, 'c'))).toBe(1)
  expect(firstFree(of('a', 'b', 'c', 'd', 'e'))).toBe(4)
  expect(same([slot('a')], of('a'))).toBe(true)
})
