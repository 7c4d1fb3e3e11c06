import { expect, test } from 'vitest'
import { corrected, moved, type Finding } from './findings.ts'

const text = 'عاد سالم و ماجد ، ثم مضى'
const finding = (id: number, offset: number, length: number) => ({ id, offset, length }) as Finding
const waw = finding(0, 9, 2)
const comma = finding(1, 15, 2)
const standing = (after: string) =>
  moved([waw, comma], text, after).map(({ start, end, finding: { id } }) => [id, after.slice(start, end)])

test('findings before a change stay, those behind it move along, and those it touches are gone', () => {
  expect(standing(text)).toEqual([
    [0, 'و '],
    [1, ' ،'],
  ])
  expect(standing(`أمس ${text}`)).toEqual([
    [0, 'و '],
    [1, ' ،'],
  ])
  expect(standing(text.replace('و ماجد', 'وماجد'))).toEqual([[1, ' ،']])
  expect(standing(`${text} إلى البيت`)).toEqual([
    [0, 'و '],
    [1, ' ،'],
  ])
  expect(standing('')).toEqual([])
})

test('corrections are put in from the end, so that none moves another', () => {
  const spans = moved([waw, comma], text, text)
  expect(
    corrected(text, [
      { ...spans[0]!, suggestion: 'و' },
      { ...spans[1]!, suggestion: '،' },
    ]),
  ).toBe('عاد سالم وماجد، ثم مضى')
})
