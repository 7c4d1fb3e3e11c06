import { expect, test } from 'vitest'
import { grouped } from './group.ts'

const gathering = { most: 10, enough: 3, quiet: 1, apart: 0, longest: 20 }

test('what comes together is done together, each with its own answer, and one run at a time', async () => {
  const runs: number[][] = []
  let running = 0
  const group = grouped<number, number>(async (items) => {
    expect(++running).toBe(1)
    runs.push(items)
    await new Promise((resolve) => setImmediate(resolve))
    running -= 1
    return items.map((item) => (item === 3 ? new Error('not three') : item * 2))
  }, gathering)
  const answers = await Promise.allSettled([1, 2, 3, 4].map((item) => group.add(item)))
  expect(answers.map((each) => (each.status === 'fulfilled' ? each.value : String(each.reason)))).toEqual([
    2,
    4,
    'Error: not three',
    8,
  ])
  expect(runs.flat()).toEqual([1, 2, 3, 4])
  expect(runs.length).toBeLessThan(3)
  expect(group.waiting).toBe(0)
})

test('an item that makes all of it fail falls alone', async () => {
  const group = grouped<number, number>(async (items) => {
    if (items.includes(2)) throw new Error('no twos')
    return items
  }, gathering)
  const answers = await Promise.allSettled([1, 2, 3].map((item) => group.add(item)))
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})
