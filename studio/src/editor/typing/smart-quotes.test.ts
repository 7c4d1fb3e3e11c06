import { expect, test } from 'vitest'
import { withSigns } from './smart-quotes.ts'

const typed = (text: string, direction: 'rtl' | 'ltr') => withSigns(text, '', direction)

test('in Arabic the marks are «…», with “…” inside', () => {
  expect(typed('قال: "نعم" ثم "سمعته يقول "لا" مرتين" ومضى', 'rtl')).toBe('قال: «نعم» ثم «سمعته يقول “لا” مرتين» ومضى')
  expect(typed('("نعم")', 'rtl')).toBe('(«نعم»)')
})

test('in English they are “…”, and an apostrophe is one', () => {
  expect(typed(`"Yes," he said. "It's 'fine'"`, 'ltr')).toBe('“Yes,” he said. “It’s ‘fine’”')
})
