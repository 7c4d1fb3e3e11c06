import { expect, test } from 'vitest'
import { inOrder, moveBy, moveTo, nest, wouldJoin } from './tree.ts'

/** a, b with the parts c and d, e */
const tree = [
  { id: 'a', parent: null },
  { id: 'b', parent: null },
  { id: 'c', parent: 'b' },
  { id: 'd', parent: 'b' },
  { id: 'e', parent: null },
]
const written = (sections: readonly { id: string; parent: string | null }[]) =>
  sections.map(({ id, parent }) => (parent ? `${parent}>${id}` : id)).join(' ')

test('a section goes past its neighbours, its parts with it', () => {
  expect(written(moveBy(tree, 'a', 1))).toBe('b b>c b>d a e')
  expect(written(moveBy(tree, 'e', -1))).toBe('a e b b>c b>d')
  expect(written(moveBy(tree, 'd', -1))).toBe('a b b>d b>c e')
  expect(written(moveBy(tree, 'a', -1))).toBe(written(tree))
  expect(written(moveBy(tree, 'd', 1))).toBe(written(tree))
})

test('dropped on another one it takes its level; one with parts stays on the first', () => {
  expect(written(moveTo(tree, 'a', 'c', true))).toBe('b b>c b>a b>d e')
  expect(written(moveTo(tree, 'c', 'a', false))).toBe('c a b b>d e')
  expect(written(moveTo(tree, 'c', 'e', true))).toBe('a b b>d e c')
  const two = [...tree, { id: 'f', parent: 'e' }]
  expect(written(moveTo(two, 'b', 'f', true))).toBe('a e e>f b b>c b>d')
  expect(written(moveTo(tree, 'b', 'c', true))).toBe(written(tree))
})

test('it becomes part of the one above, and comes back', () => {
  expect(written(nest(tree, 'e'))).toBe('a b b>c b>d b>e')
  expect(written(nest(tree, 'd'))).toBe('a b b>c d e')
  expect(wouldJoin(tree, 'b')).toBeNull()
  expect(wouldJoin(tree, 'a')).toBeNull()
  expect(written(inOrder([tree[2]!, tree[1]!, tree[0]!]))).toBe('b b>c a')
})
