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
  expect(checkText(text, { ignored: [{ rule: 'detached-waw', text: 'و ' }] })).toEqual([])
})
