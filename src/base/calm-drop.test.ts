import { expect, test, vi } from 'vitest'
import { calmDrop } from './calm-drop.ts'

test('single changes drop at once; in a flood a page lives half a second, and the last change is never forgotten', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  const dropped: string[] = []
  const drop = calmDrop(
    (tags) => void dropped.push(...tags),
    (tag) => tag.startsWith('comments:'),
  )
  drop(['story:a', 'comments:a'])
  expect(dropped.splice(0)).toEqual(['story:a', 'comments:a'])
  for (let change = 0; change < 400; change++) {
    drop(['comments:a', 'story:a'])
    vi.advanceTimersByTime(5)
  }
  const flooded = dropped.splice(0)
  expect(flooded.filter((tag) => tag === 'story:a')).toHaveLength(400)
  expect(flooded.filter((tag) => tag === 'comments:a').length).toBeLessThan(15)
  drop(['comments:a'])
  vi.advanceTimersByTime(600)
  expect(dropped).toEqual(['comments:a'])
  drop(['comments:b'])
  expect(dropped).toEqual(['comments:a', 'comments:b'])
  vi.useRealTimers()
})
