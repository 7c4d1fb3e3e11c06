import { expect, test } from 'vitest'
import { askedFor, filterFrom, filterOf, isNarrowed, searchFrom } from './filter.ts'
import { steadied } from './steady.ts'

const list = (ids: string) => [...ids].map((id) => ({ id }))
const order = (shown: string, latest: string) => {
  const { rows, waiting } = steadied(list(shown), list(latest))
  return [rows.map(({ row, gone }) => (gone ? `(${row.id})` : row.id)).join(''), waiting]
}

test('what is on the screen stays where it is', () => {
  expect(order('', 'abc')).toEqual(['abc', 0])
  expect(order('abc', 'abc')).toEqual(['abc', 0])
  expect(order('abc', 'cab'), 'moved up').toEqual(['abc', 1])
  expect(order('abc', 'xabc'), 'came').toEqual(['abc', 1])
  expect(order('abc', 'ac'), 'left').toEqual(['a(b)c', 1])
  expect(order('abc', 'abcde'), 'read on').toEqual(['abcde', 0])
  expect(order('abc', 'xcabde'), 'all at once').toEqual(['abcde', 2])
  expect(order('ab', 'xy'), 'another list altogether').toEqual(['(a)(b)', 2])
})

test('rows are brought up to date in their place', () => {
  const { rows } = steadied([{ id: 'a', headline: 'old' }], [{ id: 'a', headline: 'new' }])
  expect(rows[0]!.row.headline).toBe('new')
})

test('the address says what is shown, and comes back as it was', () => {
  const filter = filterFrom(new URLSearchParams('list=review&q=ماء&section=economy&state=lost&owner=me'), 'all')
  expect(filter).toEqual({ list: 'review', q: 'ماء', section: 'economy', owner: 'me', language: '', state: '' })
  expect(filterFrom(searchFrom(filter), 'all')).toEqual(filter)
  expect(askedFor(filter)).toEqual({ q: 'ماء', section: 'economy', owner: 'me', state: 'in-review' })
  expect(isNarrowed(filter)).toBe(true)
  const nothing = filterFrom(new URLSearchParams('list=toString'), 'mine')
  expect(nothing.list).toBe('mine')
  expect(isNarrowed(nothing)).toBe(false)
  expect(askedFor(nothing)).toEqual({ owner: 'me' })
})

test('a kept view shows again what was shown', () => {
  for (const search of [
    'list=review&section=economy&q=ماء',
    'list=mine&state=draft&language=en',
    'list=all&owner=7kq2m0x9ab',
    'list=drafts&owner=7kq2m0x9ab',
    'list=all&state=withdrawn',
  ]) {
    const filter = filterFrom(new URLSearchParams(search), 'all')
    expect(filterOf(askedFor(filter)), search).toEqual(filter)
  }
})
