import { expect, test } from 'vitest'
import { checkText, rules } from './index.ts'
import { checkedText } from './checked-text.ts'

test.each(rules.map((rule) => [rule.id, rule] as const))(
  '%s finds its examples and nothing in its counter-examples',
  (_, rule) => {
    for (const { text, found, suggestion, style, names } of rule.examples) {
      const [first] = rule.find(checkedText(text, style, names))
      expect(first && text.slice(first.offset, first.offset + first.length), text).toBe(found)
      if (suggestion !== undefined) expect(first!.suggestions[0], text).toBe(suggestion)
    }
    expect(rule.counterExamples.filter((text) => rule.find(checkedText(text)).length > 0)).toEqual([])
    expect(rule.examples.length && rule.counterExamples.length).toBeGreaterThan(0)
  },
)

test('rules have names of their own', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
})

test('house style switches a rule off or makes it graver, and what is ignored is not shown', () => {
  const text = 'جاء سالم و ماجد.'
  expect(checkText(text)).toMatchObject([{ rule: 'detached-waw', severity: 'error', offset: 9, length: 2 }])
  expect(checkText(text, { style: { rules: { 'detached-waw': { severity: 'hint' } } } })[0]!.severity).toBe('hint')
  expect(checkText(text, { style: { rules: { 'detached-waw': { on: false } } } })).toEqual([])
  expect(checkText(text, { ignored: [{ rule: 'detached-waw', text: 'سالم و ماجد' }] })).toEqual([])
})

test('two corrections never touch the same letters: the more specific stands, and advice on a passage beside it', () => {
  const text = 'عادوا ,، ثم قال: «نعود و نبقى'
  const found = checkText(text)
  expect(found.map(({ rule }) => rule)).toEqual(['latin-punctuation', 'unbalanced-quotation-marks', 'detached-waw'])
  const ends = found.map(({ offset, length }) => offset + length)
  found.slice(1).forEach(({ offset }, index) => expect(offset).toBeGreaterThanOrEqual(ends[index]!))
})

test('hostile texts take time in proportion to their length', () => {
  const much = 15_000
  const pieces = ['\u064E', 'ال', 'ـ', 'لـَ', ' ', '، ', ',', '« ', '"ا', '»', 'و ', '1', '1 ', '1/1/2024 ', '16 صفر ']
  pieces.push('16 صفر 1446هـ (20 أغسطس 2024) ', '. ', '\u200D', 'ی', '\uD800', '\n', 'في سورية ', 'غدًا غداً ', 'كانون ')
  for (const piece of pieces) checkText(`ل${piece.repeat(much / piece.length)}ل`, { most: 100 })
})
